import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { application, debrief, interview, scorecard, unblinding, user } from "../../src/db/schema/index.ts";
import { assemble, type Person } from "../support/cast.ts";
import { homeOf, hours, NOW, names, type Staff, section, sit, staff } from "./desk.ts";

let team: Staff;
let now: Date;
beforeEach(async () => {
  now = NOW;
  team = await staff(await assemble(() => now));
});

const listOf = async (person: Person, list: string) => section(await homeOf(person), list);
const decide = (id: string, outcome: "advance" | "hire" | "hold", decidedAt: Date) =>
  team.db.update(application).set({ outcome, decidedAt }).where(eq(application.id, id));

describe("waiting on", () => {
  it("names who has not submitted since the slot's end, and says when they are overdue", async () => {
    const { ivy, ian, colleague, db } = team;
    await sit(team, "Waiting Person", hours(-2), [ivy, ian, colleague], [ian]);
    await sit(team, "Late Person", hours(-30), [ian]);
    await sit(team, "Heard Person", hours(-2), [ian], [ian]);
    await sit(team, "Present Person", hours(-0.5), [ian]);
    await db.update(user).set({ deactivatedAt: NOW }).where(eq(user.id, ivy.actor.id));
    const waiting = await listOf(team.owner, "waiting");
    expect(names(waiting)).toEqual(["Late Person", "Waiting Person"]);
    expect(waiting).toMatch(/Late Person.*5 hours overdue.*Ian Interviewer.*since.*Waiting Person/s);
    expect(waiting).toContain("Colin Colleague, Ivy Interviewer (has left)");
    expect(waiting.match(/overdue/g)).toHaveLength(1);
  });

  it("is silent of an interview for which the recruiter alone has to submit, and of closed applications", async () => {
    const { ivy, colleague } = team;
    await sit(team, "Own Person", hours(-2), [colleague, ivy], [ivy]);
    const closed = await sit(team, "Closed Person", hours(-2), [ivy]);
    await decide(closed.application.id, "hire", hours(-1));
    expect(names(await listOf(colleague, "waiting"))).toEqual([]);
    expect(names(await listOf(colleague, "due"))).toEqual(["Own Person"]);
    expect(names(await listOf(team.owner, "waiting"))).toEqual(["Own Person"]);
  });

  it("shows the blind that a colleague is awaited, but not that the application was decided meanwhile", async () => {
    const { ivy, ian, colleague, owner } = team;
    const held = await sit(team, "Decided Person", hours(-2), [colleague, ivy, ian], [ian]);
    await decide(held.application.id, "hire", hours(-1));
    expect(names(await listOf(colleague, "waiting"))).toEqual(["Decided Person"]);
    expect(names(await listOf(owner, "waiting"))).toEqual([]);
  });
});

describe("ready to debrief", () => {
  it("has panels that all submitted or that were opened early, until they are concluded or decided", async () => {
    const { ivy, ian, owner, db } = team;
    const ready = await sit(team, "Ready Person", hours(-4), [ivy, ian], [ivy, ian]);
    const early = await sit(team, "Early Person", hours(-3), [ivy, ian], [ivy]);
    await sit(team, "Half Person", hours(-3), [ivy, ian], [ivy]);
    await sit(team, "Alone Person", hours(-3), [ivy], [ivy]);
    await db.insert(debrief).values({ interviewId: early.interview.id, openedAt: NOW, openedBy: owner.actor.id, reason: "Client waits" });
    const list = await listOf(owner, "debriefs");
    expect(names(list)).toEqual(["Early Person", "Ready Person"]);
    expect(list).toMatch(/Early Person.*Opened early.*Ready Person.*All have submitted/s);
    expect(list).toContain(`href="/interviews/${ready.interview.id}/debrief"`);
    await db.update(debrief).set({ concludedAt: NOW, concludedBy: owner.actor.id });
    await decide(ready.application.id, "advance", hours(-1));
    expect(names(await listOf(owner, "debriefs"))).toEqual([]);
    await decide(ready.application.id, "advance", hours(-48));
    expect(names(await listOf(owner, "debriefs"))).toEqual(["Ready Person"]);
  });

  it("is hidden from a recruiter who is blind for the application, unless they may see", async () => {
    const { ivy, ian, colleague, db } = team;
    const panel = await sit(team, "Blind Person", hours(-4), [ivy, ian], [ivy, ian]);
    const own = await sit(team, "Blind Person", hours(3), [colleague]);
    await db.update(interview).set({ applicationId: panel.application.id }).where(eq(interview.id, own.interview.id));
    expect(names(await listOf(colleague, "debriefs"))).toEqual([]);
    expect(names(await listOf(team.owner, "debriefs"))).toEqual(["Blind Person"]);
    await db.insert(unblinding).values({ applicationId: panel.application.id, userId: colleague.actor.id, reason: "The client calls." });
    expect(names(await listOf(colleague, "debriefs"))).toEqual(["Blind Person"]);
  });
});

