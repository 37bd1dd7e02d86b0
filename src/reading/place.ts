import type { Choices } from "./choice.ts";
import type { Line } from "./line.ts";
import { certainly, type Placed } from "./placing.ts";
import { type Label, Walk } from "./walk.ts";

/** Places each line of a document, by number. */
export function placeLines(lines: readonly Line[], choices: Choices): Map<number, Placed> {
  const first = new Walk(lines, choices, new Set()).run();
  const steps = stepsAmong(first.labels);
  return (steps.size === 0 ? first : new Walk(lines, choices, steps).run()).placed;
}

/**
 * "Follow-up" is also a step that somebody in an example took. Where a question has follow-up points under a fuller
 * label, or under one that stands further out, a bare one deeper inside is such a step.
 */
function stepsAmong(labels: readonly Label[]): Set<number> {
  const steps = labels.filter(
    (label) =>
      label.manner === "bare" &&
      labels.some(
        (other) =>
          other.question === label.question &&
          other !== label &&
          (other.level < label.level || (other.manner === "named" && other.level <= label.level)),
      ),
  );
  return new Set(steps.map(({ line }) => line));
}

export { certainly };
