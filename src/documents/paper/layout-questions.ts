import type { Block, Marked } from "../blocks.ts";
import { asideLine, headingRole } from "./layout-text.ts";
import { drawRating, ratingWidth } from "./marks.ts";
import { tag } from "./pen.ts";
import { bindAll, bindEnds, bindNext, type Frame, type Laid, lineSlices, type Slice, textSlices } from "./slices.ts";
import { ACCENT, BODY, GUTTER, INK, leading, type Manner, QUIET, SOFT, STRONG } from "./style.ts";

type Of<K extends Block["kind"]> = Extract<Block, { kind: K }>;

const PROMPT: Manner = { size: 11.5, weight: 600, colour: INK };
const NUMBER: Manner = { size: 11.5, weight: 600, colour: ACCENT, tabular: true };
const ASIDE_WIDTH = 78;

/** Number in its own column, prompt, score at the right, and a quiet line of what kind of question it is. */
export function layQuestion({ number, prompt, meta, aside }: Of<"question">, frame: Frame): Laid {
  const head = tag(headingRole(frame, 1));
  const below = tag("P");
  const x = frame.x + GUTTER;
  const score = asideLine(aside, PROMPT, frame);
  const figure = frame.set.line(String(number), NUMBER);
  const width = frame.width - GUTTER;
  const lines = lineSlices(frame.set.lines([{ text: prompt, manner: PROMPT }], width - ASIDE_WIDTH), x, leading(PROMPT), head, 20);
  const meant = textSlices({ ...frame, x, width }, [{ text: meta, manner: QUIET }], below, { before: 1 });
  const opened = lines.map((slice, at) => (at === 0 ? numbered(slice) : slice));
  return { slices: bindNext(bindAll([...opened, ...meant])), tags: [head, below] };

  function numbered(slice: Slice): Slice {
    return {
      ...slice,
      draw: (pen, top, first) => {
        pen.begin(head);
        pen.line(figure, frame.x, top, slice.height);
        slice.draw(pen, top, first);
        pen.line(score, frame.x + frame.width - score.width, top, slice.height, PROMPT.size);
      },
    };
  }
}

const DISC = 7;
const MARK = 9;
/** From the edge to a mark's word, and to what was marked, with which the meaning of a rating lines up. */
const WORD = MARK + 7;
const MARKED = 88;

/** Five discs, the rating in figures, and what this rating stands for. Without a rating there are no discs. */
export function layRating({ value, word, text, binds = false }: Of<"rating">, frame: Frame): Laid {
  const part = tag("P");
  const said = frame.set.line(word, { ...STRONG, tabular: true });
  const discs = value === null ? 0 : ratingWidth(DISC) + 7;
  const column = value === null ? said.width + 10 : MARKED;
  const lines = textSlices({ ...frame, x: frame.x + column, width: frame.width - column }, [{ text, manner: BODY }], part, { before: 6 });
  const slices = lines.map((slice, at): Slice => {
    if (at > 0) return slice;
    return {
      ...slice,
      draw: (pen, top, first) => {
        if (value !== null) {
          pen.beginArtifact("Layout");
          drawRating(pen.doc, value, { x: frame.x, y: top + (slice.height - DISC) / 2, size: DISC, colour: ACCENT });
          pen.forgetColour();
        }
        pen.begin(part);
        pen.line(said, frame.x + discs, top, slice.height);
        slice.draw(pen, top, first);
      },
    };
  });
  const whole = bindAll(slices);
  return { slices: binds ? bindNext(whole) : whole, tags: [part] };
}

/** A list: shape, word, text; smaller notes below the text. */
export function layMarks({ items, binds = false }: Of<"marks">, frame: Frame): Laid {
  const laid = items.map((item) => layMarked(item, frame));
  const each = laid.map(({ slices }) => slices);
  // With its notes an item is enough to stand alone.
  const slices = items.some(({ notes }) => notes.length > 0) ? each.flat() : bindEnds(each);
  return {
    slices: binds ? bindNext(slices) : slices,
    tags: [
      tag(
        "L",
        laid.flatMap(({ tags }) => tags),
      ),
    ],
  };
}

function layMarked({ mark, word, text, notes }: Marked, frame: Frame): Laid {
  const label = tag("Lbl");
  const body = tag("LBody");
  const x = frame.x + MARKED;
  const column = { ...frame, x, width: frame.x + frame.width - x };
  const said = frame.set.line(word, { ...BODY, colour: mark === "none" ? SOFT : INK });
  const lines = textSlices(column, [{ text, manner: BODY }], body, { before: 3.5 });
  const small = notes.map((note) => textSlices(column, [{ text: note, manner: QUIET }], body, { before: 0.5 }));
  const opened = lines.map((slice, at): Slice => {
    if (at > 0) return slice;
    return {
      ...slice,
      draw: (pen, top, first) => {
        pen.begin(label);
        pen.mark(mark, frame.x, top + (slice.height - MARK) / 2, MARK);
        pen.line(said, frame.x + WORD, top, slice.height);
        slice.draw(pen, top, first);
      },
    };
  });
  const tied = small.length === 0 ? opened : bindNext(opened);
  return { slices: [...tied, ...small.flat()], tags: [tag("LI", [label, body])] };
}

/** Questions that something rests on: number, prompt, and how it was rated. */
export function layReferences({ items }: Of<"references">, frame: Frame): Laid {
  const laid = items.map(({ number, text, aside }): Laid => {
    const part = tag("P");
    const figure = frame.set.line(String(number), { ...BODY, weight: 600, colour: ACCENT, tabular: true });
    const rated = frame.set.line(aside, { ...QUIET, tabular: true });
    const prompt = frame.set.clipped(text, BODY, frame.width - GUTTER - rated.width - 18, 2);
    const lines = lineSlices(prompt, frame.x + GUTTER, leading(BODY), part, 2);
    const slices = lines.map((slice, at): Slice => {
      if (at > 0) return slice;
      return {
        ...slice,
        draw: (pen, top, first) => {
          pen.begin(part);
          pen.line(figure, frame.x, top, slice.height);
          slice.draw(pen, top, first);
          pen.line(rated, frame.x + frame.width - rated.width, top, slice.height, BODY.size);
        },
      };
    });
    return { slices: bindAll(slices), tags: [part] };
  });
  return { slices: laid.flatMap(({ slices }) => slices), tags: laid.flatMap(({ tags }) => tags) };
}
