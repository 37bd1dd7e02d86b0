import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { change, check, mark, scorecard, session } from "../../src/db/schema/index.ts";
import { openScorecard } from "../../src/scorecards/scorecard.ts";
import { assemble, type Cast } from "../support/cast.ts";
import { makeInterview, makePanel } from "../support/factories.ts";
import { type Made, made, outcomesOf, sendChanges, sendFields, standingOf } from "./sending.ts";

let cast: Cast;
let sitting: Awaited<ReturnType<typeof makeInterview>>;
let id: string;
let point: string;
let question: string;

beforeEach(async () => {
  cast = await assemble();
  sitting = await makeInterview(cast.db, cast.owner.actor);
  id = sitting.scorecard.id;
  question = sitting.questions[0]?.id ?? "";
  point = sitting.questions[0]?.points[0]?.id ?? "";
});

const send = (...changes: Made[]) => sendChanges(cast.owner, id, changes);
const outcomes = async (answer: Promise<Response>) => outcomesOf(await answer);
const look = async (card = 0, facts = 0) =>
  standingOf(await cast.owner.browser.get(`/scorecards/${id}/changes?card=${card}&facts=${facts}`));

async function stored(kind: "point" | "rating" | "evidence", subjectId = question) {
  const rows = await cast.db
    .select()
    .from(mark)
    .where(and(eq(mark.kind, kind), eq(mark.subjectId, subjectId)));
  return rows[0];
}

describe("a change", () => {
  it("is applied and answered with when, its number and what the field comes to", async () => {
    const one = made(`point:${point}`, "0.5");
    const answer = await send(one);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({
      savedAt: "2026-03-02T17:00:00.000Z",
      outcomes: [
        {
          id: one.id,
          outcome: "saved",
          field: one.field,
          seq: expect.any(Number),
          heads: [{ id: one.id, value: "0.5", madeAt: one.madeAt, by: null }],
        },
      ],
    });
    expect(await stored("point", point)).toMatchObject({ value: "0.5", heads: [one.id], contested: false });
  });

  it("is read back into the scorecard, whatever kind it is", async () => {
    await sendFields(cast.owner, id, {
      [`point:${point}`]: "0",
      [`rating:${question}`]: "4",
      [`evidence:${question}`]: "Said <b>so</b>\0",
      [`skip:${sitting.questions[1]?.id}`]: "time",
      recommendation: "yes",
      rationale: "Sound.",
      [`cited:${question}`]: "1",
    });
    const card = await openScorecard(cast.db, cast.owner.actor, id);
    expect(card.sections[0]?.questions[0]).toMatchObject({
      rating: 4,
      evidence: "Said <b>so</b>",
      points: [{ value: 0 }, { value: null }, { value: null }],
    });
    expect(card.sections[0]?.questions[1]?.skip).toEqual({ reason: "time", note: "" });
    expect(card).toMatchObject({ recommendation: "yes", rationale: "Sound.", citations: [question] });
  });

  it("that is sent again is applied once, also after others, and after the submission", async () => {
    const first = made(`rating:${question}`, "3");
    const second = made(`rating:${question}`, "4", [first.id]);
    await send(first);
    await send(second);
    expect(await outcomes(send(first))).toMatchObject([{ outcome: "saved", heads: [{ id: second.id, value: "4" }] }]);
    await cast.db.update(scorecard).set({ submittedAt: new Date() });
    expect(await outcomes(send(first, second))).toMatchObject([{ outcome: "saved" }, { outcome: "saved" }]);
    expect(await cast.db.select().from(change)).toHaveLength(2);
    expect((await stored("rating"))?.value).toBe("4");
  });

  it("sent several times at once is applied once", async () => {
    const one = made(`rating:${question}`, "3");
    await Promise.all([send(one), send(one), send(one, one)]);
    expect(await cast.db.select().from(change)).toHaveLength(1);
  });

  it("that comes before the one it replaces wins all the same", async () => {
    const first = made(`evidence:${question}`, "The");
    const second = made(`evidence:${question}`, "The candidate", [first.id]);
    const third = made(`evidence:${question}`, "The candidate said", [second.id]);
    await send(third);
    await send(first);
    expect(await stored("evidence")).toMatchObject({ contested: true });
    await send(second);
    expect(await stored("evidence")).toMatchObject({ value: "The candidate said", heads: [third.id], awaited: [], contested: false });
  });

  it("clears a mark back to not asked, which is not missed", async () => {
    const missed = made(`point:${point}`, "0");
    await send(missed, made(`point:${point}`, "", [missed.id]));
    const card = await openScorecard(cast.db, cast.owner.actor, id);
    expect(card.sections[0]?.questions[0]?.points[0]?.value).toBeNull();
  });

  it("cannot take an id that another scorecard's change has", async () => {
    const other = await makeInterview(cast.db, cast.colleague.actor);
    const theirs = made(`rating:${other.questions[0]?.id}`, "5");
    await sendChanges(cast.colleague, other.scorecard.id, [theirs]);
    expect(await outcomes(send({ ...made(`rating:${question}`, "1"), id: theirs.id }))).toMatchObject([{ outcome: "unknown" }]);
    expect(await stored("rating")).toBeUndefined();
    expect(await stored("rating", other.questions[0]?.id)).toMatchObject({ value: "5" });
  });
});

