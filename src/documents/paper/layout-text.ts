import type { Block } from "../blocks.ts";
import { tag } from "./pen.ts";
import { bindAll, bindNext, type Frame, type Laid, lineSlices, type Slice, textSlices } from "./slices.ts";
import { ACCENT, BODY, INK, LABEL, LEAD, LINE, leading, type Manner, QUIET, STRONG } from "./style.ts";
import type { Line } from "./typesetter.ts";

type Of<K extends Block["kind"]> = Extract<Block, { kind: K }>;

const TITLE: Manner = { size: 25, weight: 600, colour: INK };
const SUB: Manner = { size: 12, weight: 400, colour: INK };
const CHAPTER: Manner = { size: 19, weight: 600, colour: INK };
const HEADING: Manner = { size: 13, weight: 600, colour: INK };
/** From the hairline above a heading to its text. */
const RULED = 9;

/** The largest line of a document, and what stands below it. */
export function layTitle({ text, sub }: Of<"title">, frame: Frame): Laid {
  const head = tag("H1");
  const below = tag("P");
  const slices = [
    ...bindNext(textSlices(frame, [{ text, manner: TITLE }], head)),
    ...bindNext(textSlices(frame, [{ text: sub, manner: SUB }], below, { before: 2 })),
  ];
  return { slices: bindAll(slices), tags: [head, below] };
}

/** What stands over a part of the document, below a line in the accent colour unless it begins a page; also a bookmark of the file. */
export function layChapterHead({ title, sub }: Of<"chapter">, frame: Frame): Laid {
  const head = tag(headingRole(frame));
  const below = tag("P");
  const [first, ...rest] = textSlices(frame, [{ text: title, manner: CHAPTER }], head);
  const under = sub === "" ? [] : textSlices(frame, [{ text: sub, manner: BODY }], below, { before: 2 });
  if (first === undefined) return { slices: [], tags: [] };
  const opened: Slice = {
    ...first,
    before: 34,
    height: RULED + first.height,
    draw: (pen, top, atTop) => {
      pen.bookmark(title);
      if (!atTop) {
        pen.beginArtifact("Layout");
        pen.rule(frame.x, top, frame.width, ACCENT, 1);
      }
      first.draw(pen, top + RULED, atTop);
    },
  };
  return { slices: bindNext(bindAll([opened, ...rest, ...under])), tags: sub === "" ? [head] : [head, below] };
}

/** The level of a heading: H2 at the outermost, one lower inside a chapter; questions stand below that. */
export function headingRole({ depth }: Frame, below = 0): string {
  return `H${2 + depth + below}`;
}

/** A short bar in the accent colour, a strong word, a sentence: what must not be overlooked. */
export function layNotice({ lead, text }: Of<"notice">, frame: Frame): Laid {
  const part = tag("P");
  const spans = [
    { text: `${lead} `, manner: { ...STRONG, colour: ACCENT } },
    { text, manner: BODY },
  ];
  const lines = textSlices({ ...frame, x: frame.x + 12, width: frame.width - 12 }, spans, part, { before: 14 });
  return { slices: bindAll(lines.map((slice) => barred(slice, frame.x))), tags: [part] };
}

function barred(slice: Slice, x: number): Slice {
  return {
    ...slice,
    draw: (pen, top, first) => {
      pen.beginArtifact("Layout");
      pen.block(x, top, 3, slice.height, ACCENT);
      slice.draw(pen, top, first);
    },
  };
}

/** A heading stands under a hairline, but not at the top of a page; the aside is set at the right. */
export function layHeading({ text, aside = "" }: Of<"heading">, frame: Frame): Laid {
  const head = tag(headingRole(frame));
  const right = asideLine(aside, HEADING, frame);
  const inset = right.width > 0 ? right.width + 12 : 0;
  const lines = lineSlices(frame.set.lines([{ text, manner: HEADING }], frame.width - inset), frame.x, leading(HEADING), head, 22);
  const slices = lines.map((slice, at): Slice => {
    if (at > 0) return slice;
    const draw: Slice["draw"] = (pen, top, first) => {
      if (!first) {
        pen.beginArtifact("Layout");
        pen.rule(frame.x, top, frame.width, LINE);
      }
      slice.draw(pen, top + RULED, first);
      pen.line(right, frame.x + frame.width - right.width, top + RULED, slice.height, HEADING.size);
    };
    return { ...slice, height: slice.height + RULED, draw };
  });
  return { slices: bindNext(bindAll(slices)), tags: [head] };
}

/** "77.1 of 100" with the figure in the heading's manner; what is not a figure is said quietly. */
export function asideLine(aside: string, manner: Manner, { set }: Frame): Line {
  const [, figure = "", rest = ""] = /^([\d.]*)(.*)$/.exec(aside) ?? [];
  const spans = [
    { text: figure, manner: { ...manner, tabular: true } },
    { text: rest, manner: QUIET },
  ];
  return set.lines(spans, Number.POSITIVE_INFINITY)[0] ?? { pieces: [], width: 0 };
}

/** A small heading in spaced capitals, tied to what follows. */
export function layLabel({ text }: Of<"label">, frame: Frame): Laid {
  const part = tag("P");
  return {
    slices: bindNext(textSlices(frame, [{ text: text.toUpperCase(), manner: LABEL }], part, { before: 11, height: 12 })),
    tags: [part],
  };
}

/** A blank line in the text starts a paragraph of its own. */
export function layParagraph({ text, lead, tone = "body", binds = false }: Of<"paragraph">, frame: Frame): Laid {
  const manner = { body: BODY, soft: QUIET, lead: LEAD }[tone];
  const above = binds && lead !== undefined ? 10 : 4;
  const laid = text
    .trim()
    .split(/\s*?\n[ \t]*\n\s*/)
    .map((paragraph, at): Laid => {
      const part = tag("P");
      const start = at === 0 && lead !== undefined ? [{ text: `${lead}  `, manner: { ...manner, weight: 600 as const, colour: INK } }] : [];
      return { slices: textSlices(frame, [...start, { text: paragraph, manner }], part, { before: at === 0 ? above : 6 }), tags: [part] };
    });
  const slices = laid.flatMap(({ slices }) => slices);
  return { slices: binds ? bindNext(slices) : slices, tags: laid.flatMap(({ tags }) => tags) };
}
