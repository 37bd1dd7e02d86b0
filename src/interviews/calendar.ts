import { filenameOf } from "../filenames.ts";
import { paragraphs, tellMoment } from "../mail/letters.ts";
import type { Calendar, Letter } from "../mail/mailer.ts";
import type { Invitation } from "./invitation.ts";

const MINUTE_MS = 60_000;

/**
 * The invitation as calendars read it (RFC 5545). The same interview keeps its UID, so that a later file replaces an
 * earlier one.
 * @param site where this installation is, without a slash at the end.
 */
export async function calendarOf(invitation: Invitation, site: string, now: Date): Promise<Calendar> {
  const { interviewId, sequence, scheduledAt, slotMinutes, place, organizer, panel } = invitation;
  // Loaded when the first file is asked for, not when the program starts.
  const { default: ical, ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } = await import("ical-generator");
  const calendar = ical({ prodId: "//Scorebook//Interviews//EN", method: ICalCalendarMethod.REQUEST });
  calendar.createEvent({
    id: `${interviewId}@scorebook`,
    sequence,
    stamp: now,
    start: scheduledAt,
    end: new Date(scheduledAt.getTime() + slotMinutes * MINUTE_MS),
    summary: `Interview: ${invitation.candidate}, ${invitation.plan}`,
    location: place === "" ? null : place,
    description: describe(invitation, site),
    url: pageOf(invitation, site),
    status: ICalEventStatus.CONFIRMED,
    organizer: { name: quoted(organizer.name), email: organizer.email },
    attendees: panel.map(({ name, email }) => ({
      name: quoted(name),
      email,
      role: ICalAttendeeRole.REQ,
      status: ICalAttendeeStatus.NEEDSACTION,
      rsvp: true,
    })),
  });
  return {
    filename: `${filenameOf(`Interview ${invitation.candidate} ${invitation.plan}`)}.ics`,
    content: `${calendar.toString()}\r\n`,
    method: "REQUEST",
  };
}

/** The letter that brings it: to one of the panel, in the firm's time. */
export function letterTo(
  one: Invitation["panel"][number],
  invitation: Invitation,
  { site, timeZone }: { site: string; timeZone: string },
): Letter {
  const { candidate, plan, scheduledAt, slotMinutes, place, panel } = invitation;
  const others = panel.filter(({ email }) => email !== one.email).map(({ name }) => name);
  const facts = [
    `When: ${tellMoment(scheduledAt, timeZone)}, ${slotMinutes} minutes`,
    ...(place === "" ? [] : [`Where: ${place}`]),
    ...(others.length === 0 ? [] : [`With you: ${others.join(", ")}`]),
  ];
  const text = paragraphs(
    `Hello ${one.name},`,
    `you are on the panel of an interview: ${candidate} for ${openingOf(invitation)}, ${plan}.`,
    facts.join("\n"),
    "Your questions and your scorecard are on the interview’s page:",
    pageOf(invitation, site),
    "Each of you scores alone and submits before you compare.",
  );
  return { to: { name: one.name, address: one.email }, subject: `Interview: ${candidate}, ${plan}`, text };
}

const pageOf = ({ interviewId }: Invitation, site: string) => `${site}/interviews/${interviewId}`;

const openingOf = ({ position, client }: Invitation) => (client === "" ? position : `${position} (${client})`);

function describe(invitation: Invitation, site: string): string {
  const { candidate, plan, panel } = invitation;
  const names = panel.map(({ name }) => name).join(", ");
  return `${candidate} for ${openingOf(invitation)}\n${plan}\nPanel: ${names}\n\n${pageOf(invitation, site)}`;
}

/** Names stand between quotation marks there, and the format has no way to write one inside. */
const quoted = (name: string) => name.replaceAll('"', "'").replaceAll(/\p{Cc}+/gu, " ");
