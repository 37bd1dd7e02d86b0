import type { Bar, Block } from "../blocks.ts";
import { type Pen, type Tag, tag } from "./pen.ts";
import { FREE, type Frame, holdTogether, type Laid, type Slice, stacked } from "./slices.ts";
import { ACCENT, BODY, INK, LINE, leading, QUIET, STRONG, TRACK } from "./style.ts";

const GAP = 18;
const BAR_CELL_HEIGHT = 40;
const BAR_HEIGHT = 5;
const RANGE_HEIGHT = 5;
const NOTE_LINES = 2;

/** Up to four in a row: name and figure above the bar, a note below. */
export function layBars({ items }: Extract<Block, { kind: "bars" }>, frame: Frame): Laid {
  const columns = Math.min(4, Math.max(2, items.length));
  const width = (frame.width - GAP * (columns - 1)) / columns;
  const drop = items.some(({ range }) => range != null) ? RANGE_HEIGHT : 0;
  const cells = items.map((item, at) => setBar(item, frame, { x: frame.x + (at % columns) * (width + GAP), width, drop }));
  const slices: Slice[] = [];
  for (let from = 0; from < cells.length; from += columns) {
    const row = cells.slice(from, from + columns);
    const draw = (pen: Pen, top: number) => {
      for (const cell of row) cell.draw(pen, top);
    };
    slices.push({ before: from === 0 ? 3 : 8, height: BAR_CELL_HEIGHT + Math.max(...row.map(({ below }) => below)), hold: FREE, draw });
  }
  return { slices: holdTogether(slices), tags: cells.map(({ part }) => part) };
}

/** `below` is what it takes beyond the usual height. */
type BarCell = { part: Tag; below: number; draw: (pen: Pen, top: number) => void };

/** `drop` makes room for a range between bar and note. */
type BarPlace = { x: number; width: number; drop: number };

function setBar({ label, share, value, note, range = null }: Bar, { set }: Frame, { x, width, drop }: BarPlace): BarCell {
  const figure = set.line(value, { ...STRONG, tabular: true });
  const name = set.line(label, BODY, width - figure.width - 8);
  const notes = set.clipped(note, QUIET, width, NOTE_LINES);
  const part = tag("P");
  const draw = (pen: Pen, top: number) => {
    pen.begin(part);
    pen.line(name, x, top, leading(BODY));
    pen.line(figure, x + width - figure.width, top, leading(BODY));
    stacked(pen, notes, x, top + 26 + drop, leading(QUIET));
    pen.beginArtifact("Layout");
    if (share === null) return pen.rule(x, top + 19.5, width, LINE, 1);
    pen.block(x, top + 17, width, BAR_HEIGHT, TRACK);
    pen.block(x, top + 17, width * share, BAR_HEIGHT, ACCENT);
    if (range !== null) drawRange(pen, x + width * range.from, x + width * range.to, top + 26.5);
  };
  return { part, draw, below: drop + (notes.length - 1) * leading(QUIET) };
}

/** From one end to the other, each closed by a stroke. */
function drawRange(pen: Pen, from: number, to: number, y: number): void {
  pen.rule(from, y, to - from, INK, 0.75);
  for (const end of [from, to]) pen.block(end - 0.4, y - 2.25, 0.8, 4.5, INK);
}
