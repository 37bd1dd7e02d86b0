import { assemble, type Reading } from "./assemble.ts";
import type { Choices } from "./choice.ts";
import type { Line } from "./line.ts";
import { placeLines } from "./place.ts";

export type { Reading };

/**
 * Understands a guide's lines: which is a question, a follow-up point, part of an answer, a qualification, and which
 * could not be placed. Every line is placed, none twice.
 * @param choices what a person said of single lines; it is taken as true, and the lines around are read in its light.
 */
export function understand(lines: readonly Line[], choices: Choices = {}): Reading {
  return assemble(lines, placeLines(lines, choices));
}
