import { and, asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { amendment, application, auditEvent, change, interview, mark, scorecard } from "../../src/db/schema/index.ts";
import { textOf } from "../results/marking.ts";
import { assemble, type Cast, enter } from "../support/cast.ts";
import { fillScorecard, makePanel } from "../support/factories.ts";
import { amend, fieldsOf, openForm } from "./amending.ts";
import { made, outcomesOf, sendChanges } from "./sending.ts";

let cast: Cast;
let held: Awaited<ReturnType<typeof makePanel>>;
let id: string;
let path: string;
let first: string;
let second: string;

/** Colin's own scorecard, submitted: the first question rated 3, which the rationale rests on. */
beforeEach(async () => {
  cast = await assemble();
  held = await makePanel(cast.db, cast.owner.actor, [cast.colleague.actor]);
  id = held.scorecards[0]?.id ?? "";
  path = `/scorecards/${id}/amendment`;
  [first = "", second = ""] = held.questions.map((question) => question.id);
  await fillScorecard(cast.db, id, { [first]: 3 });
});

const amendments = () => cast.db.select().from(amendment).where(eq(amendment.scorecardId, id)).orderBy(amendment.number);
const corrected = () =>
  cast.db.select({ amendmentId: change.amendmentId, value: change.value }).from(change).where(eq(change.scorecardId, id));
async function markOf(kind: "rating" | "evidence" | "skip" | "point" | "cited", subjectId = first) {
  const rows = await cast.db
    .select()
    .from(mark)
    .where(and(eq(mark.scorecardId, id), eq(mark.kind, kind), eq(mark.subjectId, subjectId)));
  return rows[0];
}

describe("who may correct a scorecard", () => {
  it("is its interviewer, once it is submitted", async () => {
    expect((await cast.colleague.browser.get(path)).status).toBe(200);
    const answer = await amend(cast.colleague, id, { [`rating:${first}`]: "5" });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `/scorecards/${id}/results`]);
    expect(await markOf("rating")).toMatchObject({ value: "5", contested: false });
  });

  it.each(["owner", "stranger"] as const)("is not %s", async (who) => {
    expect((await cast[who].browser.get(path)).status).toBe(404);
    const answer = await cast[who].browser.post(path, { [`rating:${first}`]: "5", reason: "I know better." });
    expect(answer.status).toBe(404);
    expect(await amendments()).toEqual([]);
  });

  it("is no visitor, whose text is offered again after the sign-in", async () => {
    expect((await cast.visitor.get(path)).headers.get("location")).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
    const answer = await cast.visitor.post(path, { reason: "Typed before the sign-in ended." });
    expect(answer.status).toBe(401);
    expect(await answer.text()).toContain("Typed before the sign-in ended.");
  });

  it("has to submit it first", async () => {
    await cast.db.update(scorecard).set({ submittedAt: null });
    const form = await cast.colleague.browser.get(path);
    expect([form.status, form.headers.get("location")]).toEqual([303, `/scorecards/${id}`]);
    const answer = await cast.colleague.browser.post(path, { [`rating:${first}`]: "5", [`was:rating:${first}`]: "3", reason: "Slip." });
    expect(answer.status).toBe(409);
    expect(await amendments()).toEqual([]);
  });
});

