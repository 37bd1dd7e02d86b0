import type { Context } from "hono";
import { LivePage } from "../../views/scorecards/live.tsx";
import { SubmissionPage } from "../../views/scorecards/submission.tsx";
import { readSessionToken } from "../accounts/sessions.ts";
import { Invalid, SignInNeeded } from "../errors.ts";
import { createRouter, type Env, identify, idParam, readTyped, requireActor, type Typed, visitorOf } from "../web.ts";
import { readChanges } from "./fields.ts";
import { findGaps } from "./gaps.ts";
import { type Saved, saveMarks } from "./saving.ts";
import { openScorecard } from "./scorecard.ts";
import { startScorecard, submitScorecard } from "./submission.ts";

/** The live interview: its page, its marks as they are made, its submission. */
export const scorecards = createRouter();

scorecards.get("/:id", requireActor, async (c) => {
  const card = await openScorecard(c.var.db, c.var.actor, idParam(c));
  if (card.submittedAt !== null) return c.redirect(`/scorecards/${card.id}/results`, 303);
  return c.html(<LivePage card={card} viewer={c.var.viewer} actorId={c.var.actor.id} at={c.req.query("at") ?? "1"} />);
});

scorecards.post("/:id/start", requireActor, async (c) => {
  const id = idParam(c);
  await startScorecard(c.var.db, c.var.actor, id, c.var.clock());
  return c.redirect(`/scorecards/${id}`, 303);
});

scorecards.post("/:id/marks", async (c) => {
  const id = idParam(c);
  const typed = await readTyped(c);
  const now = c.var.clock();
  const attempt = await save(c, id, typed, now);
  if (c.req.header("accept") === "application/json") {
    if ("errors" in attempt) return c.json(attempt, 422);
    return c.json({ savedAt: now.toISOString(), outcomes: attempt.outcomes });
  }
  return answerForm(c, id, typed, attempt);
});

scorecards.get("/:id/submission", requireActor, async (c) => {
  const card = await openScorecard(c.var.db, c.var.actor, idParam(c));
  if (card.submittedAt !== null) return c.redirect(`/scorecards/${card.id}/results`, 303);
  return c.html(<SubmissionPage card={card} viewer={c.var.viewer} gaps={findGaps(card)} />);
});

scorecards.post("/:id/submission", requireActor, async (c) => {
  const id = idParam(c);
  await submitScorecard(c.var.db, c.var.actor, id, c.var.clock());
  return c.redirect(`/scorecards/${id}/results`, 303);
});

type Attempt = { outcomes: Saved[] } | { errors: Record<string, string> };

async function save(c: Context<Env>, id: string, typed: Typed, now: Date): Promise<Attempt> {
  const token = await readSessionToken(c.var.auth, visitorOf(c));
  if (token === null) throw new SignInNeeded();
  const sender = typeof typed.writer === "string" ? "script" : "form";
  const writer = typeof typed.writer === "string" ? typed.writer.slice(0, 64) : crypto.randomUUID();
  try {
    const changes = readChanges(typed, sender);
    // Each change is guarded where it is saved; a form without any has yet to show whose scorecard it is.
    if (changes.length === 0) await openScorecard(c.var.db, await identify(c), id);
    return { outcomes: await saveMarks(c.var.db, token, id, changes, writer, now) };
  } catch (error) {
    if (error instanceof Invalid) return { errors: error.fields };
    throw error;
  }
}

/** Without JavaScript: on to where the pressed button leads, or back to the panel with what was not saved. */
async function answerForm(c: Context<Env>, id: string, typed: Typed, attempt: Attempt): Promise<Response> {
  const at = String(typed.at ?? "1");
  const go = String(typed.go ?? at);
  const refused = "outcomes" in attempt ? attempt.outcomes.filter((saved) => saved.outcome === "refused") : [];
  const errors = "errors" in attempt ? attempt.errors : {};
  if (refused.length === 0 && Object.keys(errors).length === 0) {
    return c.redirect(go === "submission" ? `/scorecards/${id}/submission` : `/scorecards/${id}?at=${encodeURIComponent(go)}`, 303);
  }
  const actor = await identify(c);
  const card = await openScorecard(c.var.db, actor, id);
  const theirs = Object.fromEntries(refused.map((saved) => [saved.field, saved.theirs]));
  const viewer = { name: actor.name, firm: card.firm.name, timeZone: card.firm.timeZone };
  return c.html(
    <LivePage card={card} viewer={viewer} actorId={actor.id} at={at} typed={typed} theirs={theirs} errors={errors} />,
    refused.length > 0 ? 409 : 422,
  );
}
