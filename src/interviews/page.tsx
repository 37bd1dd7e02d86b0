import type { Context } from "hono";
import { InterviewPage } from "../../views/interviews/interview.tsx";
import { recruits } from "../accounts/roles.ts";
import { findResume } from "../candidates/resumes.ts";
import { countsOf } from "../mail/counts.ts";
import { getOrganisation } from "../organisation/organisation.ts";
import { readOpenness } from "../panels/openness.ts";
import { readPlanned } from "../panels/questions.ts";
import { readShares } from "../panels/shares.ts";
import { listViewings } from "../panels/viewings.ts";
import { readAwaited } from "../reminders/awaited.ts";
import { type Fared, outcomeOf } from "../reminders/outcome.ts";
import { type Env, type FieldErrors, statusOf, type Typed } from "../web.ts";
import { dueState, dueTimes } from "./due.ts";
import { readInvited } from "./invited.ts";
import { getInterview } from "./overview.ts";
import { listOwed } from "./waiting.ts";

/** An interview's own page, with the override's form as it was typed. @throws NotFound */
export async function showInterview(c: Context<Env>, id: string, typed: Typed = {}, errors: FieldErrors = {}): Promise<Response> {
  const { db, actor, viewer, mailer, clock } = c.var;
  const interview = await getInterview(db, actor, id);
  const recruiting = recruits(actor);
  const seated = interview.cards.some(({ mine }) => mine);
  const { versionId, slotMinutes } = interview.plan;
  const now = clock();
  const { dueHours } = await getOrganisation(db, actor.organisationId);
  const times = dueTimes({ scheduledAt: interview.scheduledAt, slotMinutes, dueHours });
  const page = {
    viewer,
    recruiting,
    interview,
    questions: (await readPlanned(db, [versionId])).get(versionId) ?? [],
    shares: await readShares(db, actor, id),
    owed: interview.blind ? await listOwed(db, actor, interview.application.id) : [],
    viewings: await listViewings(db, actor, id),
    openness: await readOpenness(db, actor, interview.application.id, seated),
    // Where it would open nothing it is not offered.
    mayUnblind: recruiting && (interview.blind || !interview.reaches) && interview.cards.some(({ mine }) => !mine),
    resume: await findResume(db, actor, interview.candidate.id),
    now,
    due: { at: times.due, state: dueState(times, now) },
    awaited: (await readAwaited(db, actor, [id], now)).get(id) ?? [],
    invited: recruiting ? await readInvited(db, actor, id) : null,
    mail: {
      possible: mailer !== null,
      sent: sentOf(c.req.query("sent"), c.req.query("failed")) ?? outcomeOf(c.req.query("reminded"), c.req.query("unreached")),
    },
    typed,
    errors,
  };
  return c.html(<InterviewPage {...page} />, statusOf(errors));
}

/** How the invitations fared that were sent just now; the address carries the two numbers over the redirect. */
function sentOf(sent: string | undefined, failed: string | undefined): Fared | null {
  const counts = countsOf(sent, failed);
  if (counts === null) return null;
  const went = `The invitation went to ${counts.sent} of the panel.`;
  if (counts.failed === 0) return { words: went, tone: "good" };
  const [lost, them, those] = counts.failed === 1 ? ["One", "it", "that colleague"] : [counts.failed, "them", "those colleagues"];
  const refused = `${lost} could not be sent: the mail server did not take ${them}. Give ${those} the calendar file.`;
  return { words: `${went} ${refused}`, tone: "problem" };
}
