import type { PlanAgreement } from "../../src/agreement/plan-agreement.ts";
import { ratings as scale } from "../../src/scoring/model.ts";
import { formatIndex, formatShare } from "../../src/scoring/round.ts";
import { alphaText, pointsText } from "./words.ts";

type Questions = { questions: PlanAgreement["questions"] };

/** The table behind the bars of ratings. */
export function RatingNumbers({ questions }: Questions) {
  return (
    <table class="numbers">
      <caption>How often each rating was given</caption>
      <thead>
        <tr>
          <th scope="col">Question</th>
          {["Ratings", ...scale.map(String), "Mean", "SD", "Range"].map((label) => (
            <th scope="col" class="number">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {questions.map(({ asked, figures: { ratings, counts } }) => (
          <tr>
            <th scope="row">{asked.prompt}</th>
            <td class="number" data-label="Ratings">
              {ratings.n}
            </td>
            {counts.map(({ rating, n }) => (
              <td class="number" data-label={`Rated ${rating}`}>
                {n}
              </td>
            ))}
            <td class="number" data-label="Mean">
              {pointsText(ratings.mean)}
            </td>
            <td class="number" data-label="SD">
              {pointsText(ratings.standardDeviation)}
            </td>
            <td class="number" data-label="Range">
              {ratings.min === null ? "–" : `${ratings.min} to ${ratings.max}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The table behind the bars of agreement. */
export function AgreementNumbers({ questions }: Questions) {
  return (
    <table class="numbers">
      <caption>How alike panels rated it</caption>
      <thead>
        <tr>
          <th scope="col">Question</th>
          {["Rated by two or more", "Mean r_wg", "2 or more apart", "α"].map((label) => (
            <th scope="col" class="number">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {questions.map(({ asked, figures: { panels, agreement, apart, alpha } }) => (
          <tr>
            <th scope="row">{asked.prompt}</th>
            <td class="number" data-label="Rated by two or more">
              {panels}
            </td>
            <td class="number" data-label="Mean r_wg">
              {formatIndex(agreement) ?? "–"}
            </td>
            <td class="number" data-label="2 or more apart">
              {panels === 0 ? "–" : `${apart} of ${panels}, ${formatShare(apart / panels)}`}
            </td>
            <td class="number" data-label="α">
              {alpha.outcome === "alpha" ? alphaText(alpha) : <span class="hint">{alphaText(alpha)}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
