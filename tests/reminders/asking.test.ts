import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { auditEvent, interview, reminder, scorecard, user } from "../../src/db/schema/index.ts";
import { createLog } from "../../src/log.ts";
import { type Letter, LetterRefused } from "../../src/mail/mailer.ts";
import { sendReminders } from "../../src/reminders/reminders.ts";
import { hours, NOW, type Staff, section, sit, staff } from "../home/desk.ts";
import { Browser, testApp } from "../support/app.ts";
import { assemble, type Person } from "../support/cast.ts";

/** What a recruiter does about scorecards that are waited for: asks for them by letter, now. */

let now: Date;
let team: Staff;
let letters: Letter[];
let refused: string[];
beforeEach(async () => {
  now = NOW;
  letters = [];
  refused = [];
  team = await staff(await assemble(() => now));
});

const mailer = {
  async send(letter: Letter) {
    if (refused.includes(letter.to.address)) throw new LetterRefused("The mail server did not take a letter (EENVELOPE, 550).");
    letters.push(letter);
  },
};

/** The person in front of an app that has a mail server. */
function withMail(person: Person): Browser {
  const browser = new Browser(testApp(team.db, () => now, mailer));
  const [name = "", value = ""] = person.browser.cookie().split("=");
  browser.setCookie(name, value);
  return browser;
}

const words = (html: string) => html.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
const read = async (browser: Browser, path: string) => words(await (await browser.get(path)).text());
const toneOf = async (browser: Browser, path: string) =>
  /<p class="notice notice-(\w+)" role="status"/.exec(await (await browser.get(path)).text())?.[1];
const remindedEvents = () => team.db.select().from(auditEvent).where(eq(auditEvent.action, "reminded"));

