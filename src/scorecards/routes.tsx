import type { Context } from "hono";
import { LivePage } from "../../views/scorecards/live.tsx";
import { SubmissionPage } from "../../views/scorecards/submission.tsx";
import { readSessionToken } from "../accounts/sessions.ts";
import { Conflict, Invalid, NotFound, SignInNeeded } from "../errors.ts";
import { createRouter, type Env, idParam, readTyped, requireActor, type Typed, visitorOf } from "../web.ts";
import { readChanges } from "./fields.ts";
import { findGaps } from "./gaps.ts";
import { isContested } from "./heads.ts";
import { placeToGoOn, readLastTouched } from "./left-off.ts";
import { saveChanges } from "./saving.ts";
import { findOwnScorecard, openScorecard } from "./scorecard.ts";
import { settle } from "./settling.ts";
import { readOthersQuestions } from "./share.ts";
import { readStanding } from "./standing.ts";
import { startScorecard, submitScorecard } from "./submission.ts";

/** The live interview: its page, its marks where there is no script, its submission. */
export const scorecards = createRouter();

scorecards.get("/:id", requireActor, async (c) => {
  const own = await findOwnScorecard(c.var.db, c.var.actor, idParam(c));
  if (own.submittedAt !== null) return c.redirect(`/scorecards/${own.id}/results`, 303);
  return showLive(c, own.id, c.req.query("at") ?? null);
});

scorecards.post("/:id/start", requireActor, async (c) => {
  const id = idParam(c);
  await startScorecard(c.var.db, c.var.actor, id, c.var.clock());
  return c.redirect(`/scorecards/${id}`, 303);
});

/** Without a script: on to where the pressed button leads, or back to the panel with what needs the person's eye. */
scorecards.post("/:id/marks", requireActor, async (c) => {
  const id = idParam(c);
  const typed = await readTyped(c);
  const at = String(typed.at ?? "1");
  try {
    const clear = await saveForm(c, id, typed);
    const go = clear ? String(typed.go ?? at) : at;
    return c.redirect(go === "submission" ? `/scorecards/${id}/submission` : `/scorecards/${id}?at=${encodeURIComponent(go)}`, 303);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return showLive(c, id, at, { typed, errors: error.fields });
  }
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

/** @returns whether all that was changed holds; false when a field was changed elsewhere, too, and waits for the person. */
async function saveForm(c: Context<Env>, id: string, typed: Typed): Promise<boolean> {
  const { db, actor, auth, clock } = c.var;
  const now = clock();
  const own = await findOwnScorecard(db, actor, id);
  const token = await readSessionToken(auth, visitorOf(c));
  if (token === null) throw new SignInNeeded();
  const choices = await settle(db, own, typed, now);
  const saved = await saveChanges(db, token, id, [...readChanges(typed, now), ...choices], now);
  if (saved.some(({ outcome }) => outcome === "submitted"))
    throw new Conflict("This scorecard is submitted and locked. What you just changed was not saved; a correction can say it.");
  if (saved.some(({ outcome }) => outcome === "unknown")) throw new NotFound("scorecard");
  return !saved.some((one) => one.outcome === "saved" && isContested(one.heads));
}

type Mistakes = { typed: Typed; errors: Record<string, string> };

async function showLive(c: Context<Env>, id: string, asked: string | null, mistakes?: Mistakes): Promise<Response> {
  const { db, actor, viewer } = c.var;
  const standing = await readStanding(db, await findOwnScorecard(db, actor, id));
  const card = await openScorecard(db, actor, id);
  const others = await readOthersQuestions(db, card);
  const at = asked ?? placeToGoOn(card, await readLastTouched(db, card));
  const page = <LivePage card={card} standing={standing} others={others} viewer={viewer} at={at} {...mistakes} />;
  return c.html(page, mistakes === undefined ? 200 : 422);
}
