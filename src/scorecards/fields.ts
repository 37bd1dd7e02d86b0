import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { CHECK_FIELDS } from "../db/schema/index.ts";
import { Invalid } from "../errors.ts";
import type { Typed } from "../web.ts";
import { believable } from "./device-clock.ts";
import { LIMITS } from "./limits.ts";
import type { MarkKind } from "./marks.ts";
import { RECOMMENDATIONS, SKIP_REASONS, SOURCES } from "./record.ts";

/**
 * A control of the live page is named after what it saves: `point:<id>`, `rating:<id>`, `skip:<id>`, `skipNote:<id>`,
 * `evidence:<id>`, `cited:<id>`, `recommendation`, `rationale`, `status:<id>`, `proof:<id>`, `source:<id>`.
 * A change sets one of them and names its bases: the changes that it replaces, which are those its maker saw.
 */
export type Change = { id: string; field: string; value: string; bases: string[]; madeAt: Date; place: Place };

export type Place =
  | { table: "mark"; kind: MarkKind; subjectId: string | null }
  | { table: "check"; column: (typeof CHECK_FIELDS)[number]; requirementId: string };

const share = z.enum(["1", "0.5", "0", ""]);
const note = z
  .string()
  .max(LIMITS.note, `A note may have at most ${LIMITS.note.toLocaleString("en")} characters. Shorten it; nothing is lost meanwhile.`);
const orNone = <T extends readonly string[]>(values: T) => z.enum(["", ...values]);

/** More heads than a field can have by honest use; a device that was away for days may name some. */
const MOST_BASES = 50;

type Rule = { place: (id: string) => Place; value: z.ZodType<string> };
const onMark = (kind: MarkKind, value: z.ZodType<string>): Rule => ({
  place: (subjectId) => ({ table: "mark", kind, subjectId }),
  value,
});
const onCheck = (column: (typeof CHECK_FIELDS)[number], value: z.ZodType<string>): Rule => ({
  place: (requirementId) => ({ table: "check", column, requirementId }),
  value,
});
const onScorecard = (kind: MarkKind, value: z.ZodType<string>): Rule => ({
  place: () => ({ table: "mark", kind, subjectId: null }),
  value,
});

const RULES = new Map<string, Rule>([
  ["point", onMark("point", share)],
  ["rating", onMark("rating", z.enum(["", "1", "2", "3", "4", "5"]))],
  ["skip", onMark("skip", orNone(SKIP_REASONS))],
  ["skipNote", onMark("skipNote", note)],
  ["evidence", onMark("evidence", note)],
  ["cited", onMark("cited", z.enum(["", "1"]))],
  ["status", onCheck("status", share)],
  ["proof", onCheck("evidence", note)],
  ["source", onCheck("source", orNone(SOURCES))],
]);

const SCORECARD_RULES = new Map<string, Rule>([
  ["recommendation", onScorecard("recommendation", orNone(RECOMMENDATIONS))],
  ["rationale", onScorecard("rationale", note)],
]);

/**
 * Reads what a plain form changed. It sends every field of its panel, with what the page knew of each: `was:<field>`,
 * the value, and `base:<field>`, the changes that it came from. Changed are the fields whose value is another.
 * @throws Invalid under the field's own name when a value cannot be taken.
 */
export function readChanges(typed: Typed, now: Date): Change[] {
  const errors: Record<string, string> = {};
  const changes: Change[] = [];
  for (const [field, texts] of Object.entries(typed)) {
    const found = findRule(field);
    if (found === null) continue;
    const value = last(texts).replaceAll("\r\n", "\n");
    if (value === last(typed[`was:${field}`] ?? "").replaceAll("\r\n", "\n")) continue;
    const bases = z
      .array(z.uuid())
      .max(MOST_BASES)
      .safeParse(
        last(typed[`base:${field}`] ?? "")
          .split(" ")
          .filter(Boolean),
      );
    const parsed = found.rule.value.safeParse(value);
    if (!parsed.success) errors[field] = parsed.error.issues[0]?.message ?? "That cannot be saved.";
    else if (!bases.success) errors[field] = "The page is damaged. Reload it; what you typed is still here.";
    else changes.push({ id: randomUUID(), field, value: parsed.data, bases: bases.data, madeAt: now, place: found.rule.place(found.id) });
  }
  if (Object.keys(errors).length > 0) throw new Invalid(errors);
  return changes;
}

const uuid = z.uuid().transform((id) => id.toLowerCase());

/** What the live page's script sends: changes of one person, oldest first, with the ids that it gave them. */
export const sending = z.object({
  person: z.string().max(64),
  startedAt: z.iso.datetime().optional(),
  sentAt: z.iso.datetime().optional(),
  changes: z
    .array(
      z
        .object({
          id: uuid,
          field: z.string().max(80),
          value: z.string(),
          bases: z.array(uuid).max(MOST_BASES),
          madeAt: z.iso.datetime(),
        })
        .refine(({ id, bases }) => !bases.includes(id), "A change cannot replace itself."),
    )
    .max(100),
});

export type Sent = z.infer<typeof sending>["changes"][number];

/** A sent change as it can be saved; null for a field that there is none of. @throws Invalid when its value cannot be taken. */
export function readSent({ madeAt, ...sent }: Sent, now: Date, aheadMs = 0): Change | null {
  return readChange({ ...sent, madeAt: believable(madeAt, now, aheadMs) });
}

/** A change by its field's name. @returns null for a field that there is none of. @throws Invalid when its value cannot be taken. */
export function readChange(given: Omit<Change, "place">): Change | null {
  const found = findRule(given.field);
  if (found === null) return null;
  const parsed = found.rule.value.safeParse(given.value.replaceAll("\r\n", "\n").replaceAll("\0", ""));
  if (!parsed.success) throw new Invalid({ [given.field]: parsed.error.issues[0]?.message ?? "That cannot be saved." });
  return { ...given, value: parsed.data, place: found.rule.place(found.id) };
}

function findRule(field: string): { rule: Rule; id: string } | null {
  const whole = SCORECARD_RULES.get(field);
  if (whole !== undefined) return { rule: whole, id: "" };
  const [kind = "", id = ""] = field.split(":");
  const rule = RULES.get(kind);
  return rule !== undefined && z.uuid().safeParse(id).success ? { rule, id } : null;
}

/** A tick box comes after its hidden empty twin, so the last value counts. */
const last = (texts: string | string[]): string => (Array.isArray(texts) ? (texts.at(-1) ?? "") : texts);
