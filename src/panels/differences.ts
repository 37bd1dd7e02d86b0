import { groupBy } from "../db/group.ts";
import type { Asker, Place, Warning } from "./coverage.ts";
import type { PlannedQuestion } from "./questions.ts";

type Identified = Pick<PlannedQuestion, "guideQuestionId" | "prompt">;

/** An interview of another candidate with the same plan, in whatever version: what is asked in it and by how many. */
export type OtherInterview = { id: string; version: number; interviewers: number; asked: readonly Identified[] };

/** An interview before it: its plan's version and slot, its panel, and the latest of the others. */
export type Planned = {
  version: number;
  slotMinutes: number;
  questions: readonly PlannedQuestion[];
  panel: readonly Asker[];
  others: readonly OtherInterview[];
};

/**
 * How an interview differs from those of other candidates: version, questions, number of interviewers. A question is
 * the same one in another version when it comes from the same one of the guide, or else is worded the same.
 */
export function compareWithOthers({ version, panel, questions, others }: Planned, asked: readonly PlannedQuestion[]): Warning[] {
  if (others.length === 0) return [];
  return [
    ...otherVersions(version, others),
    ...askedElsewhere(questions, asked, others),
    ...askedOnlyHere(asked, others),
    ...otherSizes(panel.length, others),
  ];
}

const keyOf = ({ guideQuestionId, prompt }: Identified) => guideQuestionId ?? `own ${prompt.trim()}`;

function otherVersions(version: number, others: readonly OtherInterview[]): Warning[] {
  const elsewhere = groupBy(
    others.filter((other) => other.version !== version),
    (other) => other.version,
  );
  if (elsewhere.size === 0) return [];
  const places = [...elsewhere].map(([number, held]) => ({
    label: `version ${number} (${held.length} of ${others.length})`,
    place: { at: "version" as const, number },
  }));
  return [{ kind: "version", message: `This is version ${version} of the plan; other interviews follow`, places }];
}

/** Asked of others and not here. The place is the question, or where the plan no longer has it, the latest interview that asks it. */
function askedElsewhere(
  questions: readonly PlannedQuestion[],
  asked: readonly PlannedQuestion[],
  others: readonly OtherInterview[],
): Warning[] {
  const here = new Set(asked.map(keyOf));
  const mentions = others.flatMap((other) => other.asked.map((question) => ({ other, question })));
  const elsewhere = groupBy(
    mentions.filter(({ question }) => !here.has(keyOf(question))),
    ({ question }) => keyOf(question),
  );
  if (elsewhere.size === 0) return [];
  const places = [...elsewhere].map(([key, held]) => {
    const share = `in ${held.length} of ${others.length}`;
    const known = questions.find((question) => keyOf(question) === key);
    if (known !== undefined) return { label: `question ${known.number} (${share})`, place: { at: "question" as const, id: known.id } };
    const [latest] = held;
    const place: Place = latest === undefined ? { at: "panel" } : { at: "interview", id: latest.other.id };
    return { label: `“${latest?.question.prompt ?? ""}” (${share})`, place };
  });
  return [{ kind: "missing", message: "Asked in other interviews and not here", places }];
}

function askedOnlyHere(asked: readonly PlannedQuestion[], others: readonly OtherInterview[]): Warning[] {
  const keys = others.map((other) => new Set(other.asked.map(keyOf)));
  const lacking = asked
    .map((question) => ({ question, without: keys.filter((known) => !known.has(keyOf(question))).length }))
    .filter(({ without }) => without > 0);
  if (lacking.length === 0) return [];
  const places = lacking.map(({ question: { id, number }, without }) => ({
    label: `question ${number} (missing in ${without} of ${others.length})`,
    place: { at: "question" as const, id },
  }));
  return [{ kind: "extra", message: "Asked here and not in all other interviews", places }];
}

function otherSizes(size: number, others: readonly OtherInterview[]): Warning[] {
  const elsewhere = groupBy(
    others.filter((other) => other.interviewers !== size),
    (other) => other.interviewers,
  );
  if (elsewhere.size === 0) return [];
  const places = [...elsewhere]
    .sort(([a], [b]) => a - b)
    .map(([number, held]) => ({
      label: `${number} interviewer${number === 1 ? "" : "s"} (in ${held.length} of ${others.length})`,
      place: { at: "panel" as const },
    }));
  return [{ kind: "size", message: `Panel of ${size}; other interviews of this plan had`, places }];
}
