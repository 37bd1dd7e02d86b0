import { groupOfHeading, groupOfQualification } from "../groups.ts";
import { type Line, linesUntil } from "../line.ts";
import { certainly, type Placed, perhaps } from "../placing.ts";
import { bare } from "../words/names.ts";
import { isCategory, isNearlyCategory, isStandingAlone, plainlyNamed, standingIn } from "../words/qualifications.ts";
import { isCategoryEntry, isLabelAgain } from "./categories.ts";
import { groupLeft, hasCategoryBeside, nameOfHeading } from "./elimination.ts";
import { type Entry, entryAt, headingRank, isEntry } from "./entry.ts";
import { leadOfEntry } from "./lead.ts";
import { placeLoose } from "./loose.ts";
import { beginSurvey, current, groupIn, type Survey, standingOf } from "./survey.ts";

/**
 * Places the lines of a guide's qualifications: headings and categories give the group, entries are qualifications
 * with what is said of them.
 * @param lines from the heading that opens them to the last line that belongs to them.
 */
export function placeQualifications(lines: readonly Line[]): Map<number, Placed> {
  const survey = beginSurvey(lines);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined) break;
    const rank = headingRank(line);
    if (rank !== null) at += placeHeading(survey, line, rank, at);
    else if (isEntry(line)) at += placeEntry(survey, entryAt(lines, at, line), at);
    else survey.placed.set(line.number, placeLoose(survey, line, lines[at + 1]));
  }
  return survey.placed;
}

/** A heading over qualifications, or over the description of one. @returns how many further lines it took. */
function placeHeading(survey: Survey, line: Line, rank: number, at: number): number {
  const { contexts, lines } = survey;
  while (current(survey).rank >= rank) contexts.pop();
  const name = nameOfHeading(line);
  const own = linesUntil(lines, at + 1, (next) => headingRank(next) !== null);
  const isProse = own.every(({ kind }) => kind === "paragraph");
  const isKind = isCategory(name) || plainlyNamed(name) !== null || (isNearlyCategory(name) && hasCategoryBeside(survey, rank, at));
  if (contexts.length > 1 && !isKind && own.length > 0 && isProse) {
    placeQualification(survey, { line, children: own }, bare(line.text), "", false);
    return own.length;
  }
  const left = groupLeft(survey, line, rank, at);
  const group = left === null ? (plainlyNamed(name) ?? groupOfHeading(name)) : "mixed";
  const isShort = own.length <= 3 && own.every(({ text }) => text.split(" ").length <= 30);
  const isOfOneGroup = group !== null && group !== "mixed";
  const loose = isProse && areNamed(own) ? "named" : isProse && isShort && isOfOneGroup ? "sentences" : null;
  const { group: outer, standing } = current(survey);
  contexts.push({ rank, level: -1, group: group ?? outer, left, standing: standingIn(name) ?? standing, loose });
  survey.placed.set(line.number, certainly({ role: "label" }));
  return 0;
}

/** Whether paragraphs are "Forklift card: renewed each year", one and all. */
const areNamed = (own: readonly Line[]): boolean =>
  own.length > 0 && own.every(({ lead }) => lead?.colon && lead.rest !== "" && lead.text.split(" ").length <= 14);

/** An entry of a list, with all that stands deeper. @returns how many further lines it took. */
function placeEntry(survey: Survey, entry: Entry, at: number): number {
  const { line, children } = entry;
  while (current(survey).rank === 8 && current(survey).level >= line.level) survey.contexts.pop();
  const { name, rest } = leadOfEntry(line);
  if (children.length > 0 && rest === "" && isCategoryEntry(survey, entry, at)) {
    openCategory(survey, line, name);
    return 0;
  }
  if (children.length === 0 && rest !== "" && (namesKind(name) || isLabelAgain(survey, line))) placeUnderLabel(survey, line, name, rest);
  else {
    const isOneWord = line.lead?.style !== "strong" && rest === "" && children.length === 0 && !name.includes(" ");
    placeQualification(survey, entry, name, rest, isOneWord);
  }
  return children.length;
}

function openCategory(survey: Survey, line: Line, name: string): void {
  const { group, standing } = current(survey);
  survey.contexts.push({
    rank: 8,
    level: line.level,
    group: plainlyNamed(name) ?? groupOfHeading(name) ?? group,
    left: null,
    standing: standingIn(name) ?? standing,
    loose: null,
  });
  survey.placed.set(line.number, certainly({ role: "label" }));
}

/** "Certifications" or "Required"; "Work experience: three years" is one thing. */
const namesKind = (name: string): boolean => (isCategory(name) || isStandingAlone(name)) && !/^(?:\w+\s+)?experience$/i.test(bare(name));

/** "Certifications: A, B or C": the label names the group, what follows is the qualification. */
function placeUnderLabel(survey: Survey, line: Line, name: string, text: string): void {
  const named = groupOfHeading(name) ?? current(survey).group;
  const group = named === "mixed" ? groupOfQualification(text, "") : named;
  const standing = standingIn(name) ?? standingOf(survey, line.text);
  survey.placed.set(line.number, certainly({ role: "qualification", group, standing, text, detail: "" }));
}

function placeQualification(survey: Survey, { line, children }: Entry, text: string, detail: string, doubtful: boolean): void {
  const about = [detail, ...children.map((child) => child.text)].filter(Boolean).join("\n");
  const placing = {
    role: "qualification" as const,
    group: groupIn(survey, text, about),
    standing: standingOf(survey, line.text),
    text,
    detail,
  };
  survey.placed.set(line.number, doubtful ? perhaps(placing) : certainly(placing));
  for (const child of children) survey.placed.set(child.number, certainly({ role: "detail" }));
}
