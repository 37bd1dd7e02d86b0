import { tidy } from "../line.ts";

const WORDS = "one two three four five six seven eight nine ten eleven twelve".split(" ");
const ROMAN = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split(" ");

/** "Question 3: …", "Q3. …", "Interview Question #3 – …", "Question Three: …", "Q: …". */
const LABELLED =
  /^(?:(?:interview|lead|main|core|opening|primary)\s+)?(?:question|q)\s*(?:no\.?|#)?\s*(\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)?\s*(?:[:.)–—]|-(?=\s))\s*(.*)$/is;
/** "Question 3", and nothing else. */
const LABEL_ALONE = /^(?:interview\s+)?(?:question|q)\s*(?:no\.?|#)?\s*\d{1,4}$/i;

/** A text that calls itself a question ("Question 3: …", "Q: …", "Question 3"): its number and what is asked; else null. */
export function labelledQuestion(text: string): { number: number | null; rest: string } | null {
  if (LABEL_ALONE.test(tidy(text))) return { number: Number(/\d+/.exec(text)?.[0]), rest: "" };
  const found = LABELLED.exec(tidy(text));
  if (found === null) return null;
  return { number: found[1] === undefined ? null : valueOfNumber(found[1]), rest: tidy(found[2] ?? "") };
}

/** Whether a text calls itself a question by its number: "Question 3: …", and not "Q: …". */
export const isNumberedQuestion = (text: string): boolean => (labelledQuestion(text)?.number ?? null) !== null;

function valueOfNumber(written: string): number {
  const place = WORDS.indexOf(written.toLowerCase());
  return place === -1 ? Number(written) : place + 1;
}

const CASE = /^(?:scenario|case|situation|exercise|task|problem|challenge|prompt)\s*#?(\d{1,3})\s*[:.)–—-]\s*(\S.*)$/is;

/** "Scenario 2: …": a question by its number, or the name of what questions are about; else null. */
export function numberedCase(text: string): { number: number; rest: string } | null {
  const found = CASE.exec(tidy(text));
  return found === null ? null : { number: Number(found[1]), rest: found[2] ?? "" };
}

/** A whole number and a sign after it; also the last part of "2.3" where only a space follows. */
const NUMBERED = /^#?(?:\d{1,2}\.){0,2}(\d{1,4})(?:\s*[.):–—]|\s+-(?=\s)|(?<=\.\d{1,4})(?=\s))\s*(\S.*)$/s;

/** "3️⃣ …" */
const KEYCAP = /^(\d)\ufe0f?\u20e3\s*(\S.*)$/s;

/** A number at the beginning of a text: "3. …", "3) …", "3 - …", "3️⃣ …", and the last of "2.3 …". */
export function numberedText(text: string): { number: number; rest: string } | null {
  const found = NUMBERED.exec(tidy(text)) ?? KEYCAP.exec(tidy(text));
  return found === null ? romanText(text) : { number: Number(found[1]), rest: found[2] ?? "" };
}

/** "IV. …" */
function romanText(text: string): { number: number; rest: string } | null {
  const [, numeral = "", rest = ""] = /^([IVX]{1,5})[.)]\s+(\S.*)$/s.exec(tidy(text)) ?? [];
  const place = ROMAN.indexOf(numeral);
  return place === -1 ? null : { number: place + 1, rest };
}
