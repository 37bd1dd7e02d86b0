import type { Pair } from "../guides/comparing.ts";
import type { GuideQualification, GuideQuestion } from "../guides/format.ts";
import { pointLine } from "../guides/points.ts";
import { GROUP_LABELS, STANDING_LABELS } from "../labels.ts";
import { compareWording, type Stretch } from "./wording.ts";

/** A field whose wording the new edition changes. */
export type Difference = { label: string; before: Stretch[]; after: Stretch[] };

/** What a question's new edition changes, field by field. */
export function questionDifferences({ from, to, fields }: Pair<GuideQuestion>): Difference[] {
  return QUESTION_FIELDS.filter(([field]) => fields.includes(field)).map(([, label, told]) => difference(label, told(from), told(to)));
}

/** The same for a qualification. */
export function qualificationDifferences({ from, to, fields }: Pair<GuideQualification>): Difference[] {
  return QUALIFICATION_FIELDS.filter(([field]) => fields.includes(field)).map(([, label, told]) => difference(label, told(from), told(to)));
}

const difference = (label: string, before: string, after: string): Difference => ({ label, ...compareWording(before, after) });

const QUESTION_FIELDS: [keyof GuideQuestion, string, (question: GuideQuestion) => string][] = [
  ["prompt", "Question", ({ prompt }) => prompt],
  ["section", "Section", ({ section }) => section],
  ["competency", "Competency", ({ competency }) => competency],
  ["minutes", "Minutes", ({ minutes }) => (minutes === null ? "" : String(minutes))],
  ["outline", "Answer outline", ({ outline }) => outline],
  ["points", "Follow-up points", ({ points }) => points.map((point) => `○ ${pointLine(point)}`).join("\n")],
  [
    "anchors",
    "Ratings",
    ({ anchors }) =>
      Object.entries(anchors)
        .map(([rating, text]) => `${rating}: ${text}`)
        .join("\n"),
  ],
];

const QUALIFICATION_FIELDS: [keyof GuideQualification, string, (qualification: GuideQualification) => string][] = [
  ["group", "Group", ({ group }) => GROUP_LABELS[group]],
  ["text", "Name", ({ text }) => text],
  ["detail", "Detail", ({ detail }) => detail],
  ["standing", "The guide says", ({ standing }) => (standing === null ? "" : STANDING_LABELS[standing])],
];
