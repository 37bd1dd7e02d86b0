import type { Spread } from "../../src/scoring/spread.ts";
import { workingText } from "../results/words.ts";
import { spreadText } from "./words.ts";

type SpreadLineProps = {
  label: string;
  spread: Spread;
  values: { name: string; value: number }[];
  /** What the numbers must not be taken for. */
  caution?: string;
  /** Whether the mean is a figure here, and not only a step to the deviation. */
  withMean?: boolean;
};

/** Standard deviation and range of several numbers, which open to their arithmetic. */
export function SpreadLine({ label, spread, values, caution, withMean = false }: SpreadLineProps) {
  const { n, mean, standardDeviation, range } = spread;
  const told = [`n ${n}`, `SD ${spreadText(standardDeviation)}`, `range ${n < 2 ? "–" : spreadText(range)}`];
  if (withMean) told.splice(1, 0, `mean ${spreadText(mean)}`);
  return (
    <details class="figure unfold">
      <summary>
        <span class="figure-name">{label}</span>
        <span class={n === 0 ? "figure-value soft" : "figure-value"}>{told.join(" · ")}</span>
      </summary>
      <div class="working">
        <p>SD is the sample standard deviation, in the values’ own units; the range is the highest less the lowest.</p>
        <table>
          <tbody>
            {values.map(({ name, value }) => (
              <tr>
                <td>{name}</td>
                <td class="number">{workingText(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <Steps spread={spread} values={values.map(({ value }) => value)} />
        {caution ? <p>{caution}</p> : null}
      </div>
    </details>
  );
}

function Steps({ spread: { n, mean, standardDeviation, min, max, range }, values }: { spread: Spread; values: number[] }) {
  if (mean === null || min === null || max === null || range === null) return <p class="division">No value, so there is no spread.</p>;
  const sum = values.reduce((total, value) => total + value, 0);
  const squares = values.reduce((total, value) => total + (value - mean) ** 2, 0);
  return (
    <>
      <p class="division">
        mean = {workingText(sum)} ÷ {n} = {workingText(mean)}
      </p>
      <p class="division">
        {standardDeviation === null
          ? "SD and range need two values."
          : `SD = √(Σ(value − mean)² ÷ (n − 1)) = √(${workingText(squares)} ÷ ${n - 1}) = ${workingText(standardDeviation)}`}
      </p>
      {standardDeviation === null ? null : (
        <p class="division">
          range = {workingText(max)} − {workingText(min)} = {workingText(range)}
        </p>
      )}
    </>
  );
}
