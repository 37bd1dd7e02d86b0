import type { GuideDocument } from "../guides/format.ts";

/** The words that Scorebook's own format adds around a guide's. */
const FORMAT =
  "scorebook guide role qualifications education certifications industry questions competency minutes answer outline follow up points ratings weight required recommended";

/** Whether each word of a text stands in the guide that was read from it: a reader for one format must not pass over another's. */
export function keepsEveryWord(text: string, document: GuideDocument): boolean {
  const kept = new Set(wordsOf(`${FORMAT} ${JSON.stringify(document)}`));
  return wordsOf(text).every((word) => kept.has(word));
}

/** Backslashes before a letter, "\\n" as JSON writes a line's end among them, part words too. */
const wordsOf = (text: string): string[] =>
  text
    .replaceAll(/\\[a-z"\\]/g, " ")
    .match(/[\p{L}\p{N}]+/gu)
    ?.map((word) => word.toLowerCase()) ?? [];
