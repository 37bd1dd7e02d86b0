import { createServer, type Server } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterEach, describe, expect, it } from "vitest";
import { createLog } from "../../src/log.ts";
import { createMailer, deliver, LetterRefused } from "../../src/mail/mailer.ts";
import { readSettings } from "../../src/settings.ts";

const LETTER = { to: { name: "Bea Østby", address: "bea@example.com" }, subject: "Grüße", text: "Hello.\n\nhttps://example.com/a\n" };

type Received = { user: string | undefined; recipients: string[]; text: string };

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A mail server on this machine that keeps what it gets and lets in whoever knows the password. */
async function openPostOffice() {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ["STARTTLS"],
    onAuth: ({ username, password }, _session, done) =>
      password === "p@ss word" ? done(null, { user: username }) : done(new Error(`Unknown sign-in ${username} ${password}`)),
    onRcptTo: ({ address }, _session, done) => (address.startsWith("gone") ? done(new Error(`No ${address} here`)) : done()),
    onData: (stream, session, done) => {
      let text = "";
      stream.on("data", (part) => {
        text += part;
      });
      stream.on("end", () => {
        received.push({ user: session.user, recipients: session.envelope.rcptTo.map(({ address }) => address), text });
        done();
      });
    },
  });
  const port = await listen(server.server);
  stops.push(() => server.close());
  return { received, port };
}

const listen = (server: Pick<Server, "listen" | "address">) =>
  new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(address !== null && typeof address === "object" ? address.port : 0);
    });
  });

const mailerFor = (SMTP_URL: string) => createMailer(readSettings({ SMTP_URL, MAIL_FROM: "Scorebook <scorebook@example.com>" }).mail);

describe("the mailer", () => {
  it("is not there unless a mail server is set", async () => {
    expect(createMailer(readSettings({}).mail)).toBeNull();
    expect(await deliver(null, createLog("silent"), LETTER)).toBe("off");
  });

  it("signs in and hands over a plain letter", async () => {
    const { received, port } = await openPostOffice();
    await mailerFor(`smtp://scorebook:p%40ss%20word@127.0.0.1:${port}`)?.send(LETTER);
    expect(received).toMatchObject([{ user: "scorebook", recipients: ["bea@example.com"] }]);
    const text = received[0]?.text ?? "";
    expect(text).toContain("From: Scorebook <scorebook@example.com>");
    expect(text).toMatch(/Subject: =\?UTF-8\?/i);
    expect(text).toContain("Auto-Submitted: auto-generated");
    expect(text).toContain("https://example.com/a");
    expect(text).not.toContain("text/html");
  });

  it("sends an appointment so that calendars offer it", async () => {
    const { received, port } = await openPostOffice();
    const calendar = { filename: "interview.ics", content: "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", method: "REQUEST" as const };
    await mailerFor(`smtp://127.0.0.1:${port}`)?.send({ ...LETTER, calendar });
    expect(received[0]?.user).toBeUndefined();
    expect(received[0]?.text).toMatch(/text\/calendar; charset=utf-8; method=REQUEST/);
    expect(received[0]?.text).toContain("filename=interview.ics");
  });

  it("lets nobody add a header through a name or a subject", async () => {
    const { received, port } = await openPostOffice();
    const to = { name: "Bea\r\nBcc: all@example.com", address: "bea@example.com" };
    await mailerFor(`smtp://127.0.0.1:${port}`)?.send({ ...LETTER, to, subject: "Hello\r\nBcc: all@example.com" });
    expect(received[0]?.recipients).toEqual(["bea@example.com"]);
    expect(received[0]?.text).not.toMatch(/^Bcc:/m);
  });

  it.each([
    ["a wrong password", "smtp://the-postman:wrong-secret@127.0.0.1:PORT", LETTER.to.address, "EAUTH, 535"],
    ["an unknown recipient", "smtp://127.0.0.1:PORT", "gone@example.com", "EENVELOPE, 550"],
    ["a server that is away", "smtp://127.0.0.1:1", LETTER.to.address, "ESOCKET"],
  ])("tells the log of %s by code alone", async (_what, url, address, codes) => {
    const { port } = await openPostOffice();
    const lines: string[] = [];
    const log = createLog("debug", { write: (line) => void lines.push(line) });
    const letter = { ...LETTER, to: { name: "Bea", address } };
    expect(await deliver(mailerFor(url.replace("PORT", String(port))), log, letter)).toBe("failed");
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain("letter not sent");
    expect(lines[0]).toContain(`(${codes})`);
    expect(lines[0]).not.toMatch(/wrong-secret|postman|example\.com|Bea/);
  });

  it("tells its password to no other machine without encryption", async () => {
    const heard: string[] = [];
    // A name that is this machine, but that the mailer cannot know to be.
    const server = createServer((socket) => {
      socket.write("220 plain\r\n");
      socket.on("data", (part) => {
        heard.push(String(part));
        socket.write(String(part).startsWith("EHLO") ? "250-plain\r\n250 AUTH PLAIN LOGIN\r\n" : "502 no\r\n");
      });
      socket.on("error", () => {});
    });
    const port = await listen(server);
    stops.push(() => server.close());
    await expect(mailerFor(`smtp://scorebook:secret@0.0.0.0:${port}`)?.send(LETTER)).rejects.toThrow(LetterRefused);
    expect(heard.join()).toContain("STARTTLS");
    expect(heard.join()).not.toContain("AUTH");
  });
});
