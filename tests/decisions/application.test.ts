import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { application, auditEvent, decision, interview, scorecard, unblinding, user } from "../../src/db/schema/index.ts";
import { textOf } from "../results/marking.ts";
import { assemble, type Cast, enter, type Person } from "../support/cast.ts";
import { fillScorecard, makePanel } from "../support/factories.ts";

let cast: Cast;
let inga: Person;
let oscar: Person;
let held: Awaited<ReturnType<typeof makePanel>>;
let path: string;

beforeEach(async () => {
  cast = await assemble();
  const { db, app, owner } = cast;
  inga = await enter(db, app, owner.actor.organisationId, "Inga Interviewer", "inga@example.com", "interviewer");
  oscar = await enter(db, app, owner.actor.organisationId, "Oscar Observer", "oscar@example.com", "observer");
  held = await makePanel(db, owner.actor, [inga.actor], "Zephyrine Quill");
  path = `/applications/${held.application.id}`;
});

const question = (at: number) => held.questions[at]?.id ?? "";
const card = (at: number) => held.scorecards[at]?.id ?? "";
const fields = (more: Record<string, string | string[]> = {}) => ({
  outcome: "advance",
  reasonCode: "evidence_sufficient",
  reasonNote: "",
  rationale: "Knows the lamp and the log.",
  citations: question(0),
  was: "",
  ...more,
});
/** Inga rates all three questions and submits. */
const score = () => fillScorecard(cast.db, card(0), { [question(0)]: 4, [question(1)]: 3, [question(2)]: 5 });
const rows = () => cast.db.select().from(decision);
const stored = async () => (await cast.db.select().from(application).where(eq(application.id, held.application.id)))[0];
const read = async (browser = cast.owner.browser) => textOf(await (await browser.get(path)).text());
const post = (more: Record<string, string | string[]> = {}, browser = cast.owner.browser) =>
  browser.post(`${path}/decisions`, fields(more));
const reopen = (more: Record<string, string> = {}, browser = cast.owner.browser) =>
  browser.post(`${path}/reopening`, { reason: "The client asked again.", ...more });

describe("who may see and decide", () => {
  it("those who recruit; nobody else learns that the application exists", async () => {
    await score();
    for (const { browser } of [cast.owner, cast.colleague]) expect((await browser.get(path)).status).toBe(200);
    for (const { browser } of [inga, oscar, cast.stranger]) {
      for (const answer of [
        await browser.get(path),
        await post({}, browser),
        await post({ rationale: "" }, browser),
        await reopen({}, browser),
      ]) {
        expect(answer.status).toBe(404);
        expect(await answer.text()).not.toContain("Zephyrine");
      }
    }
    expect((await cast.visitor.get(path)).headers.get("location")).toContain("/sign-in");
    expect((await cast.visitor.post(`${path}/decisions`, fields())).status).toBe(401);
    expect(await rows()).toEqual([]);
    expect((await cast.owner.browser.get("/applications/nonsense")).status).toBe(404);
  });
});

