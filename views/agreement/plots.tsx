import type { Rating } from "../../src/scoring/model.ts";
import { count } from "../components/parts.tsx";
import { across, Plot } from "../results/plots/svg.tsx";

const TALLEST = 28;
const BASE = 42;

/** How often each rating from 1 to 5 was given, as bars over the places of the rating lines. */
export function Distribution({ id, counts }: { id: string; counts: { rating: Rating; n: number }[] }) {
  const most = Math.max(1, ...counts.map(({ n }) => n));
  const title = counts.map(({ rating, n }) => `${count(n, "rating")} of ${rating}`).join(", ");
  return (
    <Plot id={id} title={title} desc="A bar for each rating from 1 to 5, as tall as it was frequent." height={BASE + 2}>
      <line class="plot-zero" x1="0" x2="100%" y1={BASE} y2={BASE} />
      {counts.map(({ rating, n }) => {
        const height = (n / most) * TALLEST;
        return (
          <>
            <rect class="plot-bar" x={across((rating - 0.8) / 5)} width={across(0.6 / 5)} y={BASE - height} height={height} />
            {n === 0 ? null : (
              <text class="plot-label" x={across((rating - 0.5) / 5)} y={BASE - height - 3} text-anchor="middle">
                {n}
              </text>
            )}
          </>
        );
      })}
    </Plot>
  );
}

type CentredProps = { id: string; title: string; desc: string; value: number; reach: number };

/** A dot on a line from −reach to +reach; what lies further out stands at its end. */
export function CentredLine({ id, title, desc, value, reach }: CentredProps) {
  const place = across(0.05 + 0.9 * ((Math.min(reach, Math.max(-reach, value)) + reach) / (2 * reach)));
  return (
    <Plot id={id} title={title} desc={desc} height={20}>
      <line class="plot-line" x1={across(0.05)} x2={across(0.95)} y1="10" y2="10" />
      {[0.05, 0.95].map((end) => (
        <line class="plot-tick" x1={across(end)} x2={across(end)} y1="6" y2="14" />
      ))}
      <line class="plot-threshold" x1={across(0.5)} x2={across(0.5)} y1="3" y2="17" />
      <circle class="plot-dot" cx={place} cy="10" r="6" />
    </Plot>
  );
}

type ScaleProps = { id: string; title: string; desc: string; value: number; marks: { at: number; label: string }[] };

/** A dot on a line from 0 to 1 with labelled marks; below 0 it stands at the beginning. */
export function CoefficientLine({ id, title, desc, value, marks }: ScaleProps) {
  const place = (at: number) => across(0.02 + 0.96 * Math.max(0, at));
  return (
    <Plot id={id} title={title} desc={desc} height={40}>
      <line class="plot-line" x1={place(0)} x2={place(1)} y1="12" y2="12" />
      {[{ at: 0, label: "0" }, ...marks, { at: 1, label: "1" }].map(({ at, label }) => (
        <>
          <line class={at === 0 || at === 1 ? "plot-tick" : "plot-threshold"} x1={place(at)} x2={place(at)} y1="5" y2="19" />
          <text class="plot-label" x={place(at)} y="35" text-anchor="middle">
            {label}
          </text>
        </>
      ))}
      <circle class="plot-dot" cx={place(value)} cy="12" r="7" />
    </Plot>
  );
}
