import { tidy } from "../line.ts";

const LABELLED = /^(?:interview\s+)?(?:question|q)\s*(?:no\.?|#)?\s*(\d{1,4})?\s*(?:[:.)–—]|-(?=\s))\s*(.*)$/is;
const LABEL_ALONE = /^(?:interview\s+)?(?:question|q)\s*(?:no\.?|#)?\s*\d{1,4}$/i;

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
