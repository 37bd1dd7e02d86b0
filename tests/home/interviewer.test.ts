import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { debrief, interview, organisation, scorecard, viewing } from "../../src/db/schema/index.ts";
import { assemble } from "../support/cast.ts";
import { homeOf, hours, NOW, names, type Staff, section, sit, staff } from "./desk.ts";

let team: Staff;
let now: Date;
beforeEach(async () => {
  now = NOW;
  team = await staff(await assemble(() => now));
});

describe("an interviewer's home", () => {
  it("tells a newcomer what will appear, and leads nowhere they may not go", async () => {
    const page = await homeOf(team.ivy);
    expect(page).toContain("Nothing waits for you");
    expect(page).not.toMatch(/Your first interview|href="\/(candidates|positions|guides|organisation)/);
  });

  it("has today, what is due, what is overdue and what lies ahead, each interview once", async () => {
    const { ivy, ian } = team;
    const soon = await sit(team, "Soon Today", hours(1), [ivy]);
    await sit(team, "Under Way", hours(-0.5), [ivy]);
    await sit(team, "Later Today", hours(9), [ivy]);
    const due = await sit(team, "Due Person", hours(-2), [ivy]);
    await sit(team, "Overdue Person", hours(-27.75), [ivy]);
    await sit(team, "Ahead Person", hours(24), [ivy]);
    await sit(team, "Done Person", hours(-3), [ivy], [ivy]);
    await sit(team, "Of Another", hours(1), [ian]);
    const page = await homeOf(ivy);
    expect(names(section(page, "today"))).toEqual(["Under Way", "Soon Today", "Later Today"]);
    expect(section(page, "today")).toMatch(/<time[^>]*>11:00<\/time>/);
    expect(section(page, "today")).toContain(`href="/scorecards/${soon.cardOf(ivy)}"`);
    expect(names(section(page, "due"))).toEqual(["Due Person"]);
    expect(section(page, "due")).toContain("22 hours left");
    expect(section(page, "due")).toContain(`href="/scorecards/${due.cardOf(ivy)}"`);
    expect(names(section(page, "overdue"))).toEqual(["Overdue Person"]);
    expect(section(page, "overdue")).toContain("3 hours overdue");
    expect(names(section(page, "next"))).toEqual(["Ahead Person"]);
    expect(page).not.toMatch(/Done Person|Of Another/);
  });

  it("moves an interview from today to due at its slot's end, and on once its time is past", async () => {
    const { ivy, db } = team;
    await sit(team, "Amara Okafor", NOW, [ivy]);
    const where = async (at: Date) => {
      now = at;
      const page = await homeOf(ivy);
      return ["today", "due", "overdue"].filter((list) => section(page, list).includes("Amara Okafor"));
    };
    expect(await where(hours(0.75 - 0.001))).toEqual(["today"]);
    expect(await where(hours(0.75))).toEqual(["due"]);
    expect(await where(hours(24.75))).toEqual(["due"]);
    expect(await where(hours(24.75 + 0.001))).toEqual(["overdue"]);
    await db.update(organisation).set({ dueHours: 48 });
    expect(await where(hours(24.75 + 0.001))).toEqual(["due"]);
  });

  it("says Start before and Continue after the beginning, and keeps what was begun early in today", async () => {
    const { ivy, db } = team;
    await sit(team, "Ben Adler", hours(1), [ivy]);
    expect(section(await homeOf(ivy), "today")).toContain("Start");
    const held = await sit(team, "Amara Okafor", hours(30), [ivy]);
    expect(section(await homeOf(ivy), "next")).not.toContain("Start");
    await db
      .update(scorecard)
      .set({ startedAt: NOW })
      .where(eq(scorecard.id, held.cardOf(ivy)));
    const today = section(await homeOf(ivy), "today");
    expect(today).toContain("Continue");
    expect(today).toContain("In progress");
    expect(today).toContain("Tue 3 Mar 2026");
  });

  it("calls a day by the firm's time zone", async () => {
    const { ivy, db } = team;
    await sit(team, "Amara Okafor", new Date("2026-03-02T23:30:00Z"), [ivy]);
    expect(names(section(await homeOf(ivy), "today"))).toEqual(["Amara Okafor"]);
    await db.update(organisation).set({ timeZone: "Asia/Tokyo" });
    expect(names(section(await homeOf(ivy), "next"))).toEqual(["Amara Okafor"]);
  });

  it("shows a debrief of theirs once it is open to them, until it is concluded", async () => {
    const { ivy, ian, db } = team;
    const open = await sit(team, "Open Person", hours(-4), [ivy, ian], [ivy, ian]);
    await sit(team, "Half Person", hours(-4), [ivy, ian], [ian]);
    await sit(team, "Alone Person", hours(-4), [ivy], [ivy]);
    expect(names(section(await homeOf(ivy), "debriefs"))).toEqual(["Open Person"]);
    expect(section(await homeOf(ivy), "debriefs")).toContain(`href="/interviews/${open.interview.id}/debrief"`);
    await db.insert(debrief).values({ interviewId: open.interview.id, concludedAt: NOW, concludedBy: ivy.actor.id });
    expect(section(await homeOf(ivy), "debriefs")).toBe("");
  });

  it("tells nothing of colleagues while the interviewer owes a scorecard for the candidate in another interview", async () => {
    const { ivy, ian, db } = team;
    const first = await sit(team, "Open Person", hours(-4), [ivy, ian], [ivy, ian]);
    const second = await sit(team, "Open Person", hours(2), [ivy]);
    await db.update(interview).set({ applicationId: first.application.id }).where(eq(interview.id, second.interview.id));
    expect(section(await homeOf(ivy), "debriefs")).toBe("");
  });

  it("never has a recruiter's lists, at whatever address", async () => {
    await sit(team, "Amara Okafor", hours(-4), [team.ivy, team.ian]);
    const page = await homeOf(team.ivy);
    for (const list of ["waiting", "decisions", "candidates"]) expect(section(page, list)).toBe("");
    for (const list of ["waiting", "decisions", "candidates", "nothing"])
      expect((await team.ivy.browser.get(`/home/${list}`)).status).toBe(404);
  });
});

describe("an observer's home", () => {
  it("tells what will appear", async () => {
    expect(await homeOf(team.otto)).toContain("Nothing has been shown to you yet");
  });

  it("has the interviews shown to them, and which can be read", async () => {
    const { ivy, otto, owner, db } = team;
    const open = await sit(team, "Open Person", hours(-4), [ivy], [ivy]);
    const closed = await sit(team, "Closed Person", hours(-3), [ivy]);
    await sit(team, "Hidden Person", hours(-2), [ivy], [ivy]);
    for (const { interview } of [open, closed])
      await db.insert(viewing).values({ interviewId: interview.id, observerId: otto.actor.id, shownBy: owner.actor.id });
    const page = await homeOf(otto);
    const shown = section(page, "shown");
    expect(names(shown)).toEqual(["Closed Person", "Open Person"]);
    expect(shown).toMatch(/Closed Person.*Not open yet.*Open Person.*Open to read/s);
    expect(shown).toContain(`href="/interviews/${open.interview.id}/debrief"`);
    expect(shown).not.toContain(`href="/interviews/${closed.interview.id}/debrief"`);
    expect(page).not.toContain("Hidden Person");
    expect(page).not.toMatch(/None lies ahead|No interview today/);
  });
});
