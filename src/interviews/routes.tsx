import type { Context } from "hono";
import { z } from "zod";
import { EditInterviewPage } from "../../views/interviews/edit.tsx";
import { InterviewPage } from "../../views/interviews/interview.tsx";
import { InterviewsPage } from "../../views/interviews/list.tsx";
import { listColleagues } from "../accounts/accounts.ts";
import { readCursor } from "../db/keyset.ts";
import { Conflict, Invalid } from "../errors.ts";
import { redirectTo } from "../htmx.ts";
import { listPublishedPlans } from "../plans/plans.ts";
import { createRouter, type Env, type FieldErrors, idParam, readForm, requireActor, type Typed } from "../web.ts";
import { scheduleForm } from "./forms.ts";
import { cancelInterview, changeInterview } from "./interviews.ts";
import { hasInterviews, listInterviews, WHENS } from "./list.ts";
import { toLocal } from "./moments.ts";
import { getInterview, type Overview } from "./overview.ts";

/** The firm's interviews: when, with whom and how far along. */
export const interviews = createRouter();
interviews.use(requireActor);

interviews.get("/", async (c) => {
  const { db, actor, viewer } = c.var;
  const q = (c.req.query("q") ?? "").slice(0, 200);
  const when = z.enum(WHENS).catch("all").parse(c.req.query("when"));
  const after = readCursor(c.req.query("after"));
  const list = await listInterviews(db, actor, { q, when, now: c.var.clock(), zone: viewer.timeZone, after });
  const any = list.rows.length > 0 || (await hasInterviews(db, actor));
  return c.html(<InterviewsPage viewer={viewer} list={list} any={any} q={q} when={when} started={after !== null} />);
});

interviews.get("/:id", async (c) => {
  const interview = await getInterview(c.var.db, c.var.actor, idParam(c));
  return c.html(<InterviewPage viewer={c.var.viewer} interview={interview} />);
});

interviews.get("/:id/edit", async (c) => {
  const interview = await getInterview(c.var.db, c.var.actor, idParam(c));
  if (!interview.changeable) throw new Conflict("This interview has begun, so it stays as it was agreed.");
  return showEdit(c, interview, storedFields(interview, c.var.viewer.timeZone), {});
});

interviews.post("/:id/edit", async (c) => {
  const { db, actor, viewer } = c.var;
  const interview = await getInterview(db, actor, idParam(c));
  const form = await readForm(c, scheduleForm(viewer.timeZone, interview.scheduledAt));
  if (!form.ok) return showEdit(c, interview, form.typed, form.errors);
  try {
    await changeInterview(db, actor, interview.id, form.value);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return showEdit(c, interview, form.typed, error.fields);
  }
  return redirectTo(c, `/interviews/${interview.id}`);
});

interviews.post("/:id/cancellation", async (c) => {
  const { candidateId } = await cancelInterview(c.var.db, c.var.actor, idParam(c));
  return redirectTo(c, `/candidates/${candidateId}`);
});

function storedFields({ plan, cards, scheduledAt, place }: Overview, zone: string): Typed {
  return { versionId: plan.versionId, interviewerId: cards[0]?.interviewer.id ?? "", scheduledAt: toLocal(scheduledAt, zone), place };
}

async function showEdit(c: Context<Env>, interview: Overview, typed: Typed, errors: FieldErrors): Promise<Response> {
  const { db, actor, viewer } = c.var;
  const published = await listPublishedPlans(db, actor, interview.position.id);
  // The version that was chosen may have a successor by now; it stays on offer.
  const plans = published.some(({ versionId }) => versionId === interview.plan.versionId) ? published : [interview.plan, ...published];
  const colleagues = await listColleagues(db, actor.organisationId);
  const page = { viewer, interview, plans, colleagues, typed, errors };
  return c.html(<EditInterviewPage {...page} />, Object.keys(errors).length === 0 ? 200 : 422);
}
