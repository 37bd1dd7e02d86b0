import { LIMITS } from "../guides/limits.ts";
import type { Draft, DraftQuestion } from "./draft.ts";

/** Something that the forms of a guide would not take, at the line it comes from. */
export type Fault = { line: number; message: string };

/** What is too long to be saved. Cutting it off would drop words; a person says what becomes of them. */
export function faultsOf({ questions, qualifications }: Draft): Fault[] {
  return [
    ...questions.flatMap(questionFaults),
    ...qualifications.flatMap(({ line, text, detail }) => [
      ...tooLong(line, "The name of the qualification", text, LIMITS.qualification),
      ...tooLong(line, "The detail of the qualification", detail, LIMITS.detail),
    ]),
  ];
}

function questionFaults({ line, prompt, section, competency, outline, points, anchors }: DraftQuestion): Fault[] {
  return [
    ...tooLong(line, "The question", prompt, LIMITS.prompt),
    ...tooLong(line, "The section's name", section, LIMITS.section),
    ...tooLong(line, "The competency", competency, LIMITS.competency),
    ...tooLong(line, "The answer", outline, LIMITS.outline),
    ...points.flatMap(({ text }) => tooLong(line, `The point “${text.slice(0, 40)}…”`, text, LIMITS.point)),
    ...Object.entries(anchors).flatMap(([rating, text]) => tooLong(line, `Rating ${rating}`, text, LIMITS.rating)),
    ...(points.length > LIMITS.points
      ? [{ line, message: `The question has ${points.length} points; it may have ${LIMITS.points}.` }]
      : []),
  ];
}

function tooLong(line: number, what: string, text: string, most: number): Fault[] {
  return text.length <= most ? [] : [{ line, message: `${what} has ${text.length} characters; it may have ${most}.` }];
}
