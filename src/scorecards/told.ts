import { MARK_LABELS, pointLabel, RECOMMENDATION_LABELS, SKIP_LABELS } from "../labels.ts";
import { readRating, readShare, readSkipReason } from "./marks.ts";
import { type AmendedField, type Amendment, questionsOf, RECOMMENDATIONS, type ScorecardRecord } from "./record.ts";

/** An amendment in the field's words. */
export type ToldAmendment = Omit<Amendment, "changes"> & { changes: ToldField[] };

/** A corrected field in words. */
export type ToldField = {
  /** The question's number and prompt; null for the wrap-up. */
  question: { number: number; prompt: string } | null;
  /** What was corrected of it: "Rating", or a follow-up point's own text. */
  what: string;
  before: string;
  after: string;
  /** Whether before and after are texts as somebody wrote them, of any length; an empty one is "". */
  text: boolean;
};

/** A scorecard's amendments in words, first to last; fields in plan order, the wrap-up last. */
export function tellAmendments(card: ScorecardRecord): ToldAmendment[] {
  const places = placesOf(card);
  return card.amendments.map((amendment) => ({ ...amendment, changes: tell(amendment.changes, places) }));
}

/** Changed fields of a scorecard in words, in plan order. */
export function tellFields(card: ScorecardRecord, fields: AmendedField[]): ToldField[] {
  return tell(fields, placesOf(card));
}

type Place = { order: number; question: ToldField["question"]; what: string | null };

/** By the id of a question or point; the wrap-up's fields are named after the scorecard itself. */
function placesOf(card: ScorecardRecord): Map<string, Place> {
  const places = questionsOf(card).flatMap(({ id, number, prompt, points }) => {
    const question = { number, prompt };
    const own: [string, Place] = [id, { order: number, question, what: null }];
    return [own, ...points.map((point): [string, Place] => [point.id, { order: number, question, what: point.text }])];
  });
  return new Map(places);
}

const WRAP_UP: Place = { order: Number.MAX_SAFE_INTEGER, question: null, what: null };

function tell(fields: AmendedField[], places: Map<string, Place>): ToldField[] {
  const placed = fields.map((field) => ({ field, place: places.get(field.subjectId) ?? WRAP_UP }));
  const told = placed.toSorted((a, b) => a.place.order - b.place.order || KINDS.indexOf(a.field.kind) - KINDS.indexOf(b.field.kind));
  return told.map(({ field: { kind, before, after }, place: { question, what } }) => ({
    question,
    what: what ?? MARK_LABELS[kind],
    before: words(kind, before),
    after: words(kind, after),
    text: kind === "evidence" || kind === "rationale" || kind === "skipNote",
  }));
}

/** As they come on the page. */
const KINDS: AmendedField["kind"][] = ["point", "rating", "evidence", "skip", "skipNote", "cited", "recommendation", "rationale"];

/** A stored value as pages print it; a text as it was written. */
function words(kind: AmendedField["kind"], stored: string): string {
  switch (kind) {
    case "point":
      return pointLabel(readShare(stored));
    case "rating": {
      const rating = readRating(stored);
      return rating === null ? "No rating" : `${rating} of 5`;
    }
    case "skip": {
      const reason = readSkipReason(stored);
      return reason === null ? "Not skipped" : SKIP_LABELS[reason];
    }
    case "cited":
      return stored === "" ? "No" : "Yes";
    case "recommendation": {
      const given = RECOMMENDATIONS.find((known) => known === stored);
      return given === undefined ? "None" : RECOMMENDATION_LABELS[given];
    }
    default:
      return stored;
  }
}
