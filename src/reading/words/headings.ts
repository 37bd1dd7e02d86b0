import type { Line } from "../line.ts";
import { asks, isSentence } from "./asking.ts";
import { followUpLabel } from "./follow-ups.ts";
import { bare } from "./names.ts";
import { labelledQuestion, numberedCase, numberedText } from "./numbers.ts";
import { isQualificationHeading } from "./qualifications.ts";

const GENERAL =
  /^(?:(?:the|our|detailed|sample|common|comprehensive|top|key|typical|core|main|essential|important|potential|possible|example|\d+)\s+)*(?:interview|job interview)?\s*questions(?:\s*(?:&|and|with|,)\s*(?:(?:sample|model|detailed|comprehensive|suggested|example|expert|in-depth|their|key|best|ideal)\s+)*(?:answers?|responses?|answer outlines?|follow-?ups?|guidance|tips)(?:\s+.*)?)*(?:\s+(?:for|to|by|on)\b.*)?$/i;
const TO_OTHERS =
  /\b(?:frequently asked|faqs?)\b|questions?\s+(?:(?:you|(?:the\s+|your\s+|an?\s+)?(?:candidates?|applicants?))\s+(?:can|could|should|may|might|will)\s+ask|(?:from|by)\s+(?:the\s+|your\s+)?(?:candidates?|applicants?)\b|(?:for|to ask)\s+us\b|(?:to|for)\s+(?:ask\s+)?(?:the|your|an?)\s+(?:interviewers?|employers?|hiring|company|recruiters?|panel|organi[sz]ation|practice|clinic|hospital|school|firm|agency|business|owners?|managers?))/i;
const SECTION = /\bquestions?\b|\b(?:scenarios?|exercises?|challenges?|case stud(?:y|ies)|problems?|round|assessment|competenc(?:y|ies))$/i;

/** A heading over all questions, which names no kind of them. */
export const isGeneralHeading = (text: string): boolean => GENERAL.test(bare(text)) && !TO_OTHERS.test(text);
const CLOSINGS = [
  "conclusions?|summary|closing(?: (?:thoughts?|words?|remarks?|notes?|comments?|section))?$|final (?:thoughts|words?|remarks?|notes?|checklist)",
  "(?:in|by way of) (?:closing|conclusion|short|summary)$|(?:last|parting) (?:words?|thoughts?|advice)|afterword|good luck|take[- ]?aways?",
  "(?:to )?(?:summing|sum|wrapping|wrap)[- ]?(?:it |this |things )?(?:all )?up$|next steps|overall impression",
].join("|");
const AROUND =
  "(?:\\w+['’]s?\\s+)?(?:tips?|notes?)|advice|after the interview|before (?:the interview|you .*)|how to (?!answer$|respond$).*|about (?:us|the|this) .*|related .*|share .*|further reading|resources|instructions|scoring.*|evaluation|notes|sources|references|you may also like";
const ASIDE = new RegExp(
  `^(?:(?:final|additional|bonus|general|quick|key|some|our|closing)\\s+)*(?:${CLOSINGS}|${AROUND})\\b(?!.*\\bquestions?\\b)`,
  "i",
);

/** A heading over the list of what a document has. */
export const isContents = (text: string): boolean =>
  /^(?:(?:table of )?contents|on this page|in this (?:guide|article|post|handout|page))$/i.test(bare(text));

/** A heading over something around the questions: tips, a conclusion, what to read next. */
export const isAside = (text: string): boolean => ASIDE.test(bare(text)) || isContents(text);
/** A heading over questions that nobody asks a candidate. */
export const isForOthers = (text: string): boolean => TO_OTHERS.test(text);
/** A heading that names a kind of questions. */
export const isSectionHeading = (text: string): boolean => {
  const name = bare(text);
  return SECTION.test(name) && !asks(name) && !TO_OTHERS.test(name) && name.split(" ").length <= 12 && followUpLabel(name) === null;
};

/** Whether a heading, or a bold line, is a question by itself. */
export const asksAsHeading = ({ text }: Pick<Line, "text">): boolean => {
  if (labelledQuestion(text) !== null) return true;
  const { rest = "" } = numberedCase(text) ?? {};
  if (asks(rest) || isSentence(rest)) return true;
  const counted = numberedText(text);
  return asks(counted?.rest ?? text) || (counted !== null && isSentence(counted.rest));
};

/** "Home › Careers › Guides", as a web page shows where it stands. */
export const isTrail = (text: string): boolean => /[›»]|\s[>|]\s|\s\/\s.*\s\/\s/.test(text);

/** Whether a heading says what the whole guide is. */
export const isTitleOfGuide = (text: string): boolean =>
  !isTrail(text) &&
  /\binterview\b/i.test(text) &&
  /\b(?:guide|help|preparation|prep|kit|handbook|form|template|pack)\b/i.test(text) &&
  !/\?$/.test(text);

/** Whether a heading opens the qualifications; a guide's title may have their words too. */
export const opensQualifications = (text: string): boolean => isQualificationHeading(text) && !isTitleOfGuide(text);
