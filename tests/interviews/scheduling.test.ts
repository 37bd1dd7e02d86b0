import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { applyTo } from "../../src/candidates/applications.ts";
import { auditEvent, interview, organisation, planVersion, scorecard, user } from "../../src/db/schema/index.ts";
import { scheduleInterview } from "../../src/interviews/interviews.ts";
import { assemble, type Cast, enter } from "../support/cast.ts";
import { makeCandidate, makePosition, makePublishedPlan } from "../support/factories.ts";

let cast: Cast;
let path: string;
let applicationId: string;
let versionId: string;
beforeEach(async () => {
  cast = await assemble();
  await cast.db.update(organisation).set({ timeZone: "America/Los_Angeles" });
  const { position, version } = await makePublishedPlan(cast.db, cast.owner.actor);
  const { id } = await makeCandidate(cast.db, cast.owner.actor);
  applicationId = await applyTo(cast.db, cast.owner.actor, id, position.id);
  versionId = version.id;
  path = `/applications/${applicationId}/interviews/new`;
});

const typed = (more: Record<string, string | string[]> = {}) => ({
  versionId,
  interviewerIds: cast.owner.actor.id,
  scheduledAt: "2026-03-05T14:30",
  place: "Room 3",
  ...more,
});

describe("the form for a new interview", () => {
  it("offers the published plans, the firm's people, and now in the firm's zone", async () => {
    const page = await (await cast.colleague.browser.get(path)).text();
    expect(page).toContain("First interview, v1 (3 questions, 45 min)");
    expect(page).toMatch(/Colin Colleague.*\(you\)/s);
    expect(page).toContain("Olivia Owner");
    expect(page).not.toContain("Stella Stranger");
    expect(page).toContain('value="2026-03-02T09:00"');
  });

  it("puts nobody on a panel who was not chosen, but for those who are alone in their firm", async () => {
    const page = async () => (await cast.owner.browser.get(path)).text();
    expect(await page()).not.toContain(" checked");
    await cast.db.update(user).set({ deactivatedAt: new Date() }).where(eq(user.id, cast.colleague.actor.id));
    expect(await page()).toMatch(new RegExp(`value="${cast.owner.actor.id}" checked`));
  });

  it("leads to the position while it has no published plan", async () => {
    const bare = await makePosition(cast.db, cast.owner.actor, "Day keeper");
    const { id } = await makeCandidate(cast.db, cast.owner.actor, "Ben Bare");
    const application = await applyTo(cast.db, cast.owner.actor, id, bare.id);
    const page = await (await cast.owner.browser.get(`/applications/${application}/interviews/new`)).text();
    expect(page).toContain("This position has no published plan yet");
    expect(page).toContain(`href="/positions/${bare.id}"`);
    expect(page).not.toContain('name="versionId"');
  });

  it("is not there for strangers and visitors", async () => {
    expect((await cast.stranger.browser.get(path)).status).toBe(404);
    expect((await cast.stranger.browser.post(path, typed({ interviewerIds: cast.stranger.actor.id }))).status).toBe(404);
    expect((await cast.visitor.get(path)).headers.get("location")).toContain("/sign-in");
  });
});

