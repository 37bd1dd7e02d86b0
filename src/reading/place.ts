import type { Choices } from "./choice.ts";
import { learned } from "./learned/learned.ts";
import { lifted } from "./lifted.ts";
import type { Line } from "./line.ts";
import { outlookOf } from "./outlook/outlook.ts";
import type { Placed } from "./placing.ts";
import { readThrough } from "./walk/run.ts";
import type { Label } from "./walk/walk.ts";

/** Places each line of a document, by number. */
export function placeLines(written: readonly Line[], choices: Choices): Map<number, Placed> {
  const lines = learned(lifted(written));
  const outlook = outlookOf(lines);
  const first = readThrough(lines, outlook, choices, new Set());
  const steps = stepsAmong(first.labels);
  return (steps.size === 0 ? first : readThrough(lines, outlook, choices, steps)).placed;
}

/**
 * "Follow-up" is also a step that somebody in an example took. Where a question has follow-up points under a fuller
 * label, or under one that stands further out, a bare one deeper inside is such a step, unless it asks.
 */
function stepsAmong(labels: readonly Label[]): Set<number> {
  const byQuestion = new Map<number, Label[]>();
  for (const label of labels) {
    const own = byQuestion.get(label.question) ?? [];
    own.push(label);
    byQuestion.set(label.question, own);
  }
  const steps = [...byQuestion.values()].flatMap((own) => {
    const outermost = Math.min(...own.map(({ level }) => level));
    const named = Math.min(...own.filter(({ manner }) => manner === "named").map(({ level }) => level));
    return own.filter(({ manner, level, asks }) => manner === "bare" && !asks && (level > outermost || level >= named));
  });
  return new Set(steps.map(({ line }) => line));
}