describe("an amendment", () => {
  it("adds a row with its reason, and a change for each corrected field, which replaces what stood there", async () => {
    const before = (await markOf("evidence"))?.heads;
    await amend(cast.colleague, id, { [`evidence:${first}`]: "Named all three tools.", [`rating:${second}`]: "4" }, "  Two pages stuck. ");
    const [made] = await amendments();
    expect(made).toMatchObject({ number: 1, reason: "Two pages stuck.", madeBy: cast.colleague.actor.id });
    expect(made?.madeAt).toEqual(new Date("2026-03-02T17:00:00Z"));
    const changes = await cast.db
      .select()
      .from(change)
      .where(eq(change.amendmentId, made?.id ?? ""))
      .orderBy(asc(change.kind));
    expect(changes.map(({ kind, subjectId, value, bases }) => ({ kind, subjectId, value, bases }))).toEqual([
      { kind: "evidence", subjectId: first, value: "Named all three tools.", bases: before },
      { kind: "rating", subjectId: second, value: "4", bases: [] },
    ]);
    expect(await markOf("evidence")).toMatchObject({ value: "Named all three tools.", heads: [changes[0]?.id], seq: changes[0]?.seq });
    const events = await cast.db.select().from(auditEvent).where(eq(auditEvent.action, "amended"));
    expect(events).toMatchObject([{ subjectId: id, applicationId: held.application.id, detail: { number: 1 } }]);
  });

  it("corrects everything that an interviewer marks", async () => {
    const [point] = held.questions[0]?.points ?? [];
    const edits = {
      [`point:${point?.id}`]: "0.5",
      [`skip:${second}`]: "other",
      [`skipNote:${second}`]: "The lamp went out.",
      [`cited:${second}`]: "1",
      recommendation: "strong_yes",
      rationale: "Calm in a storm.",
    };
    expect((await amend(cast.colleague, id, edits)).status).toBe(303);
    const form = await openForm(cast.colleague, id);
    expect(form).toMatchObject(edits);
    expect(
      await cast.db
        .select()
        .from(change)
        .where(eq(change.amendmentId, (await amendments())[0]?.id ?? "")),
    ).toHaveLength(6);
  });

  it("is counted on, each building on the one before", async () => {
    await amend(cast.colleague, id, { [`rating:${first}`]: "4" }, "One.");
    await amend(cast.colleague, id, { [`rating:${first}`]: "5" }, "Two.");
    expect((await amendments()).map(({ number, reason }) => [number, reason])).toEqual([
      [1, "One."],
      [2, "Two."],
    ]);
    expect(await markOf("rating")).toMatchObject({ value: "5", contested: false });
  });

  it("needs a reason, and keeps what was typed without one", async () => {
    const answer = await amend(cast.colleague, id, { [`evidence:${first}`]: "Kept on the page." }, "   ");
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain("Say why it is corrected.");
    expect(fieldsOf(page)).toMatchObject({ [`evidence:${first}`]: "Kept on the page." });
    expect(page).toMatch(/<details class="unfold amendment-part" id="question-1" open/);
    expect(page).not.toMatch(/id="question-2" open/);
    expect(await amendments()).toEqual([]);
  });

  it("that changes nothing is none, and says so", async () => {
    const answer = await amend(cast.colleague, id, {});
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("Nothing was changed");
    expect((await amend(cast.colleague, id, { [`evidence:${first}`]: "Said so. " })).status).toBe(422);
    expect(await amendments()).toEqual([]);
  });

  it("tells all that is wrong at once", async () => {
    const long = "y".repeat(50_001);
    const answer = await amend(cast.colleague, id, { [`evidence:${first}`]: long }, "");
    const page = await answer.text();
    expect(answer.status).toBe(422);
    for (const said of ["A note may have at most 50,000 characters", "Say why it is corrected", "2 fields need your eye", long])
      expect(page).toContain(said);
  });

  it("leaves facts about qualifications alone, which the panel shares", async () => {
    const requirement = held.position.requirements[0]?.id;
    const answer = await amend(cast.colleague, id, { [`status:${requirement}`]: "1", [`rating:${first}`]: "4" });
    expect(answer.status).toBe(303);
    expect(await corrected()).not.toContainEqual(expect.objectContaining({ value: "1", amendmentId: expect.any(String) }));
  });

  it("reaches no question that is not the interviewer's own", async () => {
    const other = await makePanel(cast.db, cast.owner.actor, [cast.owner.actor], "Ben Bare");
    const elsewhere = await amend(cast.colleague, id, { [`rating:${other.questions[0]?.id}`]: "5" });
    expect(elsewhere.status).toBe(404);
    await cast.db
      .update(scorecard)
      .set({ questionIds: [first] })
      .where(eq(scorecard.id, id));
    expect((await amend(cast.colleague, id, { [`rating:${second}`]: "5" })).status).toBe(404);
    expect((await amend(cast.colleague, id, { [`cited:${second}`]: "1" })).status).toBe(404);
    expect(await openForm(cast.colleague, id)).not.toHaveProperty([`rating:${second}`]);
    expect(await amendments()).toEqual([]);
  });

  it("comes too late for what the live page sends after the submission", async () => {
    await amend(cast.colleague, id, { [`rating:${first}`]: "5" });
    const answer = await sendChanges(cast.colleague, id, [made(`rating:${first}`, "1")]);
    expect(await outcomesOf(answer)).toMatchObject([{ outcome: "late" }]);
    expect(await markOf("rating")).toMatchObject({ value: "5", contested: false });
  });
});

