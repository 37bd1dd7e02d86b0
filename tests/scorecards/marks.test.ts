import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { check, mark, scorecard, session } from "../../src/db/schema/index.ts";
import { openScorecard } from "../../src/scorecards/scorecard.ts";
import { assemble, type Cast } from "../support/cast.ts";
import { makeInterview } from "../support/factories.ts";

type Interview = Awaited<ReturnType<typeof makeInterview>>;
const JSON_ANSWER = { accept: "application/json" };

let cast: Cast;
let sitting: Interview;
let url: string;
let point: string;
let question: string;

beforeEach(async () => {
  cast = await assemble();
  sitting = await makeInterview(cast.db, cast.owner.actor);
  url = `/scorecards/${sitting.scorecard.id}`;
  question = sitting.questions[0]?.id ?? "";
  point = sitting.questions[0]?.points[0]?.id ?? "";
});

const save = (fields: Record<string, string>, who = cast.owner) => who.browser.post(`${url}/marks`, fields, JSON_ANSWER);

async function savedValue(kind: "point" | "rating" | "evidence", subjectId: string): Promise<string | undefined> {
  const rows = await cast.db
    .select({ value: mark.value })
    .from(mark)
    .where(and(eq(mark.kind, kind), eq(mark.subjectId, subjectId)));
  return rows[0]?.value;
}

describe("saving a mark", () => {
  it("stores it and says when", async () => {
    const answer = await save({ [`point:${point}`]: "0.5", writer: "a" });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ savedAt: "2026-03-02T17:00:00.000Z", outcomes: [{ field: `point:${point}`, outcome: "saved" }] });
    expect(await savedValue("point", point)).toBe("0.5");
  });

  it("is read back into the scorecard", async () => {
    await save({
      [`point:${point}`]: "0",
      [`rating:${question}`]: "4",
      [`evidence:${question}`]: "Said <b>so</b>",
      [`skip:${sitting.questions[1]?.id}`]: "time",
      recommendation: "yes",
      rationale: "Sound.",
      [`cited:${question}`]: "1",
      writer: "a",
    });
    const card = await openScorecard(cast.db, cast.owner.actor, sitting.scorecard.id);
    expect(card.sections[0]?.questions[0]).toMatchObject({
      rating: 4,
      evidence: "Said <b>so</b>",
      points: [{ value: 0 }, { value: null }, { value: null }],
    });
    expect(card.sections[0]?.questions[1]?.skip).toEqual({ reason: "time", note: "" });
    expect(card).toMatchObject({ recommendation: "yes", rationale: "Sound.", citations: [question] });
  });

  it("clears a mark back to not asked, which is not missed", async () => {
    await save({ [`point:${point}`]: "0", writer: "a" });
    await save({ [`point:${point}`]: "", [`was:point:${point}`]: "0", writer: "a" });
    const card = await openScorecard(cast.db, cast.owner.actor, sitting.scorecard.id);
    expect(card.sections[0]?.questions[0]?.points[0]?.value).toBeNull();
  });

  it("applies a resent change once", async () => {
    const change = { [`rating:${question}`]: "3", [`was:rating:${question}`]: "", writer: "a" };
    await save(change);
    const again = await save(change);
    expect(await again.json()).toMatchObject({ outcomes: [{ outcome: "saved" }] });
    expect((await cast.db.select().from(mark)).length).toBe(1);
  });
});

describe("a form without a change", () => {
  it("has nothing to save, and is nobody's but the interviewer's", async () => {
    expect(await (await save({})).json()).toEqual({ savedAt: "2026-03-02T17:00:00.000Z", outcomes: [] });
    expect((await save({}, cast.colleague)).status).toBe(404);
    expect((await save({}, cast.stranger)).status).toBe(404);
    await cast.db.delete(session);
    expect((await save({})).status).toBe(401);
  });
});

describe("two tabs on the same field", () => {
  it("refuses the later one and shows what is saved", async () => {
    await save({ [`evidence:${question}`]: "from the first", writer: "first" });
    const late = await save({ [`evidence:${question}`]: "from the second", "was:evidence": "", writer: "second" });
    expect(await late.json()).toMatchObject({
      outcomes: [{ field: `evidence:${question}`, outcome: "refused", theirs: "from the first" }],
    });
    expect(await savedValue("evidence", question)).toBe("from the first");
  });

  it("takes it once the person has seen the other value", async () => {
    await save({ [`evidence:${question}`]: "from the first", writer: "first" });
    await save({ [`evidence:${question}`]: "both", [`was:evidence:${question}`]: "from the first", writer: "second" });
    expect(await savedValue("evidence", question)).toBe("both");
  });

  it("lets a tab go on after an answer that it never received", async () => {
    await save({ [`evidence:${question}`]: "The can", writer: "a" });
    await save({ [`evidence:${question}`]: "The candidate", [`was:evidence:${question}`]: "", writer: "a" });
    expect(await savedValue("evidence", question)).toBe("The candidate");
  });

  it("takes a mark back to what the page last knew, although the answer to the change was lost", async () => {
    await save({ [`rating:${question}`]: "3", [`was:rating:${question}`]: "", writer: "a" });
    await save({ [`rating:${question}`]: "5", [`was:rating:${question}`]: "3", writer: "a" });
    const back = await save({ [`rating:${question}`]: "3", [`was:rating:${question}`]: "3", writer: "a" });
    expect(await back.json()).toMatchObject({ outcomes: [{ outcome: "saved" }] });
    expect(await savedValue("rating", question)).toBe("3");
  });

  it("refuses what another tab changed even when this one is back at the value it knew", async () => {
    await save({ [`rating:${question}`]: "5", writer: "first" });
    const late = await save({ [`rating:${question}`]: "", [`was:rating:${question}`]: "", writer: "second" });
    expect(await late.json()).toMatchObject({ outcomes: [{ outcome: "refused", theirs: "5" }] });
  });

  it("merges different fields without a word", async () => {
    await save({ [`rating:${question}`]: "2", writer: "first" });
    const other = await save({ [`point:${point}`]: "1", writer: "second" });
    expect(await other.json()).toMatchObject({ outcomes: [{ outcome: "saved" }] });
  });
});