describe("a field that was changed in two places at once", () => {
  it("keeps both values, and whoever looks is told of both", async () => {
    const here = made(`evidence:${question}`, "from the laptop", [], "2026-03-02T16:00:00.000Z");
    const there = made(`evidence:${question}`, "from the phone", [], "2026-03-02T16:01:00.000Z");
    await send(here);
    const told = [
      { id: here.id, value: "from the laptop", by: null },
      { id: there.id, value: "from the phone", by: null },
    ];
    expect(await outcomes(send(there))).toMatchObject([{ outcome: "saved", heads: told }]);
    expect(await stored("evidence")).toMatchObject({ contested: true });
    expect((await look()).fields[`evidence:${question}`]).toMatchObject(told);
  });

  it("asks nothing when both say the same", async () => {
    await send(made(`rating:${question}`, "4"));
    await send(made(`rating:${question}`, "4"));
    expect(await stored("rating")).toMatchObject({ value: "4", contested: false });
  });

  it("is settled by a change that replaces all of them", async () => {
    const [here, there] = [made(`rating:${question}`, "2"), made(`rating:${question}`, "5")];
    await send(here, there);
    const settled = made(`rating:${question}`, "2", [here.id, there.id]);
    await send(settled);
    expect(await stored("rating")).toMatchObject({ value: "2", heads: [settled.id], contested: false });
  });

  it("stays open when a third value came meanwhile", async () => {
    const [here, there, third] = [made(`rating:${question}`, "2"), made(`rating:${question}`, "5"), made(`rating:${question}`, "3")];
    await send(here, there, third);
    expect(await outcomes(send(made(`rating:${question}`, "2", [here.id, there.id], "2026-03-02T16:59:30.000Z")))).toMatchObject([
      { heads: [{ value: "3" }, { value: "2" }] },
    ]);
  });

  it("keeps the scorecard from being submitted, with where to go", async () => {
    await send(made("recommendation", "yes"), made("rationale", "Sound."), made(`cited:${question}`, "1"));
    await send(made(`rating:${question}`, "2"), made(`rating:${question}`, "5"));
    const page = await (await cast.owner.browser.get(`/scorecards/${id}/submission`)).text();
    expect(page).toContain("Question 1 was changed in two places: say which value holds.");
    expect((await cast.owner.browser.post(`/scorecards/${id}/submission`)).status).toBe(409);
  });

  it("merges different fields without a word", async () => {
    await send(made(`rating:${question}`, "2"));
    expect(await outcomes(send(made(`point:${point}`, "1")))).toMatchObject([{ outcome: "saved", heads: [{ value: "1" }] }]);
  });
});

