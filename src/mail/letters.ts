import { DateTime } from "luxon";
import { ROLE_LABELS } from "../labels.ts";
import type { Letter } from "./mailer.ts";

/** `address` is the whole link, with its secret; `from` is the colleague who made it. */
export type LinkLetter = {
  name: string;
  email: string;
  role: keyof typeof ROLE_LABELS;
  address: string;
  expiresAt: Date;
  from: string;
  firm: string;
  timeZone: string;
};

/** To somebody who is to have an account. */
export function invitationLetter({ name, email, role, address, expiresAt, from, firm, timeZone }: LinkLetter): Letter {
  return {
    to: { name, address: email },
    subject: `${from} invites you to Scorebook at ${firm}`,
    text: paragraphs(
      `Hello ${name},`,
      `${from} invites you to Scorebook, where ${firm} prepares and scores its interviews. Your role there: ${ROLE_LABELS[role]}.`,
      "Open this link and choose a password:",
      address,
      `It works once, until ${tellMoment(expiresAt, timeZone)}. It is meant for you alone, so please do not pass it on.`,
      "If you did not expect this, leave it alone: without you, nothing happens.",
    ),
  };
}

/** To somebody who has an account and needs a new password. */
export function passwordLetter({ name, email, address, expiresAt, from, firm, timeZone }: LinkLetter): Letter {
  return {
    to: { name, address: email },
    subject: `A new password for Scorebook at ${firm}`,
    text: paragraphs(
      `Hello ${name},`,
      `${from} made you this link, with which you choose a new password for Scorebook:`,
      address,
      `It works once, until ${tellMoment(expiresAt, timeZone)}. Using it signs you out everywhere else.`,
      `If you did not ask for it, leave it alone and tell ${from}: your present password goes on working.`,
    ),
  };
}

/** Blank lines between, so that a link stands on a line of its own. */
export const paragraphs = (...texts: string[]): string => `${texts.join("\n\n")}\n`;

/** "Mon 9 Mar 2026, 17:00 (Europe/Oslo)". */
export function tellMoment(at: Date, timeZone: string): string {
  return `${DateTime.fromJSDate(at, { zone: timeZone }).toFormat("ccc d LLL yyyy, HH:mm")} (${timeZone})`;
}
