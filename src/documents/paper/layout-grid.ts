import type { Block, GridRow } from "../blocks.ts";
import { type GridColumns, gridColumns, NAME_LINES } from "./grid-columns.ts";
import { centred, type SetRow, setBand, setRow } from "./grid-rows.ts";
import { type Pen, type Tag, tag } from "./pen.ts";
import {
  BOUND,
  bindEndRows,
  bindNext,
  FREE,
  type Frame,
  holdTogether,
  type Laid,
  type Lid,
  type Slice,
  stacked,
  textSlices,
} from "./slices.ts";
import { INK, leading, QUIET } from "./style.ts";

type Grid = Extract<Block, { kind: "grid" }>;

/**
 * Questions down, people across, figures at the right: whole where a page can hold it, or else with its head again on
 * every page that it goes on to.
 * People for whom one width has no room come in a grid of their own below.
 */
export function layGrid(grid: Grid, frame: Frame): Laid {
  const columns = gridColumns(grid, frame);
  if (columns === null && grid.people.length > 1) return layHalves(grid, frame);
  return columns === null ? { slices: [], tags: [] } : layOne(grid, columns, frame);
}

function layHalves(grid: Grid, frame: Frame): Laid {
  const half = Math.ceil(grid.people.length / 2);
  const [first, second] = [
    [0, half],
    [half, grid.people.length],
  ].map(([from, to]) => {
    const rows = grid.rows.map((row): GridRow => (row.kind === "band" ? row : { ...row, cells: row.cells.slice(from, to) }));
    return layGrid({ ...grid, people: grid.people.slice(from, to), rows }, frame);
  });
  return { slices: [...(first?.slices ?? []), ...(second?.slices ?? [])], tags: [...(first?.tags ?? []), ...(second?.tags ?? [])] };
}

function layOne(grid: Grid, columns: GridColumns, frame: Frame): Laid {
  const legend = columns.named ? { slices: [], tags: [] } : layInitials(grid, frame);
  const head = setHead(grid, columns, frame);
  const rows = grid.rows.map((row) => (row.kind === "band" ? setBand(row.text, columns, frame) : setRow(row, columns, frame)));
  const last = rows.length - 1;
  const slices = rows.map(({ slice }, at): Slice => ({ ...slice, lid: head.lid, hold: at === last ? FREE : slice.hold }));
  return {
    slices: [...bindNext(legend.slices), head.slice, ...holdTogether(bindEndRows(slices))],
    tags: [...legend.tags, tag("Table", [head.part, ...rows.map(({ part }) => part)])],
  };
}

/** "OO Olivia Owner   CC Colin Colleague": whose initials stand over the columns. */
function layInitials({ people }: Grid, frame: Frame): Laid {
  const part = tag("P");
  const spans = people.flatMap(({ initials, name }) => [
    { text: `${initials}\u00a0`, manner: { ...QUIET, weight: 600 as const, colour: INK } },
    { text: `${name.length > 40 ? name : name.replaceAll(" ", "\u00a0")}    `, manner: QUIET },
  ]);
  return { slices: textSlices(frame, spans, part, { before: 8 }), tags: [part] };
}

const HEAD_LINE = leading(QUIET) - 3;

function setHead({ people, figures }: Grid, { named, manners, ...columns }: GridColumns, frame: Frame): SetRow & { lid: Lid } {
  const cells = [
    { lines: [frame.set.line("QUESTION", manners.label)], column: columns.text, part: columnHead() },
    ...columns.people.map((column, at) => {
      const { name = "", initials = "" } = people[at] ?? {};
      const lines = named ? frame.set.clipped(name, manners.name, column.width - 4, NAME_LINES) : [frame.set.line(initials, manners.name)];
      return { lines, column, part: columnHead() };
    }),
    ...columns.figures.map((column, at) => {
      return { lines: [frame.set.line((figures[at] ?? "").toUpperCase(), manners.label)], column, part: columnHead() };
    }),
  ];
  const height = Math.max(...cells.map(({ lines }) => lines.length)) * HEAD_LINE + 5;
  const draw = (pen: Pen, top: number, again: boolean) => {
    if (again) pen.beginArtifact("Pagination");
    for (const { lines, column, part } of cells) {
      if (!again) pen.begin(part);
      const at = top + height - 4 - lines.length * HEAD_LINE;
      if (column === columns.text) stacked(pen, lines, column.left, at, HEAD_LINE);
      else centred(pen, lines, column.centre, at, HEAD_LINE);
    }
    pen.beginArtifact("Layout");
    pen.rule(frame.x, top + height, frame.width, INK);
  };
  return {
    slice: { before: 9, height, hold: BOUND, draw: (pen, top) => draw(pen, top, false) },
    lid: { height, draw: (pen, top) => draw(pen, top, true) },
    part: tag("TR", [columnHead(), ...cells.map(({ part }) => part)]),
  };
}

function columnHead(): Tag {
  return tag("TH", [], { scope: "Column" });
}
