import { followUpLabel } from "./follow-ups.ts";
import { bare } from "./names.ts";

const ANSWER =
  /^(?:(?:sample|model|example|suggested|ideal|strong|good|great|expected|possible|comprehensive|detailed|best|recommended)\s+)*(?:answers?(?:\s+(?:outline|guide|guidance|key|framework|example|summary))?|responses?|a)$/i;
const RATINGS =
  /^(?:ratings?|rating (?:scale|anchors|guide)|anchors|scoring(?: (?:guide|rubric|scale))?|rubric|scorecard|evaluation (?:scale|rubric))$/i;
const FACTS: [RegExp, "competency" | "minutes"][] = [
  [/^(?:competenc(?:y|ies)|skills? (?:assessed|tested)|assesses|topic)$/i, "competency"],
  [/^(?:minutes|time|duration|time allotted|suggested time)$/i, "minutes"],
];

/** "What a strong answer sounds like", "How to answer". */
const ANSWER_SAID =
  /^(?:what\s+(?:an?|the)\s+(?:\w+\s+)?(?:answer|response)s?\s+(?:(?:might|could|may|would|should)\s+)?(?:sounds?|looks?)\s+like|how\s+(?:to|you (?:might|could|can|should)|(?:an?|the) \w+ candidates? (?:might|could|would|will|may))\s+(?:answer|respond)(?:\s+(?:it|this|that)(?:\s+(?:one|question))?)?)$/i;

export const isAnswerLabel = (text: string): boolean => ANSWER.test(bare(text)) || ANSWER_SAID.test(bare(text));
export const isRatingsLabel = (text: string): boolean => RATINGS.test(bare(text));
export const factOf = (text: string): "competency" | "minutes" | null => FACTS.find(([words]) => words.test(bare(text)))?.[1] ?? null;

/** Whether a text is the name of a question's part. */
export const isPartLabel = (text: string): boolean =>
  followUpLabel(text) !== null || isAnswerLabel(text) || isRatingsLabel(text) || factOf(text) !== null;

const ANSWER_PART =
  /^(?:(?:real[- ]world|common|key|additional|possible|best|potential|practical)\s+)*(?:examples?|scenarios?|(?:best )?practices?|pitfalls?|mistakes?|context|situation|task|actions?|results?|outcomes?|reasoning|rationale|considerations?|alternatives?|approach|steps?|points?|explanation|what (?:to|not to|a|they)\b.*|why\b.*|red flags?|green flags?|(?:good|strong|weak|poor) (?:answers?|signs?)|techniques?|tools?|strategy|strategies|benefits|challenges|solutions?|lessons?)(?:\s+(?:to avoid|learned|taken|and (?:adaptations?|examples?)))?$/i;

/** Whether a text names a part of an answer, as "Examples" does. */
export const isAnswerPart = (text: string): boolean => ANSWER_PART.test(bare(text));

/** Who speaks in a follow-up that is written as a small dialogue. */
export const ASKS = /^(?:interviewer|question|q|ask|probe|follow[- ]?up(?: question)?)$/i;
export const REPLIES =
  /^(?:(?:sample |model |candidate |possible |suggested |expected )?(?:response|answer|reply)|candidate|interviewee|applicant|a)$/i;
