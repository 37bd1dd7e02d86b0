import { tidy } from "../line.ts";

const INTERROGATIVE =
  /^(?:what|how|why|when|where|which|who|whom|whose|can|could|would|will|should|do|does|did|have|has|had|are|is|was|were|if|in what|to what|on a scale|at what|under what|suppose|imagine|assume|let'?s say|say|you|your|a|an|the|our|we|one of|after|during|given|as an?|two|there|while)\b/i;
const IMPERATIVE =
  /^(?:please\s+)?(?:describe|explain|tell|give|discuss|walk|share|provide|write|design|implement|define|compare|contrast|outline|identify|name|list|talk|recall|think|consider|demonstrate|show|sketch|draw|solve|estimate|calculate|evaluate|analy[sz]e|propose|present|summari[sz]e|elaborate|illustrate|differentiate|distinguish|detail|take|pick|choose|role[- ]?play|sell|pitch|teach|convince|introduce|predict|interpret|review|rate|reflect|highlight|debug|optimi[sz]e|build|create|develop|state|mention|help|convert|plan|prioriti[sz]e|critique|assess|justify|express|derive|prove|formulate|report|clarify|cite|comment|speak|relate|narrate|address|respond|simulate|handle)\b/i;

/** "Go through your decisions": verbs that steps of an answer begin with as well, said to somebody. */
const TOLD =
  /^(?:find|go|work|set|make|suggest|advise|lead|guide|run|put|lay|get|bring|decide|argue|rank|order|settle|react)\b[^.]*\b(?:me|us|you|your|yourself)\b/i;

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
  const isRequest = IMPERATIVE.test(unquoted(last)) || TOLD.test(unquoted(last));
  if (last !== asked && words >= 8 && last.split(" ").length >= 3 && isRequest) return true;
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
