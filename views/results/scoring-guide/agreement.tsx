import type { PanelExamples } from "../../../src/results/panel-examples.ts";
import { MINIMUM_UNITS } from "../../../src/scoring/agreement.ts";
import { MINIMUM_SHARED } from "../../../src/scoring/calibration.ts";
import { MINIMUM_CANDIDATES } from "../../../src/scoring/discrimination.ts";
import { AlphaFigure } from "../../agreement/alpha.tsx";
import { Chapter } from "./chapter.tsx";

/** Figures over many interviews: of panels, questions and people. */
export function AgreementChapter({ examples: { agreement } }: { examples: PanelExamples }) {
  return (
    <Chapter id="agreement" title="Agreement over many interviews">
      <p>
        Krippendorff’s α tells how alike the panels of a plan rate: 1 is complete agreement, 0 is what chance would bring about. Its units
        are answers, one candidate’s to one question in one interview; a question is the same in every version of the plan. Answers that one
        interviewer alone rated do not count, missing ratings are allowed, and the scale is taken as ordinal.
      </p>
      <p class="formula">α = 1 − Dₒ ÷ Dₑ</p>
      <p>
        From .800 on it reads as good, from .667 as tentative. Below {MINIMUM_UNITS} answers that can be paired it is not shown, and where
        all ratings are the same you read “no variation”. It has three decimals, because those thresholds have.
      </p>
      <div class="example">
        <p class="caps">Example</p>
        <p>
          Krippendorff’s published data, as four interviewers’ ratings of twelve answers. The last answer has one rating and is dropped.
        </p>
        <AlphaFigure alpha={agreement.alpha} id="plot-example-alpha" />
        <details class="unfold">
          <summary>The ratings</summary>
          <Ratings agreement={agreement} />
        </details>
      </div>
      <h3>Questions</h3>
      <p>
        Over all ratings of a question: how many, mean, SD, range; over the panels in which two or more rated it: the mean r_wg, the share
        of those that lie 2 or more apart, and from {MINIMUM_UNITS} answers on an α of the question alone. How well it tells candidates
        apart is the correlation, −1 to 1, of each candidate’s mean rating of it with the mean of their other questions. It rests on ratings
        alone, without points, and is not shown below {MINIMUM_CANDIDATES} candidates.
      </p>
      <h3>Interviewers</h3>
      <p>
        Over the answers that somebody rated together with others: their rating less the mean of the others’ ratings of the same answer, on
        average. Below {MINIMUM_SHARED} such answers it is not shown. It says how people use the scale, not who is right; nobody is ranked
        by it. Time to submit is the median from the interview’s scheduled start.
      </p>
      <p class="formula">difference = Σ(own rating − mean of the others’ ratings) ÷ n</p>
      <p>
        All of this rests on submitted scorecards that the reader may read: for a candidate for whom they are blind, nothing that colleagues
        gave is in it. Consensus ratings are in none of it.
      </p>
    </Chapter>
  );
}

function Ratings({ agreement: { raters, answers } }: Pick<PanelExamples, "agreement">) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Answer</th>
          {raters.map((name) => (
            <th scope="col" class="number">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {answers.map((given, at) => (
          <tr>
            <th scope="row">{at + 1}</th>
            {given.map((rating) => (
              <td class="number">{rating ?? "–"}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
