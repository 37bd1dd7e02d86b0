import { draws, type Subset, subsetFor } from "./coverage.ts";

/** A stretch of text in one face; `subset` is null for one character that no face of ours draws. */
export type Run = { subset: Subset | null; text: string };

/** What has no glyph of its own but a plain equivalent. Inter draws "->" as an arrow by itself. */
const EQUIVALENTS: Record<string, string> = {
  "\t": " ",
  "\u2010": "-",
  "\u2011": "-",
  "\u2012": "–",
  "\u2015": "—",
  "\u2024": ".",
  "\u201b": "‘",
  "\u201f": "“",
  "\u2027": "·",
  "\u202f": "\u00a0",
  "\u2007": "\u00a0",
  "\u2190": "<-",
  "\u2192": "->",
  "\u21d2": "=>",
  "\u2248": "~",
  "\u2260": "!=",
  "\u2264": "<=",
  "\u2265": ">=",
  "\u25cf": "•",
  "\u25aa": "•",
  "\u2043": "•",
  "\ufffd": "?",
};
const HAS_EQUIVALENT = new RegExp(`[${Object.keys(EQUIVALENTS).join("")}]`, "g");

// Control characters, soft hyphens, direction marks, joiners and variation selectors outside emoji: nothing to see.
const UNSEEN = /(?!\n)[\p{Cc}\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff0-\uffff]/gu;
const WIDE_SPACES = /[\u1680\u2000-\u2001\u2003-\u2006\u2008\u200a\u205f\u3000]/g;
const PLAIN = /^[ -~\n]*$/;
const MARK = /^\p{M}$/u;
const JOINERS = /^[\u200d\ufe00-\ufe0f]$/;
const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as it is set: accents composed (NFC), line ends "\n", no invisible or control characters. */
export function tidy(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(LONE_SURROGATES, "?")
    .normalize("NFC")
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n")
    .replace(HAS_EQUIVALENT, (character) => EQUIVALENTS[character] ?? character)
    .replace(WIDE_SPACES, " ")
    .replace(UNSEEN, "");
}

/** Splits tidied text by the face that draws it. What no face draws comes grapheme by grapheme: an emoji is one. */
export function runsOf(text: string): Run[] {
  if (PLAIN.test(text)) return [{ subset: "latin", text }];
  const runs: Run[] = [];
  for (const { segment } of new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)) {
    for (const run of faceRuns(segment, runs.at(-1)?.subset ?? null)) append(runs, run);
  }
  return runs;
}

/** Usually one run; a letter whose accent no face draws is followed by the box for that accent. */
function faceRuns(grapheme: string, current: Subset | null): Run[] {
  const runs: Run[] = [];
  for (const character of grapheme) {
    if (JOINERS.test(character)) continue;
    const codePoint = character.codePointAt(0) ?? 0;
    const before = runs.at(-1)?.subset ?? current;
    const subset = staysWith(before, character, codePoint) ? before : subsetFor(codePoint);
    if (subset === null && !MARK.test(character)) return [{ subset: null, text: grapheme }];
    append(runs, { subset, text: character });
  }
  return runs;
}

/** Spaces and accents belong to the face they stand in, if it has them. */
function staysWith(subset: Subset | null, character: string, codePoint: number): boolean {
  return subset !== null && (character === " " || MARK.test(character)) && draws(subset, codePoint);
}

function append(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  if (last !== undefined && last.subset === run.subset && run.subset !== null) last.text += run.text;
  else runs.push({ ...run });
}