describe("asking for a scorecard now", () => {
  it("writes its interviewer one letter, says so, and tells the timeline whom and by whom", async () => {
    const { ivy, ian, colleague } = team;
    const held = await sit(team, "Late Person", hours(-30), [ivy, ian], [ian]);
    const browser = withMail(colleague);
    const page = `/interviews/${held.interview.id}`;
    expect(await read(browser, page)).toMatch(/Ivy Interviewer.*5 hours overdue.*Was due Mon 2 Mar 2026, 04:45.*Remind now/);
    const answer = await browser.post(`${page}/reminders`, { scorecard: held.cardOf(ivy) });
    expect(answer.status).toBe(303);
    expect(letters.map(({ to, subject }) => [to.address, subject])).toEqual([
      ["ivy@example.com", "Colin Colleague asks for your scorecard for Late Person"],
    ]);
    expect(letters[0]?.text).toContain("It was due Mon 2 Mar 2026, 04:45 (UTC)");
    expect(letters[0]?.text.split("\n")).toContain(`http://localhost/scorecards/${held.cardOf(ivy)}`);
    expect(letters[0]?.text).not.toMatch(/Ian|submitted/);
    expect(await read(browser, answer.headers.get("location") ?? "")).toContain("One reminder was sent.");
    expect(await remindedEvents()).toMatchObject([
      { subjectType: "scorecard", subjectId: held.cardOf(ivy), actorId: colleague.actor.id, detail: { name: "Ivy Interviewer" } },
    ]);
    expect(await read(browser, `/applications/${held.application.id}`)).toContain("Ivy Interviewer was reminded");
  });

  it("asks for all of an interview that are waited for, from home, and leads back there", async () => {
    const { ivy, ian, colleague } = team;
    const held = await sit(team, "Waiting Person", hours(-2), [ivy, ian, colleague]);
    const browser = withMail(colleague);
    expect(section(await (await browser.get("/")).text(), "waiting")).toMatch(/Remind<span class="visually-hidden"> .*Waiting Person/);
    const answer = await browser.post(`/interviews/${held.interview.id}/reminders`, { from: "home" });
    expect(letters.map(({ to }) => to.name).sort()).toEqual(["Ian Interviewer", "Ivy Interviewer"]);
    expect(letters[0]?.text).toContain("Please submit it by Tue 3 Mar 2026, 08:45 (UTC)");
    const location = answer.headers.get("location") ?? "";
    expect(location).toMatch(/^\/\?/);
    const home = await read(browser, location);
    expect(home).toContain("2 reminders were sent.");
    expect(home).toContain("Reminded Mon 2 Mar 2026, 10:00");
    expect(home).not.toMatch(/Remind /);
  });

  it("leads back to the whole list from there", async () => {
    const { ivy, colleague } = team;
    const held = await sit(team, "Waiting Person", hours(-2), [ivy]);
    const browser = withMail(colleague);
    const answer = await browser.post(`/interviews/${held.interview.id}/reminders`, { from: "list" });
    expect(answer.headers.get("location")).toMatch(/^\/home\/waiting\?/);
    expect(await read(browser, answer.headers.get("location") ?? "")).toContain("One reminder was sent.");
  });

  it("happens once in four hours, whoever asks, and says when the last one went", async () => {
    const { ivy, colleague, owner } = team;
    const held = await sit(team, "Late Person", hours(-30), [ivy]);
    const page = `/interviews/${held.interview.id}`;
    await Promise.all([colleague, owner].map((person) => withMail(person).post(`${page}/reminders`)));
    expect(letters).toHaveLength(1);
    now = hours(3.9);
    const early = await withMail(owner).post(`${page}/reminders`);
    expect(await read(withMail(owner), early.headers.get("location") ?? "")).toContain("Nobody was reminded");
    const text = await read(withMail(owner), page);
    expect(text).toContain("Reminded Mon 2 Mar 2026, 10:00");
    expect(text).toContain("again from Mon 2 Mar 2026, 14:00");
    expect(text).not.toContain("Remind now");
    now = hours(4);
    expect(await read(withMail(owner), page)).toContain("Remind now");
    await withMail(owner).post(`${page}/reminders`);
    expect(letters).toHaveLength(2);
    expect(await remindedEvents()).toHaveLength(2);
    expect(await team.db.select().from(reminder)).toMatchObject([{ kind: "asked", sentAt: hours(4) }]);
  });

  it("counts a reminder that went out by itself", async () => {
    const { ivy, owner, db } = team;
    const held = await sit(team, "Late Person", hours(-1), [ivy]);
    await sendReminders({ db, mailer, log: createLog("silent"), site: "http://localhost" }, NOW);
    now = hours(1);
    const browser = withMail(owner);
    expect(await read(browser, `/interviews/${held.interview.id}`)).toContain("Reminded Mon 2 Mar 2026, 10:00");
    await browser.post(`/interviews/${held.interview.id}/reminders`);
    expect(letters).toHaveLength(1);
  });

  it("takes nothing for sent that the mail server refused, and can be tried again at once", async () => {
    const { ivy, ian, colleague } = team;
    const held = await sit(team, "Late Person", hours(-30), [ivy, ian]);
    const browser = withMail(colleague);
    const page = `/interviews/${held.interview.id}`;
    await browser.post(`${page}/reminders`, { scorecard: held.cardOf(ivy) });
    now = hours(5);
    refused = ["ivy@example.com"];
    const answer = await browser.post(`${page}/reminders`);
    const told = await read(browser, answer.headers.get("location") ?? "");
    expect(told).toContain("One reminder was sent. One could not be sent");
    expect(await toneOf(browser, answer.headers.get("location") ?? "")).toBe("problem");
    expect(await toneOf(browser, `${page}?reminded=2&unreached=0`)).toBe("good");
    expect(await toneOf(browser, `${page}?sent=2&failed=0`)).toBe("good");
    expect(await toneOf(browser, `${page}?sent=1&failed=1`)).toBe("problem");
    expect(told).toContain("Reminded Mon 2 Mar 2026, 10:00");
    expect((await remindedEvents()).map(({ detail }) => detail?.name).sort()).toEqual(["Ian Interviewer", "Ivy Interviewer"]);
    refused = [];
    await browser.post(`${page}/reminders`);
    expect(letters.map(({ to }) => to.name)).toEqual(["Ivy Interviewer", "Ian Interviewer", "Ivy Interviewer"]);
  });

  it("reaches nobody before the slot's end, who has submitted, has left, or asks", async () => {
    const { ivy, ian, colleague, db } = team;
    const browser = withMail(colleague);
    const early = await sit(team, "Present Person", hours(-0.5), [ivy]);
    expect(await read(browser, `/interviews/${early.interview.id}`)).not.toContain("Remind now");
    const held = await sit(team, "Late Person", hours(-30), [ivy, ian, colleague], [ian]);
    await db.update(user).set({ deactivatedAt: NOW }).where(eq(user.id, ivy.actor.id));
    expect(await read(browser, `/interviews/${held.interview.id}`)).not.toContain("Remind now");
    for (const { interview } of [early, held]) await browser.post(`/interviews/${interview.id}/reminders`);
    await browser.post(`/interviews/${held.interview.id}/reminders`, { scorecard: held.cardOf(ian) });
    expect(letters).toEqual([]);
  });

  it("asks only for scorecards of the interview that it names", async () => {
    const { ivy, ian, colleague } = team;
    const one = await sit(team, "One Person", hours(-30), [ivy]);
    const other = await sit(team, "Other Person", hours(-30), [ian]);
    for (const scorecard of [other.cardOf(ian), "one of them", ""])
      await withMail(colleague).post(`/interviews/${one.interview.id}/reminders`, { scorecard });
    expect(letters).toEqual([]);
  });

  it("is offered and possible only where a mail server is set up, to those who recruit in the firm", async () => {
    const { ivy, colleague, stranger } = team;
    const held = await sit(team, "Late Person", hours(-30), [ivy]);
    const page = `/interviews/${held.interview.id}`;
    expect(await read(colleague.browser, page)).not.toContain("Remind now");
    expect(await read(colleague.browser, "/")).not.toMatch(/Remind /);
    const answer = await colleague.browser.post(`${page}/reminders`);
    expect(answer.status).toBe(409);
    expect(words(await answer.text())).toContain("No mail server is set up here.");
    expect(await read(withMail(ivy), page)).not.toContain("Remind now");
    expect((await withMail(ivy).post(`${page}/reminders`)).status).toBe(403);
    expect((await withMail(stranger).post(`${page}/reminders`)).status).toBe(404);
    expect(letters).toEqual([]);
  });
});

