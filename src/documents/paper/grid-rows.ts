import type { GridRow } from "../blocks.ts";
import { cellIn, type GridColumn, type GridColumns } from "./grid-columns.ts";
import { type Pen, type Tag, tag } from "./pen.ts";
import { BOUND, FREE, type Frame, type Slice, stacked } from "./slices.ts";
import { ACCENT, FIGURE, LINE, leading, QUIET } from "./style.ts";
import type { Line } from "./typesetter.ts";

export type SetRow = { slice: Slice; part: Tag };
type FilledRow = Extract<GridRow, { kind: "row" }>;

const PADDING = 3.5;
const TEXT_LINES = 3;
const NOTE_LINES = 8;
const NOTE = { ...QUIET, size: 7.8 };

/** A heading over the rows that follow, which never stands at the foot of a page. */
export function setBand(text: string, columns: GridColumns, frame: Frame): SetRow {
  const part = tag("TH", [], { scope: "Row" });
  const line = frame.set.line(text, { ...QUIET, weight: 600, colour: ACCENT }, frame.width);
  const height = leading(QUIET) + 9;
  const draw = (pen: Pen, top: number) => {
    pen.begin(part);
    pen.line(line, columns.number.left, top + 6, leading(QUIET));
    pen.beginArtifact("Layout");
    pen.rule(frame.x, top + height, frame.width, LINE);
  };
  return { slice: { before: 0, height, hold: BOUND, draw }, part: tag("TR", [part]) };
}

/** A question, what each person made of it, and the figures made of that. */
export function setRow(row: FilledRow, columns: GridColumns, frame: Frame): SetRow {
  const number = tag("TD");
  const text = tag("TH", [], { scope: "Row" });
  const manner = row.strong ? { ...columns.manners.text, weight: 600 as const } : columns.manners.text;
  const figure = frame.set.line(row.number, { ...FIGURE, weight: 600, colour: ACCENT });
  const lines = frame.set.clipped(row.text, manner, columns.text.width, TEXT_LINES);
  const notes = noteLines(row, columns.text.width, frame);
  const cells = [...placed(row.cells, columns.people), ...placed(row.figures, columns.figures)].map(({ said, centre }) => ({
    lines: [frame.set.line(said, cellIn(columns.manners, said, row.strong))],
    centre,
    part: tag("TD"),
  }));
  const height = lines.length * leading(FIGURE) + notes.length * leading(NOTE) + 2 * PADDING;
  const draw = (pen: Pen, top: number) => {
    const at = top + PADDING;
    pen.begin(number);
    pen.line(figure, columns.number.left, at, leading(FIGURE));
    pen.begin(text);
    stacked(pen, lines, columns.text.left, at, leading(FIGURE));
    stacked(pen, notes, columns.text.left, at + lines.length * leading(FIGURE), leading(NOTE));
    for (const cell of cells) {
      pen.begin(cell.part);
      centred(pen, cell.lines, cell.centre, at, leading(FIGURE));
    }
    pen.beginArtifact("Layout");
    pen.rule(frame.x, top + height, frame.width, LINE);
  };
  return {
    slice: { before: 0, height, hold: row.strong ? BOUND : FREE, draw },
    part: tag("TR", [number, text, ...cells.map(({ part }) => part)]),
  };
}

function noteLines({ lead, note }: FilledRow, width: number, { set }: Frame): Line[] {
  if (lead === undefined && note === "") return [];
  const start = lead === undefined ? [] : [{ text: `${lead}  `, manner: { ...NOTE, weight: 600 as const, colour: ACCENT } }];
  const lines = set.lines([...start, { text: note, manner: NOTE }], width);
  return lines.length <= NOTE_LINES ? lines : set.clipped(`${lead ?? ""}  ${note}`.trim(), NOTE, width, NOTE_LINES);
}

function placed(cells: string[], columns: GridColumn[]): { said: string; centre: number }[] {
  return columns.map(({ centre }, at) => ({ said: cells[at] ?? "", centre }));
}

/** Lines below each other around a centre. */
export function centred(pen: Pen, lines: Line[], centre: number, top: number, height: number): void {
  for (const [at, line] of lines.entries()) pen.line(line, centre - line.width / 2, top + at * height, height);
}