describe("who may mark", () => {
  it.each(["colleague", "stranger"] as const)("is not a %s", async (who) => {
    const answer = await save({ [`rating:${question}`]: "5", writer: "x" }, cast[who]);
    expect(answer.status).toBe(404);
    expect(await savedValue("rating", question)).toBeUndefined();
  });

  it("is nobody without a sign-in", async () => {
    const answer = await cast.visitor.post(`${url}/marks`, { [`rating:${question}`]: "5" }, JSON_ANSWER);
    expect(answer.status).toBe(401);
  });

  it("is nobody whose session has been ended elsewhere, although the cookie still looks fresh", async () => {
    await cast.owner.browser.get(url);
    expect((await save({ [`rating:${question}`]: "3", writer: "a" })).status).toBe(200);
    await cast.db.delete(session).where(eq(session.userId, cast.owner.actor.id));
    const late = await save({ [`rating:${question}`]: "5", [`was:rating:${question}`]: "3", writer: "a" });
    expect(late.status).toBe(401);
    expect(await savedValue("rating", question)).toBe("3");
  });

  it("is nobody on another plan's question", async () => {
    const other = await makeInterview(cast.db, cast.owner.actor, "Somebody Else");
    const foreign = other.questions[0];
    const answers = await Promise.all([
      save({ [`rating:${foreign?.id}`]: "5", writer: "a" }),
      save({ [`point:${foreign?.points[0]?.id}`]: "1", writer: "a" }),
      save({ [`status:${other.position.requirements[0]?.id}`]: "1", writer: "a" }),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404]);
  });

  it("is nobody on a subject of another kind", async () => {
    const answers = await Promise.all([
      save({ [`evidence:${sitting.scorecard.id}`]: "stray" }),
      save({ [`rating:${point}`]: "5" }),
      save({ [`point:${question}`]: "1" }),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404]);
    expect(await cast.db.select().from(mark)).toEqual([]);
  });

  it("is nobody once the scorecard is submitted", async () => {
    await cast.db.update(scorecard).set({ submittedAt: new Date() }).where(eq(scorecard.id, sitting.scorecard.id));
    const answer = await save({ [`rating:${question}`]: "5", writer: "a" });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ error: expect.stringContaining("submitted and locked") });
  });
});

describe("a qualification", () => {
  it("is one fact with who checked it, shared by the application", async () => {
    const requirement = sitting.position.requirements[0];
    await save({
      [`status:${requirement?.id}`]: "1",
      [`proof:${requirement?.id}`]: "Diploma shown",
      [`source:${requirement?.id}`]: "certificate",
      writer: "a",
    });
    const card = await openScorecard(cast.db, cast.owner.actor, sitting.scorecard.id);
    expect(card.requirements[0]).toMatchObject({ value: 1, evidence: "Diploma shown", source: "certificate", checkedBy: "Olivia Owner" });
    expect((await cast.db.select().from(check)).every((row) => row.applicationId === sitting.application.id)).toBe(true);
  });
});

describe("without JavaScript", () => {
  it("saves the panel and goes where the pressed button leads", async () => {
    const answer = await cast.owner.browser.post(`${url}/marks`, {
      at: "1",
      go: "2",
      [`rating:${question}`]: "4",
      [`was:rating:${question}`]: "",
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe(`${url}?at=2`);
    expect(await savedValue("rating", question)).toBe("4");
  });

  it("shows both values of a field that changed meanwhile, and keeps what was typed", async () => {
    await save({ [`evidence:${question}`]: "saved by the other tab", writer: "first" });
    const answer = await cast.owner.browser.post(`${url}/marks`, {
      at: "1",
      go: "2",
      [`evidence:${question}`]: "typed here",
      [`was:evidence:${question}`]: "",
    });
    expect(answer.status).toBe(409);
    const page = await answer.text();
    expect(page).toContain("typed here</textarea>");
    expect(page).toContain("Changed in another window");
    expect(page).toContain("<q>saved by the other tab</q>");
    expect(page).toContain(`name="was:evidence:${question}" value="saved by the other tab"`);
  });

  it("keeps a note that is too long on the page", async () => {
    const answer = await cast.owner.browser.post(`${url}/marks`, { at: "1", [`evidence:${question}`]: "y".repeat(50_001) });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("y".repeat(50_001));
  });

  it("keeps what was typed when the sign-in has ended", async () => {
    cast.owner.browser.forgetCookies();
    const answer = await cast.owner.browser.post(`${url}/marks`, { at: "1", [`evidence:${question}`]: "not lost" });
    expect(answer.status).toBe(401);
    expect(await answer.text()).toContain("not lost");
  });
});
