import type { Question } from "./guides.ts";

export type Lack = "points" | "anchors" | "minutes" | "competency";
export type Missing = { lack: Lack; questions: { id: string; prompt: string }[] };
type Looked = Pick<Question, "id" | "prompt" | "competency" | "minutes" | "anchors"> & { points: readonly unknown[] };

const LACKS: readonly { lack: Lack; in: (question: Looked) => boolean }[] = [
  { lack: "points", in: ({ points }) => points.length === 0 },
  { lack: "anchors", in: ({ anchors }) => (["1", "3", "5"] as const).some((rating) => (anchors[rating] ?? "") === "") },
  { lack: "minutes", in: ({ minutes }) => minutes === null },
  { lack: "competency", in: ({ competency }) => competency === "" },
];

/** What questions still lack before an interview can be planned well with them, the weightiest first. */
export function missingIn(questions: readonly Looked[]): Missing[] {
  return LACKS.map(({ lack, in: lacks }) => ({
    lack,
    questions: questions.filter(lacks).map(({ id, prompt }) => ({ id, prompt })),
  })).filter(({ questions: found }) => found.length > 0);
}