describe("a change that cannot be saved", () => {
  it("is told apart, and the others that came with it are saved", async () => {
    const tooLong = made(`evidence:${question}`, "z".repeat(50_001));
    const foreign = made(`rating:${crypto.randomUUID()}`, "4");
    const nothing = made("total", "100");
    const fine = made(`rating:${question}`, "4");
    expect(await outcomes(send(tooLong, foreign, nothing, fine))).toMatchObject([
      { id: tooLong.id, outcome: "unfit", message: expect.stringContaining("50,000 characters") },
      { id: foreign.id, outcome: "unknown" },
      { id: nothing.id, outcome: "unknown" },
      { id: fine.id, outcome: "saved" },
    ]);
  });

  it("comes too late once the scorecard is submitted", async () => {
    await cast.db.update(scorecard).set({ submittedAt: new Date() });
    expect(await outcomes(send(made(`rating:${question}`, "4")))).toMatchObject([{ outcome: "late" }]);
    expect(await cast.db.select().from(change)).toEqual([]);
  });

  it.each([
    ["no changes at all", { person: "x" }],
    ["an id that is none", { person: "x", changes: [{ ...made("rationale", ""), id: "1" }] }],
    ["more than a hundred", { person: "x", changes: Array.from({ length: 101 }, () => made("rationale", "")) }],
  ])("with %s is refused as a whole", async (_, body) => {
    const answer = await cast.owner.browser.json(`/scorecards/${id}/changes`, body);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("still on the device");
  });

  it("is refused when it is no JSON, as a form of another site would send it", async () => {
    const answer = await cast.owner.browser.post(`/scorecards/${id}/changes`, { person: cast.owner.actor.id, changes: "[]" });
    expect(answer.status).toBe(400);
  });
});

describe("whose changes they are", () => {
  it.each(["colleague", "stranger"] as const)("is never a %s's", async (who) => {
    const answer = await sendChanges(cast[who], id, [made(`rating:${question}`, "5")]);
    expect(answer.status).toBe(404);
    expect(await stored("rating")).toBeUndefined();
  });

  it("is nobody's without a sign-in, or once it has been ended elsewhere", async () => {
    expect((await cast.visitor.json(`/scorecards/${id}/changes`, { person: "x", changes: [] })).status).toBe(401);
    await cast.db.delete(session).where(eq(session.userId, cast.owner.actor.id));
    expect((await send(made(`rating:${question}`, "5"))).status).toBe(401);
    expect(await cast.db.select().from(change)).toEqual([]);
  });

  it("asks for the person's own sign-in when somebody else is at the device", async () => {
    const left = { person: cast.owner.actor.id, changes: [made(`rating:${question}`, "5")] };
    expect((await cast.colleague.browser.json(`/scorecards/${id}/changes`, left)).status).toBe(401);
  });

  it("is not another plan's question or a subject of another kind", async () => {
    const other = await makeInterview(cast.db, cast.owner.actor, "Somebody Else");
    const told = await outcomes(
      send(
        made(`rating:${other.questions[0]?.id}`, "5"),
        made(`point:${other.questions[0]?.points[0]?.id}`, "1"),
        made(`status:${other.position.requirements[0]?.id}`, "1"),
        made(`evidence:${id}`, "stray"),
        made(`rating:${point}`, "5"),
        made(`point:${question}`, "1"),
      ),
    );
    expect(told.map(({ outcome }) => outcome)).toEqual(Array(6).fill("unknown"));
    expect(await cast.db.select().from(mark)).toEqual([]);
  });
});

