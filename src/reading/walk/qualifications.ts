import { groupOfHeading } from "../groups.ts";
import type { Line } from "../line.ts";
import { certainly, rankOf } from "../placing.ts";
import { placeQualifications } from "../qualifications/place.ts";
import { asks } from "../words/asking.ts";
import { asksAsHeading, isAside, isForOthers, isGeneralHeading, isSectionHeading, opensQualifications } from "../words/headings.ts";
import { isNumberedQuestion, labelledQuestion, numberedText } from "../words/numbers.ts";
import { isCategory, isProfileHeading } from "../words/qualifications.ts";
import { placeChosen } from "./choosing.ts";
import { put, type Walk } from "./walk.ts";

/** Whether a heading, or a label over a list, opens the qualifications. */
export function startsQualifications(walk: Walk, line: Line, at: number): boolean {
  const { text } = line;
  if (opensQualifications(text)) return true;
  if (rankOf(line) === null) return isProfileHeading(text) || isCategory(text);
  if (isOverQuestions(walk, line, at, walk.outlook.hasCategories(at))) return false;
  if (isCategory(text)) return true;
  if (walk.area === "front") return isProfileHeading(text) || walk.outlook.hasCategories(at) || walk.outlook.hasBothKinds(at);
  // After the questions, such words must stand over qualifications, and higher than a question does.
  const isHigher = line.kind === "heading" && walk.last !== null && line.level < walk.last.rank;
  return isHigher && (walk.outlook.hasCategories(at) || (isProfileHeading(text) && walk.outlook.hasQualifications(at)));
}

/** "What qualifications does one need?" as a line above them. */
export function asksForQualifications(walk: Walk, { kind, level, text }: Line): boolean {
  return (
    walk.area === "front" && kind === "paragraph" && level === 0 && text.length < 120 && text.endsWith("?") && opensQualifications(text)
  );
}

/** Places all lines of the qualifications. @returns the index of the line after them */
export function openQualifications(walk: Walk, at: number, rank: number): number {
  const end = endOfQualifications(walk, at, rank);
  const own = walk.lines.slice(at, end);
  walk.question = null;
  walk.introduced = true;
  if (walk.area === "questions") walk.area = "closed";
  for (const [number, placed] of placeQualifications(own.filter(({ number }) => walk.choices[number] === undefined)))
    walk.placed.set(number, placed);
  const [first] = own;
  if (first !== undefined && walk.placed.get(first.number)?.role === "unplaced") put(walk, first, certainly({ role: "label" }));
  for (const line of own) {
    const choice = walk.choices[line.number];
    if (choice !== undefined) placeChosen(walk, line, choice);
  }
  return end;
}

function endOfQualifications(walk: Walk, from: number, rank: number): number {
  for (let at = from + 1; at < walk.lines.length; at++) {
    const line = walk.lines[at];
    if (line === undefined) break;
    const own = rankOf(line);
    const choice = walk.choices[line.number];
    if (choice === "question" || choice === "section") return at;
    if (own === null) {
      if (isNumberedQuestion(line.text)) return at;
      continue;
    }
    if (isGeneralHeading(line.text) || isForOthers(line.text) || labelledQuestion(line.text) !== null) return at;
    if (isOverQuestions(walk, line, at, own > rank) || isAside(line.text)) return at;
    if (own <= rank && !speaksOfQualifications(line) && !isAmongQualifications(walk, line, at, own)) return at;
    if (asks(numberedText(line.text)?.rest ?? line.text)) return at;
  }
  return walk.lines.length;
}

const speaksOfQualifications = ({ text }: Line): boolean =>
  opensQualifications(text) || groupOfHeading(text) !== null || isProfileHeading(text);

/** What stands between the headings of some guides and is no qualification. */
const ABOUT_JOB =
  /\b(?:responsibilit(?:y|ies)|duties|tasks?|salar(?:y|ies)|pay|compensation|benefits|role|position|job|career|outlook|about|day|how|why|company|team)\b/i;

/** Whether a heading that names no qualifications has the next one over some right behind what stands below it. */
function isAmongQualifications(walk: Walk, { text }: Line, at: number, rank: number): boolean {
  const after = walk.outlook.endOf(at);
  const [entry, next] = [walk.lines[at + 1], walk.lines[after]];
  if (entry?.kind !== "item" || next === undefined || rankOf(next) !== rank || ABOUT_JOB.test(text)) return false;
  return (opensQualifications(next.text) || isCategory(next.text)) && !isOverQuestions(walk, next, after, false);
}

/**
 * Whether questions stand below a heading among qualifications. Where it names a kind of them, or stands below theirs, what
 * begins as a request may be a name: "State and federal rules", "Design experience".
 */
function isOverQuestions({ outlook, lines }: Walk, { text }: Line, at: number, isDeeper: boolean): boolean {
  if (!outlook.hasQuestions(at)) return false;
  const own = lines.slice(at + 1, outlook.endOf(at));
  if (isSectionHeading(text) || own.some(asksPlainly) || !(isDeeper || isCategory(text))) return true;
  const entries = own.filter(({ kind, level }) => kind === "item" && level === 1);
  return !isCategory(text) && entries.length > 1 && entries.every((entry) => asks(entry.text));
}

const asksPlainly = ({ kind, text }: Line): boolean =>
  /\?["”’)]?$/.test(text) || labelledQuestion(text) !== null || (kind === "heading" && asksAsHeading({ text }));
