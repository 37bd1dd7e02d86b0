import { type Group, groupNamed, groupOfQualification } from "../groups.ts";
import type { Line } from "../line.ts";
import type { Placed } from "../placing.ts";
import { type Standing, standingIn } from "../words/qualifications.ts";
import type { Siblings } from "./elimination.ts";

/** A heading, label or list entry that the lines below it stand under. */
export type Context = {
  rank: number;
  level: number;
  group: Group | "mixed";
  /** Where that is mixed, the group of what names none by itself. */
  left: Group | null;
  standing: Standing;
  /** Whether the qualifications below it are paragraphs, without a list: sentences, or each with its name before a colon. */
  loose: "sentences" | "named" | null;
};

/** A reading of a guide's qualifications from the first line to the last. */
export type Survey = {
  readonly lines: readonly Line[];
  readonly placed: Map<number, Placed>;
  /** What the next line stands under, the outermost first. */
  readonly contexts: Context[];
  /** By level, how often lines begin with the same lead. */
  readonly leads: Map<number, ReadonlyMap<string, number>>;
  /** By level, the list that was looked at last. */
  readonly lists: Map<number, { end: number; hasCategories: boolean }>;
  /** By rank, the headings that were looked at last. */
  readonly siblings: Map<number, Siblings>;
};

const OUTSIDE: Context = { rank: 0, level: -1, group: "mixed", left: null, standing: null, loose: null };

export const beginSurvey = (lines: readonly Line[]): Survey => ({
  lines,
  placed: new Map(),
  contexts: [OUTSIDE],
  leads: new Map(),
  lists: new Map(),
  siblings: new Map(),
});

export const current = ({ contexts }: Survey): Context => contexts.at(-1) ?? OUTSIDE;

/** The group of a qualification: that of what it stands under, or its own where that has several. */
export function groupIn(survey: Survey, text: string, detail: string): Group {
  const { group, left } = current(survey);
  if (group !== "mixed") return group;
  return left === null ? groupOfQualification(text, detail) : (groupNamed(text) ?? left);
}

/** How much a qualification is asked for: what it says in brackets, or what it stands under. */
export function standingOf(survey: Survey, text: string): Standing {
  const asides = [...text.matchAll(/\(([^()]*)\)/g)].map(([, words = ""]) => standingIn(words));
  return asides.find((standing) => standing !== null) ?? current(survey).standing;
}
