import type { Line } from "../line.ts";
import { readsLikePoint } from "../words/asking.ts";
import { followUpLabel } from "../words/follow-ups.ts";
import { ASKS, isAnswerPart, isPartLabel, REPLIES } from "../words/parts.ts";
import { namelessEntries } from "./nameless.ts";
import { notedLabels } from "./noted.ts";
import { blocksAmong, type Found, questionsAmong } from "./survey.ts";

/**
 * A guide has its own word for follow-up points where the same short line ends several questions and all that stands
 * below it asks; some guides have what to listen for instead, and some no word at all, and a list of questions ends nearly
 * every answer. Such lines are given the field's word, so that they are read as any other label; all other lines stay.
 */
export function learned(lines: readonly Line[]): readonly Line[] {
  const asking = questionsAmong(lines);
  const found = blocksAmong(lines, asking);
  const known = found.filter((block) => followUpLabel(block.name) !== null && endsAnswer(block) && block.texts.some(isPut));
  const ofItsOwn = labelsAmong(found, known);
  const labels = new Set(ofItsOwn.length > 0 ? ofItsOwn : notedLabels(lines));
  if (labels.size > 0) return lines.map((line, at) => (labels.has(at) ? named(line, line.lead?.rest ?? "") : line));
  const entries = new Set(known.length > 0 ? [] : namelessEntries(lines, asking, isAsked));
  return entries.size === 0 ? lines : lines.map((line, at) => (entries.has(at) ? named(line, line.text) : line));
}

const named = (line: Line, rest: string): Line => ({
  ...line,
  lead: { text: "Follow-up points", style: line.lead?.style ?? "plain", rest, colon: true },
});

/** The indexes of lines that are labels over follow-up points by what stands below them, and by where they stand. */
function labelsAmong(found: readonly Found[], known: readonly Found[]): number[] {
  const served = new Set(known.map(({ question }) => question));
  return [...byName(found).values()].flatMap((blocks) => {
    const ending = blocks.filter((block) => endsAnswer(block) && !served.has(block.question) && block.texts.some(isPut));
    return ending.length * 4 >= blocks.length * 3 && areLabels(ending, known.length) ? ending.map(({ at }) => at) : [];
  });
}

/** Blocks by their names, numbers at the end apart; without those whose names are known, or are names of other things. */
function byName(found: readonly Found[]): Map<string, Found[]> {
  const blocks = new Map<string, Found[]>();
  for (const block of found) {
    const name = block.name.toLowerCase().replace(/\s*#?(?<!\d)\d+$/, "");
    if (!isPartLabel(name) && !isOther(name)) blocks.set(name, [...(blocks.get(name) ?? []), block]);
  }
  return blocks;
}

/** Whether a block stands where follow-up points do: last, or where all of it asks behind an answer, before its pitfalls. */
const endsAnswer = ({ isLast, isAnswered, texts }: Found): boolean => isLast || (isAnswered && texts.every(isAsked));

/** Whether blocks of one name, which end their questions, are follow-up points. */
function areLabels(blocks: readonly Found[], known: number): boolean {
  const [first] = blocks;
  const texts = blocks.flatMap((block) => block.texts);
  if (first === undefined || texts.some(isAboutCandidate)) return false;
  const isHint = ASKING_ON.test(first.name);
  const most = (isOne: (text: string) => boolean) => texts.filter(isOne).length * 5 >= texts.length * 4;
  const questions = new Set(blocks.map(({ question }) => question)).size;
  const areLists = blocks.every(({ isList }) => isList);
  if (questions === 1) return isHint && areLists && !first.isHeading && known >= 2 && texts.every(isAsked);
  if (most(isAsked)) return areLists || isHint || questions >= 3;
  // Requests may also be an answer's steps: then the name must speak for them, or where they stand and who is asked.
  if (isHint) return most(areLists ? isPut : isSaid);
  const isInPlace = known > 0 || (areLists && blocks.every(({ isAnswered }) => isAnswered));
  return isInPlace && texts.length >= 3 && most(isSaid);
}

/** "Do they speak of the cost?": asked of whoever listens. */
const isAboutCandidate = (text: string): boolean =>
  /^(?:does|do|did|can|could|is|are|has|have|was|were|will|would)\s+(?:they|he|she|(?:the|this)\s+(?:candidate|applicant|person|answer|response))\b/i.test(
    text,
  );

const isAsked = (text: string): boolean => /\?["”’')*]*$/.test(text) || /^["“].*["”]$/s.test(text);
/** What is asked of somebody who speaks, not of somebody who works. */
const isSaid = (text: string): boolean => isAsked(text) || SAID.test(text);
const SAID =
  /^["“]?(?:discuss|explain|describe|explore|elaborate|talk about|tell (?:me|us)|ask (?:what|which|how|who|when|where|why|whether|if|about|for)|share (?:an?|one|your)|be (?:prepared|ready)|(?:(?:the|an) )?interviewers?|walk|(?:and )?(?:how|what|why|when|where|which|who))\b/i;
const isPut = (text: string): boolean => isAsked(text) || readsLikePoint(text);

const ASKING_ON =
  /\b(?:ask(?:ed|s|ing)?|prob(?:e|es|ing)|deeper|further|next|follow\w*|dig\w*|drill\w*|push\w*|press\w*|challeng\w*|exten\w+|stretch\w*|continu\w+|then|also|more|additional|extra|later|second|interviewers?|panel|conversation|discussion|twists?|variations?|what if)\b/i;

/** What lists of requests or questions may be besides: parts of an answer, or somebody's own questions. */
const OTHER =
  /\b(?:i|my|we|our|your own|yourself|oneself|answers?|respon(?:se|d)s?|clarif\w+|candidates?|check ?lists?|consider\w*|steps?|process|approach|framework|method|plan|tips?|advice|pitfalls?|mistakes?|flags?|examples?|cover|mention|include|listen|looks?|looking|how to|why|prepar\w+|practice|evaluat\w+|scor\w+|assess\w+|tests?|rubric|purpose|intent|goals?|remember|notes?)\b/i;

const isOther = (name: string): boolean => OTHER.test(name) || isAnswerPart(name) || ASKS.test(name) || REPLIES.test(name);
