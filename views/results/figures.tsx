import type { Results } from "../../src/results/results.ts";
import type { ScorecardResult } from "../../src/scoring/scorecard.ts";
import { FigureLine } from "./figure.tsx";
import { CompletenessBar } from "./plots/completeness.tsx";
import { SectionsPlot } from "./plots/sections.tsx";
import { requirementReasons, sectionReasons } from "./reasons.ts";
import { figureText } from "./words.ts";

/** The figures of the whole scorecard, each opening to its arithmetic. Qualifications stand beside the total. */
export function Figures({ results: { result, sections, requirements, first } }: { results: Results }) {
  const { qualifications } = result;
  return (
    <section class="section" aria-labelledby="figures">
      <h2 id="figures">Figures</h2>
      <p class="hint">
        Scores run from 0 to 100. Open any figure for its arithmetic.
        {first === null ? null : " All of them are of the scorecard as amended."}
      </p>
      <div class="figures figures-lead">
        <FigureLine
          figure={result.total}
          reasons={sectionReasons(sections)}
          caution={cautionOf(result)}
          beside={first === null ? undefined : `as first submitted ${figureText(first.total)}${cautionOf(first) ? " (insufficient)" : ""}`}
        />
      </div>
      <h3 class="caps figures-head">Sections, 0 to 100</h3>
      <SectionsPlot sections={sections} />
      <h3 class="caps figures-head">How much was covered</h3>
      <div class="figures">
        <FigureLine
          figure={result.completeness}
          reasons={sectionReasons(sections)}
          beside={
            first === null || first.completeness.result === result.completeness.result
              ? undefined
              : `as first submitted ${figureText(first.completeness)}`
          }
          plot={<CompletenessBar id="plot-completeness-figure" figure={result.completeness} />}
        />
        <FigureLine figure={result.probeRate} />
      </div>
      <h3 class="caps figures-head">Beside the total, never in it</h3>
      <div class="figures">
        <FigureLine figure={qualifications.preferred} reasons={requirementReasons(requirements)} />
        <FigureLine figure={qualifications.verified} reasons={requirementReasons(requirements)} />
      </div>
    </section>
  );
}

const cautionOf = ({ sufficient, total }: ScorecardResult) => (sufficient || total.result === null ? undefined : "Insufficient");
