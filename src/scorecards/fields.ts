import { z } from "zod";
import type { CHECK_FIELDS } from "../db/schema/index.ts";
import { Invalid } from "../errors.ts";
import type { Typed } from "../web.ts";
import type { MarkKind } from "./marks.ts";
import { RECOMMENDATIONS, SKIP_REASONS, SOURCES } from "./record.ts";

/**
 * A control of the live page is named after what it saves: `point:<id>`, `rating:<id>`, `skip:<id>`, `skipNote:<id>`,
 * `evidence:<id>`, `cited:<id>`, `recommendation`, `rationale`, `status:<id>`, `proof:<id>`, `source:<id>`.
 * Beside each travels `was:<name>`, the value that the page last knew to be saved.
 */
export type Change = { field: string; value: string; was: string; place: Place };

export type Place =
  | { table: "mark"; kind: MarkKind; subjectId: string | null }
  | { table: "check"; column: (typeof CHECK_FIELDS)[number]; requirementId: string };

/** The longest note that is taken, in characters: about twenty pages. */
export const NOTE_LIMIT = 50_000;

const share = z.enum(["1", "0.5", "0", ""]);
const note = z
  .string()
  .max(NOTE_LIMIT, `A note may have at most ${NOTE_LIMIT.toLocaleString("en")} characters. Shorten it; nothing is lost meanwhile.`);
const orNone = <T extends readonly string[]>(values: T) => z.enum(["", ...values]);

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
 * Reads what the live page changed. A plain form sends every field of its panel, so the changed ones are those whose
 * value is not what the page last knew. The page's script sends what was changed and nothing else: there a value that
 * the page knew is a change back, and what is saved by now may be another.
 * @throws Invalid under the field's own name when a value cannot be taken.
 */
export function readChanges(typed: Typed, sender: "form" | "script" = "form"): Change[] {
  const errors: Record<string, string> = {};
  const changes: Change[] = [];
  for (const [field, texts] of Object.entries(typed)) {
    const found = findRule(field);
    if (found === null) continue;
    const value = last(texts).replaceAll("\r\n", "\n");
    const was = last(typed[`was:${field}`] ?? "").replaceAll("\r\n", "\n");
    if (sender === "form" && value === was) continue;
    const parsed = found.rule.value.safeParse(value);
    if (parsed.success) changes.push({ field, value: parsed.data, was, place: found.rule.place(found.id) });
    else errors[field] = parsed.error.issues[0]?.message ?? "That cannot be saved.";
  }
  if (Object.keys(errors).length > 0) throw new Invalid(errors);
  return changes;
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
