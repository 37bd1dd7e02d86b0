import type { Context } from "hono";
import { NewInterviewPage } from "../../views/interviews/new.tsx";
import { listColleagues } from "../accounts/accounts.ts";
import { getApplication } from "../candidates/applications.ts";
import { Invalid } from "../errors.ts";
import { redirectTo } from "../htmx.ts";
import { listPublishedPlans } from "../plans/plans.ts";
import { createRouter, type Env, type FieldErrors, idParam, readForm, readTyped, requireRecruiter, statusOf, type Typed } from "../web.ts";
import { scheduleForm, startForm } from "./forms.ts";
import { scheduleInterview } from "./interviews.ts";
import { suggestedTime, toLocal } from "./moments.ts";

/** From an application to an interview, later or at once. */
export const applications = createRouter();
applications.use(requireRecruiter);

applications.get("/:id/interviews/new", (c) => showNew(c, null, {}));

applications.post("/:id/interviews/new", async (c) => {
  const { db, actor, viewer } = c.var;
  const atOnce = (await readTyped(c)).intent === "start";
  const form = await readForm(c, atOnce ? startForm(c.var.clock(), actor.id) : scheduleForm(viewer.timeZone));
  if (!form.ok) return showNew(c, form.typed, form.errors);
  if (atOnce && !form.value.interviewerIds.includes(actor.id))
    return showNew(c, form.typed, { interviewerIds: "Only an interviewer can start. Tick yourself too, or press Schedule." });
  try {
    const { interviewId, scorecardId } = await scheduleInterview(db, actor, idParam(c), form.value);
    return redirectTo(c, atOnce && scorecardId !== null ? `/scorecards/${scorecardId}` : `/interviews/${interviewId}`);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return showNew(c, form.typed, error.fields);
  }
});

/** @param typed null for a form that nobody has filled in yet. */
async function showNew(c: Context<Env>, typed: Typed | null, errors: FieldErrors): Promise<Response> {
  const { db, actor, viewer, clock } = c.var;
  const application = await getApplication(db, actor, idParam(c));
  const plans = await listPublishedPlans(db, actor, application.position.id);
  const colleagues = await listColleagues(db, actor.organisationId);
  const scheduledAt = toLocal(suggestedTime(clock()), viewer.timeZone);
  // Whoever is on a panel is blind until they have scored: nobody gets there by not looking at a ticked box.
  const interviewerIds = colleagues.length === 1 ? [actor.id] : [];
  const page = { viewer, application, plans, colleagues, you: actor.id, typed: typed ?? { interviewerIds, scheduledAt }, errors };
  return c.html(<NewInterviewPage {...page} />, statusOf(errors));
}
