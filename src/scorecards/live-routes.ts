import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import { readSessionToken } from "../accounts/sessions.ts";
import { Invalid, SignInNeeded } from "../errors.ts";
import { streamChanges } from "../stream.ts";
import { createRouter, type Env, identify, idParam, visitorOf } from "../web.ts";
import { aheadOf, believable } from "./device-clock.ts";
import { type Change, readSent, type Sent, sending } from "./fields.ts";
import type { FieldHead } from "./heads.ts";
import { type Saved, saveChanges } from "./saving.ts";
import { findOwnScorecard } from "./scorecard.ts";
import { readStanding } from "./standing.ts";
import { startScorecard } from "./submission.ts";
import { watchOwnScorecard } from "./watching.ts";

/** What the live page's script says and hears: changes as they are made, here and on the person's other devices. */
export const liveScorecards = createRouter();

/** What became of a sent change; but for "saved" it stays on the device. */
type Outcome =
  | { id: string; outcome: "saved"; field: string; seq: number; heads: FieldHead[] }
  | { id: string; outcome: "unfit" | "unknown"; message: string }
  | { id: string; outcome: "late" };

liveScorecards.post("/:id/changes", async (c) => {
  const id = idParam(c);
  const { person, startedAt, sentAt, changes } = await readSending(c);
  const token = await readSessionToken(c.var.auth, visitorOf(c));
  if (token === null) throw new SignInNeeded();
  const now = c.var.clock();
  const ahead = aheadOf(sentAt, now);
  const started = startedAt === undefined ? null : believable(startedAt, now, ahead);
  const read = changes.map((sent) => readOne(sent, now, ahead));
  const saved = await saveChanges(
    c.var.db,
    token,
    id,
    read.flatMap((one) => (one.change === null ? [] : [one.change])),
    now,
  );
  if (started !== null || !saved.some(({ outcome }) => outcome === "saved")) await admit(c, id, person, started);
  const became = new Map(saved.map((one) => [one.id, one]));
  return c.json({ savedAt: now.toISOString(), outcomes: read.map((one) => one.refusal ?? tell(became.get(one.id), one.id)) });
});

const cursorQuery = z.object({ card: z.coerce.number().int().min(0).catch(0), facts: z.coerce.number().int().min(0).catch(0) });

liveScorecards.get("/:id/changes", async (c) => {
  const card = await findOwnScorecard(c.var.db, await identify(c), idParam(c));
  const standing = await readStanding(c.var.db, card, cursorQuery.parse(c.req.query()));
  c.header("cache-control", "private, no-store");
  const moments = { startedAt: card.startedAt?.toISOString() ?? null, submittedAt: card.submittedAt?.toISOString() ?? null };
  return c.json({ now: c.var.clock().toISOString(), ...moments, ...standing });
});

liveScorecards.get("/:id/events", async (c) => {
  const { auth, db } = c.var;
  const id = idParam(c);
  const token = await readSessionToken(auth, visitorOf(c));
  if (token === null) throw new SignInNeeded();
  const { applicationId } = await watchOwnScorecard(db, token, id);
  return streamChanges(c, {
    channel: "scorecard",
    topics: [id, applicationId],
    check: async () => String((await watchOwnScorecard(db, token, id)).submitted),
  });
});

/** JSON alone: a browser sends that to another site only after asking, so nobody can make a person send it unknowingly. */
async function readSending(c: Context<Env>): Promise<z.infer<typeof sending>> {
  if (!c.req.header("content-type")?.startsWith("application/json")) throw new HTTPException(400);
  const body: unknown = await c.req.json().catch(() => {
    throw new HTTPException(400);
  });
  const parsed = sending.safeParse(body);
  if (!parsed.success) throw new Invalid({ changes: "These changes could not be read. They are still on the device that made them." });
  return parsed.data;
}

type ReadOne = { id: string; change: Change | null; refusal?: Outcome };

function readOne(sent: Sent, now: Date, ahead: number): ReadOne {
  try {
    const change = readSent(sent, now, ahead);
    return change === null
      ? { id: sent.id, change, refusal: { id: sent.id, outcome: "unknown", message: NOT_YOURS } }
      : { id: sent.id, change };
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return { id: sent.id, change: null, refusal: { id: sent.id, outcome: "unfit", message: error.message } };
  }
}

/** A question that somebody took out of the share while its page was open: what else was marked there goes on being saved. */
const NOT_YOURS = "Somebody changed who asks what, and this question is no longer yours. Copy what you noted in it, then reload the page.";

function tell(saved: Saved | undefined, id: string): Outcome {
  if (saved === undefined || saved.outcome === "unknown") return { id, outcome: "unknown", message: NOT_YOURS };
  return saved.outcome === "submitted" ? { id, outcome: "late" } : saved;
}

/** Where no change proved whose scorecard it is. @throws SignInNeeded for another person than the changes' own, NotFound */
async function admit(c: Context<Env>, id: string, person: string, started: Date | null): Promise<void> {
  const actor = await identify(c);
  if (actor.id !== person) throw new SignInNeeded();
  const { submittedAt } = await findOwnScorecard(c.var.db, actor, id);
  if (started !== null && submittedAt === null) await startScorecard(c.var.db, actor, id, started);
}