describe("recording a decision", () => {
  it("writes the row, what stands on the application, and the event", async () => {
    await score();
    const answer = await post(
      { outcome: "hire", reasonCode: "meets_position", citations: [question(0), question(2)] },
      cast.colleague.browser,
    );
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `${path}#decision`]);
    const [row] = await rows();
    expect(row).toMatchObject({
      outcome: "hire",
      reasonCode: "meets_position",
      rationale: "Knows the lamp and the log.",
      citations: [question(0), question(2)],
      decidedBy: cast.colleague.actor.id,
    });
    expect(await stored()).toMatchObject({ outcome: "hire", decidedAt: row?.at });
    const [event] = await cast.db.select().from(auditEvent).where(eq(auditEvent.action, "decided"));
    expect(event).toMatchObject({ applicationId: held.application.id, actorId: cast.colleague.actor.id, detail: { outcome: "hire" } });
    const page = await read();
    expect(page).toContain("Decision Hire Colin Colleague,");
    expect(page).toContain(
      "Meets what the position asks for Knows the lamp and the log. It rests on How do you trim a lamp? First interview, v1",
    );
    expect(page).toContain("Decided: Hire");
  });

  it("fills in and suggests nothing", async () => {
    await score();
    const page = await (await cast.owner.browser.get(path)).text();
    const form = page.slice(page.indexOf("/decisions"), page.indexOf("Record the decision<"));
    expect(form).toContain('name="outcome"');
    expect(form).not.toContain("checked");
    expect(form).toMatch(/<textarea[^>]*><\/textarea>/);
  });

  it("needs an outcome, a reason of its own list, words for another reason, and a rationale, and keeps what was typed", async () => {
    await score();
    const nothing = await cast.owner.browser.post(`${path}/decisions`, {});
    expect(nothing.status).toBe(422);
    expect(textOf(await nothing.text())).toContain("Choose what is decided.");
    for (const [wrong, said] of [
      [{ outcome: "promote" }, "Choose what is decided."],
      [{ reasonCode: "meets_position" }, "Choose a reason that belongs to the outcome."],
      [{ reasonCode: "" }, "Choose a reason that belongs to the outcome."],
      [{ reasonCode: "other" }, "Say which reason it is."],
      [{ rationale: "Too short" }, "Say why, in 10 characters at least."],
      [{ rationale: "x".repeat(4001) }, "Use at most 4000 characters."],
    ] as const) {
      const answer = await post({ citations: question(1), ...wrong });
      expect([answer.status, said]).toEqual([422, said]);
      const page = await answer.text();
      expect(page).toContain(said);
      expect(page).toMatch(new RegExp(`value="${question(1)}" checked`));
    }
    expect(await rows()).toEqual([]);
    const both = await (await post({ reasonCode: "", rationale: "" })).text();
    expect(both).toContain("Choose a reason that belongs to the outcome.");
    expect(both).toContain("Say why, in 10 characters at least.");
  });

  it("keeps the words of another reason beside its code, and shows them", async () => {
    await score();
    expect((await post({ reasonCode: "other", reasonNote: "The client moved the start." })).status).toBe(303);
    expect((await rows())[0]).toMatchObject({
      reasonCode: "other",
      reasonNote: "The client moved the start.",
      rationale: "Knows the lamp and the log.",
    });
    expect(await read()).toContain("Another reason: The client moved the start.");
  });

  it("rests on questions that were scored in what the person may read", async () => {
    const none = await post();
    expect(none.status).toBe(422);
    expect(await none.text()).toContain("Choose among the questions that were scored.");
    await fillScorecard(cast.db, card(0), { [question(0)]: 4 });
    expect((await post({ citations: question(1) })).status).toBe(422);
    for (const outcome of ["advance", "hire", "decline"]) {
      const reasonCode = { advance: "evidence_sufficient", hire: "meets_position", decline: "evidence_missing" }[outcome] ?? "";
      const answer = await post({ outcome, reasonCode, citations: [] });
      expect([outcome, answer.status]).toEqual([outcome, 422]);
      expect(await answer.text()).toContain("Name at least one scored question that this rests on.");
    }
    expect((await post({ outcome: "hold", reasonCode: "client_answer", citations: [] })).status).toBe(303);
  });

  it("takes no question of a scorecard that the person may not read yet", async () => {
    const { db, owner, colleague } = cast;
    const panel = await makePanel(db, owner.actor, [inga.actor, oscar.actor], "Ben Bare");
    const [first] = panel.questions;
    await fillScorecard(db, panel.scorecards[0]?.id ?? "", { [first?.id ?? ""]: 5 });
    const of = `/applications/${panel.application.id}/decisions`;
    const answer = await colleague.browser.post(of, fields({ citations: first?.id ?? "" }));
    expect(answer.status).toBe(422);
    const page = textOf(await answer.text());
    expect(page).toContain("1 scorecard not yours to read yet");
    expect(page).not.toContain("1. How do you trim a lamp?");
    await db.update(user).set({ seesAll: true }).where(eq(user.id, colleague.actor.id));
    expect((await colleague.browser.post(of, fields({ citations: first?.id ?? "" }))).status).toBe(303);
  });

  it("declines on paper alone while nobody has begun to interview", async () => {
    const decline = { outcome: "decline", reasonCode: "requirement_gap", citations: [] };
    await cast.db.update(scorecard).set({ startedAt: new Date() });
    expect((await post(decline)).status).toBe(422);
    await cast.db.update(scorecard).set({ startedAt: null });
    expect((await post(decline)).status).toBe(303);
  });
});

