export type Order = "discussion" | "plan";

/** Where a debrief stands; with a hash at one of its parts. */
export function debriefHref(interviewId: string, order: Order = "discussion", hash?: string): string {
  return `/interviews/${interviewId}/debrief${query(order)}${hash === undefined ? "" : `#${hash}`}`;
}

/** Where one of its forms posts to; the order of the grid travels along. */
export function actionHref(interviewId: string, act: string, order: Order): string {
  return `/interviews/${interviewId}/debrief/${act}${query(order)}`;
}

/** The id of a question's rows in the grid. */
export const rowId = (questionId: string) => `question-${questionId}`;

const query = (order: Order) => (order === "plan" ? "?order=plan" : "");
