import type { Line } from "../line.ts";
import { asksAsHeading } from "../outlook.ts";
import { certainly, rankOf } from "../placing.ts";
import { isSectionHeading } from "../words.ts";
import { startsAsItem } from "./starting.ts";
import { put, type Walk } from "./walk.ts";

export function opensSection(walk: Walk, line: Line, at: number): boolean {
  const { text } = line;
  if (at < walk.outlook.gate) return false;
  const own = walk.outlook.hasQuestions(at);
  if (isSectionHeading(text) && (walk.area === "questions" || own)) return true;
  if (own) return walk.last === null || hasQuestionsLikeLast(walk, at);
  const next = walk.lines[at + 1];
  return walk.area === "questions" && rankOf(line) === 7 && next !== undefined && startsAsItem(next, null);
}

/** Whether questions in the manner of those before stand below a heading. */
function hasQuestionsLikeLast(walk: Walk, at: number): boolean {
  const { last } = walk;
  return walk.lines.slice(at + 1, walk.outlook.endOf(at)).some((line) => {
    const rank = rankOf(line) ?? 8;
    if (rank !== last?.rank || (rank === 8 && line.kind !== last.line.kind)) return false;
    return asksAsHeading(line) && (line.ordinal === null) === (last.line.ordinal === null);
  });
}

export function openQuestions(walk: Walk, line: Line, at: number): number {
  walk.area = "questions";
  walk.question = null;
  put(walk, line, certainly({ role: "label" }));
  return at + 1;
}

export function openSection(walk: Walk, line: Line, at: number): number {
  walk.area = "questions";
  walk.question = null;
  put(walk, line, certainly({ role: "section" }));
  return at + 1;
}

/** A heading that is none of ours ends what was open; what stands below it is not placed. */
export function closeArea(walk: Walk, line: Line, at: number): number {
  walk.question = null;
  if (walk.area === "questions") walk.area = "closed";
  put(walk, line, certainly({ role: "unplaced" }));
  return at + 1;
}

export function placeTitle(walk: Walk, line: Line, at: number): number {
  walk.titled = true;
  put(walk, line, certainly({ role: "title" }));
  return at + 1;
}

export function placeLabel(walk: Walk, line: Line, at: number): number {
  put(walk, line, certainly({ role: "label" }));
  return at + 1;
}
