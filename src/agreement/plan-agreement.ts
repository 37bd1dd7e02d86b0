import { eq, inArray } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import type { Db } from "../db/client.ts";
import { interview, planVersion } from "../db/schema/index.ts";
import { getPlan, type Plan } from "../plans/plans.ts";
import type { Alpha } from "../scoring/agreement.ts";
import { agreementOn, answersOf } from "./answers.ts";
import { type QuestionFigures, questionFigures } from "./question-figures.ts";
import { type AskedQuestion, readAsked } from "./questions.ts";
import { readSample, type Sample } from "./sample.ts";

/** What the interviews of a plan say about its questions and its panels, to one reader. */
export type PlanAgreement = {
  plan: Plan;
  basis: { interviews: number; scorecards: number; cut: boolean };
  alpha: Alpha;
  /** The number of the latest version among those interviews. */
  version: number;
  questions: { asked: AskedQuestion; figures: QuestionFigures }[];
};

/** Over all versions of the plan: five queries. @throws NotFound for a stranger's plan, and for those who do not recruit. */
export async function getPlanAgreement(db: Db, actor: Actor, planId: string): Promise<PlanAgreement> {
  const plan = await getPlan(db, actor, planId);
  const versions = db.select({ id: planVersion.id }).from(planVersion).where(eq(planVersion.planId, planId));
  const { scorecards, interviews, cut } = await readSample(db, actor, inArray(interview.versionId, versions));
  const asked = await readAsked(db, versionsOf(scorecards));
  const answers = answersOf(scorecards, asked);
  const figures = questionFigures(answers);
  return {
    plan,
    basis: { interviews, scorecards: scorecards.length, cut },
    alpha: agreementOn(answers),
    version: Math.max(0, ...asked.all.map(({ version }) => version)),
    questions: asked.all.flatMap((one) => {
      const own = figures.get(one.key);
      return own === undefined ? [] : [{ asked: one, figures: own }];
    }),
  };
}

/** The plan versions that the scorecards are about. */
export const versionsOf = (scorecards: Sample["scorecards"]): string[] => [...new Set(scorecards.map(({ versionId }) => versionId))];
