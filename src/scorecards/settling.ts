import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Db } from "../db/client.ts";
import type { Typed } from "../web.ts";
import { type Change, readChange } from "./fields.ts";
import type { OwnScorecard } from "./scorecard.ts";
import { readStanding } from "./standing.ts";

/** A pressed button of a field that was changed in two places: which of its values holds, or both, one after the other. */
const choice = z.object({ keep: z.string().regex(/^\S+ \S+$/) });

/**
 * The change that settles a contested field as the pressed button says; none when no such button was pressed, or when
 * the field is settled by now. It replaces the values that were shown, so that one that came later is asked about again.
 */
export async function settle(db: Db, own: OwnScorecard, typed: Typed, now: Date): Promise<Change[]> {
  const parsed = choice.safeParse(typed);
  if (!parsed.success) return [];
  const [field = "", which = ""] = parsed.data.keep.split(" ");
  const { fields } = await readStanding(db, own);
  const shown = String(typed[`base:${field}`] ?? "").split(" ");
  const heads = (fields[field] ?? []).filter(({ id }) => shown.includes(id));
  const values = heads.filter(({ id }) => which === "both" || id === which).map(({ value }) => value);
  if (values.length === 0) return [];
  const value = [...new Set(values)].filter((one) => one !== "").join("\n\n");
  const change = readChange({ id: randomUUID(), field, value, bases: heads.map(({ id }) => id), madeAt: now });
  return change === null ? [] : [change];
}
