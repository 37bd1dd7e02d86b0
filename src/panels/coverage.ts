import { compareWithOthers, type Planned } from "./differences.ts";
import type { PlannedQuestion } from "./questions.ts";

/** Somebody on the panel; `questionIds` null asks all. */
export type Asker = { id: string; name: string; questionIds: readonly string[] | null };

/** Where a warning is put right. */
export type Place =
  | { at: "question"; id: string }
  | { at: "member"; id: string }
  | { at: "version"; number: number }
  | { at: "interview"; id: string }
  | { at: "panel" };

export type WarningKind = "uncovered" | "twice" | "time" | "version" | "missing" | "extra" | "size";

/** Something to look at before the interview, and the places it is about, each with the words of its link. */
export type Warning = { kind: WarningKind; message: string; places: { label: string; place: Place }[] };

/** What one person asks, in minutes of the plan. */
export type Load = { id: string; name: string; questions: number; minutes: number };

export type Coverage = {
  /** Somebody asks a share; otherwise everybody scores all questions, and twice covered is as it should be. */
  shared: boolean;
  questions: number;
  /** Distinct questions that somebody asks, and the minutes they take. */
  asked: number;
  minutes: number;
  slotMinutes: number;
  loads: Load[];
  /** With how many other interviews of the plan it was compared. */
  compared: number;
  /** In the order in which one would put them right. */
  warnings: Warning[];
};

/** What a panel covers of its plan, and how that differs from what other candidates are asked. Minutes are the plan's. */
export function coverageOf(planned: Planned): Coverage {
  const { questions, panel, slotMinutes, others } = planned;
  const shared = panel.some(({ questionIds }) => questionIds !== null);
  const asked = questions.filter(({ id }) => panel.some((asker) => asks(asker, id)));
  const loads = panel.map((asker) => loadOf(asker, questions));
  const minutes = minutesOf(asked);
  return {
    shared,
    questions: questions.length,
    asked: asked.length,
    minutes,
    slotMinutes,
    loads,
    compared: others.length,
    warnings: [
      ...uncovered(questions.filter((question) => !asked.includes(question))),
      ...(shared ? twice(questions, panel) : []),
      ...overTime(planned, minutes, shared ? loads : []),
      ...compareWithOthers(planned, asked),
    ],
  };
}

/** Whether somebody asks a question. */
export const asks = ({ questionIds }: Pick<Asker, "questionIds">, id: string): boolean => questionIds === null || questionIds.includes(id);

const minutesOf = (questions: readonly PlannedQuestion[]) => questions.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);

function loadOf(asker: Asker, all: readonly PlannedQuestion[]): Load {
  const own = all.filter(({ id }) => asks(asker, id));
  return { id: asker.id, name: asker.name, questions: own.length, minutes: minutesOf(own) };
}

function uncovered(questions: PlannedQuestion[]): Warning[] {
  if (questions.length === 0) return [];
  return [
    {
      kind: "uncovered",
      message: "Nobody asks",
      places: questions.map(({ id, number }) => ({ label: `question ${number}`, place: { at: "question", id } })),
    },
  ];
}

function twice(questions: readonly PlannedQuestion[], panel: readonly Asker[]): Warning[] {
  const doubled = questions
    .map((question) => ({ question, names: panel.filter((asker) => asks(asker, question.id)).map(({ name }) => name) }))
    .filter(({ names }) => names.length > 1);
  if (doubled.length === 0) return [];
  const places = doubled.map(({ question: { id, number }, names }) => ({
    label: `question ${number} (${names.join(", ")})`,
    place: { at: "question" as const, id },
  }));
  return [{ kind: "twice", message: "Scored by more than one", places }];
}

/** The slot is the plan's to lengthen; what one person asks alone is theirs to share. */
function overTime({ version, slotMinutes }: Planned, minutes: number, loads: Load[]): Warning[] {
  const warnings: Warning[] = [];
  if (minutes > slotMinutes) {
    const message = `The questions take ${minutes} min of a slot of ${slotMinutes}:`;
    warnings.push({
      kind: "time",
      message,
      places: [{ label: `version ${version} of the plan`, place: { at: "version", number: version } }],
    });
  }
  for (const { id, name, minutes: own } of loads) {
    if (own <= slotMinutes) continue;
    warnings.push({
      kind: "time",
      message: `One person’s questions alone take ${own} min:`,
      places: [{ label: name, place: { at: "member", id } }],
    });
  }
  return warnings;
}
