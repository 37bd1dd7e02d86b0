import type { Block } from "../blocks.ts";
import { layBars } from "./layout-bars.ts";
import { layContinued } from "./layout-continued.ts";
import { layFacts, layTally, layVerdicts } from "./layout-figures.ts";
import { layGrid } from "./layout-grid.ts";
import { layMarks, layQuestion, layRating, layReferences } from "./layout-questions.ts";
import { layTable, layTerms } from "./layout-tables.ts";
import { layChapterHead, layHeading, layLabel, layNotice, layParagraph, layTitle } from "./layout-text.ts";
import { tag } from "./pen.ts";
import { BOUND, type Frame, holdTogether, type Laid, lidded, type Slice } from "./slices.ts";
import { GUTTER } from "./style.ts";

/** Sets blocks below each other in a column: slices to deal onto pages, and the parts a screen reader will meet. */
export function layBlocks(blocks: Block[], frame: Frame): Laid {
  const laid = blocks.map((block) => layBlock(block, frame));
  return { slices: laid.flatMap(({ slices }) => slices), tags: laid.flatMap(({ tags }) => tags) };
}

function layBlock(block: Block, frame: Frame): Laid {
  switch (block.kind) {
    case "title":
      return layTitle(block, frame);
    case "notice":
      return layNotice(block, frame);
    case "heading":
      return layHeading(block, frame);
    case "label":
      return layLabel(block, frame);
    case "paragraph":
      return layParagraph(block, frame);
    case "facts":
      return layFacts(block, frame);
    case "verdicts":
      return layVerdicts(block, frame);
    case "tally":
      return layTally(block, frame);
    case "bars":
      return layBars(block, frame);
    case "references":
      return layReferences(block, frame);
    case "question":
      return layQuestion(block, frame);
    case "rating":
      return layRating(block, frame);
    case "marks":
      return layMarks(block, frame);
    case "terms":
      return layTerms(block, frame);
    case "table":
      return layTable(block, frame);
    case "grid":
      return layGrid(block, frame);
    case "group":
      return layGroup(block, frame);
    case "chapter":
      return layChapter(block, frame);
  }
}

function layGroup({ blocks, keep, indent, continued }: Extract<Block, { kind: "group" }>, frame: Frame): Laid {
  const inner = indent ? { ...frame, x: frame.x + GUTTER, width: frame.width - GUTTER } : frame;
  const { slices, tags } = layBlocks(blocks, inner);
  const held = keep ? holdTogether(slices) : slices;
  return { slices: continued === undefined ? held : lidded(held, layContinued(continued, frame)), tags };
}

/** A chapter begins below the one before only if that leaves more than this share of its page empty. */
const CHAPTER_NEEDS = 0.25;

function layChapter(chapter: Extract<Block, { kind: "chapter" }>, frame: Frame): Laid {
  const need = CHAPTER_NEEDS * frame.pageHeight;
  const turned: Slice = { before: 0, height: 0, hold: BOUND, need, running: chapter.running, draw: () => {} };
  const head = layChapterHead(chapter, frame);
  const { slices, tags } = layBlocks(chapter.blocks, { ...frame, depth: frame.depth + 1 });
  return { slices: [turned, ...head.slices, ...slices], tags: [tag("Sect", [...head.tags, ...tags])] };
}
