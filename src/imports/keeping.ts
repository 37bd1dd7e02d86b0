import type { Fill } from "../db/schema/index.ts";
import { type FieldErrors, fieldErrors, type Typed } from "../web.ts";
import type { Draft } from "./draft.ts";
import { fillForm, fillOf, guideForm } from "./forms.ts";
import type { Review } from "./review.ts";
import type { Filling } from "./saying.ts";
import { guideShown, nameOf, questionShown, typedIn } from "./typing.ts";

type Kept = { filling: Filling; errors: FieldErrors };

/** What of a review's typed fields is to be kept, by question, and what cannot be. */
export function questionsTyped(questions: Review["questions"], typed: Typed): Kept {
  const fills: Record<number, Fill> = {};
  const errors: FieldErrors = {};
  for (const question of questions) {
    const fields = typedIn(typed, question.line);
    if (fields === null) continue;
    const read = fillForm.safeParse({ ...questionShown(question), ...fields });
    const fill = read.success ? fillOf(read.data, question) : {};
    if (Object.keys(fill).length > 0) fills[question.line] = fill;
    if (!read.success)
      for (const [field, mistake] of Object.entries(fieldErrors(read.error))) errors[nameOf(question.line, field)] = mistake;
  }
  return { filling: { guide: null, questions: fills }, errors };
}

/** All that was typed in a review: of its questions, and of the guide itself. */
export function allTyped(review: Review, typed: Typed): Kept {
  const { filling, errors } = questionsTyped(review.questions, typed);
  const { guide, errors: mistakes } = guideTyped(review.draft, typed);
  return { filling: { ...filling, guide }, errors: { ...errors, ...mistakes } };
}

/** What is still typed once a question's fields are kept. */
export const withoutQuestion = (typed: Typed, line: number): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => !name.startsWith(`${line}.`)));

/** The guide's own words as they were typed; null where none were. */
function guideTyped(draft: Draft, typed: Typed): { guide: Filling["guide"]; errors: FieldErrors } {
  if (!["title", "role", "summary"].some((name) => name in typed)) return { guide: null, errors: {} };
  const read = guideForm.safeParse({ ...guideShown(draft), ...typed });
  return read.success ? { guide: read.data, errors: {} } : { guide: null, errors: fieldErrors(read.error) };
}
