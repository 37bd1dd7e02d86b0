import type { Pen, Tag } from "./pen.ts";
import { leading } from "./style.ts";
import type { Line, Span, Typesetter } from "./typesetter.ts";

/** How firmly a slice stays with the next one: not at all, rather than not, or always where a page can hold both. */
export const FREE = 0 as const;
export const TOGETHER = 1 as const;
export const BOUND = 2 as const;
export type Hold = typeof FREE | typeof TOGETHER | typeof BOUND;

/**
 * The smallest thing that a page break never cuts: a line of text, a row. `before` is the space above it, left out
 * at the top of a page. `need` asks for a new page unless this much is left. `lid` is drawn above a slice that begins
 * a page, as the head of a table that goes on, or the name of what is continued. `running` is what the running line of
 * the pages ends with that begin from here on.
 * `first` tells that nothing stands above on its page.
 */
export type Slice = {
  before: number;
  height: number;
  hold: Hold;
  need?: number;
  lid?: Lid;
  running?: string;
  draw: (pen: Pen, top: number, first: boolean) => void;
};

export type Lid = { height: number; draw: (pen: Pen, top: number) => void };

export type Laid = { slices: Slice[]; tags: Tag[] };

/** Where blocks are set: the column, the height that a page has for text, and how many chapters it is inside of. */
export type Frame = { set: Typesetter; x: number; width: number; pageHeight: number; depth: number };

/** Sets text as slices of a line each. A page never begins or ends with a single line of a longer paragraph. */
export function textSlices(frame: Frame, spans: Span[], part: Tag, { before = 0, height = 0 } = {}): Slice[] {
  const [first] = spans;
  const lineHeight = height || (first === undefined ? 0 : leading(first.manner));
  return lineSlices(frame.set.lines(spans, frame.width), frame.x, lineHeight, part, before);
}

export function lineSlices(lines: Line[], x: number, height: number, part: Tag, before: number): Slice[] {
  const last = lines.length - 1;
  return lines.map((line, at) => ({
    before: at === 0 ? before : 0,
    height,
    hold: at === last ? FREE : at === 0 || at === last - 1 ? BOUND : TOGETHER,
    draw: (pen, top) => {
      pen.begin(part);
      pen.line(line, x, top, height);
    },
  }));
}

/** Ties the last slice to whatever follows, as a heading to its text. */
export function bindNext(slices: Slice[]): Slice[] {
  return slices.map((slice, at) => (at === slices.length - 1 ? { ...slice, hold: BOUND } : slice));
}

/** Ties all slices to each other, as far as pages do not stay empty for it. */
export function holdTogether(slices: Slice[]): Slice[] {
  return slices.map((slice, at) => (at === slices.length - 1 || slice.hold === BOUND ? slice : { ...slice, hold: TOGETHER }));
}

/** Ties the first and the last row that may stand alone to what follows, so that no page of a table holds only one. */
export function bindEndRows(rows: Slice[]): Slice[] {
  const loose = (row: Slice, at: number) => at < rows.length - 1 && row.hold !== BOUND;
  const ends = [rows.findIndex(loose), rows.findLastIndex(loose)];
  return rows.map((row, at) => (ends.includes(at) ? { ...row, hold: BOUND } : row));
}

/** Ties the first two and the last two items of a list, so that a page holds one alone only where there is one. */
export function bindEnds(items: Slice[][]): Slice[] {
  const last = items.length - 1;
  return items.flatMap((item, at) => (at < last && (at === 0 || at === last - 1) ? bindNext(item) : item));
}

/** Puts this above every slice but the first where it begins a page, unless it has something of its own to stand there. */
export function lidded(slices: Slice[], lid: Lid): Slice[] {
  return slices.map((slice, at) => (at === 0 || slice.lid !== undefined ? slice : { ...slice, lid }));
}

/** Ties all slices to each other without exception. */
export function bindAll(slices: Slice[]): Slice[] {
  return slices.map((slice, at) => (at === slices.length - 1 ? slice : { ...slice, hold: BOUND }));
}

/** Draws lines below each other from here to the right. */
export function stacked(pen: Pen, lines: Line[], x: number, top: number, height: number): void {
  for (const [at, line] of lines.entries()) pen.line(line, x, top + at * height, height);
}