describe("two who decide at once", () => {
  it("take turns, and the second sees what the first decided with everything typed kept", async () => {
    await score();
    const answers = await Promise.all([
      post({ outcome: "hold", reasonCode: "client_answer" }),
      post({ outcome: "advance", rationale: "A second view of the lamp." }, cast.colleague.browser),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(await rows()).toHaveLength(1);
    const [row] = await rows();
    const late = answers.find(({ status }) => status === 409);
    const page = (await late?.text()) ?? "";
    expect(textOf(page)).toContain("Somebody decided after you opened this page.");
    expect(page).toContain(`name="was" value="${row?.id}"`);
    expect(page).toContain(row?.outcome === "hold" ? "A second view of the lamp." : "Knows the lamp and the log.");
    const renewed = await post({ outcome: "advance", was: row?.id ?? "" });
    expect(renewed.status).toBe(303);
    expect(await stored()).toMatchObject({ outcome: "advance" });
  });

  it("are told of each other also after a mistake in the form", async () => {
    await score();
    await post({ outcome: "hold", reasonCode: "client_answer" }, cast.colleague.browser);
    const mistaken = await (await post({ rationale: "" })).text();
    expect(mistaken).toContain('name="was" value=""');
    expect((await post({ was: "" })).status).toBe(409);
    expect(await rows()).toHaveLength(1);
  });

  it("reopen once", async () => {
    await score();
    await post({ outcome: "decline", reasonCode: "level_below" });
    const answers = await Promise.all([reopen(), reopen({}, cast.colleague.browser)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(await rows()).toHaveLength(2);
  });

  it("carry what was typed over a reopening", async () => {
    await score();
    await post({ outcome: "decline", reasonCode: "level_below" }, cast.colleague.browser);
    const late = await post({ rationale: "Worth another round." });
    expect(late.status).toBe(409);
    const page = await late.text();
    expect(page).toContain("Reopen, and keep what I typed");
    const [row] = await rows();
    const { was: _, ...kept } = fields({ rationale: "Worth another round." });
    const answer = await cast.owner.browser.post(`${path}/reopening`, {
      ...kept,
      reason: "Worth another round of talk.",
      was: row?.id ?? "",
    });
    expect(answer.status).toBe(200);
    const again = await answer.text();
    expect(again).toContain("Worth another round.</textarea>");
    const was = /name="was" value="([^"]*)"/.exec(again)?.[1] ?? "";
    expect((await post({ ...kept, was })).status).toBe(303);
    const stale = await reopen({ was: row?.id ?? "" });
    expect(stale.status).toBe(409);
  });
});

describe("a closed application", () => {
  const closing = [
    ["hire", "meets_position"],
    ["decline", "level_below"],
    ["withdrawn", "another_offer"],
  ] as const;

  it.each(closing)("by %s takes no further decision and no interview until it is reopened", async (outcome, reasonCode) => {
    await score();
    await post({ outcome, reasonCode });
    const [first] = await rows();
    const again = await post({ was: first?.id ?? "" });
    expect(again.status).toBe(409);
    expect(await again.text()).toContain("Reopen it first");
    const sitting = {
      versionId: held.version.id,
      interviewerIds: inga.actor.id,
      interviewerId: inga.actor.id,
      scheduledAt: "2026-03-09T10:00",
      place: "",
    };
    const refused = await cast.owner.browser.post(`${path}/interviews/new`, sitting);
    expect(refused.status).toBe(409);
    expect(textOf(await refused.text())).toMatch(/This application is closed\. Nothing was changed; reopen it/);
    expect(await cast.db.select().from(interview)).toHaveLength(1);
    expect((await reopen({ reason: "short" })).status).toBe(422);
    expect((await reopen()).status).toBe(303);
    expect(await stored()).toMatchObject({ outcome: null, decidedAt: null });
    const [, last] = (await rows()).toSorted((a, b) => a.at.getTime() - b.at.getTime());
    expect(last).toMatchObject({ outcome: null, rationale: "The client asked again.", reasonCode: "" });
    const page = await read();
    expect(page).toContain("Reopened, none stands");
    expect(page).toContain("Reopened The client asked again.");
    expect((await post({ was: last?.id ?? "" })).status).toBe(303);
    expect((await cast.owner.browser.post(`${path}/interviews/new`, sitting)).status).toBe(303);
  });

  it("is reopened only when it is closed", async () => {
    await score();
    expect((await reopen()).status).toBe(409);
    await post();
    expect((await reopen()).status).toBe(409);
    expect(await rows()).toHaveLength(1);
  });
});

describe("those who still have to score", () => {
  beforeEach(async () => {
    await score();
    await post({ outcome: "decline", reasonCode: "level_below", rationale: "SECRETWORD about the lamp." });
    await cast.db.insert(scorecard).values({ interviewId: held.interview.id, interviewerId: cast.colleague.actor.id });
  });

  it("see no decision, no rationale and no scoring in the timeline", async () => {
    await cast.db.insert(auditEvent).values({
      organisationId: cast.owner.actor.organisationId,
      actorId: inga.actor.id,
      action: "submitted",
      subjectType: "scorecard",
      subjectId: card(0),
      applicationId: held.application.id,
    });
    const blind = await read(cast.colleague.browser);
    expect(blind).toContain("Hidden until you have submitted your own scorecard");
    for (const told of ["Decline", "level shown", "SECRETWORD", "Decided", "submitted Olivia", "Scorecard submitted", "Closed"])
      expect(blind).not.toContain(told);
    expect(await read()).toContain("Scorecard submitted");
  });

  it("see no outcome on the candidate, in lists and on the position", async () => {
    const places = [`/candidates/${held.candidate.id}`, "/candidates", `/positions/${held.position.id}`];
    for (const place of places) {
      expect(textOf(await (await cast.colleague.browser.get(place)).text()), place).not.toContain("Decline");
      expect(textOf(await (await cast.owner.browser.get(place)).text()), place).toContain("Decline");
    }
  });

  it("neither decide nor reopen, whatever they send, and learn nothing from the answer", async () => {
    const [row] = await rows();
    for (const answer of [
      await post({}, cast.colleague.browser),
      await post({ was: row?.id ?? "", rationale: "" }, cast.colleague.browser),
      await reopen({}, cast.colleague.browser),
      await reopen({ reason: "" }, cast.colleague.browser),
    ]) {
      expect(answer.status).toBe(409);
      const said = await answer.text();
      expect(said).toContain("Submit your own scorecard first.");
      expect(said).not.toMatch(/Decline|SECRETWORD|level shown/);
    }
    expect(await rows()).toHaveLength(1);
  });

  it("see all once they submitted, were unblinded, or are set to see all", async () => {
    const { db, colleague } = cast;
    await db.insert(unblinding).values({ applicationId: held.application.id, userId: colleague.actor.id, reason: "Client calls." });
    expect(await read(colleague.browser)).toContain("SECRETWORD");
    await db.delete(unblinding);
    expect(await read(colleague.browser)).not.toContain("SECRETWORD");
    await db.update(user).set({ seesAll: true }).where(eq(user.id, colleague.actor.id));
    expect(await read(colleague.browser)).toContain("SECRETWORD");
    await db.update(user).set({ seesAll: false }).where(eq(user.id, colleague.actor.id));
    await db.update(scorecard).set({ submittedAt: new Date() }).where(eq(scorecard.interviewerId, colleague.actor.id));
    expect(await read(colleague.browser)).toContain("SECRETWORD");
  });
});

describe("what it can rest on", () => {
  it("is told at a glance: what each recommends, how complete it is, the total", async () => {
    await score();
    const text = await read();
    // No points: 75, 50 and 100; the sections 62.5 and 100.
    expect(text).toContain("100 % complete total 81.3");
    expect(text).toMatch(/Inga Interviewer Yes Submitted Results/);
  });

  it("carries the word that the total must not be seen without", async () => {
    await fillScorecard(cast.db, card(0), { [question(0)]: 4 });
    expect(await read()).toMatch(/25 % complete total 75\.0 Insufficient/);
  });

  it("is hidden from those who still have to score", async () => {
    await score();
    await cast.db.insert(scorecard).values({ interviewId: held.interview.id, interviewerId: cast.owner.actor.id });
    expect(await read()).not.toMatch(/complete total|Inga Interviewer Yes/);
  });
});

describe("what is missing", () => {
  it("is said plainly: scorecards, completeness, required qualifications", async () => {
    const { db, owner, colleague } = cast;
    await db.insert(scorecard).values({ interviewId: held.interview.id, interviewerId: owner.actor.id, submittedAt: new Date() });
    await fillScorecard(db, card(0), { [question(0)]: 4 });
    const page = await read(colleague.browser);
    expect(page).toMatch(/Insufficient Below 80 % its total says too little to be ranked\. Completeness 25 %/);
    expect(page).toContain("Required qualifications that do not count as met Keeper's diploma: – Not verified");
    expect(page).not.toContain("Nothing is missing");
    await db
      .update(scorecard)
      .set({ submittedAt: null })
      .where(eq(scorecard.id, card(0)));
    expect(await read(colleague.browser)).toContain("1 scorecard not submitted Inga Interviewer");
  });

  it("is an interview where there was none", async () => {
    await cast.db.delete(interview);
    expect(await read()).toContain("No interview Nobody has interviewed the candidate for this position.");
  });
});
