import type { Block, Column, Row } from "../blocks.ts";
import { type Pen, type Tag, tag } from "./pen.ts";
import { BOUND, bindEndRows, bindNext, FREE, type Frame, type Laid, type Lid, lineSlices, type Slice, textSlices } from "./slices.ts";
import { BODY, FIGURE, INK, LABEL, LINE, leading, QUIET } from "./style.ts";

type Of<K extends Block["kind"]> = Extract<Block, { kind: K }>;

const CELL_GAP = 10;
const ROW_PADDING = 3;

/**
 * A table between hairlines: strong rows stand out, long texts are cut, the head stays with its first row
 * and stands again on every page that the table goes on to.
 */
export function layTable({ columns, rows }: Of<"table">, frame: Frame): Laid {
  const placed = placeColumns(columns, frame);
  const head = setHead(placed, frame);
  const body = rows.map((row) => setRow(row, placed, frame));
  const last = rows.length - 1;
  const set = body.map(({ slice }, at): Slice => ({ ...slice, lid: head.lid, hold: rows[at]?.strong && at < last ? BOUND : slice.hold }));
  const slices = [...bindNext([head.slice]), ...bindEndRows(set)];
  return { slices, tags: [tag("Table", [head.part, ...body.map(({ part }) => part)])] };
}

type PlacedColumn = Column & { x: number; width: number };

function placeColumns(columns: Column[], frame: Frame): PlacedColumn[] {
  const fixed = columns.reduce((sum, { width }) => sum + (width ?? 0) + CELL_GAP, -CELL_GAP);
  let x = frame.x;
  return columns.map((column) => {
    const width = column.width ?? frame.width - fixed;
    const placed = { ...column, x, width };
    x += width + CELL_GAP;
    return placed;
  });
}

type SetRow = { slice: Slice; part: Tag };

const HEAD_HEIGHT = 16;

function setHead(columns: PlacedColumn[], frame: Frame): SetRow & { lid: Lid } {
  const cells = columns.map(({ title, x, width, align }) => {
    const line = frame.set.line(title.length > 1 ? title.toUpperCase() : title, LABEL, width);
    return { line, x: align === "left" ? x : x + width - line.width + 0.65, part: tag("TH", [], { scope: "Column" }) };
  });
  const draw = (pen: Pen, top: number, again: boolean) => {
    if (again) pen.beginArtifact("Pagination");
    for (const { line, x, part } of cells) {
      if (!again) pen.begin(part);
      pen.line(line, x, top, HEAD_HEIGHT - 2);
    }
    pen.beginArtifact("Layout");
    pen.rule(frame.x, top + HEAD_HEIGHT, frame.width, INK);
  };
  return {
    slice: { before: 10, height: HEAD_HEIGHT, hold: BOUND, draw: (pen, top) => draw(pen, top, false) },
    lid: { height: HEAD_HEIGHT, draw: (pen, top) => draw(pen, top, true) },
    part: tag(
      "TR",
      cells.map(({ part }) => part),
    ),
  };
}

function setRow({ cells, strong }: Row, columns: PlacedColumn[], frame: Frame): SetRow {
  const manner = strong ? { ...FIGURE, weight: 600 as const } : FIGURE;
  const set = columns.map(({ x, width, align, lines: most = 2 }, at) => {
    const words = align === "left" && at > 0 ? { ...manner, tabular: false } : manner;
    // A figure that needs words ("nothing to score") may reach to the left over the empty cells beside it.
    const lines = frame.set.clipped(cells[at] ?? "", words, align === "left" ? width : frame.width, align === "left" ? most : 1);
    return { lines, right: align === "right", x, width, part: tag("TD") };
  });
  const height = leading(FIGURE) * Math.max(...set.map(({ lines }) => lines.length)) + 2 * ROW_PADDING;
  const draw = (pen: Pen, top: number) => {
    for (const { lines, right, x, width, part } of set) {
      pen.begin(part);
      for (const [at, line] of lines.entries()) {
        pen.line(line, right ? x + width - line.width : x, top + ROW_PADDING + at * leading(FIGURE), leading(FIGURE));
      }
    }
    pen.beginArtifact("Layout");
    pen.rule(frame.x, top + height, frame.width, LINE);
  };
  return {
    slice: { before: 0, height, hold: FREE, draw },
    part: tag(
      "TR",
      set.map(({ part }) => part),
    ),
  };
}

const TERM_WIDTH = 104;

/** Terms at the left, what each of them means beside it. */
export function layTerms({ items }: Of<"terms">, frame: Frame): Laid {
  const height = leading(BODY);
  const laid = items.map(({ term, text }): Laid => {
    const part = tag("P");
    const name = frame.set.line(term, { ...QUIET, weight: 600, colour: INK }, TERM_WIDTH - 8);
    const column = { ...frame, x: frame.x + TERM_WIDTH, width: frame.width - TERM_WIDTH };
    const lines = textSlices(column, [{ text, manner: { ...QUIET, colour: INK, tabular: /\d\.\d/.test(text) } }], part, { before: 1.5 });
    const [first, ...rest] = lines;
    if (first === undefined) return { slices: lineSlices([name], frame.x, height, part, 1.5), tags: [part] };
    const opened: Slice = {
      ...first,
      draw: (pen, top, atTop) => {
        pen.begin(part);
        pen.line(name, frame.x, top, first.height);
        first.draw(pen, top, atTop);
      },
    };
    return { slices: [opened, ...rest], tags: [part] };
  });
  return { slices: laid.flatMap(({ slices }) => slices), tags: laid.flatMap(({ tags }) => tags) };
}
