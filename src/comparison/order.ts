import type { Comparison, Contender } from "./comparison.ts";

/** What candidates can be sorted by: the rows of the page. Sections and questions go by their place on it. */
const PLAIN_KEYS = [
  "rank",
  "name",
  "completeness",
  "discuss",
  "spread",
  "unscored",
  "qualifications",
  "commonTotal",
  "total",
  "preferred",
  "verified",
  "recommendations",
  "decision",
] as const;
export type SortKey = (typeof PLAIN_KEYS)[number] | `section-${number}` | `question-${number}`;
export type Sort = { key: SortKey; direction: "ascending" | "descending" };

const BY_RANK: Sort = { key: "rank", direction: "ascending" };

/** The order in an address; as ranked for anything that is none. */
export function readSort(key: string | undefined, direction: string | undefined): Sort {
  const known = PLAIN_KEYS.find((one) => one === key) ?? placed("section", key) ?? placed("question", key);
  if (known === undefined) return BY_RANK;
  return { key: known, direction: direction === "ascending" ? "ascending" : direction === "descending" ? "descending" : firstWay(known) };
}

function placed<Kind extends "section" | "question">(kind: Kind, key: string | undefined): `${Kind}-${number}` | undefined {
  const place = new RegExp(`^${kind}-(\\d{1,3})$`).exec(key ?? "")?.[1];
  return place === undefined ? undefined : `${kind}-${Number(place)}`;
}

/** What a first press sorts by: the highest first, but ranks and names from their beginning. */
const firstWay = (key: SortKey): Sort["direction"] => (key === "rank" || key === "name" ? "ascending" : "descending");

/** What pressing a row's heading leads to: its own way first, then the other one. */
export function nextSort(current: Sort, key: SortKey): Sort {
  if (current.key !== key) return { key, direction: firstWay(key) };
  return { key, direction: current.direction === "ascending" ? "descending" : "ascending" };
}

/**
 * Candidates in the order asked for. Whoever has no value, or whose scores say too little to be ranked, comes after
 * the others whichever way it goes, by name.
 */
export function inSortOrder({ contenders, common }: Comparison, { key, direction }: Sort): Contender[] {
  const sign = direction === "ascending" ? 1 : -1;
  const placed = contenders.map((contender) => ({ contender, value: measure(contender, key, common) }));
  const byName = (a: Contender, b: Contender) => a.candidate.name.localeCompare(b.candidate.name) || a.id.localeCompare(b.id);
  return placed
    .toSorted((a, b) => {
      if (key === "name") return sign * byName(a.contender, b.contender);
      if (a.value === null || b.value === null)
        return Number(a.value === null) - Number(b.value === null) || byName(a.contender, b.contender);
      return sign * (a.value - b.value) || byName(a.contender, b.contender);
    })
    .map(({ contender }) => contender);
}

function measure(contender: Contender, key: SortKey, common: Comparison["common"]): number | null {
  if (key === "decision") return contender.outcome === null ? null : OUTCOME_ORDER.indexOf(contender.outcome);
  if (contender.read === null) return null;
  const { results, compared, questions } = contender.read;
  const { panel, record } = results;
  // Below the bar a score ranks nobody, by whatever name it goes.
  const ranked = (score: number | null | undefined) => (compared.sufficient ? (score ?? null) : null);
  const place = Number(key.split("-")[1]);
  if (key.startsWith("section-")) return ranked(compared.sections[place]?.score.result);
  if (key.startsWith("question-")) return ranked(questions.get(common[place]?.key ?? "")?.score.result);
  switch (key) {
    case "rank":
      return compared.rank;
    case "commonTotal":
      return ranked(compared.commonTotal.result);
    case "total":
      return ranked(panel.total.result);
    case "completeness":
      return panel.completeness.result;
    case "spread":
      return panel.totals.standardDeviation;
    case "discuss":
      return contender.read.discuss.length;
    case "unscored":
      return contender.read.unscored.length;
    case "qualifications":
      return panel.qualifications.flag === null ? null : FLAG_ORDER.indexOf(panel.qualifications.flag);
    case "preferred":
      return panel.qualifications.preferred.result;
    case "verified":
      return panel.qualifications.verified.result;
    case "recommendations":
      return record.scorecards.filter(({ recommendation }) => recommendation === "yes" || recommendation === "strong_yes").length;
    default:
      return null;
  }
}

const OUTCOME_ORDER = ["withdrawn", "decline", "hold", "advance", "hire"];
const FLAG_ORDER = ["gap", "unresolved", "met"];