describe("what a submission asks for", () => {
  it.each([
    ["recommendation", () => ({ recommendation: "" }), "Choose a recommendation."],
    ["rationale", () => ({ rationale: " \n" }), "Give the rationale for it."],
    ["cited question", () => ({ [`cited:${first}`]: "" }), "Tick at least one question"],
  ])("holds afterwards, too: a %s", async (_, edits, message) => {
    const answer = await amend(cast.colleague, id, edits());
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain(message);
    expect(page).toMatch(/id="wrap-up" open/);
    expect(await amendments()).toEqual([]);
  });

  it("may be met otherwise than before", async () => {
    expect((await amend(cast.colleague, id, { [`cited:${first}`]: "", [`cited:${second}`]: "1", recommendation: "no" })).status).toBe(303);
    expect([(await markOf("cited"))?.value, (await markOf("cited", second))?.value]).toEqual(["", "1"]);
  });
});

describe("a form that was open in two tabs", () => {
  const send = (form: Record<string, string>, edits: Record<string, string>, reason = "From here.") =>
    cast.colleague.browser.post(path, { ...form, ...edits, reason });

  it("is refused where the same field was corrected in the other, and keeps what was typed", async () => {
    const form = await openForm(cast.colleague, id);
    await send(form, { [`rating:${first}`]: "5" }, "From there.");
    const answer = await send(form, { [`rating:${first}`]: "1", [`evidence:${first}`]: "Typed here." });
    expect(answer.status).toBe(409);
    const page = await answer.text();
    expect(textOf(page)).toContain("You corrected this elsewhere after you opened this form.");
    expect(textOf(page)).toContain("Question 1, Rating now 5 of 5");
    expect(fieldsOf(page)).toMatchObject({ [`rating:${first}`]: "1", [`evidence:${first}`]: "Typed here.", reason: "From here." });
    expect(await amendments()).toHaveLength(1);
    expect(await markOf("rating")).toMatchObject({ value: "5", contested: false });
  });

  it("sent again, replaces knowingly, and takes back nothing that was corrected elsewhere", async () => {
    const form = await openForm(cast.colleague, id);
    await send(form, { [`rating:${first}`]: "5", [`evidence:${first}`]: "Corrected there." }, "From there.");
    const refused = fieldsOf(await (await send(form, { [`rating:${first}`]: "1" })).text());
    expect(refused[`evidence:${first}`]).toBe("Corrected there.");
    expect((await cast.colleague.browser.post(path, refused)).status).toBe(303);
    expect([(await markOf("rating"))?.value, (await markOf("evidence"))?.value]).toEqual(["1", "Corrected there."]);
    expect((await amendments()).map(({ reason }) => reason)).toEqual(["From there.", "From here."]);
  });

  it("merges where they corrected different fields", async () => {
    const form = await openForm(cast.colleague, id);
    await send(form, { [`rating:${first}`]: "5" });
    expect((await send(form, { [`evidence:${first}`]: "And this." })).status).toBe(303);
    expect([(await markOf("rating"))?.value, (await markOf("evidence"))?.value]).toEqual(["5", "And this."]);
  });

  it("corrects once what both say", async () => {
    const form = await openForm(cast.colleague, id);
    const answers = await Promise.all([send(form, { [`rating:${first}`]: "5" }), send(form, { [`rating:${first}`]: "5" })]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422]);
    expect(await amendments()).toHaveLength(1);
  });
});

describe("the form", () => {
  it("shows the whole scorecard and nothing of colleagues", async () => {
    const panel = await makePanel(cast.db, cast.owner.actor, [cast.colleague.actor, cast.owner.actor], "Cleo Candid");
    const [mine, theirs] = panel.scorecards;
    await fillScorecard(cast.db, mine?.id ?? "", { [panel.questions[0]?.id ?? ""]: 3 });
    await fillScorecard(
      cast.db,
      theirs?.id ?? "",
      { [panel.questions[0]?.id ?? ""]: 1 },
      { evidence: "Olivia’s words.", rationale: "Hers." },
    );
    const page = textOf(await (await cast.colleague.browser.get(`/scorecards/${mine?.id}/amendment`)).text());
    for (const shown of [
      "1. How do you trim a lamp? 3 of 5",
      "3. Tell me of a night that went wrong. no rating",
      "Said so.",
      "Knows the lamp.",
    ])
      expect(page).toContain(shown);
    for (const hidden of ["Olivia", "Hers."]) expect(page).not.toContain(hidden);
  });

  it("shows the note of a skip that was taken back, which would count again", async () => {
    await amend(cast.colleague, id, { [`skip:${second}`]: "other", [`skipNote:${second}`]: "Fire alarm" });
    await amend(cast.colleague, id, { [`skip:${second}`]: "" });
    expect(await openForm(cast.colleague, id)).toMatchObject({ [`skip:${second}`]: "", [`skipNote:${second}`]: "Fire alarm" });
  });

  it("escapes what was typed", async () => {
    const nasty = '<script>alert("x")</script>';
    const page = await (await amend(cast.colleague, id, { [`evidence:${first}`]: nasty }, "")).text();
    expect(page).not.toContain("<script>alert");
    expect(fieldsOf(page)[`evidence:${first}`]).toBe(nasty);
  });
});

