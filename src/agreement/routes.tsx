import { InterviewerPage } from "../../views/agreement/interviewer.tsx";
import { InterviewersPage } from "../../views/agreement/interviewers.tsx";
import { PlanAgreementPage } from "../../views/agreement/plan.tsx";
import { AgreementPage } from "../../views/agreement/plans.tsx";
import { recruits } from "../accounts/roles.ts";
import { readCursor } from "../db/keyset.ts";
import { createRouter, idParam, requireActor, requireRecruiter } from "../web.ts";
import { getInterviewer, listInterviewers } from "./interviewers.ts";
import { getPlanAgreement } from "./plan-agreement.ts";
import { listRatedPlans } from "./plans.ts";

/** How alike people rate: by plan and by interviewer. */
export const agreement = createRouter();

agreement.get("/", requireRecruiter, async (c) => {
  const after = readCursor(c.req.query("after"));
  const { rows, next } = await listRatedPlans(c.var.db, c.var.actor, after);
  return c.html(<AgreementPage viewer={c.var.viewer} rows={rows} next={next} started={after !== null} />);
});

agreement.get("/interviewers", requireRecruiter, async (c) => {
  const { basis, people } = await listInterviewers(c.var.db, c.var.actor, c.var.clock());
  return c.html(<InterviewersPage viewer={c.var.viewer} basis={basis} people={people} />);
});

agreement.get("/interviewers/:id", requireActor, async (c) => {
  const found = await getInterviewer(c.var.db, c.var.actor, idParam(c), c.var.clock());
  return c.html(<InterviewerPage viewer={c.var.viewer} recruiting={recruits(c.var.actor)} agreement={found} />);
});

/** A plan's agreement; mounted before the plans' own pages, so that those who do not recruit learn of no plan. */
export const planAgreement = createRouter();

planAgreement.get("/:id/agreement", requireActor, async (c) => {
  const found = await getPlanAgreement(c.var.db, c.var.actor, idParam(c));
  return c.html(<PlanAgreementPage viewer={c.var.viewer} agreement={found} />);
});
