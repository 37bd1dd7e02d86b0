import type { Block, GridRow } from "../blocks.ts";
import type { Frame } from "./slices.ts";
import { FIGURE, LABEL, type Manner, SOFT } from "./style.ts";
import type { Typesetter } from "./typesetter.ts";

type Grid = Extract<Block, { kind: "grid" }>;
type FilledRow = Extract<GridRow, { kind: "row" }>;

/** Centres and widths are in points. `named`: the people's columns bear their names, not their initials. */
export type GridColumns = {
  named: boolean;
  manners: GridManners;
  number: GridColumn;
  text: GridColumn;
  people: GridColumn[];
  figures: GridColumn[];
};
export type GridColumn = { left: number; centre: number; width: number };

/** How cells are set, and the heads over people and figures; `cellGap` and `figureGap` are the space around their columns. */
type GridManners = { text: Manner; cell: Manner; word: Manner; name: Manner; label: Manner; cellGap: number; figureGap: number };

const NAME: Manner = { size: 7.5, weight: 600, colour: SOFT };
const WORD: Manner = { size: 7, weight: 400, colour: SOFT };

const NUMBER_WIDTH = 20;
/** What the questions keep beside names, and what is left to them beside many initials. */
const TEXT_WITH_NAMES = 170;
const TEXT_AT_LEAST = 88;
const TEXT_GAP = 8;
export const NAME_LINES = 3;
const WIDEST_NAME = 70;
const ROOMY = 34;

/**
 * Shares a frame's width out between questions, people and figures: names where they fit, else initials in columns
 * as narrow as their cells allow. Null where not even that leaves room for the questions.
 */
export function gridColumns(grid: Grid, { set, x, width }: Frame): GridColumns | null {
  const manners = mannersFor(grid.people.length);
  const figures = figureWidths(grid, manners, set);
  const narrowest = initialsWidth(grid, manners, set);
  const left = width - NUMBER_WIDTH - TEXT_GAP - figures.reduce((sum, each) => sum + each, 0);

  const room = (left - TEXT_WITH_NAMES) / grid.people.length;
  const names = namesWidth(grid, manners, set, Math.min(room, WIDEST_NAME));
  const named = names !== null && names >= narrowest;
  const person = named ? names : Math.max(narrowest, Math.min(ROOMY, room));
  const text = left - person * grid.people.length;
  if (text < TEXT_AT_LEAST) return null;

  const widths = [NUMBER_WIDTH, text + TEXT_GAP, ...grid.people.map(() => person), ...figures];
  const [number = NOWHERE, question = NOWHERE, ...cells] = inRow(x, widths);
  return {
    ...{ named, manners, number },
    text: { ...question, width: text },
    people: cells.slice(0, grid.people.length),
    figures: cells.slice(grid.people.length),
  };
}

const NOWHERE: GridColumn = { left: 0, centre: 0, width: 0 };

/** Everything gets smaller where many stand beside each other. */
function mannersFor(people: number): GridManners {
  const usual = { text: { ...FIGURE, tabular: false }, cell: FIGURE, word: WORD, name: NAME, label: LABEL, cellGap: 5, figureGap: 8 };
  if (people <= 6) return usual;
  if (people <= 9) return { ...usual, cell: { ...FIGURE, size: 8.2 } };
  const label = { ...LABEL, size: 6, tracking: 0.3 };
  return {
    text: { ...FIGURE, size: 8, tabular: false },
    cell: { ...FIGURE, size: 7.2 },
    word: { ...WORD, size: 6.4 },
    name: { ...NAME, size: 6.4 },
    label,
    cellGap: 3,
    figureGap: 6,
  };
}

function figureWidths(grid: Grid, manners: GridManners, set: Typesetter): number[] {
  return grid.figures.map((title, at) => {
    const head = { text: title.toUpperCase(), manner: manners.label };
    return widest(set, [head, ...said(grid, manners, (row) => row.figures[at])]) + manners.figureGap;
  });
}

function initialsWidth(grid: Grid, manners: GridManners, set: Typesetter): number {
  const heads = grid.people.map(({ initials }) => ({ text: initials, manner: manners.name }));
  const cells = grid.people.flatMap((_, at) => said(grid, manners, (row) => row.cells[at]));
  return widest(set, [...heads, ...cells]) + manners.cellGap;
}

/** The least width, up to this one, at which no name breaks inside a word or takes too many lines; null if there is none. */
function namesWidth({ people }: Grid, { name: manner }: GridManners, set: Typesetter, most: number): number | null {
  const words = people.flatMap(({ name }) => name.split(/\s+/).map((text) => ({ text, manner })));
  for (let width = Math.max(widest(set, words) + 6, ROOMY); width <= most; width += 4) {
    if (people.every(({ name }) => set.lines([{ text: name, manner }], width - 4).length <= NAME_LINES)) return width;
  }
  return null;
}

type Said = { text: string; manner: Manner };

function said({ rows }: Grid, manners: GridManners, pick: (row: FilledRow) => string | undefined): Said[] {
  return rows.flatMap((row) => {
    const text = row.kind === "row" ? (pick(row) ?? "") : "";
    return row.kind === "row" ? [{ text, manner: cellIn(manners, text, row.strong) }] : [];
  });
}

/** How a cell is set: figures plainly, words small. */
export function cellIn({ cell, word }: GridManners, text: string, strong: boolean): Manner {
  if (/\p{L}/u.test(text)) return word;
  return strong ? { ...cell, weight: 600 } : cell;
}

function widest(set: Typesetter, texts: Said[]): number {
  return texts.reduce((most, { text, manner }) => Math.max(most, set.line(text, manner).width), 0);
}

function inRow(from: number, widths: number[]): GridColumn[] {
  let left = from;
  return widths.map((width) => {
    const column = { left, centre: left + width / 2, width };
    left += width;
    return column;
  });
}
