import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { mark, scorecard } from "../../src/db/schema/index.ts";
import { scoreRecord } from "../../src/results/score.ts";
import { readScorecard } from "../../src/scorecards/scorecard.ts";
import { assemblePanel, type PanelCast, wordsOf } from "../panels/panel-cast.ts";
import { fillScorecard } from "../support/factories.ts";
import { outcomesOf, sendFields } from "./sending.ts";

let cast: PanelCast;
let url: string;
beforeEach(async () => {
  cast = await assemblePanel();
  url = `/scorecards/${cast.cards.ivan}`;
  const [, second, third] = cast.questions;
  await cast.db
    .update(scorecard)
    .set({ questionIds: [second, third] })
    .where(eq(scorecard.id, cast.cards.ivan));
});

const pointOf = (at: number) => cast.made.questions[at]?.points[0]?.id ?? "";
const save = async (fields: Record<string, string>) => {
  const outcomes = await outcomesOf(await sendFields(cast.ivan, cast.cards.ivan, fields));
  return outcomes.map(({ outcome }) => outcome);
};
const saved = async () => (await cast.db.select().from(mark)).map(({ kind, subjectId, value }) => `${kind}:${subjectId}=${value}`);

describe("a mark on a question that is somebody else's", () => {
  it("is not taken and writes nothing, whatever kind it is", async () => {
    const [theirs] = cast.questions;
    const fields = [`rating:${theirs}`, `evidence:${theirs}`, `cited:${theirs}`, `skipNote:${theirs}`, `point:${pointOf(0)}`];
    for (const field of fields) expect([field, await save({ [field]: "1" })]).toEqual([field, ["unknown"]]);
    expect(await save({ [`skip:${theirs}`]: "time" })).toEqual(["unknown"]);
    expect(await saved()).toEqual([]);
  });

  it("is not taken from a plain form either", async () => {
    const answer = await cast.ivan.browser.post(`${url}/marks`, { at: "1", [`rating:${cast.questions[0]}`]: "4" });
    expect(answer.status).toBe(404);
    expect(await saved()).toEqual([]);
  });

  it("keeps nothing of one's own that came with it from being saved, and is told of by its name", async () => {
    const [theirs, own] = cast.questions;
    expect(await save({ [`rating:${theirs}`]: "2", [`rating:${own}`]: "4" })).toEqual(["unknown", "saved"]);
    expect(await saved()).toEqual([`rating:${own}=4`]);
  });

  it("tells a stranger to the scorecard nothing of whose question it is", async () => {
    const answer = await sendFields(cast.olaf, cast.cards.ivan, { [`rating:${cast.questions[1]}`]: "4" });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({ error: "There is no such scorecard, or it is not yours to see." });
  });
});

describe("a mark on one's own question", () => {
  it("is taken, as is the wrap-up", async () => {
    const [, own] = cast.questions;
    await save({ [`rating:${own}`]: "4", [`point:${pointOf(1)}`]: "1", recommendation: "yes" });
    expect((await saved()).toSorted()).toEqual(
      [`point:${pointOf(1)}=1`, `rating:${own}=4`, `recommendation:${cast.cards.ivan}=yes`].toSorted(),
    );
  });

  it("is taken on a question that was given to them a moment ago", async () => {
    await cast.db.update(scorecard).set({ questionIds: cast.questions }).where(eq(scorecard.id, cast.cards.ivan));
    expect(await save({ [`rating:${cast.questions[0]}`]: "4" })).toEqual(["saved"]);
  });
});

describe("the live page of a share", () => {
  it("has the share's questions under their numbers in the plan, and where each stands among one's own", async () => {
    const text = await (await cast.ivan.browser.get(url)).text();
    expect([...text.matchAll(/data-panel="([^"]+)"/g)].map(([, key]) => key)).toEqual(["2", "3", "qualifications", "wrap-up"]);
    const words = await wordsOf(await cast.ivan.browser.get(url));
    expect(words).toContain("Question 2 of the plan · 1 of 2 yours · Technical");
    expect(words).toContain("Question 3 of the plan · 2 of 2 yours · Behavioural");
    expect(text).not.toContain(`rating:${cast.questions[0]}`);
    expect(text).not.toContain(`cited:${cast.questions[0]}`);
  });

  it("begins with the first of the share, whichever is asked for in vain", async () => {
    expect(await (await cast.ivan.browser.get(`${url}?at=1`)).text()).toMatch(/id="panel-2" class="panel current"/);
  });

  it("tells in words what others ask, and nothing of what they marked there", async () => {
    await fillScorecard(cast.db, cast.cards.ines, { [cast.questions[0]]: 1 }, { evidence: "SECRET", rationale: "SECRET" });
    const text = await (await cast.ivan.browser.get(url)).text();
    const others = /<section class="others-ask".*?<\/section>/s.exec(text)?.[0] ?? "";
    expect(others).toContain("How do you trim a lamp?");
    expect(others).not.toContain("What do you log at dawn?");
    expect(text).not.toContain("SECRET");
    expect(text).not.toContain("Names the tools");
  });

  it("of all questions is as it always was", async () => {
    const text = await (await cast.ines.browser.get(`/scorecards/${cast.cards.ines}`)).text();
    expect(text).toContain("2 of 3");
    expect(text).not.toContain("others-ask");
  });
});

describe("submitting a share", () => {
  it("lacks nothing of what others ask", async () => {
    const words = await wordsOf(await cast.ivan.browser.get(`${url}/submission`));
    expect(words).toContain("Question 2: not scored.");
    expect(words).not.toContain("Question 1:");
  });

  it("is complete over the share", async () => {
    const [, second, third] = cast.questions;
    await fillScorecard(cast.db, cast.cards.ivan, { [second]: 4, [third]: 2 });
    const card = await readScorecard(cast.db, cast.ivan.actor, cast.cards.ivan);
    expect(card.sections.flatMap(({ questions }) => questions.map(({ number }) => number))).toEqual([2, 3]);
    expect(scoreRecord(card)).toMatchObject({ completeness: { result: 1 }, sufficient: true });
    expect(await wordsOf(await cast.ivan.browser.get(`${url}/results`))).not.toContain("How do you trim a lamp?");
  });
});
