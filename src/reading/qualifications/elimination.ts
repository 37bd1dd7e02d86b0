import { type Group, groupsIn } from "../groups.ts";
import { type Line, linesAround } from "../line.ts";
import { bare } from "../words/names.ts";
import { isCategory, standingIn } from "../words/qualifications.ts";
import { headingRank } from "./entry.ts";
import type { Survey } from "./survey.ts";

/** The headings of one rank below the same one: where they end, and the group that none of their names has. */
export type Siblings = { end: number; left: Group | null; hasCategory: boolean };

const GROUPS: readonly Group[] = ["education", "certification", "industry"];

/** What a heading calls what stands below it. */
export const nameOfHeading = (line: Line): string => (line.kind === "heading" ? line.text : (line.lead?.text ?? line.text));

/** The group that is left for a heading whose words name none, as "Tools" does, beside headings over the two others. */
export function groupLeft(survey: Survey, line: Line, rank: number, at: number): Group | null {
  return namesNothing(nameOfHeading(line)) ? siblingsOf(survey, rank, at).left : null;
}

/** Whether a heading beside this one names a kind of qualification. */
export const hasCategoryBeside = (survey: Survey, rank: number, at: number): boolean => siblingsOf(survey, rank, at).hasCategory;

const namesNothing = (name: string): boolean => groupsIn(bare(name)).length === 0 && standingIn(name) === null;

const isBelowOne = (line: Line | undefined): boolean => line !== undefined && headingRank(line) === null;

function siblingsOf({ lines, siblings }: Survey, rank: number, at: number): Siblings {
  const known = siblings.get(rank);
  if (known !== undefined && at < known.end) return known;
  const isOuter = (line: Line) => (headingRank(line) ?? 9) < rank;
  const { from, own } = linesAround(lines, at, isOuter);
  const headings = own.flatMap((line, place) => (headingRank(line) === rank ? [{ name: nameOfHeading(line), place }] : []));
  const named = new Set(headings.flatMap(({ name }) => groupsIn(bare(name))));
  const [left, ...more] = GROUPS.filter((group) => !named.has(group));
  // Right above another heading stands one over all of them.
  const nameless = headings.filter(({ name, place }) => namesNothing(name) && isBelowOne(own[place + 1]));
  // Several headings without a group may all be over what somebody can do; over certificates there is one.
  const isOne = more.length === 0 && (left === "industry" || nameless.length === 1);
  const hasCategory = headings.some(({ name }) => isCategory(name));
  const found = { end: from + own.length, hasCategory, left: isOne && left !== undefined ? left : null };
  siblings.set(rank, found);
  return found;
}
