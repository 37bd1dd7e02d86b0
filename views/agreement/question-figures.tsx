import type { PlanAgreement } from "../../src/agreement/plan-agreement.ts";
import { formatIndex } from "../../src/scoring/round.ts";
import { Bar } from "../results/plots/bar.tsx";
import { RatingAxis } from "../results/plots/rating-line.tsx";
import { Distribution } from "./plots.tsx";
import { Prompt } from "./prompt.tsx";
import { AgreementNumbers, RatingNumbers } from "./question-numbers.tsx";
import { alphaText, pointsText } from "./words.ts";

type Question = PlanAgreement["questions"][number];
type Props = { questions: Question[]; version: number };

/** Each question in one look: how it was rated and how alike, with the tables behind both. */
export function QuestionsAtAGlance({ questions, version }: Props) {
  return (
    <>
      <table class="glance rated-questions">
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">
              <span class="glance-word">Ratings</span>
              <RatingAxis />
            </th>
            <th scope="col">Agreement</th>
            <th scope="col" class="number">
              Mean
            </th>
          </tr>
        </thead>
        <tbody>
          {questions.map((question, at) => (
            <GlanceRow question={question} version={version} at={at + 1} />
          ))}
        </tbody>
      </table>
      <details class="unfold">
        <summary>The numbers behind both plots</summary>
        <div class="stack">
          <RatingNumbers questions={questions} />
          <AgreementNumbers questions={questions} />
        </div>
      </details>
    </>
  );
}

function GlanceRow({ question: { asked, figures }, version, at }: { question: Question; version: number; at: number }) {
  const { agreement, panels, apart, ratings } = figures;
  const shown = formatIndex(agreement);
  return (
    <tr>
      <th scope="row">
        <Prompt asked={asked} version={version} />
      </th>
      <td>
        <Distribution id={`plot-ratings-${at}`} counts={figures.counts} />
      </td>
      <td>
        <Bar
          id={`plot-agreement-${at}`}
          title={shown === null ? "No answer was rated by two interviewers" : `Agreement, mean r_wg: ${shown}`}
          desc="A bar from 0 to 1: the mean r_wg of its panels."
          share={agreement}
          height={8}
        />
        <p class="hint">{panels === 0 ? "no panel of two yet" : `r_wg ${shown}; ${apart} of ${panels} apart${ownAlpha(figures)}`}</p>
      </td>
      <td class="number">{pointsText(ratings.mean)}</td>
    </tr>
  );
}

/** Only where there is a number: why there is none stands in the table behind. */
const ownAlpha = ({ alpha }: Question["figures"]) => (alpha.outcome === "alpha" ? `; α ${alphaText(alpha)}` : "");
