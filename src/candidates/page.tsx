import type { Context } from "hono";
import { CandidatePage } from "../../views/candidates/candidate.tsx";
import { Invalid } from "../errors.ts";
import { redirectTo } from "../htmx.ts";
import { sittingsOf } from "../interviews/sittings.ts";
import { type Env, type FieldErrors, statusOf, type Typed } from "../web.ts";
import { listApplications, listPositionChoices } from "./applications.ts";
import { getCandidate } from "./candidates.ts";
import { findResume } from "./resumes.ts";

/** The candidate's page; the forms on it come back to it with what they got wrong. */
export async function showCandidate(c: Context<Env>, id: string, typed: Typed, errors: FieldErrors): Promise<Response> {
  const { db, actor, viewer } = c.var;
  const candidate = await getCandidate(db, actor, id);
  const resume = await findResume(db, actor, id);
  const applications = await listApplications(db, actor, id);
  const sittings = await sittingsOf(
    db,
    actor,
    applications.map((application) => application.id),
  );
  const taken = new Set(applications.map((application) => application.position.id));
  const positions = (await listPositionChoices(db, actor, "open")).filter((position) => !taken.has(position.id));
  const page = { viewer, candidate, resume, applications, sittings, positions, typed, errors };
  return c.html(<CandidatePage {...page} />, statusOf(errors));
}

/** Does what a form on the page asks for, and goes back to the page: with what the form got wrong, when it did. */
export async function answerWithPage(c: Context<Env>, id: string, typed: Typed, attempt: () => Promise<unknown>): Promise<Response> {
  try {
    await attempt();
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return showCandidate(c, id, typed, error.fields);
  }
  return redirectTo(c, `/candidates/${id}`);
}
