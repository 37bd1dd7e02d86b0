import { groupOfHeading } from "../groups.ts";
import { type Line, linesAround } from "../line.ts";
import { isCategory, isStandingAlone, plainlyNamed } from "../words/qualifications.ts";
import { type Entry, headingRank, isEntry } from "./entry.ts";
import { leadOfEntry } from "./lead.ts";
import type { Survey } from "./survey.ts";

/** Labels that entries of a list repeat, each with its own text, describe those entries. */
const DESCRIBES =
  /^(?:overview|benefits?|descriptions?|focus|importance|relevance|why.*|details?|provider|notes?|examples?|purpose|value|rationale|duration|level)$/i;

/** "Technical Skills" beside "Educational Background"; not the name of one degree or certificate. */
const isShortName = (name: string): boolean => name.split(" ").length <= 4 && !/\bdegree\b|\bcertified\b|[()]/i.test(name);

/** Whether an entry only names what the entries below it are. */
export function isCategoryEntry(survey: Survey, { line, children }: Entry, at: number): boolean {
  const { name } = leadOfEntry(line);
  const direct = children.filter(({ kind, level }) => kind === "item" && level === line.level + 1);
  if (direct.length === 0) return false;
  if (isCategory(name) || isStandingAlone(name) || plainlyNamed(name) !== null) return true;
  if (isShortName(name) && (isSaidAgain(survey, line.level, name) || standsAmongCategories(survey, line, at))) return true;
  const bold = direct.map(({ lead }) => (lead?.style === "strong" ? lead.text : ""));
  if (bold.filter(Boolean).length * 2 < direct.length + 1 || bold.some((lead) => DESCRIBES.test(lead))) return false;
  const here = tally(direct);
  const everywhere = leadsAt(survey, line.level + 1);
  return !bold.every((lead) => (everywhere.get(lead) ?? 0) > (here.get(lead) ?? 0));
}

/** "Trade knowledge: …" before several entries is the name of their kind, and none of theirs. */
export function isLabelAgain(survey: Survey, { level, lead }: Line): boolean {
  return lead !== null && isSaidAgain(survey, level, lead.text);
}

/** Whether several lines of a level begin with the name of a group. */
const isSaidAgain = (survey: Survey, level: number, name: string): boolean =>
  groupOfHeading(name) !== null && (leadsAt(survey, level).get(name) ?? 0) > 1;

/** How often lines of a level begin with the same lead. */
function leadsAt({ lines, leads }: Survey, level: number): ReadonlyMap<string, number> {
  const known = leads.get(level);
  if (known !== undefined) return known;
  const found = tally(lines.filter((line) => line.level === level));
  leads.set(level, found);
  return found;
}

/** Whether another entry of the list that an entry stands in names a kind of qualification. */
function standsAmongCategories({ lines, lists }: Survey, line: Line, at: number): boolean {
  const known = lists.get(line.level);
  if (known !== undefined && at < known.end) return known.hasCategories;
  const isEnd = (other: Line) => headingRank(other) !== null || other.level < line.level;
  const { from, own } = linesAround(lines, at, isEnd);
  const hasCategories = own.some((other) => isEntry(other) && other.level === line.level && isCategory(leadOfEntry(other).name));
  lists.set(line.level, { end: from + own.length, hasCategories });
  return hasCategories;
}

/** How often each lead stands among lines, or the whole text where there is none. */
function tally(lines: readonly Line[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { lead, text } of lines) found.set(lead?.text ?? text, (found.get(lead?.text ?? text) ?? 0) + 1);
  return found;
}
