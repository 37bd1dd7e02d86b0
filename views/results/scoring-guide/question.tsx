import type { WorkedExamples } from "../../../src/results/examples.ts";
import { formatFigure, formatShare } from "../../../src/scoring/round.ts";
import { FigureLine } from "../figure.tsx";

import { Chapter, Example } from "./chapter.tsx";

/** Coverage, the rating as a share, λ, and divergence. */
export function QuestionChapter({ examples }: { examples: WorkedExamples }) {
  const { outage, cacheByShare, ratedOnly, diverging } = examples;
  return (
    <Chapter id="question" title="From marks to a question’s score">
      <p>Two things feed a score. Each is first put on a line from 0 to 1.</p>
      <dl class="facts">
        <dt>Coverage, C</dt>
        <dd>
          <p class="formula">C = Σ(point weight × value) ÷ Σ point weights</p>
          over the points that were asked. Every point weighs 1 unless the guide says otherwise.
        </dd>
        <dt>Rating, r</dt>
        <dd>
          <p class="formula">r = (R − 1) ÷ 4</p>
          so a rating of 1 is 0, 3 is halfway, and 5 is 1.
        </dd>
        <dt>Score, S</dt>
        <dd>
          <p class="formula">S = 100 × (λ × C + (1 − λ) × r)</p>λ is the share that the points have. Each plan sets it once, 0.5 unless
          changed, and publication freezes it.
        </dd>
      </dl>
      <Example question={outage}>
        <div class="figures">
          <FigureLine figure={outage.scored.coverage} open />
          <FigureLine figure={outage.scored.unitRating} open />
          <FigureLine figure={outage.scored.score} open />
          <FigureLine figure={outage.scored.probeRate} />
        </div>
      </Example>
      <h3>When one half is missing</h3>
      <p>
        No point asked, or a question without points: the rating alone makes the score. No rating: no score, however many points are marked;
        the question counts as incomplete until somebody judges the answer.
      </p>
      <Example question={ratedOnly}>
        <div class="figures">
          <FigureLine figure={ratedOnly.scored.coverage} />
          <FigureLine figure={ratedOnly.scored.score} open />
        </div>
      </Example>
      <h3>What λ does</h3>
      <p>The same answer, with coverage {formatShare(examples.cache.scored.coverage.result ?? 0)} and a rating of 2, under three plans:</p>
      <table>
        <thead>
          <tr>
            <th scope="col">The plan counts</th>
            <th scope="col" class="number">
              λ
            </th>
            <th scope="col" class="number">
              Score
            </th>
          </tr>
        </thead>
        <tbody>
          {cacheByShare.map(({ lambda, score }) => (
            <tr>
              <td>{lambda === 0 ? "the rating alone" : lambda === 1 ? "the points, once rated" : "half and half"}</td>
              <td class="number">{lambda}</td>
              <td class="number">{formatFigure(score)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>When rating and points disagree</h3>
      <p>
        The points suggest a rating of their own, 1 + 4 × C. If yours lies 2 or more away from it, the question says that the rating and the
        points tell different stories. Nothing is changed or held back: sometimes a checklist misses the point, and sometimes a tick was
        forgotten. Look once more, and leave it if it is right.
      </p>
      <Example question={diverging}>
        <div class="figures">
          <FigureLine figure={diverging.scored.divergence} open />
          <FigureLine figure={diverging.scored.score} />
        </div>
      </Example>
    </Chapter>
  );
}
