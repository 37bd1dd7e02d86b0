import { tidy } from "./line.ts";

/*
 * The field's own vocabulary: what the parts of a guide are called. Nothing in here belongs to one guide or one
 * profession; a word is here because guides in general use it for a part.
 */

/** "2.", "2.1", "IV.", "B)", also after the word for a part: "Part 2", "Section II:". */
const COUNT = /^(?:(?:section|part)\s*)?(?:\d{1,2}(?:\.\d{1,2}){0,2}[.):]?|[IVX]{1,5}[.):]|[A-H][.)])\s+/i;
/** "Section A – ", "Part One: ", "Round 2 - ". */
const PART = /^(?:section|part|round|stage)\s+(?:\d{1,2}|[IVX]{1,5}|[A-H]|one|two|three|four|five|six|seven|eight)\s*[.):–—-]\s*(?=\S)/i;

/** A heading's own words: without its number and a colon at its end. */
export const ownName = (text: string): string =>
  tidy(text)
    .replace(PART, "")
    .replace(COUNT, "")
    .replace(/\s*[:：]$/, "");

/** Pictures and signs that stand before a heading's words. */
const SIGNS_BEFORE = /^[^\p{L}\p{N}"“'‘([<#¿¡$£€]+(?=[\p{L}\p{N}])/u;

/** The words by which a heading or a label is known: without pictures before them, a number and a colon. */
export const bare = (text: string): string => ownName(tidy(text).replace(SIGNS_BEFORE, ""));

const FOLLOW_UP =
  /^(?:(?:possible|potential|suggested|optional|sample|example|additional|recommended|key|common|likely|typical|expected|interview|interviewer)\s+)?follow[\s-–]?ups?(?:\s*[/&]\s*\w+)?(?:\s+(points?|questions?|topics?|prompts?|probes?|discussions?(?: points?)?|considerations?|items?|areas?|ideas?))?(?:\s+(?:to|for|you|with|from)\b.{0,40})?(?:\s*#?\d+)?(?:\s*\(.*\))?$/i;
/** "Follow-up insights" may be points under another word, or something that was done; what follows tells. */
const FOLLOW_UP_OTHERWISE = /^(?:\w+\s+)?follow[\s-–]?ups?\s+\w+(?:\s+\w+)?$/i;
const PROBING =
  /^(?:(?:possible|potential|suggested|sample|optional)\s+)?(?:probes|probing|deeper|deep[- ]dive|further|additional probing)(?:\s+(?:questions?|points?|prompts?|deeper))?$/i;

/** How a label announces follow-up points: "named" with a word for them, "bare" as "Follow-up", which may be a step too; else null. */
export function followUpLabel(text: string): "named" | "bare" | null {
  const label = bare(text);
  const found = FOLLOW_UP.exec(label);
  if (found !== null) return found[1] === undefined ? "bare" : "named";
  if (PROBING.test(label)) return "named";
  if (/^probe$/i.test(label)) return "bare";
  return FOLLOW_UP_OTHERWISE.test(label) ? "bare" : null;
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

const ANSWER_PART =
  /^(?:(?:real[- ]world|common|key|additional|possible|best|potential|practical)\s+)*(?:examples?|scenarios?|(?:best )?practices?|pitfalls?|mistakes?|context|situation|task|actions?|results?|outcomes?|reasoning|rationale|considerations?|alternatives?|approach|steps?|points?|explanation|what (?:to|not to|a|they)\b.*|why\b.*|red flags?|green flags?|(?:good|strong|weak|poor) (?:answers?|signs?)|techniques?|tools?|strategy|strategies|benefits|challenges|solutions?|lessons?)(?:\s+(?:to avoid|learned|taken|and (?:adaptations?|examples?)))?$/i;

/** Whether a text names a part of an answer, as "Examples" does. */
export const isAnswerPart = (text: string): boolean => ANSWER_PART.test(bare(text));

/** Who speaks in a follow-up that is written as a small dialogue. */
export const ASKS = /^(?:interviewer|question|q|ask|probe|follow[- ]?up(?: question)?)$/i;
export const REPLIES =
  /^(?:(?:sample |model |candidate |possible |suggested |expected )?(?:response|answer|reply)|candidate|interviewee|applicant|a)$/i;

const LABELLED = /^(?:interview\s+)?(?:question|q)\s*(?:no\.?|#)?\s*(\d{1,4})?\s*(?:[:.)–—]|-(?=\s))\s*(.*)$/is;
const LABEL_ALONE = /^(?:interview\s+)?(?:question|q)\s*(?:no\.?|#)?\s*\d{1,3}$/i;

/** A text that calls itself a question ("Question 3: …", "Q: …", "Question 3"): its number and what is asked; else null. */
export function labelledQuestion(text: string): { number: number | null; rest: string } | null {
  if (LABEL_ALONE.test(tidy(text))) return { number: Number(/\d+/.exec(text)?.[0]), rest: "" };
  const found = LABELLED.exec(tidy(text));
  if (found === null) return null;
  return { number: found[1] === undefined ? null : Number(found[1]), rest: tidy(found[2] ?? "") };
}

const CASE = /^(?:scenario|case|situation|exercise|task|problem|challenge|prompt)\s*#?(\d{1,3})\s*[:.)–—-]\s*(\S.*)$/is;

/** "Scenario 2: …": a question by its number, or the name of what questions are about; else null. */
export function numberedCase(text: string): { number: number; rest: string } | null {
  const found = CASE.exec(tidy(text));
  return found === null ? null : { number: Number(found[1]), rest: found[2] ?? "" };
}

/** A number at the beginning of a text: "3. …", "3) …", "3 - …", and the last of "2.3 …". */
export function numberedText(text: string): { number: number; rest: string } | null {
  const found = /^#?(?:\d{1,2}\.){0,2}(\d{1,4})(?:\s*[.):–—]|\s+-(?=\s)|(?<=\.\d{1,4})(?=\s))\s*(\S.*)$/s.exec(tidy(text));
  return found === null ? null : { number: Number(found[1]), rest: found[2] ?? "" };
}

const INTERROGATIVE =
  /^(?:what|how|why|when|where|which|who|whom|whose|can|could|would|will|should|do|does|did|have|has|had|are|is|was|were|if|in what|to what|on a scale|at what|under what|suppose|imagine|assume|let'?s say|say|you|your|a|an|the|our|we|one of|after|during|given|as an?|two|there|while)\b/i;
const IMPERATIVE =
  /^(?:please\s+)?(?:describe|explain|tell|give|discuss|walk|share|provide|write|design|implement|define|compare|contrast|outline|identify|name|list|talk|recall|think|consider|demonstrate|show|sketch|draw|solve|estimate|calculate|evaluate|analy[sz]e|propose|present|summari[sz]e|elaborate|illustrate|differentiate|distinguish|detail|take|pick|choose|role[- ]?play|sell|pitch|teach|convince|introduce|predict|interpret|review|rate|reflect|highlight|debug|optimi[sz]e|build|create|develop|state|mention|help|convert|plan|prioriti[sz]e|critique|assess|justify|express|derive|prove|formulate|report|clarify|cite|comment|speak|relate|narrate|address|respond|simulate|handle)\b/i;

/** "Which plants would you refuse": the order of a question's words, where its mark was forgotten. */
const INVERTED =
  /^(?:what|how|why|when|where|which|who|whom)(?:\s[\p{L}-]+){0,5}?\s(?:would|do|did|can|could|should|will|have|are|were)\s(?:you|your|we|they)\s[^.:;]+$/iu;

/** Quotes and brackets at a text's end; the look behind keeps a long row of them from being tried from each of its places. */
const CLOSING = /(?<!["”’'*)\]])["”’'*)\]]+$/;

/** Whether a text asks: it ends with a question mark, or begins as a request does and says more than a name. */
export function asks(text: string): boolean {
  const asked = tidy(text).replace(CLOSING, "");
  if (asked.endsWith("?") || INVERTED.test(unquoted(asked))) return true;
  const words = asked.split(" ").length;
  // "Your best client wants to leave. Walk us through your day.": the case first, the request last.
  const last = asked.split(/(?<=[.!])\s+/).at(-1) ?? asked;
  if (last !== asked && words >= 8 && last.split(" ").length >= 3 && IMPERATIVE.test(unquoted(last))) return true;
  return (IMPERATIVE.test(unquoted(asked)) && words >= 4) || (/\?/.test(asked) && INTERROGATIVE.test(unquoted(asked)));
}

/** Whether a text is a whole sentence of some length, as the setting of a case is. */
export const isSentence = (text: string): boolean => /[.?!]["”’)]?$/.test(tidy(text)) && tidy(text).split(" ").length >= 7;

const POINT =
  /^(?:discuss|explain|describe|explore|consider|ask|be (?:prepared|ready)|how|what|why|when|where|which|who|can|could|would|do|does|did|have|has|are|is|mention|elaborate|share|highlight|talk|the interviewer|an interviewer|interviewers?|probe|provide|inquire|outline|tell|clarify|compare|review|examine|evaluate|identify|detail|give|reflect|expand|dig|delve|look|listen|check|request|invite|prompt|challenge|name|list|walk|show|address|assess|if|suppose|imagine|should)\b/i;
const NARRATED = /^(?:i|we|my|our|then|after|afterwards|later|once|followed|[a-z]+ed)\b/i;

/** Whether a text reads like something put to a candidate. */
export const readsLikePoint = (text: string): boolean => asks(text) || POINT.test(unquoted(text));

/** Whether a text tells what somebody did. */
export const isNarrated = (text: string): boolean => NARRATED.test(unquoted(text)) && !asks(text);

const unquoted = (text: string): string => tidy(text).replace(/^["“‘'(]+/, "");

const GENERAL =
  /^(?:(?:the|our|detailed|sample|common|comprehensive|top|key|typical|core|main|essential|important|potential|possible|example|\d+)\s+)*(?:interview|job interview)?\s*questions(?:\s*(?:&|and|with|,)\s*(?:(?:sample|model|detailed|comprehensive|suggested|example|expert|in-depth|their|key|best|ideal)\s+)*(?:answers?|responses?|answer outlines?|follow-?ups?|guidance|tips)(?:\s+.*)?)*(?:\s+(?:for|to|by|on)\b.*)?$/i;
const TO_OTHERS =
  /\b(?:frequently asked|faqs?)\b|questions?\s+(?:(?:you|(?:the\s+|your\s+|an?\s+)?(?:candidates?|applicants?))\s+(?:can|could|should|may|might|will)\s+ask|(?:from|by)\s+(?:the\s+|your\s+)?(?:candidates?|applicants?)\b|(?:for|to ask)\s+us\b|(?:to|for)\s+(?:ask\s+)?(?:the|your|an?)\s+(?:interviewers?|employers?|hiring|company|recruiters?))/i;
const SECTION = /\bquestions?\b|\b(?:scenarios?|exercises?|challenges?|case stud(?:y|ies)|problems?|round|assessment|competenc(?:y|ies))$/i;

/** A heading over all questions, which names no kind of them. */
export const isGeneralHeading = (text: string): boolean => GENERAL.test(bare(text)) && !TO_OTHERS.test(text);
const ASIDE =
  /^(?:(?:final|additional|bonus|general|quick|key|some|our|closing)\s+)*(?:tips?|advice|conclusions?|summary|closing|final thoughts|next steps|after the interview|before (?:the interview|you .*)|how to .*|about (?:us|the|this) .*|related .*|share .*|further reading|resources|instructions|scoring.*|evaluation|wrap[- ]?up|notes|sources|references|overall impression|you may also like)\b(?!.*\bquestions?\b)/i;

/** A heading over something around the questions: tips, a conclusion, what to read next. */
export const isAside = (text: string): boolean => ASIDE.test(bare(text));
/** A heading over questions that nobody asks a candidate. */
export const isForOthers = (text: string): boolean => TO_OTHERS.test(text);
/** A heading that names a kind of questions. */
export const isSectionHeading = (text: string): boolean => {
  const name = bare(text);
  return SECTION.test(name) && !asks(name) && !TO_OTHERS.test(name) && name.split(" ").length <= 12 && followUpLabel(name) === null;
};
