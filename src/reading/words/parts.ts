import { bare } from "./names.ts";

const FOLLOW_UP =
  /^(?:(?:possible|potential|suggested|optional|sample|example|additional|recommended|key|interviewer)\s+)?follow[\s-–]?ups?(?:\s*[/&]\s*\w+)?(?:\s+(points?|questions?|topics?|prompts?|probes?|discussions?(?: points?)?|considerations?|items?|areas?|ideas?))?(?:\s+(?:to|for|you|with|from)\b.{0,40})?(?:\s*#?\d+)?(?:\s*\(.*\))?$/i;
const PROBING =
  /^(?:(?:possible|potential|suggested|sample|optional)\s+)?(?:prob(?:es?|ing)|deeper|deep[- ]dive|further|additional probing)(?:\s+(?:questions?|points?|prompts?|deeper))?$/i;

/** How a label announces follow-up points: "named" with a word for them, "bare" as "Follow-up", which may be a step too; else null. */
export function followUpLabel(text: string): "named" | "bare" | null {
  const label = bare(text);
  const found = FOLLOW_UP.exec(label);
  if (found !== null) return found[1] === undefined ? "bare" : "named";
  return PROBING.test(label) ? "named" : null;
}

const ANSWER =
  /^(?:(?:sample|model|example|suggested|ideal|strong|good|great|expected|possible|comprehensive|detailed|best|recommended)\s+)*(?:answers?(?:\s+(?:outline|guide|guidance|key|framework|example|summary))?|responses?|a)$/i;
const RATINGS =
  /^(?:ratings?|rating (?:scale|anchors|guide)|anchors|scoring(?: (?:guide|rubric|scale))?|rubric|scorecard|evaluation (?:scale|rubric))$/i;
const FACTS: [RegExp, "competency" | "minutes"][] = [
  [/^(?:competenc(?:y|ies)|skills? (?:assessed|tested)|assesses|topic)$/i, "competency"],
  [/^(?:minutes|time|duration|time allotted|suggested time)$/i, "minutes"],
];

export const isAnswerLabel = (text: string): boolean => ANSWER.test(bare(text));
export const isRatingsLabel = (text: string): boolean => RATINGS.test(bare(text));
export const factOf = (text: string): "competency" | "minutes" | null => FACTS.find(([words]) => words.test(bare(text)))?.[1] ?? null;

/** Whether a text is the name of a question's part. */
export const isPartLabel = (text: string): boolean =>
  followUpLabel(text) !== null || isAnswerLabel(text) || isRatingsLabel(text) || factOf(text) !== null;

/** Who speaks in a follow-up that is written as a small dialogue. */
export const ASKS = /^(?:interviewer|question|q|ask|probe|follow[- ]?up(?: question)?)$/i;
export const REPLIES =
  /^(?:(?:sample |model |candidate |possible |suggested |expected )?(?:response|answer|reply)|candidate|interviewee|applicant|a)$/i;
