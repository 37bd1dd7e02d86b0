import type { Alpha } from "../../src/scoring/agreement.ts";
import { coefficientText } from "../agreement/words.ts";
import { count } from "../components/parts.tsx";
import { workingText } from "../results/words.ts";

/** Krippendorff's α of the panel with its arithmetic, or why there is none. */
export function AlphaLine({ alpha }: { alpha: Alpha }) {
  if (alpha.outcome === "too few") {
    return (
      <p class="figure-none">
        <span>Agreement of the panel, α</span>
        <span class="soft">
          not shown: {count(alpha.units, "question")} with two ratings or more, and below {alpha.needed} it says more about chance than
          about the panel
        </span>
      </p>
    );
  }
  if (alpha.outcome === "no variation") {
    return (
      <p class="figure-none">
        <span>Agreement of the panel, α</span>
        <span class="soft">no variation: all {alpha.ratings} ratings are the same, so there is nothing to agree about</span>
      </p>
    );
  }
  const { value, units, ratings, observed, expected, reading } = alpha;
  return (
    <details class="figure unfold">
      <summary>
        <span class="figure-name">Agreement of the panel, α</span>
        <span class="figure-value">
          {coefficientText(value)} <span class="soft">{reading}</span>
        </span>
      </summary>
      <div class="working">
        <p>
          Krippendorff’s α, ordinal: how much less the panel’s ratings differ than the same ratings dealt out by chance would. 1 is full
          agreement, 0 is chance. From .800 it is good, from .667 tentative.
        </p>
        <p class="formula">α = 1 − Dₒ ÷ Dₑ</p>
        <p>
          {count(units, "question")} with two ratings or more, {count(ratings, "rating")}.
        </p>
        <p class="division">
          1 − {workingText(observed)} ÷ {workingText(expected)} = {workingText(value)}
        </p>
      </div>
    </details>
  );
}
