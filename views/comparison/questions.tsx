import type { Comparison } from "../../src/comparison/comparison.ts";
import type { PanelQuestion } from "../../src/scoring/panel-question.ts";
import { Tag } from "../components/parts.tsx";
import { FigureLine } from "../results/figure.tsx";
import { RatingAxis, RatingLine } from "../results/plots/rating-line.tsx";
import type { Sorting } from "./rows.tsx";
import { SortHeading } from "./table.tsx";

type Props = { comparison: Comparison; sorting: Sorting };

/** Each common question: a dot for every rating on the line from 1 to 5, and the mean score of the panel. */
export function QuestionTable({ comparison: { contenders, common }, sorting }: Props) {
  const read = contenders.flatMap(({ id, candidate, read }) => (read === null ? [] : { id, candidate, questions: read.questions }));
  return (
    <section class="scroll compare-scroll sideways" aria-label="Common questions" tabindex={0}>
      <table class="compare compare-questions">
        <thead>
          <tr>
            <th scope="col">Common question</th>
            {read.map(({ candidate }) => (
              <th scope="col">
                <span class="compare-name">{candidate.name}</span>
                <RatingAxis />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {common.map(({ key, prompt }, place) => (
            <tr>
              <SortHeading sortKey={`question-${place}`} label={prompt} sorting={sorting} />
              {read.map(({ id, questions }) => (
                <td>
                  <Answer id={`plot-${place}-${id}`} question={questions.get(key)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Answer({ id, question }: { id: string; question: PanelQuestion | undefined }) {
  if (question === undefined) return null;
  return (
    <>
      <RatingLine id={id} dots={[...question.marks]} />
      <FigureLine figure={question.score} label={<span class="compare-mean">Mean score</span>} />
      {question.discuss ? <Tag tone="warn">Discuss</Tag> : null}
    </>
  );
}