describe("the clock", () => {
  it("starts when the device says it did, once, and never in the future", async () => {
    await sendChanges(cast.owner, id, [], { startedAt: "2026-03-02T16:30:00.000Z" });
    await sendChanges(cast.owner, id, [], { startedAt: "2026-03-02T16:45:00.000Z" });
    const started = async (card = id) =>
      (await cast.db.select().from(scorecard).where(eq(scorecard.id, card)))[0]?.startedAt?.toISOString();
    expect(await started()).toBe("2026-03-02T16:30:00.000Z");
    const next = await makeInterview(cast.db, cast.owner.actor);
    await sendChanges(cast.owner, next.scorecard.id, [], { startedAt: "2027-01-01T00:00:00.000Z" });
    expect(await started(next.scorecard.id)).toBe("2026-03-02T17:00:00.000Z");
  });

  it.each([
    ["behind", "2026-03-02T14:30:00.000Z", "2026-03-02T15:00:00.000Z"],
    ["ahead", "2026-03-03T16:30:00.000Z", "2026-03-03T17:00:00.000Z"],
  ])("of a device that is %s is set right by when it says that it sent this", async (_, then, sentAt) => {
    const rating = made(`rating:${question}`, "4", [], then);
    const [outcome] = await outcomesOf(await sendChanges(cast.owner, id, [rating], { startedAt: then, sentAt }));
    expect(outcome?.heads?.[0]?.madeAt).toBe("2026-03-02T16:30:00.000Z");
    const [card] = await cast.db.select().from(scorecard).where(eq(scorecard.id, id));
    expect(card?.startedAt?.toISOString()).toBe("2026-03-02T16:30:00.000Z");
  });

  it("of a device whose clock was set back by ages in between is still one that can be kept", async () => {
    const rating = made(`rating:${question}`, "4");
    const answer = await sendChanges(cast.owner, id, [rating], { startedAt: rating.madeAt, sentAt: "9999-12-31T00:00:00.000Z" });
    expect(await outcomesOf(answer)).toMatchObject([{ id: rating.id, outcome: "saved" }]);
    expect(await outcomes(send(made(`rating:${question}`, "3", [rating.id], "0000-01-01T00:00:00.000Z")))).toMatchObject([
      { outcome: "saved" },
    ]);
  });

  it("is believed by the minute: a request may have been on its way for that", async () => {
    const rating = made(`rating:${question}`, "4", [], "2026-03-02T16:59:00.000Z");
    const [outcome] = await outcomesOf(await sendChanges(cast.owner, id, [rating], { sentAt: "2026-03-02T16:59:15.000Z" }));
    expect(outcome?.heads?.[0]?.madeAt).toBe("2026-03-02T16:59:00.000Z");
  });
});

describe("a fact about the applicant", () => {
  it("is shared by the panel, with who said it, and merges like a mark", async () => {
    const panel = await makePanel(cast.db, cast.owner.actor, [cast.owner.actor, cast.colleague.actor]);
    const [mine, theirs] = panel.scorecards;
    const status = `status:${panel.position.requirements[0]?.id}`;
    const one = made(status, "1", [], "2026-03-02T16:00:00.000Z");
    await sendChanges(cast.owner, mine?.id ?? "", [one]);
    const seen = await standingOf(await cast.colleague.browser.get(`/scorecards/${theirs?.id}/changes`));
    expect(seen.fields).toEqual({ [status]: [{ id: one.id, value: "1", madeAt: one.madeAt, by: "Olivia Owner" }] });
    const other = made(status, "0", [], "2026-03-02T16:01:00.000Z");
    expect(await outcomes(sendChanges(cast.colleague, theirs?.id ?? "", [other]))).toMatchObject([
      {
        heads: [
          { value: "1", by: "Olivia Owner" },
          { value: "0", by: null },
        ],
      },
    ]);
    await sendChanges(cast.colleague, theirs?.id ?? "", [made(status, "1", [one.id, other.id])]);
    const [row] = await cast.db.select().from(check);
    expect(row).toMatchObject({ value: "1", contested: false, checkedBy: cast.colleague.actor.id });
  });
});

describe("looking for what changed", () => {
  it("tells only what came after the cursor", async () => {
    await send(made(`rating:${question}`, "2"));
    const { cursor } = await look();
    const later = made(`point:${point}`, "1");
    await send(later);
    const news = await look(cursor.card, cursor.facts);
    expect(Object.keys(news.fields)).toEqual([later.field]);
    expect(news).toMatchObject({ submittedAt: null, cursor: { card: expect.any(Number), facts: 0 } });
    expect((await look(news.cursor.card, news.cursor.facts)).fields).toEqual({});
  });

  it("tells that the scorecard was submitted", async () => {
    await cast.db.update(scorecard).set({ submittedAt: new Date("2026-03-02T16:00:00Z") });
    expect((await look()).submittedAt).toBe("2026-03-02T16:00:00.000Z");
  });

  it.each(["colleague", "stranger"] as const)("is not for a %s", async (who) => {
    expect((await cast[who].browser.get(`/scorecards/${id}/changes`)).status).toBe(404);
    expect((await cast[who].browser.get(`/scorecards/${id}/events`)).status).toBe(404);
  });
});
