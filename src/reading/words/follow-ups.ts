import { bare } from "./names.ts";

/*
 * What guides call the points that are asked after the answer.
 */

const FOLLOW_UP =
  /^(?:(?:possible|potential|suggested|optional|sample|example|additional|recommended|key|common|likely|typical|expected|interview|interviewer|panel)\s+)?follow[\s-–]?ups?(?:\s*[/&]\s*\w+)?(?:\s+(points?|questions?|topics?|prompts?|probes?|discussions?(?: points?)?|considerations?|items?|areas?|ideas?))?(?:\s+(?:to|for|you|with|from)\b.{0,40})?(?:\s*#?\d+)?(?:\s*\(.*\))?$/i;
/** "Follow-up insights" may be points under another word, or something that was done; what follows tells. */
const FOLLOW_UP_OTHERWISE = /^(?:\w+\s+)?follow[\s-–]?ups?\s+\w+(?:\s+\w+)?$/i;
const PROBING =
  /^(?:(?:possible|potential|suggested|sample|optional|likely|some)\s+)*(?:(?:(?:(?:permitted|allowed|approved|standard)\s+)?probes|probing|deeper|deep(?:er)?[- ]dives?|drill[- ]downs?|further|additional probing)(?:\s+(?:questions?|points?|prompts?|topics?|deeper))?|(?:next|secondary|supplementary)\s+(?:questions|prompts|probes))$/i;

const WHO =
  "(?:(?:the|an|your|our|some|good|most)\\s+)?(?:interviewers?|panel(?:s|ists?)?|they|we|hiring (?:managers?|teams?)|recruiters?|employers?)";
const PERHAPS =
  "(?:\\s+(?:may|might|can|could|will|would|often|usually|sometimes|typically|probably|also|then|next|even|tend to|like to|(?:are )?likely to))";
const ON = "(?:\\s+(?:you|for|about|by|with|this|these|further|deeper|more|next|also|then|afterwards|later|on|into))";
const ASKING_MORE = [
  // "Interviewer may probe", "What interviewers ask next"
  `${WHO}${PERHAPS}+\\s+(?:ask|probe|follow up|push(?: back)?|dig|drill|press|challenge|raise|continue|go on)${ON}*`,
  `(?:what\\s+)?${WHO}${PERHAPS}*\\s+(?:asks?|probes?)${ON}+`,
  // "You might be asked next", "Expect to be asked"
  `(?:what\\s+)?you(?:\\s+(?:may|might|could|will|can)|['’]ll)(?:\\s+(?:also|then|next|even))*\\s+(?:be|get)\\s+(?:asked|challenged|pressed|pushed)${ON}+`,
  "you(?:\\s+(?:may|might|could|will|can)|['’]ll)(?:\\s+(?:also|then|next|even))+\\s+(?:be|get)\\s+asked",
  `expect\\s+(?:to\\s+be\\s+asked|(?:them|${WHO})\\s+to\\s+(?:ask|probe|push|dig))${ON}*`,
  // "Probe further", "Digging deeper", "Drill down"
  "(?:prob(?:e|ing)|dig(?:ging)?|drill(?:ing)?|go(?:ing)?|push(?:ing)?|press(?:ing)?|delv(?:e|ing)|explor(?:e|ing))(?:\\s+(?:it|them|this|even|a|bit|little|step))*\\s+(?:further|deeper|down|harder)(?:\\s+(?:on|by|with|into)\\b.{0,30})?",
  // "To probe", "To explore further"
  "to\\s+(?:probe|explore|ask|dig)(?:\\s+(?:further|deeper|next|also|then|about|into))*",
  // "Follow it with"
  "follow\\s+(?:(?:it|this|that|up)\\s+)+with",
  // "Then ask", "You could also ask", "Ask next"
  "(?:(?:and|or|now|then|also|next|afterwards|you\\s+(?:can|could|may|might))(?:,\\s*|\\s+))+(?:ask|probe)(?:\\s+(?:them|about|for|further|also|next))*",
  "(?:ask|probe)(?:\\s+(?:them|candidates|the candidate))?\\s+(?:next|also|then|further|afterwards)",
  "if\\s+(?:(?:there(?:\\s+is|['’]s)|you have|we have)\\s+)?(?:enough\\s+|more\\s+)?time\\s*(?:allows|permits|remains|is left|left)?",
].join("|");
/** Orders of words that ask for more; other things may be called so too. */
const HINTS = new RegExp(`^(?:${ASKING_MORE})(?:\\s*\\(.*\\))?$`, "i");

/** "named" has a word for points; "bare" is "Follow-up", which may be a step too; "hinted" has other words of asking more. */
export type Manner = "named" | "bare" | "hinted";

/** How a label announces follow-up points; null where it does not. */
export function followUpLabel(text: string): Manner | null {
  const label = bare(text);
  const found = FOLLOW_UP.exec(label);
  if (found !== null) return found[1] === undefined ? "bare" : "named";
  if (PROBING.test(label)) return "named";
  if (/^probe$/i.test(label)) return "bare";
  if (FOLLOW_UP_OTHERWISE.test(label)) return "bare";
  return label.length <= LONGEST && HINTS.test(label) ? "hinted" : null;
}

const LONGEST = 60;
