import type { Block, Verdict } from "../blocks.ts";
import { type Pen, tag } from "./pen.ts";
import { FREE, type Frame, type Laid, stacked } from "./slices.ts";
import { ACCENT, BODY, INK, LABEL, LINE, leading, type Manner, QUIET, SOFT } from "./style.ts";

type Of<K extends Block["kind"]> = Extract<Block, { kind: K }>;

const GAP = 18;
const LABEL_HEIGHT = 12;

/** Label above value, side by side between hairlines; a longer value gets a wider column. */
export function layFacts({ items }: Of<"facts">, frame: Frame): Laid {
  const wanted = items.map(
    ({ label, value }) => Math.max(frame.set.line(label.toUpperCase(), LABEL).width, frame.set.line(value, BODY).width) + 1,
  );
  let x = frame.x;
  const cells = shareOut(wanted, frame.width - GAP * (items.length - 1)).map((width, at) => {
    const { label = "", value = "" } = items[at] ?? {};
    const cell = {
      x,
      label: frame.set.line(label.toUpperCase(), LABEL, width),
      lines: frame.set.clipped(value, BODY, width, 3),
      part: tag("P"),
    };
    x += width + GAP;
    return cell;
  });
  const most = Math.max(...cells.map(({ lines }) => lines.length));
  const height = 9 + LABEL_HEIGHT + most * leading(BODY) + 8;
  const draw = (pen: Pen, top: number) => {
    pen.beginArtifact("Layout");
    pen.rule(frame.x, top, frame.width, LINE);
    pen.rule(frame.x, top + height, frame.width, LINE);
    for (const { x, label, lines, part } of cells) {
      pen.begin(part);
      pen.line(label, x, top + 9, LABEL_HEIGHT);
      stacked(pen, lines, x, top + 9 + LABEL_HEIGHT, leading(BODY));
    }
  };
  return { slices: [{ before: 16, height, hold: FREE, draw }], tags: cells.map(({ part }) => part) };
}

/** Gives every column what it wants and an equal part of the rest; where that is too much, all get the same. */
function shareOut(wanted: number[], width: number): number[] {
  const rest = (width - wanted.reduce((sum, each) => sum + each, 0)) / wanted.length;
  return wanted.map((each) => (rest >= 0 ? each + rest : width / wanted.length));
}

const VERDICT: Manner = { size: 19, weight: 600, colour: ACCENT };
const LONG_VERDICT: Manner = { ...VERDICT, size: 13.5 };
const VERDICT_HEIGHT = 34;
const UNIT: Manner = { size: 9, weight: 400, colour: INK };

/** The few things that a decision rests on, large, with what each of them means. */
export function layVerdicts({ items }: Of<"verdicts">, frame: Frame): Laid {
  const width = (frame.width - GAP * (items.length - 1)) / items.length;
  const cells = items.map((item, at) => setVerdict(item, frame, frame.x + at * (width + GAP), width));
  const most = Math.max(...cells.map(({ notes }) => notes.length));
  const height = LABEL_HEIGHT + VERDICT_HEIGHT + most * leading(QUIET);
  const draw = (pen: Pen, top: number) => {
    for (const { x, label, values, valueHeight, unit, notes, part } of cells) {
      const below = top + LABEL_HEIGHT;
      pen.begin(part);
      pen.line(label, x, top, LABEL_HEIGHT);
      stacked(pen, values, x, below + (VERDICT_HEIGHT - 4 - valueHeight * values.length) / 2, valueHeight);
      pen.line(unit, x + (values[0]?.width ?? 0) + 5, below + 3.6, VERDICT_HEIGHT - 4);
      stacked(pen, notes, x, below + VERDICT_HEIGHT, leading(QUIET));
    }
  };
  return { slices: [{ before: 16, height, hold: FREE, draw }], tags: cells.map(({ part }) => part) };
}

function setVerdict({ label, value, unit = "", lead = "", notes }: Verdict, { set }: Frame, x: number, width: number) {
  const large = set.line(value, VERDICT);
  const fits = large.width <= width;
  const start = lead === "" ? [] : [{ text: `${lead}: `, manner: { ...QUIET, weight: 600 as const, colour: INK } }];
  return {
    x,
    label: set.line(label.toUpperCase(), LABEL, width),
    values: fits ? [large] : set.clipped(value, LONG_VERDICT, width, 2),
    valueHeight: fits ? VERDICT_HEIGHT - 4 : leading(LONG_VERDICT) - 3,
    unit: set.line(unit, UNIT),
    notes: notes.flatMap((note, at) => set.lines([...(at === 0 ? start : []), { text: note, manner: QUIET }], width)),
    part: tag("P"),
  };
}

const COUNT: Manner = { size: 19, weight: 600, colour: ACCENT, tabular: true };
const NO_COUNT: Manner = { ...COUNT, weight: 400, colour: SOFT };

/** How many said what: a large figure over its word, in as many columns of the same width. */
export function layTally({ items }: Of<"tally">, frame: Frame): Laid {
  const width = (frame.width - GAP * (items.length - 1)) / items.length;
  const cells = items.map(({ count, word }, at) => ({
    x: frame.x + at * (width + GAP),
    figure: frame.set.line(String(count), count === 0 ? NO_COUNT : COUNT),
    words: frame.set.clipped(word, count === 0 ? QUIET : { ...QUIET, weight: 600, colour: INK }, width, 2),
    part: tag("P"),
  }));
  const most = Math.max(...cells.map(({ words }) => words.length));
  const draw = (pen: Pen, top: number) => {
    for (const { x, figure, words, part } of cells) {
      pen.begin(part);
      pen.line(figure, x, top, TALLY_HEIGHT);
      stacked(pen, words, x, top + TALLY_HEIGHT, leading(QUIET));
    }
  };
  return { slices: [{ before: 3, height: TALLY_HEIGHT + most * leading(QUIET), hold: FREE, draw }], tags: cells.map(({ part }) => part) };
}

const TALLY_HEIGHT = 25;
