import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { auditEvent, candidate, interview, organisation, user } from "../../src/db/schema/index.ts";
import { type Letter, LetterRefused } from "../../src/mail/mailer.ts";
import { assemblePanel, type PanelCast, statuses, wordsOf } from "../panels/panel-cast.ts";
import { Browser, testApp } from "../support/app.ts";
import type { Person } from "../support/cast.ts";
import { fillScorecard } from "../support/factories.ts";

let cast: PanelCast;
let file: string;
beforeEach(async () => {
  cast = await assemblePanel();
  file = `${cast.path}/invitation.ics`;
});

/** The file's lines as calendars read them: long ones were folded. */
const linesOf = async (answer: Response) => (await answer.text()).replaceAll("\r\n ", "").split("\r\n");
const download = async () => linesOf(await cast.ivan.browser.get(file));

describe("the calendar file", () => {
  it("is for everybody who may know of the interview", async () => {
    await cast.colleague.browser.post(`${cast.path}/observers`, { observerId: cast.otto.actor.id });
    const expected = {
      administrator: 200,
      recruiter: 200,
      "on the panel": 200,
      "off the panel": 404,
      observer: 200,
      stranger: 404,
      visitor: 303,
    };
    expect(await statuses(cast, (browser) => browser.get(file))).toEqual(expected);
  });

  it("says when for how long, where, who, and where its page is", async () => {
    await cast.db.update(interview).set({ place: "Room 7; second floor, left" });
    const lines = await download();
    for (const line of [
      "BEGIN:VCALENDAR",
      "METHOD:REQUEST",
      `UID:${cast.made.interview.id}@scorebook`,
      "SEQUENCE:0",
      "DTSTAMP:20260302T170000Z",
      "DTSTART:20260302T170000Z",
      "DTEND:20260302T174500Z",
      "SUMMARY:Interview: Amara Okafor\\, First interview",
      "LOCATION:Room 7\\; second floor\\, left",
      'ORGANIZER;CN="Colin Colleague":mailto:colin@example.com',
      `URL;VALUE=URI:http://localhost${cast.path}`,
      "STATUS:CONFIRMED",
      "END:VCALENDAR",
    ])
      expect(lines).toContain(line);
    const attendees = lines.filter((line) => line.startsWith("ATTENDEE")).map((line) => /CN="([^"]+)":MAILTO:(.+)/.exec(line)?.slice(1));
    expect(attendees).toEqual([
      ["Ines Interviewer", "ines@example.com"],
      ["Ivan Interviewer", "ivan@example.com"],
    ]);
    expect(lines.find((line) => line.startsWith("DESCRIPTION"))).toContain(`http://localhost${cast.path}`);
  });

  it("is a calendar file by type and name, with the line ends of one and no line that is too long", async () => {
    await cast.db.update(candidate).set({ name: 'Ελένη "Lena" Παπαδοπούλου-Οικονομοπούλου/Müller' });
    const answer = await cast.ivan.browser.get(file);
    expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8; method=REQUEST");
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="[ -~]+\.ics"; filename\*=UTF-8''Interview%20%CE%95/);
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    const text = await answer.text();
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it("counts the interview's changes and keeps its name, so that calendars replace what they have", async () => {
    const page = await (await cast.colleague.browser.get(`${cast.path}/edit`)).text();
    await cast.colleague.browser.post(`${cast.path}/edit`, {
      revision: /name="revision" value="([^"]+)"/.exec(page)?.[1] ?? "",
      versionId: cast.made.version.id,
      interviewerIds: [cast.ivan.actor.id],
      scheduledAt: "2026-03-09T08:15",
      place: "",
    });
    const lines = await download();
    for (const line of [`UID:${cast.made.interview.id}@scorebook`, "SEQUENCE:1", "DTSTART:20260309T081500Z", "DTEND:20260309T090000Z"])
      expect(lines).toContain(line);
  });

  it("tells nothing of scores, and writes no name that would break out of its line", async () => {
    await fillScorecard(cast.db, cast.cards.ines, { [cast.questions[0]]: 5 }, { rationale: "SECRET", evidence: "SECRET" });
    await cast.db.update(user).set({ name: 'Ines "X"\r\nATTENDEE:mailto:evil@example.com' }).where(eq(user.id, cast.ines.actor.id));
    const lines = await download();
    expect(lines.join()).not.toContain("SECRET");
    expect(lines.filter((line) => line.startsWith("ATTENDEE"))).toHaveLength(2);
  });
});

