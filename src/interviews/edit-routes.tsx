import type { Context } from "hono";
import type { Standing } from "../../views/components/standing.tsx";
import { EditInterviewPage } from "../../views/interviews/edit.tsx";
import type { Colleague } from "../../views/interviews/panel-picker.tsx";
import { listColleagues } from "../accounts/accounts.ts";
import { Conflict, Invalid } from "../errors.ts";
import { redirectTo } from "../htmx.ts";
import { readShares } from "../panels/shares.ts";
import { listPublishedPlans } from "../plans/plans.ts";
import { createRouter, type Env, type FieldErrors, idParam, readForm, readTyped, requireRecruiter, statusOf, type Typed } from "../web.ts";
import { revisionOfInterview } from "./changing.ts";
import { changeForm, panelForm } from "./forms.ts";
import { toLocal } from "./moments.ts";
import { getInterview, type Overview } from "./overview.ts";
import { postOf } from "./post.ts";
import { changeAndTell } from "./retracting.ts";

/** Changing an interview: all of it before it has begun, then its panel. */
export const editing = createRouter();

editing.get("/:id/edit", requireRecruiter, async (c) => {
  const interview = await getInterview(c.var.db, c.var.actor, idParam(c));
  if (interview.changeable === "nothing")
    throw new Conflict("Everybody on this panel has begun and its debrief is open, so nothing of it can be changed.");
  return showEdit(c, interview, { typed: storedFields(interview, c.var.viewer.timeZone) });
});

editing.post("/:id/edit", requireRecruiter, async (c) => {
  const { db, actor, viewer } = c.var;
  const interview = await getInterview(db, actor, idParam(c));
  // A form that was opened before the interview began holds its plan and time too.
  const whole = (await readTyped(c)).versionId !== undefined;
  const form = await readForm(c, whole ? changeForm(viewer.timeZone, interview.scheduledAt) : panelForm);
  const { typed } = form;
  if (!form.ok) return showEdit(c, interview, { typed, errors: form.errors });
  try {
    const outcome = await changeAndTell(db, actor, interview.id, form.value, postOf(c));
    if (outcome === "saved") return redirectTo(c, `/interviews/${interview.id}`);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return showEdit(c, interview, { typed, errors: error.fields });
  }
  const now = await getInterview(db, actor, interview.id);
  const stored = storedFields(now, viewer.timeZone);
  return showEdit(c, now, { typed: { ...stored, ...typed, revision: stored.revision ?? "" }, standing: describe(now, viewer.timeZone) });
});

function storedFields({ plan, cards, scheduledAt, place }: Overview, zone: string): Typed {
  const interviewerIds = cards.map(({ interviewer }) => interviewer.id);
  const { versionId } = plan;
  const revision = revisionOfInterview({ versionId, scheduledAt, place }, interviewerIds);
  return { versionId, interviewerIds, scheduledAt: toLocal(scheduledAt, zone), place, revision };
}

/** What stands now, for somebody whose form was overtaken. */
const describe = ({ plan, cards, scheduledAt, place }: Overview, zone: string): Standing[] => [
  { label: "Plan", text: `${plan.name}, v${plan.number}` },
  { label: "Interviewers", text: cards.map(({ interviewer }) => interviewer.name).join(", ") },
  { label: "Date and time", text: toLocal(scheduledAt, zone).replace("T", ", ") },
  { label: "Place", text: place },
];

type Shown = { typed: Typed; errors?: FieldErrors; standing?: Standing[] };

async function showEdit(c: Context<Env>, interview: Overview, { typed, errors = {}, standing }: Shown): Promise<Response> {
  const { db, actor, viewer } = c.var;
  const published = await listPublishedPlans(db, actor, interview.position.id);
  // The version that was chosen may have a successor by now; it stays on offer.
  const plans = published.some(({ versionId }) => versionId === interview.plan.versionId) ? published : [interview.plan, ...published];
  const shared = [...(await readShares(db, actor, interview.id)).values()].some((share) => share !== null);
  const colleagues = choicesOf(await listColleagues(db, actor.organisationId), interview);
  const page = { viewer, you: actor.id, interview, plans, colleagues, shared, typed, errors, standing };
  return c.html(<EditInterviewPage {...page} />, statusOf(errors, standing !== undefined));
}

/** Who may be chosen, and who sits there although they could not be chosen any more. */
function choicesOf(colleagues: Colleague[], { cards }: Overview): Colleague[] {
  const begun = new Set(cards.filter(({ state }) => state !== "scheduled").map(({ interviewer }) => interviewer.id));
  const gone = cards.map(({ interviewer }) => interviewer).filter(({ id }) => colleagues.every((one) => one.id !== id));
  const noted = gone.map((one) => ({ ...one, note: "Cannot be chosen any more." }));
  return [...colleagues, ...noted].map((one) =>
    begun.has(one.id) ? { ...one, fixed: true, note: "Has begun, and stays on the panel." } : one,
  );
}
