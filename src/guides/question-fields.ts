import { RATINGS } from "../db/schema/guides.ts";
import type { Typed } from "../web.ts";
import type { QuestionForm } from "./forms.ts";
import { pointLine } from "./points.ts";

/** A stored question under the names of its form; `revision` is the one the form is filled from. */
export function fieldsOf({ prompt, section, competency, minutes, outline, anchors, revision }: QuestionForm & { revision: string }): Typed {
  const typed: Typed = { prompt, section, competency, minutes: minutesTyped(minutes), outline, revision };
  for (const rating of RATINGS) typed[`anchor${rating}`] = anchors[rating] ?? "";
  return typed;
}

export type Standing = { label: string; text: string };

/** The fields in which what is stored now is not what was typed, as they stand. */
export function differences(typed: QuestionForm, now: QuestionForm): Standing[] {
  const ours = described(typed);
  return described(now).filter(({ text }, at) => text !== ours[at]?.text);
}

function described({ prompt, section, competency, minutes, outline, points, anchors }: QuestionForm): Standing[] {
  return [
    { label: "Question", text: prompt },
    { label: "Section", text: section },
    { label: "Competency", text: competency },
    { label: "Minutes", text: minutesTyped(minutes) },
    { label: "Answer outline", text: outline },
    { label: "Follow-up points", text: points.map(pointLine).join("\n") },
    ...RATINGS.map((rating) => ({ label: `Rating ${rating}`, text: anchors[rating] ?? "" })),
  ];
}

const minutesTyped = (minutes: number | null) => (minutes === null ? "" : String(minutes));
