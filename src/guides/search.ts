import { fold } from "../folding.ts";
import type { Question } from "./guides.ts";

export type QuestionFilter = { q: string; section: string; competency: string };
type Searchable = Pick<Question, "section" | "competency" | "prompt" | "outline"> & { points: { text: string }[] };

/** The questions that have every word of `q` somewhere, in the section and with the competency asked for ("" for any). */
export function matchQuestions<Q extends Searchable>(questions: readonly Q[], { q, section, competency }: QuestionFilter): Q[] {
  const words = fold(q).split(" ").filter(Boolean);
  return questions.filter((question) => {
    if (section !== "" && question.section !== section) return false;
    if (competency !== "" && question.competency !== competency) return false;
    if (words.length === 0) return true;
    const { prompt, outline, points } = question;
    const text = fold([prompt, question.competency, question.section, outline, ...points.map((point) => point.text)].join(" "));
    return words.every((word) => text.includes(word));
  });
}

/** The different sections and competencies, sections in the guide's order, competencies by name. */
export function facetsOf(questions: readonly Pick<Question, "section" | "competency">[]): { sections: string[]; competencies: string[] } {
  return {
    sections: [...new Set(questions.map((question) => question.section))],
    competencies: [...new Set(questions.map((question) => question.competency))].filter(Boolean).sort((a, b) => a.localeCompare(b)),
  };
}

/** What a question is found by in the whole library. */
export function searchTextOf({ prompt, competency, points }: Pick<Searchable, "prompt" | "competency" | "points">): string {
  return fold([prompt, competency, ...points.map(({ text }) => text)].join(" "));
}
