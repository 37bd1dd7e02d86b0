import type { Question } from "./guides.ts";

/** What a question may lack before an interview can be planned well with it; it can be kept without. */
export type Lack = "points" | "anchors" | "minutes" | "competency";
export type Missing = { lack: Lack; questions: { id: string; prompt: string }[] };
type Looked = Pick<Question, "competency" | "minutes" | "anchors"> & { points: readonly unknown[] };

/** The ratings whose anchors a plan asks for. */
export const NEEDED_RATINGS = ["1", "3", "5"] as const;

const LACKS: readonly { lack: Lack; in: (question: Looked) => boolean }[] = [
  { lack: "points", in: ({ points }) => points.length === 0 },
  { lack: "anchors", in: ({ anchors }) => NEEDED_RATINGS.some((rating) => (anchors[rating] ?? "") === "") },
  { lack: "minutes", in: ({ minutes }) => minutes === null },
  { lack: "competency", in: ({ competency }) => competency === "" },
];

/** What one question lacks, the weightiest first. */
export const lacksOf = (question: Looked): Lack[] => LACKS.filter(({ in: lacks }) => lacks(question)).map(({ lack }) => lack);

/** What questions still lack, the weightiest first. */
export function missingIn(questions: readonly (Looked & { id: string; prompt: string })[]): Missing[] {
  return LACKS.map(({ lack, in: lacks }) => ({
    lack,
    questions: questions.filter(lacks).map(({ id, prompt }) => ({ id, prompt })),
  })).filter(({ questions: found }) => found.length > 0);
}
