import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { getApplicants } from "../../src/comparison/applicants.ts";
import { readComparison } from "../../src/comparison/comparison.ts";
import { inSortOrder, readSort } from "../../src/comparison/order.ts";
import { interview, planQuestion, planSection, planVersion, scorecard } from "../../src/db/schema/index.ts";
import { assemble, type Cast, enter, type Person } from "../support/cast.ts";
import { fillScorecard } from "../support/factories.ts";
import { openRound, type Planned, score } from "./round.ts";

let cast: Cast;
let inga: Person;
let plan: Planned;
/** Applications by candidate's first name. */
let of: Record<"Amara" | "Ben" | "Cara", string>;

beforeEach(async () => {
  cast = await assemble();
  const { db, app, owner } = cast;
  inga = await enter(db, app, owner.actor.organisationId, "Inga Interviewer", "inga@example.com", "interviewer");
  ({ plan } = await openRound(cast));
  // Without points, S = 100 · (R − 1) / 4.
  const amara = await score(cast, plan, "Amara Okafor", [
    [owner, [5, 3, 4]],
    [inga, [3, 3, 4]],
  ]);
  const ben = await score(cast, plan, "Ben Bare", [[inga, [5, 4, null]]]);
  const cara = await score(cast, plan, "Cara Cole", [[inga, [3, 2, 5]]]);
  of = { Amara: amara.application.id, Ben: ben.application.id, Cara: cara.application.id };
});

async function compare(names: (keyof typeof of)[], actor = cast.owner.actor) {
  const round = { positionId: plan.position.id, planId: plan.plan.id };
  const applicants = await getApplicants(
    cast.db,
    actor,
    round,
    names.map((name) => of[name]),
  );
  return readComparison(cast.db, actor, plan.plan.id, applicants);
}

/** The figures of one candidate, rounded to four decimals. */
async function figures(names: (keyof typeof of)[], name: string) {
  const { contenders } = await compare(names);
  const read = contenders.find(({ candidate }) => candidate.name.startsWith(name))?.read;
  if (read === null || read === undefined) throw new Error(`${name} cannot be read.`);
  const { compared, results } = read;
  const round = (value: number | null | undefined) => (value === null || value === undefined ? null : Math.round(value * 1e4) / 1e4);
  return {
    rank: compared.rank,
    common: round(compared.commonTotal.result),
    sections: compared.sections.map(({ name, score }) => [name, round(score.result)]),
    total: round(results.panel.total.result),
    completeness: round(results.panel.completeness.result),
    deviation: round(results.panel.totals.standardDeviation),
    range: round(results.panel.totals.range),
    discuss: read.discuss.map(({ prompt }) => prompt),
  };
}

describe("the figures", () => {
  it("are those worked out by hand, on the questions scored for all three", async () => {
    const all = ["Amara", "Ben", "Cara"] as const;
    // Amara: questions 75, 50, 75; own totals 75 + 75 → 75.0 and 50 + 75 → 62.5.
    expect(await figures([...all], "Amara")).toEqual({
      rank: 1,
      common: 62.5,
      sections: [
        ["Technical", 62.5],
        ["Behavioural", null],
      ],
      total: 68.75,
      completeness: 1,
      deviation: 8.8388,
      range: 12.5,
      discuss: ["How do you trim a lamp?"],
    });
    // Ben has the highest common total and half of the plan: listed, not ranked.
    expect(await figures([...all], "Ben")).toMatchObject({ rank: null, common: 87.5, total: 87.5, completeness: 0.5, deviation: null });
    expect(await figures([...all], "Cara")).toMatchObject({ rank: 2, common: 37.5, total: 68.75, completeness: 1, discuss: [] });
    const { common, left } = await compare([...all]);
    expect(common.map(({ prompt }) => prompt)).toEqual(["How do you trim a lamp?", "What do you log at dawn?"]);
    expect(left).toEqual([{ prompt: "Tell me of a night that went wrong.", why: [{ name: "Ben Bare", why: "nothing marked" }] }]);
  });

  it("tell who is not ranked and yet costs the others questions", async () => {
    const { narrowing } = await compare(["Amara", "Ben", "Cara"]);
    expect(narrowing).toEqual({ unranked: [{ id: of.Ben, name: "Ben Bare" }], common: 3 });
    expect((await compare(["Amara", "Cara"])).narrowing).toBeNull();
    expect((await compare(["Amara", "Ben"])).narrowing).toBeNull();
  });

  it("share a rank where common totals are the same", async () => {
    expect(await figures(["Amara", "Cara"], "Amara")).toMatchObject({ rank: 1, common: 68.75 });
    expect(await figures(["Amara", "Cara"], "Cara")).toMatchObject({ rank: 1, common: 68.75 });
  });

  it("come from the latest interview that can be read", async () => {
    const { db, owner } = cast;
    const later = async (hour: number) => {
      const [sitting] = await db
        .insert(interview)
        .values({
          organisationId: owner.actor.organisationId,
          applicationId: of.Ben,
          versionId: plan.version.id,
          scheduledAt: new Date(`2026-03-04T${hour}:00:00Z`),
          createdBy: owner.actor.id,
        })
        .returning();
      const [card] = await db
        .insert(scorecard)
        .values({ interviewId: sitting?.id ?? "", interviewerId: inga.actor.id })
        .returning();
      return card?.id ?? "";
    };
    const ids = plan.questions.map(({ id }) => id);
    await fillScorecard(db, await later(10), Object.fromEntries(ids.map((id) => [id, 2 as const])));
    await later(15);
    expect(await figures(["Amara", "Ben"], "Ben")).toMatchObject({ rank: 2, common: 25, completeness: 1 });
  });
});

