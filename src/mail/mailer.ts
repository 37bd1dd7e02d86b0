import type { Log } from "../log.ts";
import type { MailSettings } from "./settings.ts";

export type Address = { name: string; address: string };

/** An appointment that calendars understand: iCalendar text, asking for it or cancelling it. */
export type Calendar = { filename: string; content: string; method: "REQUEST" | "CANCEL" };

/** Plain text to one person. Whole sentences; links stand on lines of their own, so that no program breaks them. */
export type Letter = { to: Address; subject: string; text: string; calendar?: Calendar };

/** Hands letters to the operator's mail server; `send` throws LetterRefused when it does not take one. */
export type Mailer = { send: (letter: Letter) => Promise<void> };

/** The mail server could not be reached or did not take a letter. Its message holds nothing of the letter or the sign-in. */
export class LetterRefused extends Error {
  override name = "LetterRefused";
}

const CONNECT_MS = 8000;
/** From beginning to end: somebody may be waiting in front of a page. */
const LETTER_MS = 20_000;

/** The mailer of the settings; null where no mail server is set. Nothing is loaded or connected before the first letter. */
export function createMailer(settings: MailSettings | null): Mailer | null {
  if (settings === null) return null;
  const { host, port, secure, user, password, from } = settings;
  const connect = async () => {
    const { createTransport } = await import("nodemailer");
    return createTransport({
      host,
      port,
      secure,
      ...(user === null ? {} : { auth: { user, pass: password }, requireTLS: !secure && !isLoopback(host) }),
      dnsTimeout: CONNECT_MS,
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      socketTimeout: LETTER_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  };
  return {
    async send({ to, subject, text, calendar }) {
      try {
        const transport = await connect();
        const signal = AbortSignal.timeout(LETTER_MS);
        // So that nobody's absence answers us.
        const headers = { "Auto-Submitted": "auto-generated" };
        await transport.sendMail({ from, to, subject, text, headers, signal, ...(calendar === undefined ? {} : { icalEvent: calendar }) });
      } catch (error) {
        throw new LetterRefused(`The mail server did not take a letter (${codesOf(error)}).`);
      }
    },
  };
}

export type Delivery = "sent" | "failed" | "off";

/** Sends a letter whose loss is not the end: what went wrong is logged, and the caller tells the person. Call it outside transactions. */
export async function deliver(mailer: Mailer | null, log: Log, letter: Letter): Promise<Delivery> {
  if (mailer === null) return "off";
  try {
    await mailer.send(letter);
    return "sent";
  } catch (error) {
    log.warn({ err: error }, "letter not sent");
    return "failed";
  }
}

const isLoopback = (host: string): boolean => host === "localhost" || host === "::1" || /^127\.[\d.]+$/.test(host);

/** The codes of a failed delivery alone: servers put addresses and more into their sentences. */
function codesOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const code = "code" in error && typeof error.code === "string" ? error.code : error.name;
  return "responseCode" in error && typeof error.responseCode === "number" ? `${code}, ${error.responseCode}` : code;
}
