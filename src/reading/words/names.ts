import { tidy } from "../line.ts";

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
