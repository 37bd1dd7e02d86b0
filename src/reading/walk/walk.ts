import type { Choices } from "../choice.ts";
import type { Line } from "../line.ts";
import type { Outlook } from "../outlook/outlook.ts";
import type { Placed } from "../placing.ts";
import type { Manner } from "../words/follow-ups.ts";

/** A label over follow-up points, and the question it stands in. */
export type Label = { line: number; question: number; manner: Manner; level: number; asks: boolean };

/** How a question is written. */
export type Form = "heading" | "labelled" | "bold" | "item" | "plain";
/** A question; `pending` where only its number or its topic was read, and its words are still to come. */
export type Open = { line: Line; form: Form; rank: number; ordinal: number | null; pending: boolean };
/** The follow-up points below a label: in lists further in, in lists as deep as it, or in paragraphs. */
export type Points = { level: number; label: Line; flat: boolean; paragraphs: boolean; count: number; last: Line | null };
type Part = { kind: "answer" } | { kind: "points"; points: Points } | { kind: "ratings"; level: number } | { kind: "after points" };

/** One reading of a document from its first line to its last: what was placed, and what is open. */
export type Walk = {
  readonly lines: readonly Line[];
  readonly choices: Choices;
  /** The lines that say "Follow-up" and are a step of a story. */
  readonly steps: ReadonlySet<number>;
  readonly outlook: Outlook;
  readonly placed: Map<number, Placed>;
  readonly labels: Label[];
  area: "front" | "questions" | "closed";
  question: Open | null;
  /** The question that was opened last, whether or not it still is open. */
  last: Open | null;
  part: Part;
  titled: boolean;
  /** Whether something stood before this line that ends the guide's introduction. */
  introduced: boolean;
  /** The rank of the heading over tips, or over questions that nobody asks a candidate, below which nothing is a question. */
  barred: number | null;
  /** Whether the open question has lines of an answer. */
  answered: boolean;
};

export function beginWalk(lines: readonly Line[], outlook: Outlook, choices: Choices, steps: ReadonlySet<number>): Walk {
  return {
    lines,
    choices,
    steps,
    outlook,
    placed: new Map(),
    labels: [],
    area: outlook.isBareList ? "questions" : "front",
    question: null,
    last: null,
    part: { kind: "answer" },
    titled: false,
    introduced: false,
    barred: null,
    answered: false,
  };
}

/** Gives a line its place, and remembers what that says of the lines after it. */
export function put(walk: Walk, line: Line, placed: Placed): void {
  walk.placed.set(line.number, placed);
  const { role } = placed;
  if (role === "question" || role === "topic") walk.answered = false;
  if (role === "answer") walk.answered = true;
  if (role === "unplaced") walk.introduced = true;
}
