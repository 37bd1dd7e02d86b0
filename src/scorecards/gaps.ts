import { questionsOf, type RecordQuestion, type RecordRequirement, type ScorecardRecord } from "./record.ts";

/** Something a scorecard lacks. `at` is the panel of the live page where it is mended, `field` its control there, if it is one. */
export type Gap = { at: string; text: string; blocks: boolean; field?: string };

/** What is incomplete, most important first: what keeps it from being submitted, then what will show as a gap. */
export function findGaps(card: ScorecardRecord): Gap[] {
  const questions = questionsOf(card);
  return [...contestedGaps(card), ...wrapUpGaps(card), ...questions.flatMap(questionGaps), ...card.requirements.flatMap(requirementGaps)];
}

/** Two values in one place are nobody's judgement until somebody says which one holds. */
function contestedGaps(card: ScorecardRecord): Gap[] {
  const gap = (at: string, what: string): Gap => ({ at, text: `${what} was changed in two places: say which value holds.`, blocks: true });
  const cited = card.contested.some((field) => field.startsWith("cited:"));
  const waits = (id: string) => card.contested.some((field) => field.endsWith(`:${id}`) && !field.startsWith("cited:"));
  const inQuestion = ({ id, points }: RecordQuestion) => waits(id) || points.some((point) => waits(point.id));
  return [
    ...(cited || waits(card.id) ? [gap("wrap-up", "The wrap-up")] : []),
    ...questionsOf(card)
      .filter(inQuestion)
      .map(({ number }) => gap(String(number), `Question ${number}`)),
    ...card.requirements.filter(({ contested }) => contested).map(({ text }) => gap("qualifications", `“${text}”`)),
  ];
}

/** What keeps a scorecard from being submitted, once nothing is contested. */
export function wrapUpGaps({
  recommendation,
  rationale,
  citations,
}: Pick<ScorecardRecord, "recommendation" | "rationale" | "citations">): Gap[] {
  const at = "wrap-up";
  const gaps: Gap[] = [];
  if (recommendation === null) gaps.push({ at, field: "recommendation", text: "Choose a recommendation.", blocks: true });
  if (rationale.trim() === "") gaps.push({ at, field: "rationale", text: "Give the rationale for it.", blocks: true });
  if (citations.length === 0)
    gaps.push({ at, field: "cited", text: "Tick at least one question that the rationale rests on.", blocks: true });
  return gaps;
}

function questionGaps({ number, points, rating, skip, evidence }: RecordQuestion): Gap[] {
  const at = String(number);
  const gap = (text: string): Gap => ({ at, text: `Question ${number}: ${text}`, blocks: false });
  if (skip !== null)
    return skip.reason === "other" && skip.note.trim() === "" ? [gap("skipped for another reason that is not given.")] : [];
  const asked = points.some((point) => point.value !== null);
  if (rating === null) return [gap(asked || evidence !== "" ? "marked, but not rated, so it has no score." : "not scored.")];
  return evidence.trim() === "" ? [gap("rated, but no evidence is noted.")] : [];
}

function requirementGaps({ text, kind, value, evidence, source }: RecordRequirement): Gap[] {
  const at = "qualifications";
  if (value === null) return kind === "required" ? [{ at, text: `“${text}” is required and not verified.`, blocks: false }] : [];
  const needsProof = value > 0 && (evidence.trim() === "" || source === null);
  return needsProof ? [{ at, text: `“${text}” counts once its evidence and source are given.`, blocks: false }] : [];
}
