import type { Comparison, Contender } from "../../src/comparison/comparison.ts";
import { HIDDEN } from "../../src/labels.ts";
import { Time } from "../components/time.tsx";
import { OutcomeTag } from "../decisions/outcome.tsx";
import { planName } from "../interviews/cards.tsx";
import { type Row, rowGroups, type Sorting } from "./rows.tsx";

type Props = { comparison: Comparison; sorting: Sorting; zone: string };

/** A column a candidate, a row a fact; pressing a row's heading sorts the columns by it. */
export function ComparisonTable({ comparison, sorting, zone }: Props) {
  const { contenders } = comparison;
  return (
    <section class="scroll compare-scroll sideways" aria-label="Candidates side by side" tabindex={0}>
      <table class="compare">
        <thead>
          <tr>
            <SortHeading sortKey="name" label="Candidate" sorting={sorting} />
            {contenders.map((contender) => (
              <ContenderHead contender={contender} zone={zone} />
            ))}
          </tr>
        </thead>
        {rowGroups(comparison).map(({ title, rows }, place) => (
          <tbody>
            <tr class="compare-group">
              <th scope="rowgroup">
                <span class="compare-group-title">{title}</span>
              </th>
              <td colspan={contenders.length} />
            </tr>
            {rows.map((row, line) => (
              <tr>
                <SortHeading sortKey={row.key} label={row.label} hint={row.hint} sorting={sorting} />
                {contenders.map((contender) => (
                  <Cell row={row} contender={contender} rows={rows.length} first={line === 0} told={place === 0} />
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

type CellProps = { row: Row; contender: Contender; rows: number; first: boolean; told: boolean };

/** Of somebody who cannot be read, one empty cell stands for the whole group; the first one says why. */
function Cell({ row, contender, rows, first, told }: CellProps) {
  if (contender.read !== null) return <td>{row.cell(contender.read, contender)}</td>;
  if (!first) return null;
  if (!told) return <td rowspan={rows} class="compare-void" />;
  return (
    <td rowspan={rows} class="compare-void">
      <p class="soft">{contender.blind ? `${HIDDEN}.` : "Nothing to read yet."}</p>
      <OutcomeTag outcome={contender.outcome} />
    </td>
  );
}

function ContenderHead({ contender: { id, candidate, read }, zone }: { contender: Contender; zone: string }) {
  return (
    <th scope="col">
      <a class="compare-name" href={`/applications/${id}`}>
        {candidate.name}
      </a>
      {read === null ? null : (
        <p class="hint">
          <a href={`/interviews/${read.results.record.interview.id}`}>{planName(read.results.record.plan)}</a>,{" "}
          <Time at={read.results.record.interview.scheduledAt} zone={zone} manner="date" />
        </p>
      )}
    </th>
  );
}

type HeadingProps = { sortKey: Row["key"]; label: string; hint?: string | undefined; sorting: Sorting };

/** A row's heading, which sorts by it. The arrow tells the way; the table's reader tells it, too. */
export function SortHeading({ sortKey, label, hint, sorting }: HeadingProps) {
  const { href, way } = sorting(sortKey);
  return (
    <th scope="row" aria-sort={way} class="compare-heading">
      <a href={href} class="sort">
        {label}
        <span aria-hidden="true" class="sort-way">
          {way === undefined ? "\u00a0↕" : way === "ascending" ? "\u00a0↑" : "\u00a0↓"}
        </span>
      </a>
      {hint === undefined ? null : <p class="hint">{hint}</p>}
    </th>
  );
}
