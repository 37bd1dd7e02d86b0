import type { Subset } from "./coverage.ts";
import { openFace, type Weight } from "./fonts.ts";
import type { Manner } from "./style.ts";
import { runsOf, tidy } from "./text.ts";

type Doc = PDFKit.PDFDocument;

export type Span = { text: string; manner: Manner };

/** Text of one face at its place on a line; `subset` is null for a character that is drawn as an empty box. */
export type Piece = { x: number; width: number; text: string; subset: Subset | null; manner: Manner };
export type Line = { pieces: Piece[]; width: number };

/** `width` with the spaces after it, `ink` without. */
type Word = { runs: { subset: Subset | null; text: string; width: number }[]; width: number; ink: number };

/** What the empty box of an unknown character takes, in ems. */
export const BOX_WIDTH = 0.72;

/** By how much a line is made narrower to see whether as many lines still hold the text. */
const STEP = 6;

/** Letters side by side are not as wide as each of them alone: from this share of a line on they are measured together. */
const NEARLY = 0.97;

/** Measures words and breaks them into lines. Opens a face of its document the first time a character needs it. */
export class Typesetter {
  readonly #opened = new Set<string>();
  /** Words by weight and kind of figures, measured at a size of 1000. */
  readonly #words = new Map<string, Word>();
  constructor(readonly doc: Doc) {}

  /** Makes the face the document's current one. */
  use(subset: Subset, weight: Weight): void {
    const name = `${subset}-${weight}`;
    if (!this.#opened.has(name)) {
      this.doc.registerFont(name, openFace(subset, weight));
      this.#opened.add(name);
    }
    this.doc.font(name);
  }

  /** Breaks at spaces and after hyphens; a word wider than the line breaks anywhere. "\n" starts a new line. */
  lines(spans: Span[], width: number): Line[] {
    const lines: Line[] = [];
    let line: Line = { pieces: [], width: 0 };
    let full = 0;
    const next = () => {
      lines.push(line);
      line = { pieces: [], width: 0 };
      full = 0;
    };
    for (const { text, manner } of spans) {
      for (const token of tokens(tidy(text))) {
        if (token === "\n") {
          next();
          continue;
        }
        const word = this.#measure(token, manner);
        if (full > 0 && full + word.ink > width + 0.01) next();
        if (word.ink === 0 && full === 0) continue;
        for (const part of word.ink > width ? this.#shatter(token, manner, width) : [word]) {
          if (full > 0 && full + part.ink > width + 0.01) next();
          place(line, part, full, manner);
          line.width = full + part.ink;
          full += part.width;
        }
      }
    }
    if (line.pieces.length > 0 || lines.length === 0) lines.push(line);
    return lines;
  }

  /** One line; what does not fit is cut off with "…". */
  line(text: string, manner: Manner, width = Number.POSITIVE_INFINITY): Line {
    return this.clipped(text, manner, width, 1)[0] ?? { pieces: [], width: 0 };
  }

  /** At most so many lines; what does not fit is cut off with "…". */
  clipped(text: string, manner: Manner, width: number, most: number): Line[] {
    const lines = this.lines([{ text, manner }], width);
    if (lines.length <= most) return lines;
    const kept = lines.slice(0, most);
    const last = (kept.pop()?.pieces ?? []).map((piece) => piece.text).join("");
    const letters = Array.from(last.trimEnd());
    while (letters.length > 0 && this.#measure(`${letters.join("").trimEnd()}…`, manner).ink > width) letters.pop();
    return [...kept, ...this.lines([{ text: `${cutAtWord(last.trimEnd(), letters.join(""))}…`, manner }], Number.POSITIVE_INFINITY)];
  }

  /** In no more lines than it takes, and these as long as each other. */
  balanced(text: string, manner: Manner, width: number, most: number): Line[] {
    let lines = this.clipped(text, manner, width, most);
    for (let narrow = width - STEP; narrow > width / 2; narrow -= STEP) {
      const next = this.lines([{ text, manner }], narrow);
      if (next.length > lines.length) break;
      lines = next;
    }
    return lines;
  }

  #measure(token: string, manner: Manner): Word {
    const { size, weight, tracking = 0, tabular = false } = manner;
    const key = `${weight}${tabular ? "t" : ""}${token}`;
    let word = this.#words.get(key);
    if (word === undefined) {
      word = this.#measureAnew(token, weight, tabular);
      this.#words.set(key, word);
    }
    const scale = size / 1000;
    const tracked = tracking * token.length;
    const runs = word.runs.map((run) => ({ ...run, width: run.width * scale + tracking * run.text.length }));
    return { runs, width: word.width * scale + tracked, ink: word.ink === 0 ? 0 : word.ink * scale + tracked };
  }

  #measureAnew(token: string, weight: Weight, tabular: boolean): Word {
    const runs = runsOf(token).map(({ subset, text }) => ({ subset, text, width: this.#runWidth(subset, text, weight, tabular) }));
    const width = runs.reduce((sum, run) => sum + run.width, 0);
    const spaces = token.length - token.trimEnd().length;
    if (spaces === token.length) return { runs, width, ink: 0 };
    return { runs, width, ink: spaces === 0 ? width : width - spaces * this.#runWidth("latin", " ", weight, false) };
  }

  #runWidth(subset: Subset | null, text: string, weight: Weight, tabular: boolean): number {
    if (subset === null) return BOX_WIDTH * 1000;
    this.use(subset, weight);
    this.doc.fontSize(1000);
    return this.doc.widthOfString(text, tabular ? { features: ["tnum"] } : {});
  }

  /** Cuts a word that no line can hold into parts that fit. */
  #shatter(token: string, manner: Manner, width: number): Word[] {
    const parts: Word[] = [];
    let part = "";
    let taken = 0;
    for (const { segment } of new Intl.Segmenter("en", { granularity: "grapheme" }).segment(token)) {
      const next = this.#measure(segment, manner).width;
      if (part !== "" && taken + next > width * NEARLY && this.#measure(part + segment, manner).ink > width) {
        parts.push(this.#measure(part, manner));
        part = "";
        taken = 0;
      }
      part += segment;
      taken += next;
    }
    return [...parts, this.#measure(part, manner)];
  }
}

/** The beginning of a text without the half of a word and without a sign at its end. */
function cutAtWord(text: string, beginning: string): string {
  const halved = /\S$/.test(beginning) && /^\S/.test(text.slice(beginning.length));
  const words = halved ? beginning.replace(/\s+\S+$/, "") : beginning;
  return words.replace(/[\s.,;:·–—-]+$/, "");
}

/**
 * Words, each with the spaces after it; line ends on their own. pdfkit caches its shaping by just these words.
 * A run of more than 80 characters without a space is no word: shaping it whole took seconds, and it must be cut anyway.
 */
function tokens(text: string): string[] {
  const words = text.match(/\n|[^ \n]{1,80} *| +/gu) ?? [];
  if (!/[-–—/]/.test(text)) return words;
  return words.flatMap((word) => (word.length > 8 ? word.split(/(?<=[\p{L}\p{N}][-–—/])(?=\p{L})/u) : [word]));
}

function place(line: Line, word: Word, at: number, manner: Manner): void {
  let x = at;
  for (const { subset, text, width } of word.runs) {
    const last = line.pieces.at(-1);
    if (last !== undefined && subset !== null && last.subset === subset && last.manner === manner) {
      last.text += text;
      last.width += width;
    } else {
      line.pieces.push({ x, width, text, subset, manner });
    }
    x += width;
  }
}
