import type { Actor } from "../accounts/actor.ts";
import type { Db } from "../db/client.ts";
import { Conflict } from "../errors.ts";
import { type Reading, understand } from "../reading/understand.ts";
import { Unreadable } from "../reading/unreadable.ts";
import type { Reader } from "./apart.ts";
import { type Draft, type DraftQuestion, draftOf } from "./draft.ts";
import { type Fault, faultsOf } from "./faults.ts";
import { type GuideImport, getImport } from "./imports.ts";
import { linked, type SourceLine } from "./linking.ts";

/** Longer documents are understood apart: a request that computes holds up all others. */
const QUICK_LINES = 5000;
/** Lines, and questions of a document without lines, that a page shows at once. */
const SHOWN_LINES = 400;
const SHOWN_QUESTIONS = 100;

/** A line that asks for a person's eye. */
export type Attention = "unplaced" | "uncertain" | "compound";

/** An import as it is reviewed: one stretch of it, and what is to do in all of it. */
export type Review = {
  id: string;
  filename: string;
  /** Whether it is a guide in Scorebook's own form, which has no lines to look at. */
  exact: boolean;
  draft: Draft;
  lines: SourceLine[];
  questions: DraftQuestion[];
  qualifications: Draft["qualifications"];
  /** The stretches of the document, and the first place of the one shown. */
  stretches: { first: number; last: number }[];
  from: number;
  /** The places to look at, in order. */
  attention: Record<Attention, number[]>;
  faults: Fault[];
};

/** An import with what is understood of it now, around one of its places. @throws NotFound, Conflict */
export async function openReview(
  db: Db,
  actor: Actor,
  reader: Reader,
  id: string,
  place: number,
): Promise<Review | { savedAs: string | null }> {
  const row = await getImport(db, actor, id);
  if (row.savedAt !== null) return { savedAs: row.savedGuideId };
  return reviewOf(row, await readingOf(row, reader), place);
}

/** What an import's lines are understood as, with what people said of them. @throws Conflict when that takes too long. */
export async function readingOf({ lines, choices }: Pick<GuideImport, "lines" | "choices">, reader: Reader): Promise<Reading> {
  if (lines.length <= QUICK_LINES) return understand(lines, choices);
  try {
    return await reader.understand(lines, choices);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new Conflict("This document is too long to be understood in one piece. Remove the import, and divide the document into several.");
  }
}

function reviewOf(row: GuideImport, reading: Reading, place: number): Review {
  const draft = draftOf(row, reading);
  const source = linked(row.lines, reading, row.choices);
  const exact = row.document !== null;
  const size = exact ? SHOWN_QUESTIONS : SHOWN_LINES;
  const total = exact ? draft.questions.length : source.length;
  const from = place - ((place - 1) % size);
  const shown = ({ line }: { line: number }) => line >= from && line < from + size;
  return {
    id: row.id,
    filename: row.filename,
    exact,
    draft,
    lines: source.slice(from - 1, from - 1 + size),
    questions: draft.questions.filter(shown),
    qualifications: draft.qualifications.filter((one) => (exact ? from === 1 : shown(one))),
    stretches: Array.from({ length: Math.ceil(total / size) }, (_, at) => ({
      first: at * size + 1,
      last: Math.min(total, (at + 1) * size),
    })),
    from,
    attention: {
      unplaced: source.filter(({ role }) => role === "unplaced").map(({ number }) => number),
      uncertain: source.filter(({ certain }) => !certain).map(({ number }) => number),
      compound: draft.questions.flatMap(({ read }) => read.filter(isOpen).map(({ line }) => line)),
    },
    faults: faultsOf(draft),
  };
}

const isOpen = ({ parts, split }: DraftQuestion["read"][number]) => parts.length > 1 && split === null;