describe("what was known when it was made", () => {
  const known = async () => (await amendments()).map(({ informed, debriefOpen, decided }) => ({ informed, debriefOpen, decided }));
  /** A panel of Colin and Olivia, of whom so many have submitted. */
  const join = async (submitted: number) => {
    held = await makePanel(cast.db, cast.owner.actor, [cast.colleague.actor, cast.owner.actor], "Cleo Candid");
    id = held.scorecards[0]?.id ?? "";
    path = `/scorecards/${id}/amendment`;
    [first = ""] = held.questions.map((question) => question.id);
    for (const card of held.scorecards.slice(0, submitted)) await fillScorecard(cast.db, card.id, { [first]: 3 });
  };

  it("is nothing more while colleagues still score, and on a panel of one", async () => {
    await amend(cast.colleague, id, { [`rating:${first}`]: "4" });
    expect(await known()).toEqual([{ informed: false, debriefOpen: false, decided: false }]);
    await join(1);
    await amend(cast.colleague, id, { [`rating:${first}`]: "4" });
    expect(await known()).toEqual([{ informed: false, debriefOpen: false, decided: false }]);
  });

  it("is the debrief once all have submitted, and the form says so beforehand", async () => {
    await join(2);
    const form = textOf(await (await cast.colleague.browser.get(path)).text());
    expect(form).toContain("This one will say of itself: Made after the debrief opened");
    await amend(cast.colleague, id, { [`rating:${first}`]: "4" });
    expect(await known()).toEqual([{ informed: true, debriefOpen: true, decided: false }]);
  });

  it("is a colleague's scorecard, although others still score", async () => {
    await join(2);
    const third = await enter(cast.db, cast.app, cast.owner.actor.organisationId, "Ines", "ines@example.com", "interviewer");
    await cast.db.insert(scorecard).values({ interviewId: held.interview.id, interviewerId: third.actor.id });
    await amend(cast.colleague, id, { [`rating:${first}`]: "4" });
    expect(await known()).toEqual([{ informed: true, debriefOpen: false, decided: false }]);
  });

  it("is the decision while one stands", async () => {
    await cast.db.update(application).set({ outcome: "advance" }).where(eq(application.id, held.application.id));
    await amend(cast.colleague, id, { [`rating:${first}`]: "4" });
    await cast.db.update(application).set({ outcome: null }).where(eq(application.id, held.application.id));
    await amend(cast.colleague, id, { [`rating:${first}`]: "5" });
    expect((await known()).map(({ decided }) => decided)).toEqual([true, false]);
  });

  it("is hidden from an interviewer who still has another round of the candidate to score", async () => {
    await join(2);
    await cast.db.update(application).set({ outcome: "advance" }).where(eq(application.id, held.application.id));
    await amend(cast.colleague, id, { [`rating:${first}`]: "4" });
    const results = async () => textOf(await (await cast.colleague.browser.get(`/scorecards/${id}/results`)).text());
    expect(await results()).toContain("Made after a decision");
    const round = { organisationId: cast.owner.actor.organisationId, applicationId: held.application.id, versionId: held.version.id };
    const [second] = await cast.db
      .insert(interview)
      .values({ ...round, scheduledAt: new Date(), createdBy: cast.owner.actor.id })
      .returning();
    await cast.db.insert(scorecard).values({ interviewId: second?.id ?? "", interviewerId: cast.colleague.actor.id });
    expect(await results()).toContain("What was known by then: hidden until you have submitted your own scorecard");
    expect(await results()).not.toMatch(/Made after (the debrief|a decision)/);
    expect(textOf(await (await cast.colleague.browser.get(path)).text())).not.toMatch(/say of itself/);
  });
});
