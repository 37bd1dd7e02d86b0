import type { Figure, FigureName, LeftOut, Term } from "../../src/scoring/arithmetic.ts";
import { FIGURE_WORDS, figureText, weightText, workingText } from "./words.ts";

/** Why an entry of a working has a weight other than 1. */
export type WeightReason = { label: string; weight: number; reason: string };

/** Figures that are a difference of two values, not a weighted mean. */
const DISTANCES: readonly FigureName[] = ["divergence", "unitRating", "agreement"];

/** A figure's arithmetic: its formula in words and symbols, what went in, what was left out and why, and the division. */
export function Working({ figure, reasons = [] }: { figure: Figure; reasons?: WeightReason[] }) {
  const isDistance = DISTANCES.includes(figure.figure);
  return (
    <div class="working">
      <p>{FIGURE_WORDS[figure.figure].words}</p>
      <p class="formula">{figure.formula}</p>
      {isDistance ? <DistanceTable figure={figure} /> : <MeanTable figure={figure} reasons={reasons} />}
      <p class="division">{division(figure, isDistance)}</p>
    </div>
  );
}

/** Weighted entries, then those left out, then the sums. */
function MeanTable({ figure: { terms, leftOut, numerator, denominator }, reasons }: { figure: Figure; reasons: WeightReason[] }) {
  const reasonOf = ({ label, weight }: Term | LeftOut) =>
    weight === 1 ? undefined : reasons.find((one) => one.label === label && one.weight === weight)?.reason;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Entry</th>
          <th scope="col" class="number">
            Weight
          </th>
          <th scope="col" class="number">
            Value
          </th>
          <th scope="col" class="number">
            Weight × value
          </th>
        </tr>
      </thead>
      <tbody>
        {terms.map((term) => (
          <tr>
            <td>
              {term.label}
              <Reason reason={reasonOf(term)} />
            </td>
            <td class="number">{weightText(term.weight)}</td>
            <td class="number">{workingText(term.value)}</td>
            <td class="number">{workingText(term.weight * term.value)}</td>
          </tr>
        ))}
        {leftOut.map((entry) => (
          <tr class="left-out">
            <td>
              {entry.label}
              <Reason reason={reasonOf(entry)} />
            </td>
            <td class="number">{entry.weight === null ? "" : weightText(entry.weight)}</td>
            <td colspan={2} class="number">
              left out: {entry.why}
            </td>
          </tr>
        ))}
      </tbody>
      {terms.length === 0 ? null : (
        <tfoot>
          <tr>
            <th scope="row">Sum</th>
            <td class="number">{workingText(denominator)}</td>
            <td />
            <td class="number">{workingText(numerator)}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

/** Two places on one line; weights would say nothing here. */
function DistanceTable({ figure: { terms, leftOut } }: { figure: Figure }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Entry</th>
          <th scope="col" class="number">
            Value
          </th>
        </tr>
      </thead>
      <tbody>
        {terms.map(({ label, value, weight }) => (
          <tr>
            <td>{weight < 0 ? `less: ${label}` : label}</td>
            <td class="number">{workingText(value)}</td>
          </tr>
        ))}
        {leftOut.map(({ label, why }) => (
          <tr class="left-out">
            <td>{label}</td>
            <td class="number">left out: {why}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Reason({ reason }: { reason?: string }) {
  return reason ? <span class="weight"> {reason}</span> : null;
}

function division(figure: Figure, isDistance: boolean): string {
  const { terms, numerator, denominator, result } = figure;
  if (result === null) return "No entry has a value, so there is nothing to score. That is not the same as 0.";
  const shown = `${workingText(result)}, shown as ${figureText(figure)}`;
  if (!isDistance) return `Σ(weight × value) ÷ Σ weights = ${workingText(numerator)} ÷ ${workingText(denominator)} = ${shown}`;
  const difference = `|${terms.map(({ value }) => workingText(value)).join(" − ")}|`;
  return denominator === 1 ? `${difference} = ${shown}` : `${difference} ÷ ${weightText(denominator)} = ${shown}`;
}
