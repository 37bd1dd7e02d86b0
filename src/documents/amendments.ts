import { knownLabels, timesLabel } from "../labels.ts";
import { scoreRecord } from "../results/score.ts";
import { firstVersion, type ScorecardRecord, versionOf } from "../scorecards/record.ts";
import { type ToldAmendment, type ToldField, tellAmendments } from "../scorecards/told.ts";
import { formatFigure } from "../scoring/round.ts";
import type { ScorecardResult } from "../scoring/scorecard.ts";
import { type Block, type Column, continued } from "./blocks.ts";
import { dayAndTime, sentence } from "./words.ts";

/** What an amended scorecard came to when it was submitted; null for one that never was amended, and for a first version. */
export function firstResult(record: ScorecardRecord): ScorecardResult | null {
  return versionOf(record) === "amended" ? scoreRecord(firstVersion(record)) : null;
}

/** Says on page 1 that the scorecard was amended, or that this is not its last version. */
export function amendedNotice(record: ScorecardRecord): Block[] {
  const { amendments, submittedAt, firm } = record;
  const version = versionOf(record);
  const last = amendments.at(-1);
  if (version === "only" || last === undefined) return [];
  const times = timesLabel(amendments.length);
  if (version === "first") {
    const text = `As submitted${submittedAt === null ? "" : ` ${dayAndTime(submittedAt, firm.timeZone)}`}. It was amended ${times} since; the scorecard as amended says what was corrected and why.`;
    return [{ kind: "notice", lead: "First version.", text }];
  }
  const flags = [...new Set(amendments.flatMap(({ known }) => knownLabels(known)))].map(sentence);
  const when = `${amendments.length === 1 ? "On" : "Last on"} ${dayAndTime(last.at, firm.timeZone)} by ${last.by}.`;
  const text = [
    when,
    ...flags,
    "Every figure here is of the scorecard as amended; what was corrected, and why, stands under “Amendments”.",
  ].join(" ");
  return [{ kind: "notice", lead: `Amended ${times} after submission.`, text }];
}

/** "As first submitted: 68.8.", a note for a figure that stands there amended; none where there was no other version. */
export function firstNote(first: string | null | undefined): string[] {
  return first == null ? [] : [`As first submitted: ${first}.`];
}

const COLUMNS: Column[] = [
  { title: "Corrected", width: null, align: "left" },
  { title: "Before", width: 110, align: "left" },
  { title: "After", width: 110, align: "left" },
];

/** Every amendment with its reason and each corrected field before and after; nothing where there is none. */
export function amendmentBlocks(record: ScorecardRecord, result: ScorecardResult): Block[] {
  const first = firstResult(record);
  if (first === null) return [];
  const totals = `Total as first submitted: ${totalWords(first)}. As amended: ${totalWords(result)}.`;
  return [
    { kind: "heading", text: "Amendments", aside: "what was submitted, and what it was corrected to" },
    { kind: "paragraph", text: totals, tone: "soft", binds: true },
    ...tellAmendments(record).flatMap((amendment) => oneAmendment(amendment, record.firm.timeZone)),
  ];
}

/** "68.8 (insufficient)" */
export function totalWords({ total, sufficient }: ScorecardResult): string {
  const figure = formatFigure(total.result);
  if (figure === null) return "nothing to score";
  return sufficient ? figure : `${figure} (insufficient)`;
}

function oneAmendment({ number, by, at, reason, known, changes }: ToldAmendment, zone: string): Block[] {
  const told = [`${dayAndTime(at, zone)}, by ${by}.`, ...knownLabels(known).map(sentence)].join(" ");
  const rows = changes.filter(({ text }) => !text).map((field) => ({ cells: [nameOf(field), field.before, field.after], strong: false }));
  const head: Block[] = [
    { kind: "paragraph", lead: `Amendment ${number}`, text: told, binds: true },
    { kind: "paragraph", lead: "Reason", text: reason },
  ];
  const values: Block[] = rows.length === 0 ? [] : [{ kind: "table", columns: COLUMNS, rows }];
  return [continued(`Amendment ${number}`, [...head, ...values, ...changes.filter(({ text }) => text).flatMap(textBlocks)])];
}

/** A text is too long for a table's cell. */
function textBlocks(field: ToldField): Block[] {
  const words = (text: string) => (text.trim() === "" ? "None written." : text);
  return [
    { kind: "label", text: nameOf(field) },
    { kind: "paragraph", lead: "Before", text: words(field.before) },
    { kind: "paragraph", lead: "After", text: words(field.after) },
  ];
}

function nameOf({ question, what }: ToldField): string {
  return question === null ? what : `Question ${question.number}: ${what}`;
}
