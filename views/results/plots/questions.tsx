import type { ResultQuestion, Results } from "../../../src/results/results.ts";
import { figureText } from "../words.ts";
import { Bar } from "./bar.tsx";
import { RatingAxis, RatingLine } from "./rating-line.tsx";

/** Every question in one look: ratings as dots from 1 to 5, coverage as a bar, the score as a number. */
export function QuestionsPlot({ sections, record }: Pick<Results, "sections" | "record">) {
  return (
    <table class="glance">
      <thead>
        <tr>
          <th scope="col">Question</th>
          <th scope="col">
            <span class="glance-word">Rating</span>
            <RatingAxis />
          </th>
          <th scope="col">Coverage</th>
          <th scope="col" class="number">
            Score
          </th>
        </tr>
      </thead>
      <tbody>
        {sections
          .flatMap(({ questions }) => questions)
          .map((question) => (
            <Row question={question} interviewer={record.interviewer.name} />
          ))}
      </tbody>
    </table>
  );
}

function Row({ question: { marked, scored }, interviewer }: { question: ResultQuestion; interviewer: string }) {
  const skipped = scored.status === "skipped";
  const counted = skipped ? null : marked.rating;
  return (
    <tr>
      <th scope="row">
        <a href={`#question-${marked.number}`}>
          {marked.number}. {marked.prompt}
        </a>
      </th>
      <td>
        <RatingLine id={`plot-rating-${marked.number}`} dots={[{ name: interviewer, rating: counted }]} />
      </td>
      <td>
        <Bar
          id={`plot-coverage-${marked.number}`}
          title={`Coverage: ${figureText(scored.coverage)}`}
          desc="A bar from 0 to 100 % of the points asked."
          share={scored.coverage.result}
          height={8}
        />
      </td>
      <td class={scored.score.result === null ? "number soft" : "number"}>{skipped ? "skipped" : figureText(scored.score)}</td>
    </tr>
  );
}