describe("an interview's page", () => {
  it("tells an interviewer by when to submit, and nothing of when colleagues have to", async () => {
    const { ivy, ian } = team;
    const held = await sit(team, "Late Person", hours(-2), [ivy, ian]);
    const text = await read(ivy.browser, `/interviews/${held.interview.id}`);
    expect(text.match(/Submit by Tue 3 Mar 2026, 08:45/g)).toHaveLength(1);
    expect(text).toMatch(/Ivy Interviewer you.*Submit by.*Ian Interviewer/);
  });

  it("says of somebody who has left that their scorecard will not come, and what to do", async () => {
    const { ivy, ian, owner, db } = team;
    const held = await sit(team, "Late Person", hours(-2), [ivy, ian], [ian]);
    await db.update(user).set({ deactivatedAt: NOW }).where(eq(user.id, ivy.actor.id));
    const text = await read(owner.browser, `/interviews/${held.interview.id}`);
    expect(text).toContain("Ivy Interviewer has left and cannot submit. Take them off the panel, or open the debrief early.");
    await db
      .update(scorecard)
      .set({ startedAt: hours(-2) })
      .where(eq(scorecard.id, held.cardOf(ivy)));
    expect(await read(owner.browser, `/interviews/${held.interview.id}`)).toContain("has left and cannot submit. Open the debrief early.");
    await db.update(interview).set({ scheduledAt: hours(5) });
    expect(await read(owner.browser, `/interviews/${held.interview.id}`)).toContain("has left and cannot submit");
  });
});