/** The person in front of an app that has a mail server, which refuses some addresses. */
function withMail(person: Person, refused: string[] = []) {
  const letters: Letter[] = [];
  const send = async (letter: Letter) => {
    if (refused.includes(letter.to.address)) throw new LetterRefused("No.");
    letters.push(letter);
  };
  const browser = new Browser(testApp(cast.db, undefined, { send }));
  const [name = "", value = ""] = person.browser.cookie().split("=");
  browser.setCookie(name, value);
  return { browser, letters };
}

describe("sending the invitation", () => {
  const invitation = () => `${cast.path}/invitation`;

  it("is offered and possible only where a mail server is set up", async () => {
    expect(await wordsOf(await cast.colleague.browser.get(cast.path))).not.toContain("Send the invitation");
    const answer = await cast.colleague.browser.post(invitation());
    expect(answer.status).toBe(409);
    expect(await wordsOf(answer)).toContain("Download the calendar file and send it yourself.");
    expect(await wordsOf(await withMail(cast.colleague).browser.get(cast.path))).toContain("Send the invitation to the panel");
    expect(await wordsOf(await withMail(cast.ivan).browser.get(cast.path))).not.toContain("Send the invitation");
  });

  it("is not offered once the interview is over", async () => {
    await cast.db.update(interview).set({ scheduledAt: new Date("2026-03-02T16:00:00Z") });
    const words = await wordsOf(await withMail(cast.colleague).browser.get(cast.path));
    expect(words).not.toContain("Send the invitation");
    expect(words).toContain("Calendar file");
  });

  it("brings everybody on the panel the calendar file and the way to the page", async () => {
    await cast.db.update(organisation).set({ timeZone: "America/Los_Angeles" });
    await cast.db.update(interview).set({ place: "Room 7" });
    const { browser, letters } = withMail(cast.colleague);
    const answer = await browser.post(invitation());
    expect(answer.headers.get("location")).toBe(`${cast.path}?sent=2&failed=0`);
    expect(letters.map(({ to }) => to.address).sort()).toEqual(["ines@example.com", "ivan@example.com"]);
    const [letter] = letters;
    expect(letter).toMatchObject({ subject: "Interview: Amara Okafor, First interview", calendar: { method: "REQUEST" } });
    expect(letter?.calendar?.content).toContain(`UID:${cast.made.interview.id}@scorebook`);
    for (const text of ["Mon 2 Mar 2026, 09:00 (America/Los_Angeles), 45 minutes", "Room 7", `http://localhost${cast.path}`])
      expect(letter?.text).toContain(text);
    expect(await wordsOf(await browser.get(`${cast.path}?sent=2&failed=0`))).toContain("The invitation went to 2 of the panel.");
    const [event] = await cast.db.select().from(auditEvent).where(eq(auditEvent.action, "invitation sent"));
    expect(event).toMatchObject({ applicationId: cast.made.application.id, detail: { to: 2 } });
  });

  it("says how many did not go, and writes nobody who has left", async () => {
    const { browser } = withMail(cast.colleague, ["ivan@example.com"]);
    const answer = await browser.post(invitation());
    expect(answer.headers.get("location")).toBe(`${cast.path}?sent=1&failed=1`);
    expect(await wordsOf(await browser.get(`${cast.path}?sent=1&failed=1`))).toContain("One could not be sent");
    await cast.db.update(user).set({ deactivatedAt: new Date() }).where(eq(user.id, cast.ivan.actor.id));
    const later = withMail(cast.colleague);
    await later.browser.post(invitation());
    expect(later.letters.map(({ to }) => to.name)).toEqual(["Ines Interviewer"]);
  });

  it("is for those who recruit in the firm", async () => {
    const expected = {
      administrator: 409,
      recruiter: 409,
      "on the panel": 403,
      "off the panel": 403,
      observer: 403,
      stranger: 404,
      visitor: 401,
    };
    expect(await statuses(cast, (browser) => browser.post(invitation()))).toEqual(expected);
  });
});