describe("scheduling", () => {
  it("makes the interview and its interviewer's empty scorecard", async () => {
    const answer = await cast.owner.browser.post(path, typed({ interviewerIds: cast.colleague.actor.id }));
    const [made] = await cast.db.select().from(interview);
    expect(answer.headers.get("location")).toBe(`/interviews/${made?.id}`);
    expect(made).toMatchObject({ applicationId, versionId, place: "Room 3", scheduledAt: new Date("2026-03-05T22:30:00Z") });
    const cards = await cast.db.select().from(scorecard);
    expect(cards).toMatchObject([{ interviewId: made?.id, interviewerId: cast.colleague.actor.id, startedAt: null, submittedAt: null }]);
    const [event] = await cast.db.select().from(auditEvent).where(eq(auditEvent.action, "scheduled"));
    expect(event).toMatchObject({ subjectType: "interview", subjectId: made?.id, actorId: cast.owner.actor.id });
  });

  it("starts now, whatever time stands in the form", async () => {
    const answer = await cast.owner.browser.post(path, typed({ scheduledAt: "", intent: "start" }));
    const [card] = await cast.db.select().from(scorecard);
    expect(answer.headers.get("location")).toBe(`/scorecards/${card?.id}`);
    expect(card?.startedAt).toBeNull();
    const [made] = await cast.db.select().from(interview);
    expect(made?.scheduledAt).toEqual(new Date("2026-03-02T17:00:00Z"));
  });

  it("starts now for whoever presses it when nobody is ticked", async () => {
    const { interviewerIds: _, ...nobody } = typed();
    expect((await cast.colleague.browser.post(path, { ...nobody, intent: "start" })).status).toBe(303);
    expect(await cast.db.select().from(scorecard)).toMatchObject([{ interviewerId: cast.colleague.actor.id }]);
    const answer = await cast.colleague.browser.post(path, nobody);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("Choose at least one interviewer.");
  });

  it("does not start for somebody else", async () => {
    const answer = await cast.owner.browser.post(path, typed({ interviewerIds: cast.colleague.actor.id, intent: "start" }));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("Only an interviewer can start.");
    expect(await cast.db.select().from(interview)).toEqual([]);
  });

  it("makes one interview of a form sent twice, even at once", async () => {
    const answers = await Promise.all([1, 2, 3].map(() => cast.owner.browser.post(path, typed({ intent: "start" }))));
    expect(new Set(answers.map((answer) => answer.headers.get("location"))).size).toBe(1);
    expect(await cast.db.select().from(interview)).toHaveLength(1);
    await cast.owner.browser.post(path, typed());
    expect(await cast.db.select().from(interview)).toHaveLength(2);
  });

  it("keeps what was typed beside each mistake", async () => {
    const answer = await cast.owner.browser.post(path, typed({ scheduledAt: "2026-03-08T02:30", place: "Room <7>" }));
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain("The clocks go forward that day and skip 02:30.");
    expect(page).toContain('value="2026-03-08T02:30"');
    expect(page).toContain("Room &lt;7&gt;");
    expect((await cast.owner.browser.post(path, {})).status).toBe(422);
  });

  it("takes published plans of this position and people of this firm only", async () => {
    const elsewhere = await makePublishedPlan(cast.db, cast.owner.actor);
    const theirs = await makePublishedPlan(cast.db, cast.stranger.actor);
    await cast.db.update(planVersion).set({ publishedAt: null }).where(eq(planVersion.id, versionId));
    for (const wrong of [versionId, elsewhere.version.id, theirs.version.id]) {
      const answer = await cast.owner.browser.post(path, typed({ versionId: wrong }));
      expect(answer.status).toBe(422);
    }
    await cast.db
      .update(planVersion)
      .set({ publishedAt: new Date("2026-03-01T00:00:00Z") })
      .where(eq(planVersion.id, versionId));
    const answer = await cast.owner.browser.post(path, typed({ interviewerIds: cast.stranger.actor.id }));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("Choose colleagues from the list.");
    expect(await cast.db.select().from(interview)).toEqual([]);
  });

  it("makes a scorecard for each of several, once, even when the form is sent three times at once", async () => {
    const both = [cast.owner.actor.id, cast.colleague.actor.id];
    const answers = await Promise.all([1, 2, 3].map(() => cast.owner.browser.post(path, typed({ interviewerIds: both }))));
    expect(new Set(answers.map((answer) => answer.headers.get("location"))).size).toBe(1);
    expect((await cast.db.select().from(scorecard)).map((card) => card.interviewerId).sort()).toEqual(both.sort());
    const [event] = await cast.db.select().from(auditEvent).where(eq(auditEvent.action, "scheduled"));
    expect(event).toMatchObject({ applicationId, detail: { panel: "Colin Colleague, Olivia Owner" } });
    await cast.owner.browser.post(path, typed({ interviewerIds: cast.owner.actor.id }));
    expect(await cast.db.select().from(interview)).toHaveLength(2);
  });

  it("starts at once for one of several, on their own scorecard", async () => {
    const both = [cast.colleague.actor.id, cast.owner.actor.id];
    const answer = await cast.colleague.browser.post(path, typed({ interviewerIds: both, intent: "start" }));
    const [own] = await cast.db.select().from(scorecard).where(eq(scorecard.interviewerId, cast.colleague.actor.id));
    expect(answer.headers.get("location")).toBe(`/scorecards/${own?.id}`);
  });

  it("needs somebody, and takes neither more than twelve nor observers nor people who have left", async () => {
    const firm = cast.owner.actor.organisationId;
    const observer = await enter(cast.db, cast.app, firm, "Otto Observer", "otto@example.com", "observer");
    const gone = await enter(cast.db, cast.app, firm, "Gone Gunnar", "gunnar@example.com", "interviewer");
    await cast.db.update(user).set({ deactivatedAt: new Date() }).where(eq(user.id, gone.actor.id));
    const page = await (await cast.owner.browser.get(path)).text();
    expect(page).not.toContain("Otto Observer");
    expect(page).not.toContain("Gone Gunnar");
    const many = Array.from({ length: 13 }, () => crypto.randomUUID());
    for (const [ids, mistake] of [
      [[], "Choose at least one interviewer."],
      [["nobody"], "Choose colleagues from the list."],
      [[cast.owner.actor.id, observer.actor.id], "Choose colleagues from the list."],
      [[gone.actor.id], "Choose colleagues from the list."],
      [many, "A panel has at most 12 people."],
    ] as const) {
      const answer = await cast.owner.browser.post(path, typed({ interviewerIds: [...ids], place: "Room <7>" }));
      expect([answer.status, mistake]).toEqual([422, mistake]);
      const told = await answer.text();
      expect(told).toContain(mistake);
      expect(told).toContain("Room &lt;7&gt;");
    }
    expect(await cast.db.select().from(interview)).toEqual([]);
  });

  it("keeps the ticks of a form that was not taken", async () => {
    const answer = await cast.owner.browser.post(path, typed({ interviewerIds: [cast.colleague.actor.id], scheduledAt: "" }));
    expect(await answer.text()).toMatch(new RegExp(`value="${cast.colleague.actor.id}" checked`));
  });

  it("is for those who recruit", async () => {
    const ivan = await enter(cast.db, cast.app, cast.owner.actor.organisationId, "Ivan", "ivan@example.com", "interviewer");
    expect((await ivan.browser.get(path)).status).toBe(403);
    expect((await ivan.browser.post(path, typed())).status).toBe(403);
  });

  it("gives its caller the interview and their own scorecard, if they have one", async () => {
    const form = { versionId, scheduledAt: new Date("2026-03-02T17:00:00Z"), place: "" };
    const schedule = (interviewerIds: string[]) => scheduleInterview(cast.db, cast.owner.actor, applicationId, { ...form, interviewerIds });
    const { interviewId, scorecardId } = await schedule([cast.owner.actor.id]);
    const [card] = await cast.db.select().from(scorecard);
    expect(card).toMatchObject({ id: scorecardId, interviewId });
    expect((await schedule([cast.colleague.actor.id])).scorecardId).toBeNull();
  });
});
