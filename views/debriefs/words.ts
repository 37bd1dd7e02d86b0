import type { PanelMark, PanelQuestion } from "../../src/scoring/panel-question.ts";
import type { PanelStatus } from "../../src/scoring/question.ts";
import { formatFigure } from "../../src/scoring/round.ts";

/** What stands in a cell without a rating. Each is a fact of its own. */
const UNRATED: Record<PanelStatus, string> = {
  scored: "scored",
  incomplete: "not rated",
  untouched: "not scored",
  skipped: "skipped",
  unassigned: "not theirs",
};

/** An interviewer's rating, or why there is none. */
export const ratingText = ({ rating, status }: Pick<PanelMark, "rating" | "status">): string =>
  rating === null ? UNRATED[status] : String(rating);

/** A number of the spread, or a dash where there is nothing to say. */
export const spreadText = (value: number | null): string => formatFigure(value) ?? "–";

/** Who did not score a question that was theirs, and how: "Ada skipped · Ben not rated". Empty where nobody is missing. */
export function gapsOf({ marks, status }: Pick<PanelQuestion, "marks" | "status">): string {
  if (marks.length === 0) return "Nobody has submitted yet";
  if (status === "unassigned") return "With nobody who has submitted";
  return marks
    .filter((mark) => mark.status !== "scored" && mark.status !== "unassigned")
    .map((mark) => `${mark.name}: ${UNRATED[mark.status]}`)
    .join(" · ");
}
