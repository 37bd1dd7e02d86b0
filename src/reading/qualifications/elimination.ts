import { type Group, groupOfHeading, groupsIn, standingIn } from "../groups.ts";
import type { Line } from "../line.ts";
import { bare } from "../words/names.ts";
import { headingRank, isEntry, linesUntil } from "./entry.ts";
import { leadOfEntry } from "./lead.ts";
import type { Survey } from "./survey.ts";

/** The headings of one rank below the same one: where they end, and the group that none of their names has. */
export type Siblings = { end: number; left: Group | null };

const GROUPS: readonly Group[] = ["education", "certification", "industry"];

/** What a heading calls what stands below it. */
export const nameOfHeading = (line: Line): string => (line.kind === "heading" ? line.text : (line.lead?.text ?? line.text));

/**
 * The group of a heading over qualifications: by its words; where they name none, as "Tools" does not, the one that is left
 * beside headings over the two others.
 */
export function groupBelow(survey: Survey, line: Line, rank: number, at: number): Group | "mixed" | null {
  const name = nameOfHeading(line);
  const group = groupOfHeading(name);
  if (!namesNothing(name)) return group;
  const { left } = siblingsOf(survey, rank, at);
  return left !== null && speaksOf(survey, left, at) ? left : group;
}

const namesNothing = (name: string): boolean => groupsIn(bare(name)).length === 0 && standingIn(name) === null;

function siblingsOf({ lines, siblings }: Survey, rank: number, at: number): Siblings {
  const known = siblings.get(rank);
  if (known !== undefined && at < known.end) return known;
  const isOuter = (line: Line) => (headingRank(line) ?? 9) < rank;
  let from = at;
  for (let before = lines[from - 1]; before !== undefined && !isOuter(before); before = lines[from - 1]) from--;
  const own = linesUntil(lines, from, isOuter);
  const names = own.filter((line) => headingRank(line) === rank).map(nameOfHeading);
  const named = new Set(names.flatMap((name) => groupsIn(bare(name))));
  const [left, ...more] = GROUPS.filter((group) => !named.has(group));
  // Several headings without a group may all be over what somebody can do; over certificates there is one.
  const isOne = more.length === 0 && (left === "industry" || names.filter(namesNothing).length === 1);
  const found = { end: from + own.length, left: isOne && left !== undefined ? left : null };
  siblings.set(rank, found);
  return found;
}

/** Whether entries stand right below a heading, and do not mostly name another group. */
function speaksOf({ lines }: Survey, group: Group, at: number): boolean {
  const entries = linesUntil(lines, at + 1, (line) => headingRank(line) !== null).filter((line) => isEntry(line) && line.level <= 1);
  const others = entries.filter((line) => groupsIn(leadOfEntry(line).name).some((own) => own !== group));
  return entries.length > 0 && others.length * 2 <= entries.length;
}