describe("taking the invitation back", () => {
  const edit = async (browser: Browser, people: Person[], scheduledAt = "2026-03-02T17:00") => {
    const page = await (await browser.get(`${cast.path}/edit`)).text();
    const revision = /name="revision" value="([^"]+)"/.exec(page)?.[1] ?? "";
    const interviewerIds = people.map(({ actor }) => actor.id);
    return browser.post(`${cast.path}/edit`, { revision, versionId: cast.made.version.id, interviewerIds, scheduledAt, place: "" });
  };

  it("reaches everybody who was sent it when the interview is cancelled, and takes it out of their calendars", async () => {
    const { browser, letters } = withMail(cast.colleague);
    await browser.post(`${cast.path}/invitation`);
    letters.length = 0;
    expect(await wordsOf(await browser.get(cast.path))).toContain("The panel is told by letter, and the interview leaves their calendars.");
    expect((await browser.post(`${cast.path}/cancellation`)).status).toBe(303);
    expect(letters.map(({ to }) => to.address).sort()).toEqual(["ines@example.com", "ivan@example.com"]);
    const [letter] = letters;
    expect(letter?.subject).toBe("Cancelled: interview with Amara Okafor, First interview");
    expect(letter?.text).toContain("this interview is cancelled: Amara Okafor for Night keeper (Trinity House), First interview");
    expect(letter?.calendar?.method).toBe("CANCEL");
    for (const line of ["METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:1", `UID:${cast.made.interview.id}@scorebook`])
      expect(letter?.calendar?.content).toContain(line);
  });

  it("reaches those alone who left the panel", async () => {
    const { browser, letters } = withMail(cast.colleague);
    await browser.post(`${cast.path}/invitation`);
    letters.length = 0;
    expect((await edit(browser, [cast.ivan, cast.olaf])).status).toBe(303);
    expect(letters.map(({ to, subject }) => [to.name, subject])).toEqual([
      ["Ines Interviewer", "No longer on the panel: interview with Amara Okafor, First interview"],
    ]);
    expect(letters[0]?.calendar?.content).toContain("SEQUENCE:1");
    expect(letters[0]?.calendar?.content).not.toContain("ivan@example.com");
  });

  it("writes nobody who was never invited, nor of an appointment that is over", async () => {
    const { browser, letters } = withMail(cast.colleague);
    await edit(browser, [cast.ivan]);
    await edit(browser, [cast.ivan, cast.ines], "2026-03-02T15:00");
    await browser.post(`${cast.path}/invitation`);
    letters.length = 0;
    expect(await wordsOf(await browser.get(cast.path))).not.toContain("told by letter");
    expect((await browser.post(`${cast.path}/cancellation`)).status).toBe(303);
    expect(letters).toEqual([]);
  });

  it("is hardly needed where the page says when the invitation went, and whether it is still right", async () => {
    const { browser } = withMail(cast.colleague);
    expect(await wordsOf(await browser.get(cast.path))).not.toMatch(/Sent \w{3} \d/);
    await browser.post(`${cast.path}/invitation`);
    const sent = await wordsOf(await browser.get(cast.path));
    expect(sent).toMatch(/Sent \w{3} \d/);
    expect(sent).not.toContain("Changed since");
    await edit(browser, [cast.ivan, cast.ines], "2026-03-09T08:15");
    expect(await wordsOf(await browser.get(cast.path))).toContain("Changed since: send it again");
    await browser.post(`${cast.path}/invitation`);
    expect(await wordsOf(await browser.get(cast.path))).not.toContain("Changed since");
    expect(await wordsOf(await withMail(cast.ivan).browser.get(cast.path))).not.toMatch(/Sent \w{3} \d/);
  });
});
