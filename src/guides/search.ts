import type { Question } from "./guides.ts";

export type QuestionFilter = { q: string; section: string; competency: string };
type Searchable = Pick<Question, "section" | "competency" | "prompt" | "outline"> & { points: { text: string }[] };

/** The questions that have every word of `q` somewhere, in the section and with the competency asked for ("" for any). */
export function matchQuestions<Q extends Searchable>(questions: readonly Q[], { q, section, competency }: QuestionFilter): Q[] {
  const words = fold(q).split(/\s+/).filter(Boolean);
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

/** Lower case without accents, so that "resume" finds "Résumé". */
function fold(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
