import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Person } from "../support/cast.ts";

export type Made = { id: string; field: string; value: string; bases: string[]; madeAt: string };

/** A change as the live page's script makes it; on nothing unless told what it replaces. */
export const made = (field: string, value: string, bases: string[] = [], madeAt = "2026-03-02T16:59:00.000Z"): Made => ({
  id: randomUUID(),
  field,
  value,
  bases,
  madeAt,
});

/** Sends changes as their maker's live page does. */
export const sendChanges = (who: Person, scorecardId: string, changes: Made[], more: Record<string, unknown> = {}) =>
  who.browser.json(`/scorecards/${scorecardId}/changes`, { person: who.actor.id, changes, ...more });

/** The same for fields that were never changed before. */
export const sendFields = (who: Person, scorecardId: string, fields: Record<string, string>) =>
  sendChanges(
    who,
    scorecardId,
    Object.entries(fields).map(([field, value]) => made(field, value)),
  );

const head = z.object({ id: z.string(), value: z.string(), madeAt: z.string(), by: z.string().nullable() });
const answered = z.object({ outcomes: z.array(z.looseObject({ outcome: z.string(), heads: z.array(head).optional() })) });
const standing = z.object({
  submittedAt: z.string().nullable(),
  cursor: z.object({ card: z.number(), facts: z.number() }),
  fields: z.record(z.string(), z.array(head)),
});

/** What became of sent changes. */
export const outcomesOf = async (answer: Response) => answered.parse(await answer.json()).outcomes;

/** What a live page hears of the fields that changed. */
export const standingOf = async (answer: Response) => standing.parse(await answer.json());
