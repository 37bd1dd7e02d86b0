import type { PanelExamples } from "../../../src/results/panel-examples.ts";
import { formatFigure, formatShare } from "../../../src/scoring/round.ts";
import { SUFFICIENT_COMPLETENESS } from "../../../src/scoring/total.ts";
import { FigureLine } from "../figure.tsx";
import { Chapter } from "./chapter.tsx";

/** Candidates side by side, on what they were all asked. */
export function ComparisonChapter({ examples: { comparison } }: { examples: PanelExamples }) {
  const needed = formatShare(SUFFICIENT_COMPLETENESS);
  return (
    <Chapter id="comparison" title="Comparing candidates">
      <p>
        Candidates are compared on the common questions: those that were scored for every one of them. Sections and total are computed anew
        over these alone. The full totals stand beside, with K, because a total over other questions is another measure.
      </p>
      <p>
        Ranks go by the total on the common questions; equal totals share one. Whoever is below {needed} complete is listed and has no rank.
      </p>
      <div class="example">
        <p class="caps">Example</p>
        <p>Three candidates and three questions, of which Ruth was not asked the second. By her full total she would have come first.</p>
        <table class="numbers">
          <thead>
            <tr>
              <th scope="col">Candidate</th>
              <th scope="col">Rank</th>
              <th scope="col" class="number">
                Full total
              </th>
              <th scope="col" class="number">
                K
              </th>
            </tr>
          </thead>
          <tbody>
            {comparison.candidates.map(({ name, rank, total, completeness, sufficient }) => (
              <tr>
                <th scope="row">{name}</th>
                <td data-label="Rank">{rank ?? "listed, not ranked"}</td>
                <td class="number" data-label="Full total">
                  {formatFigure(total)}
                  {sufficient ? null : <span class="caution"> Insufficient</span>}
                </td>
                <td class="number" data-label="K">
                  {formatShare(completeness)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <div class="figures">
          {comparison.candidates.map(({ name, sections }) =>
            sections.map(({ score }) => <FigureLine figure={score} label={`${name}, on the common questions`} />),
          )}
        </div>
      </div>
    </Chapter>
  );
}
