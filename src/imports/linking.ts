import type { Choice, Choices } from "../reading/choice.ts";
import type { Line } from "../reading/line.ts";
import type { Role } from "../reading/placing.ts";
import type { Reading } from "../reading/understand.ts";

/** One line of the document and what it is taken for. */
export type SourceLine = Line & {
  role: Role;
  /** False where another reading was nearly as good and nobody has looked yet. */
  certain: boolean;
  /** What a person said it is. */
  choice: Choice | null;
  /** The line of the question or the qualification that it became a part of. */
  of: number | null;
};

const OF_QUESTION: ReadonlySet<Role> = new Set(["question", "answer", "point", "anchor", "fact"]);
const OF_QUALIFICATION: ReadonlySet<Role> = new Set(["qualification", "detail"]);

/** The document's lines, each with what it is and the question or qualification that it belongs to. */
export function linked(lines: readonly Line[], { placed }: Reading, choices: Choices): SourceLine[] {
  let question: number | null = null;
  let qualification: number | null = null;
  return lines.map((line) => {
    const placing = placed.get(line.number);
    const role = placing?.role ?? "unplaced";
    const choice = choices[line.number] ?? null;
    if (role === "question") question = line.number;
    if (role === "qualification") qualification = line.number;
    const of = OF_QUESTION.has(role) ? question : OF_QUALIFICATION.has(role) ? qualification : null;
    return { ...line, role, certain: choice !== null || role === "unplaced" || placing?.certain !== false, choice, of };
  });
}
