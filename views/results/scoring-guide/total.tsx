import type { WorkedExamples } from "../../../src/results/examples.ts";
import { formatShare } from "../../../src/scoring/round.ts";
import { SUFFICIENT_COMPLETENESS } from "../../../src/scoring/total.ts";
import { FigureLine } from "../figure.tsx";
import { CompletenessBar } from "../plots/completeness.tsx";
import { Chapter } from "./chapter.tsx";

/** Sections, total, weights, completeness and the word that goes with too little of it. */
export function TotalChapter({ examples: { interview } }: { examples: WorkedExamples }) {
  const needed = formatShare(SUFFICIENT_COMPLETENESS);
  return (
    <Chapter id="total" title="From questions to the total">
      <p>
        A section is the weighted mean of its questions, and the total T the weighted mean of its sections. Only what has a score takes
        part. All weights are 1 until somebody changes one; that takes a written reason, which is shown wherever the weight is.
      </p>
      <p class="formula">Section = Σ(question weight × S) ÷ Σ question weights</p>
      <p class="formula">T = Σ(section weight × section) ÷ Σ section weights</p>
      <h3>Completeness, K</h3>
      <p>
        Because gaps are left out, a total can rest on very little. Completeness tells how much: the share of the planned weight that has a
        score, section by section.
      </p>
      <p class="formula">K = Σ(section weight × scored weight ÷ planned weight in the section) ÷ Σ section weights</p>
      <p>
        Below {needed} the total carries the word <strong>Insufficient</strong>, and candidates are not ranked by it. That is no verdict on
        anybody; it says that the interview did not get far enough.
      </p>
      <div class="example">
        <p class="caps">Example</p>
        <p>An interview of one section. The first question weighs 2, and the third was skipped for lack of time.</p>
        <div class="figures">
          {interview.sections.map((section) => (
            <FigureLine figure={section.score} label={section.name} open />
          ))}
          <FigureLine figure={interview.total} caution={interview.sufficient ? undefined : "Insufficient"} />
          <FigureLine
            figure={interview.completeness}
            plot={<CompletenessBar id="plot-completeness" figure={interview.completeness} />}
            open
          />
        </div>
      </div>
    </Chapter>
  );
}
