import type { Line } from "../line.ts";
import { certainly } from "../placing.ts";
import { startsAsItem } from "./entries.ts";
import { put, type Walk } from "./walk.ts";

/** Part of the answer; a plain paragraph outside all lists after the points were told is about something else. */
export function placeAnswer(walk: Walk, line: Line, at: number): void {
  const around = walk.part.kind === "after points" && line.kind === "paragraph" && line.level === 0 && line.lead?.style !== "strong";
  if (around && !answersGoOn(walk, at)) put(walk, line, certainly({ role: "unplaced" }));
  else {
    if (walk.part.kind === "points" || walk.part.kind === "ratings") walk.part = { kind: "answer" };
    put(walk, line, certainly({ role: "answer" }));
  }
}

/** Whether parts of the same answer follow. */
function answersGoOn(walk: Walk, at: number): boolean {
  const next = walk.lines[at + 1];
  return next !== undefined && next.level > 0 && next.kind === "item" && !startsAsItem(next, walk.question);
}
