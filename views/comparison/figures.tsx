import type { Reading } from "../../src/comparison/comparison.ts";
import { RECOMMENDATION_LABELS } from "../../src/labels.ts";
import type { Figure } from "../../src/scoring/arithmetic.ts";
import { OutcomeTag } from "../decisions/outcome.tsx";
import { FigureLine } from "../results/figure.tsx";
import type { WeightReason } from "../results/working.tsx";
import { questionReasons, requirementReasons, sectionReasons } from "./reasons.ts";
import type { Row, RowGroup } from "./rows.tsx";

/** The figures, each opening to its arithmetic, and what people made of them. */
export function figureGroups(readings: Reading[]): RowGroup[] {
  return [
    { title: "On the common questions", rows: [RANK, ...commonRows(readings)] },
    { title: "On everything each was asked", rows: [TOTAL] },
    { title: "Beside the totals, never in them", rows: BESIDE },
  ];
}

const RANK: Row = {
  key: "rank",
  label: "Rank",
  cell: ({ compared: { rank, sufficient } }) => {
    if (rank !== null) return <span class="rank">{rank}</span>;
    return <span class="soft">{sufficient ? "Not ranked: no common question" : "Not ranked: insufficient"}</span>;
  },
};

/** Total and sections; their weights, and so the reasons for these, may be another candidate's newer version's. */
function commonRows(readings: Reading[]): Row[] {
  const records = readings.map(({ results }) => results.record);
  const sections = readings[0]?.compared.sections ?? [];
  const ofSections = sections.flatMap(({ name, score }, place): Row[] => {
    // A section without a common question tells nothing of anybody.
    if (score.result === null) return [];
    const cell: Row["cell"] = ({ compared }) => {
      const section = compared.sections[place];
      return section === undefined ? null : <Value figure={section.score} of={name} reasons={questionReasons(records)} />;
    };
    return [{ key: `section-${place}`, label: name, cell }];
  });
  const label = "Total, common questions";
  const cell: Row["cell"] = ({ compared }) => <Value figure={compared.commonTotal} of={label} reasons={sectionReasons(records)} />;
  return [{ key: "commonTotal", label, cell }, ...ofSections];
}

const TOTAL: Row = {
  key: "total",
  label: "Total",
  cell: ({ results: { panel, record } }) => (
    <Value
      figure={panel.total}
      of="Total"
      reasons={sectionReasons([record])}
      caution={panel.sufficient || panel.total.result === null ? undefined : "Insufficient"}
    />
  ),
};

const BESIDE: Row[] = [
  {
    key: "preferred",
    label: "Preferred qualifications",
    cell: ({ results: { panel, record } }) => (
      <Value figure={panel.qualifications.preferred} of="Preferred qualifications" reasons={requirementReasons(record)} />
    ),
  },
  {
    key: "verified",
    label: "Of these, verified",
    cell: ({ results: { panel, record } }) => (
      <Value figure={panel.qualifications.verified} of="Preferred qualifications, verified" reasons={requirementReasons(record)} />
    ),
  },
  {
    key: "recommendations",
    label: "Recommendations",
    hint: "Sorted by how many said yes",
    cell: ({ recommendations }) => <Recommendations counts={recommendations} />,
  },
  {
    key: "decision",
    label: "Decision",
    cell: (_, { outcome }) => (outcome === null ? <span class="soft">None stands</span> : <OutcomeTag outcome={outcome} />),
  },
];

type ValueProps = { figure: Figure; of: string; reasons: WeightReason[]; caution?: string | undefined };

/** A figure whose name stands at the head of its row already. */
function Value({ figure, of, reasons, caution }: ValueProps) {
  return <FigureLine figure={figure} label={<span class="visually-hidden">{of}</span>} reasons={reasons} caution={caution} />;
}

/** Counted, never averaged. */
function Recommendations({ counts }: { counts: Reading["recommendations"] }) {
  if (counts.length === 0) return <span class="soft">None given</span>;
  return (
    <ul class="counts">
      {counts.map(({ recommendation, count }) => (
        <li>
          <strong>{count}</strong> {RECOMMENDATION_LABELS[recommendation].toLowerCase()}
        </li>
      ))}
    </ul>
  );
}
