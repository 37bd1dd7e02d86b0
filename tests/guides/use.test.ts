import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { scorecard } from "../../src/db/schema/index.ts";
import { listQuestions } from "../../src/guides/guides.ts";
import { readUse } from "../../src/guides/use.ts";
import { assemble, type Cast } from "../support/cast.ts";
import { fillScorecard, makePanel } from "../support/factories.ts";
import { putMarks } from "../support/marks.ts";

let cast: Cast;
let panel: Awaited<ReturnType<typeof makePanel>>;
let guideId: string;
let ids: string[];

beforeEach(async () => {
  cast = await assemble();
  panel = await makePanel(cast.db, cast.owner.actor, [cast.owner.actor, cast.colleague.actor]);
  guideId = panel.position.guideId;
  ids = (await listQuestions(cast.db, guideId)).map(({ id }) => id);
});

const asked = async (person: "owner" | "colleague" = "owner") => {
  const { asked: counts } = await readUse(cast.db, cast[person].actor, guideId);
  return ids.map((id) => counts.get(id) ?? 0);
};
const card = (at: number) => panel.scorecards[at]?.id ?? "";
const question = (at: number) => panel.questions[at]?.id ?? "";

describe("a question's use", () => {
  it("counts published plans, and interviews in which it was rated or a point of it marked", async () => {
    expect([...(await readUse(cast.db, cast.owner.actor, guideId)).plans.values()]).toEqual([1, 1, 1]);
    expect(await asked()).toEqual([0, 0, 0]);
    const point = panel.questions[1]?.points[0]?.id ?? "";
    await putMarks(cast.db, [{ scorecardId: card(0), kind: "point", subjectId: point, value: "0" }]);
    await fillScorecard(cast.db, card(0), { [question(0)]: 4 });
    expect(await asked()).toEqual([1, 1, 0]);
    const html = await (await cast.owner.browser.get(`/guides/${guideId}`)).text();
    expect(html).toContain("in 1 plan, asked once");
    expect(html).toContain("in 1 plan, not asked yet");
  });

  it("counts an interview once, however many scored it, and no question that was skipped", async () => {
    await putMarks(cast.db, [{ scorecardId: card(0), kind: "skip", subjectId: question(1), value: "time" }]);
    await fillScorecard(cast.db, card(0), { [question(0)]: 4, [question(1)]: 3 });
    await fillScorecard(cast.db, card(1), { [question(0)]: 2 });
    expect(await asked()).toEqual([1, 0, 0]);
  });

  it("tells nothing of a scorecard that is not submitted, nor of a colleague's while one's own is open", async () => {
    await fillScorecard(cast.db, card(0), { [question(0)]: 4 }, { submittedAt: null });
    expect(await asked("owner")).toEqual([0, 0, 0]);
    await cast.db
      .update(scorecard)
      .set({ submittedAt: new Date("2026-03-02T18:00:00Z") })
      .where(eq(scorecard.id, card(0)));
    expect(await asked("owner")).toEqual([1, 0, 0]);
    expect(await asked("colleague")).toEqual([0, 0, 0]);
  });

  it("is nothing of another firm's", async () => {
    await fillScorecard(cast.db, card(0), { [question(0)]: 4 });
    const { plans, asked: counts } = await readUse(cast.db, cast.stranger.actor, guideId);
    expect([plans.size, counts.size]).toEqual([0, 0]);
  });
});
