import type { Child } from "hono/jsx";
import type { Reading } from "../../src/comparison/comparison.ts";
import type { PanelQuestion } from "../../src/scoring/panel-question.ts";
import type { QualificationsResult } from "../../src/scoring/qualifications.ts";
import { formatFigure, formatShare } from "../../src/scoring/round.ts";
import { SUFFICIENT_COMPLETENESS } from "../../src/scoring/total.ts";
import { count, Tag } from "../components/parts.tsx";
import { FigureLine } from "../results/figure.tsx";
import { FlagTag } from "../results/flag.tsx";
import { RequirementMark } from "../results/mark.tsx";
import { sectionReasons } from "./reasons.ts";
import type { Row } from "./rows.tsx";

/** How much there is to go by: completeness, disagreement and gaps. */
export const FOUNDATION: Row[] = [
  {
    key: "completeness",
    label: "Completeness",
    cell: ({ results: { panel, record } }) => (
      <>
        <FigureLine
          figure={panel.completeness}
          reasons={sectionReasons([record])}
          label={<span class="visually-hidden">Completeness</span>}
        />
        {panel.sufficient ? null : <Tag tone="bad">Insufficient</Tag>}
      </>
    ),
  },
  {
    key: "discuss",
    label: "Disagreement",
    hint: "Questions rated 2 or more apart",
    cell: ({ discuss, results: { record } }) =>
      discuss.length === 0 ? (
        <span class="soft">{record.scorecards.length === 1 ? "One interviewer, nobody to differ from" : "None"}</span>
      ) : (
        <Unfolding title={<Tag tone="warn">{count(discuss.length, "question")} to discuss</Tag>} items={discuss.map(ratedApart)} />
      ),
  },
  {
    key: "spread",
    label: "Interviewers’ own totals",
    hint: "Sorted by their SD",
    cell: ({ results: { panel } }) => <Spread totals={panel.totals} members={panel.members} />,
  },
  {
    key: "unscored",
    label: "Gaps",
    cell: ({ unscored, results: { record } }) => (
      <>
        {unscored.length === 0 ? (
          <span class="soft">Every question scored</span>
        ) : (
          <Unfolding title={`${count(unscored.length, "question")} without a score`} items={unscored.map(({ prompt }) => prompt)} />
        )}
        <Waiting cards={record.cards} read={record.scorecards.length} />
      </>
    ),
  },
  {
    key: "qualifications",
    label: "Required qualifications",
    cell: ({ results: { panel } }) => <Required qualifications={panel.qualifications} />,
  },
];

function Unfolding({ title, items }: { title: Child; items: Child[] }) {
  return (
    <details class="unfold">
      <summary>{title}</summary>
      <ul class="finding-items">
        {items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    </details>
  );
}

/** The flag, opening to the requirements behind it, those that keep it from "all met" first. */
function Required({ qualifications: { flag, requirements } }: { qualifications: QualificationsResult }) {
  if (flag === null) return <FlagTag flag={flag} />;
  const required = requirements.filter(({ kind }) => kind === "required");
  const worstFirst = required.toSorted((a, b) => Number(a.value === 1) - Number(b.value === 1));
  const items = worstFirst.map(({ text, value }) => (
    <>
      {text} <RequirementMark value={value} />
    </>
  ));
  return <Unfolding title={<FlagTag flag={flag} />} items={items} />;
}

function ratedApart({ prompt, marks }: PanelQuestion): string {
  const ratings = marks.flatMap(({ name, rating }) => (rating === null ? [] : `${name} ${rating}`));
  return `${prompt} ${ratings.join(", ")}`;
}

type SpreadProps = Pick<Reading["results"]["panel"], "totals" | "members">;

function Spread({ totals: { n, standardDeviation, min, max, range }, members }: SpreadProps) {
  const title = `${count(n, "interviewer")}${standardDeviation === null ? "" : `, SD ${formatFigure(standardDeviation)}`}`;
  const own = members.map(({ name, total, sufficient }) => {
    const figure = total.result === null ? "nothing to score" : formatFigure(total.result);
    return `${name}: ${figure}${sufficient ? "" : ` (less than ${formatShare(SUFFICIENT_COMPLETENESS)} of their share)`}`;
  });
  return (
    <>
      <Unfolding title={title} items={own} />
      {range === null || n < 2 ? null : (
        <p class="hint">
          {formatFigure(min)} to {formatFigure(max)}, range {formatFigure(range)}
        </p>
      )}
    </>
  );
}

/** Colleagues whose scorecards are not in these figures. */
function Waiting({ cards, read }: { cards: Reading["results"]["record"]["cards"]; read: number }) {
  const missing = cards.length - read;
  return missing === 0 ? null : (
    <p>
      <Tag tone="warn">
        {missing} of {count(cards.length, "scorecard")} not in it
      </Tag>
    </p>
  );
}
