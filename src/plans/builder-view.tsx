import type { Context } from "hono";
import { BuilderPage, PlanBuilder } from "../../views/plans/builder.tsx";
import { builderHref } from "../../views/plans/links.ts";
import type { RowMistake } from "../../views/plans/planned.tsx";
import { wantsFragment } from "../htmx.ts";
import type { Env } from "../web.ts";
import { type Builder, readBuilder } from "./builder.ts";
import { builderQuery, removedQuery } from "./forms.ts";
import { findRemoved } from "./removal.ts";

/** What an act leaves for the page to show: where the keyboard goes on, what is said aloud, what can be put back. */
type After = { focus?: string; said?: string; removed?: string; mistake?: RowMistake; hash?: string };

/** The builder as a page, or null when the plan has no draft. @throws NotFound */
export async function showBuilder(c: Context<Env>, planId: string, after: After = {}): Promise<Response | null> {
  const builder = await readBuilder(c.var.db, c.var.actor, planId, builderQuery.parse(c.req.query()));
  if (builder === null) return null;
  const { removed = removedQuery.parse(c.req.query()).removed, focus, said, mistake } = after;
  const undo = removed === undefined ? null : await undoOf(c, builder, removed);
  const shown = { ...builder, undo, focus, said, mistake };
  const status = mistake === undefined ? 200 : 422;
  if (wantsFragment(c) && c.req.method === "POST") return c.html(<PlanBuilder {...shown} />, status);
  return c.html(<BuilderPage viewer={c.var.viewer} {...shown} />, status);
}

/** The answer to a change that was made: the builder for htmx, the way back to it for a plain form. */
export async function answerBuilder(c: Context<Env>, planId: string, after: After): Promise<Response> {
  const back = builderHref(planId, builderQuery.parse(c.req.query()), after.removed, after.hash);
  if (!wantsFragment(c)) return c.redirect(back, 303);
  return (await showBuilder(c, planId, after)) ?? c.redirect(back, 303);
}

/** What "Put it back" would bring, unless it is back already. */
async function undoOf(c: Context<Env>, { plan, draft }: Builder, id: string) {
  const removed = await findRemoved(c.var.db, c.var.actor, plan.id, id);
  const back = draft.questions.some((q) => q.id === id || (q.guideQuestionId !== null && q.guideQuestionId === removed?.guideQuestionId));
  return removed === null || back ? null : { id, prompt: removed.prompt };
}
