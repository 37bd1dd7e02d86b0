import type { Child } from "hono/jsx";
import type { InterviewerFigures } from "../../src/agreement/interviewer-figures.ts";
import type { Calibration } from "../../src/scoring/calibration.ts";
import { formatFigure, formatShare } from "../../src/scoring/round.ts";
import { CentredLine } from "./plots.tsx";
import { differenceText, pointsText } from "./words.ts";

export type CalibrationRow = { name: string; label: Child; figures: InterviewerFigures };

/** Points of difference that the plots reach to either side. */
const REACH = 2;

/** Figures of people, or of one person in several plans, in the order given. The plot's numbers stand beside it. */
export function CalibrationTable({ of, rows }: { of: string; rows: CalibrationRow[] }) {
  return (
    <table class="numbers calibration">
      <thead>
        <tr>
          <th scope="col">{of}</th>
          <th scope="col" class="number">
            Scorecards
          </th>
          <th scope="col" class="number">
            Ratings
          </th>
          <th scope="col" class="number">
            Mean
          </th>
          <th scope="col" class="number">
            SD
          </th>
          <th scope="col">Against the panel, −2 to +2</th>
          <th scope="col" class="number">
            Median time
          </th>
          <th scope="col" class="number">
            After due
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <Row row={row} at={at + 1} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row: { name, label, figures }, at }: { row: CalibrationRow; at: number }) {
  const { scorecards, ratings, calibration, promptness } = figures;
  return (
    <tr>
      <th scope="row">{label}</th>
      <td class="number" data-label="Scorecards">
        {scorecards}
      </td>
      <td class="number" data-label="Ratings">
        {ratings.n}
      </td>
      <td class="number" data-label="Mean">
        {pointsText(ratings.mean)}
      </td>
      <td class="number" data-label="SD">
        {pointsText(ratings.standardDeviation)}
      </td>
      <td data-label="Against the panel">
        <Difference id={`plot-difference-${at}`} name={name} calibration={calibration} />
      </td>
      <td class="number wide" data-label="Median time">
        {hoursText(promptness.medianHours)}
      </td>
      <td class="number wide" data-label="After due">
        {`${promptness.late} of ${scorecards}, ${formatShare(promptness.late / scorecards)}`}
      </td>
    </tr>
  );
}

function Difference({ id, name, calibration }: { id: string; name: string; calibration: Calibration }) {
  if (calibration.outcome === "too few") {
    return <span class="hint">{`Not shown yet: ${calibration.answers} of ${calibration.needed} answers rated with others`}</span>;
  }
  const mean = calibration.difference.mean ?? 0;
  const text = differenceText(mean);
  return (
    <div class="with-plot">
      <CentredLine
        id={id}
        title={`${name}: ${text}`}
        desc="A dot on a line from 2 below the panels to 2 above them, with a mark where there is no difference."
        value={mean}
        reach={REACH}
      />
      <span>
        {text} <span class="hint">{`n ${calibration.answers}`}</span>
      </span>
    </div>
  );
}

const hoursText = (hours: number | null): string => (hours === null ? "–" : `${formatFigure(hours)} h`);
