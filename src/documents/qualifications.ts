import { requirementLabel, SOURCE_LABELS } from "../labels.ts";
import type { RecordRequirement, ScorecardRecord } from "../scorecards/record.ts";
import type { Flag, QualificationsResult, RequirementResult } from "../scoring/qualifications.ts";
import { type Block, continued, type Marked, type Verdict } from "./blocks.ts";
import { ended, markOf, percent, short, shortDay, unbroken } from "./words.ts";

const FLAG_WORDS: Record<Flag, { word: string; meaning: string }> = {
  gap: { word: "Gap", meaning: "at least one is not met" },
  unresolved: { word: "Unresolved", meaning: "at least one is partly met or not verified" },
  met: { word: "Met", meaning: "all of them are met" },
};

/** The flag of the required ones in a word, with what stands behind it and the preferred share. */
export function qualificationsVerdict(qualifications: QualificationsResult): Verdict {
  const { flag, requirements } = qualifications;
  const required = requirements.filter(({ kind }) => kind === "required");
  const met = required.filter(({ value }) => value === 1).length;
  const notes = [
    ...(required.length === 0 ? [] : [`${met} of ${required.length} required ones met.`]),
    ...(requirements.length === required.length ? [] : [`Preferred: ${preferredWords(qualifications)}.`]),
  ];
  return { label: "Qualifications", value: flag === null ? "None required" : FLAG_WORDS[flag].word, notes };
}

/**
 * Every qualification with its mark and word, evidence and source; required ones first. On one interviewer's scorecard
 * what was checked after its submission says so.
 */
export function qualificationBlocks(
  { requirements, firm, submittedAt }: Pick<ScorecardRecord, "requirements" | "firm"> & Partial<Pick<ScorecardRecord, "submittedAt">>,
  result: QualificationsResult,
): Block[] {
  const heading: Block = { kind: "heading", text: "Qualifications", aside: "beside the total, never in it" };
  if (requirements.length === 0) return [heading, { kind: "paragraph", text: "The position asks for none.", tone: "soft" }];
  const scored = new Map(result.requirements.map((requirement) => [requirement.id, requirement]));
  const listed = (kind: "required" | "preferred") =>
    requirements
      .filter((requirement) => requirement.kind === kind)
      .map((requirement) => marked(requirement, scored.get(requirement.id), firm.timeZone, submittedAt ?? null));
  const flag = result.flag === null ? null : FLAG_WORDS[result.flag];
  const kinds = [
    ...kindBlocks(`Required: ${flag?.word.toLowerCase() ?? "none"}`, flag?.meaning ?? "", listed("required")),
    ...kindBlocks("Preferred", preferredWords(result), listed("preferred")),
  ];
  return [continued("Qualifications", [heading, ...kinds])];
}

function kindBlocks(lead: string, text: string, items: Marked[]): Block[] {
  if (items.length === 0) return [];
  return [
    { kind: "paragraph", lead, text, binds: true },
    { kind: "marks", items },
  ];
}

function preferredWords({ preferred, verified }: QualificationsResult): string {
  const share = percent(preferred.result);
  const known = percent(verified.result);
  return share === null ? "none is verified" : `${share}, with ${known} verified`;
}

function marked(requirement: RecordRequirement, scored: RequirementResult | undefined, zone: string, submittedAt: Date | null): Marked {
  const { text, weight, evidence, source, checkedBy, checkedAt, value } = requirement;
  const counted = scored === undefined ? value : scored.value;
  const said = evidence.trim() === "" ? [] : [ended(source === null ? evidence : `${SOURCE_LABELS[source]}: ${evidence}`)];
  const late = submittedAt !== null && checkedAt !== null && checkedAt > submittedAt;
  const checked =
    checkedBy === null || checkedAt === null
      ? []
      : [`${unbroken(`Checked by ${checkedBy}, ${shortDay(checkedAt, zone)}`)}${late ? ", after this scorecard was submitted" : ""}.`];
  const notes = [[...said, ...checked].join(" ")].filter((note) => note !== "");
  if (scored?.needsEvidence) notes.push(`Marked “${requirementLabel(value)}”, which counts once its evidence and source are given.`);
  return { mark: markOf(counted), word: requirementLabel(counted), text: weight === 1 ? text : `${text} (weight ${short(weight)})`, notes };
}