describe("versions of the plan", () => {
  /** Version 2: another λ, the log at twice the weight and in other words, the night replaced by a question of its own. */
  async function secondVersion(): Promise<Planned> {
    const { db, owner } = cast;
    const [version] = await db
      .insert(planVersion)
      .values({ planId: plan.plan.id, number: 2, lambda: 0.25, publishedAt: new Date(), publishedBy: owner.actor.id })
      .returning();
    const versionId = version?.id ?? "";
    const sections = await db
      .insert(planSection)
      .values([
        { versionId, name: "Technical", weight: 3, weightReason: "Lamps first" },
        { versionId, name: "Behavioural" },
      ])
      .returning();
    const before = await db.select().from(planQuestion).where(eq(planQuestion.versionId, plan.version.id)).orderBy(planQuestion.ordinal);
    const asked = before.map(({ id: _, ...question }, at) => ({
      ...question,
      versionId,
      sectionId: sections[at < 2 ? 0 : 1]?.id ?? "",
      ...(at === 1 ? { weight: 2, weightReason: "Logs save lives", prompt: "What do you write down at dawn?" } : {}),
      ...(at === 2 ? { guideQuestionId: null, prompt: "Who relieves you?" } : {}),
    }));
    const questions = await db.insert(planQuestion).values(asked).returning();
    if (version === undefined) throw new Error("The version was not written.");
    return { ...plan, version, questions: questions.map(({ id }) => ({ id, points: [] })) };
  }

  it("are matched by the guide's question, weighed as in the newest, and told apart", async () => {
    const second = await secondVersion();
    const dora = await score(cast, second, "Dora Dale", [[inga, [4, 5, 5]]]);
    of = { ...of, Ben: dora.application.id };
    const { common, left, differences, versions, contenders } = await compare(["Amara", "Ben"]);
    expect(common.map(({ prompt, weight, sectionWeight }) => [prompt, weight, sectionWeight])).toEqual([
      ["How do you trim a lamp?", 1, 3],
      ["What do you write down at dawn?", 2, 3],
    ]);
    expect(left).toEqual([
      { prompt: "Who relieves you?", why: [{ name: "Amara Okafor", why: "not in version 1" }] },
      { prompt: "Tell me of a night that went wrong.", why: [{ name: "Dora Dale", why: "not in version 2" }] },
    ]);
    expect([versions, differences]).toEqual([
      [1, 2],
      ["share of the points", "weights", "wording"],
    ]);
    // Amara (75 + 2 · 50) ÷ 3; Dora (75 + 2 · 100) ÷ 3.
    expect(contenders.map(({ read }) => read?.compared.commonTotal.result?.toFixed(4))).toEqual(["58.3333", "91.6667"]);
  });

  it("that ask and weigh alike differ in nothing", async () => {
    expect((await compare(["Amara", "Cara"])).differences).toEqual([]);
  });
});

describe("the order", () => {
  const order = async (key: string, way?: string) => {
    const comparison = await compare(["Amara", "Ben", "Cara"]);
    return inSortOrder(comparison, readSort(key, way)).map(({ candidate }) => candidate.name.split(" ")[0]);
  };

  it("is as ranked, then the unranked by name", async () => {
    expect(await order("")).toEqual(["Amara", "Cara", "Ben"]);
    expect(await order("nonsense")).toEqual(["Amara", "Cara", "Ben"]);
  });

  it("follows any row, and puts nobody insufficient above the others by a score", async () => {
    expect(await order("name", "descending")).toEqual(["Cara", "Ben", "Amara"]);
    expect(await order("commonTotal")).toEqual(["Amara", "Cara", "Ben"]);
    expect(await order("commonTotal", "ascending")).toEqual(["Cara", "Amara", "Ben"]);
    expect(await order("total")).toEqual(["Amara", "Cara", "Ben"]);
    expect(await order("question-1")).toEqual(["Amara", "Cara", "Ben"]);
    expect(await order("section-0", "ascending")).toEqual(["Cara", "Amara", "Ben"]);
    expect(await order("completeness", "ascending")).toEqual(["Ben", "Amara", "Cara"]);
    expect(await order("discuss")).toEqual(["Amara", "Ben", "Cara"]);
    expect(await order("unscored")).toEqual(["Ben", "Amara", "Cara"]);
    expect(await order("recommendations")).toEqual(["Amara", "Ben", "Cara"]);
  });
});
