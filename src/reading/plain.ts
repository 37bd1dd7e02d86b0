import type { Line } from "./line.ts";
import { plainOutlineOf } from "./outline.ts";
import type { Reading } from "./understand.ts";

/** A reading as `guide:parse` prints it: texts alone, in the order of the file. */
export function plainReading(file: string, lines: readonly Line[], reading: Reading) {
  return {
    file,
    title: reading.title,
    qualifications: reading.qualifications.map(({ group, text, detail }) => ({ group, text, detail })),
    questions: reading.questions.map(({ section, prompt, answer, points }) => ({
      section,
      prompt,
      outline: plainOutlineOf(lines, answer),
      followUps: points.map(({ text }) => text),
    })),
    unplaced: reading.unplaced.flatMap((number) => lines[number - 1]?.text ?? []),
  };
}
