import { parseOutline } from "../guides/outline.ts";
import type { Review } from "./review.ts";
import { guideShown, marksOf, questionShown, type Shown } from "./typing.ts";

/** A review as its page shows it: with what its fields hold, and a mark of each. */
export type ShownReview = ReturnType<typeof reviewShown>;
export type ShownQuestion = ShownReview["questions"][number];

/** Puts a review together for its page. */
export function reviewShown(review: Review) {
  const fields = guideShown(review.draft);
  return {
    ...review,
    ...marked(fields),
    questions: review.questions.map((one) => ({
      ...one,
      ...marked(questionShown(one)),
      outline: parseOutline(one.outline),
      read: one.read.map((point) => ({ ...point, was: marksOf({ part: point.parts }) })),
    })),
  };
}

const marked = (fields: Shown) => ({ fields, was: marksOf(fields) });
