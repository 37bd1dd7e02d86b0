import type { FieldHead } from "../../src/scorecards/heads.ts";
import type { RecordQuestion } from "../../src/scorecards/record.ts";

/** What the fields of a form hold: what was typed and not saved, over what is saved. */
export type Entry = {
  /** The value to show. */
  value: (field: string, saved: string) => string;
  /** The changes that the shown value comes from; several that differ wait for the person. */
  heads: (field: string) => FieldHead[];
  error: (field: string) => string | undefined;
};

type Typed = Record<string, string | string[]>;

export function readEntry(fields: Record<string, FieldHead[]>, typed: Typed, errors: Record<string, string>): Entry {
  return {
    value: (field, saved) => {
      const given = typed[field];
      if (given === undefined) return saved;
      return Array.isArray(given) ? (given.at(-1) ?? "") : given;
    },
    heads: (field) => fields[field] ?? [],
    error: (field) => errors[field],
  };
}

/** A stored number as its field's value; null is the empty one. */
export const stored = (value: number | null): string => (value === null ? "" : String(value));

/** How far a question is: the word and the sign of the rail. */
export function progressOf({ skip, rating, points, evidence }: RecordQuestion) {
  if (skip !== null) return { sign: "–", word: "skipped", state: "skipped" };
  if (rating !== null) return { sign: "✓", word: "scored", state: "scored" };
  const touched = evidence !== "" || points.some((point) => point.value !== null);
  return touched ? { sign: "◐", word: "begun", state: "begun" } : { sign: "○", word: "not yet", state: "untouched" };
}