describe("ready to decide", () => {
  it("has what one interviewer submitted, and panels whose debrief is concluded", async () => {
    const { ivy, ian, owner, db } = team;
    const single = await sit(team, "Single Person", hours(-4), [ivy], [ivy]);
    const panel = await sit(team, "Panel Person", hours(-3), [ivy, ian], [ivy, ian]);
    await sit(team, "Unheard Person", hours(-2), [ivy]);
    expect(names(await listOf(owner, "decisions"))).toEqual(["Single Person"]);
    await db.insert(debrief).values({ interviewId: panel.interview.id, concludedAt: NOW, concludedBy: owner.actor.id });
    const list = await listOf(owner, "decisions");
    expect(names(list)).toEqual(["Panel Person", "Single Person"]);
    expect(list).toContain(`href="/applications/${single.application.id}"`);
  });

  it("ends with a decision, and begins again where the decision was made before", async () => {
    const { ivy, owner } = team;
    const { application } = await sit(team, "Single Person", hours(-4), [ivy], [ivy]);
    const ready = async () => names(await listOf(owner, "decisions"));
    await decide(application.id, "advance", hours(-1));
    expect(await ready()).toEqual([]);
    await decide(application.id, "advance", hours(-3));
    expect(await ready()).toEqual(["Single Person"]);
    await decide(application.id, "hire", hours(-3));
    expect(await ready()).toEqual([]);
  });

  it("waits for the application's last interview", async () => {
    const { ivy, ian, owner, db } = team;
    const first = await sit(team, "Twice Person", hours(-4), [ivy], [ivy]);
    const second = await sit(team, "Twice Person", hours(5), [ian]);
    await db.update(interview).set({ applicationId: first.application.id }).where(eq(interview.id, second.interview.id));
    expect(names(await listOf(owner, "decisions"))).toEqual([]);
  });

  it("is hidden from a recruiter who is blind for the application, unless they see all", async () => {
    const { ivy, colleague, db } = team;
    const heard = await sit(team, "Blind Person", hours(-4), [ivy], [ivy]);
    const own = await sit(team, "Blind Person", hours(-6), [colleague]);
    await db.update(interview).set({ applicationId: heard.application.id }).where(eq(interview.id, own.interview.id));
    expect(names(await listOf(colleague, "decisions"))).toEqual([]);
    expect(names(await listOf(team.owner, "decisions"))).toEqual(["Blind Person"]);
    await db.update(user).set({ seesAll: true }).where(eq(user.id, colleague.actor.id));
    expect(names(await listOf(colleague, "decisions"))).toEqual(["Blind Person"]);
  });
});

describe("a recruiter's home", () => {
  it("begins with their own interviews, and has their firm's latest candidates", async () => {
    const { owner, ivy } = team;
    await sit(team, "Own Person", hours(1), [owner]);
    await sit(team, "Of Another", hours(1), [ivy]);
    const page = await homeOf(owner);
    expect(names(section(page, "today"))).toEqual(["Own Person"]);
    expect(section(page, "candidates")).toMatch(/Of Another.*Own Person/s);
    expect(page.indexOf("today-heading")).toBeLessThan(page.indexOf("candidates-heading"));
  });

  it("has nothing of another firm", async () => {
    const { ivy, ian, stranger } = team;
    await sit(team, "Waiting Person", hours(-2), [ivy]);
    await sit(team, "Debrief Person", hours(-2), [ivy, ian], [ivy, ian]);
    await sit(team, "Single Person", hours(-2), [ivy], [ivy]);
    expect(await homeOf(stranger)).not.toMatch(/(Waiting|Debrief|Single) Person/);
    for (const list of ["waiting", "debriefs", "decisions"])
      expect(await (await stranger.browser.get(`/home/${list}`)).text()).not.toMatch(/(Waiting|Debrief|Single) Person/);
  });

  it("shows eight of a list and leads to all, page by page", async () => {
    const { ivy, owner, db } = team;
    const first = await sit(team, "Person 0", hours(-2), [ivy]);
    for (let n = 1; n < 53; n++) {
      const [sitting] = await db
        .insert(interview)
        .values({ ...first.interview, id: undefined, scheduledAt: hours(-2 - n / 60) })
        .returning();
      if (sitting !== undefined) await db.insert(scorecard).values({ interviewId: sitting.id, interviewerId: ivy.actor.id });
    }
    const home = section(await homeOf(owner), "waiting");
    expect(names(home)).toHaveLength(8);
    expect(home).toContain('href="/home/waiting"');
    const page = await (await owner.browser.get("/home/waiting")).text();
    expect(names(page)).toHaveLength(50);
    const next = /href="(\/home\/waiting\?after=[^"]+)"/.exec(page)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const rest = await (await owner.browser.get(next)).text();
    expect(names(rest)).toHaveLength(3);
    expect(rest).not.toContain("after=");
    expect((await team.visitor.get("/home/waiting")).headers.get("location")).toContain("/sign-in");
  });
});
