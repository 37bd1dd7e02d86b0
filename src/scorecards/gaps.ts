import { questionsOf, type RecordQuestion, type RecordRequirement, type ScorecardRecord } from "./record.ts";

/** Something a scorecard lacks. `at` is the panel of the live page where it is mended. */
export type Gap = { at: string; text: string; blocks: boolean };

/** What is incomplete, most important first: what keeps it from being submitted, then what will show as a gap. */
export function findGaps(card: ScorecardRecord): Gap[] {
  const questions = questionsOf(card);
  return [...wrapUpGaps(card), ...questions.flatMap(questionGaps), ...card.requirements.flatMap(requirementGaps)];
}

function wrapUpGaps({ recommendation, rationale, citations }: ScorecardRecord): Gap[] {
  const at = "wrap-up";
  const gaps: Gap[] = [];
  if (recommendation === null) gaps.push({ at, text: "Choose a recommendation.", blocks: true });
  if (rationale.trim() === "") gaps.push({ at, text: "Give the rationale for it.", blocks: true });
  if (citations.length === 0) gaps.push({ at, text: "Tick at least one question that the rationale rests on.", blocks: true });
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
