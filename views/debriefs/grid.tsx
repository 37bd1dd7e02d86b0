import type { GridRow } from "../../src/debriefs/grid.ts";
import { Tag } from "../components/parts.tsx";
import { RatingAxis, RatingLine } from "../results/plots/rating-line.tsx";
import { figureText } from "../results/words.ts";
import type { DebriefProps } from "./debrief.tsx";
import { debriefHref, rowId } from "./links.ts";
import { RowFoot } from "./row-foot.tsx";
import { ratingText, spreadText } from "./words.ts";

/** Question × interviewer: each rating as a dot and as a number, how far they lie apart, what was agreed. */
export function Grid(props: DebriefProps) {
  const { debrief, order } = props;
  const { record } = debrief.panel;
  const rows = order === "plan" ? debrief.rows.toSorted((a, b) => a.question.number - b.question.number) : debrief.rows;
  return (
    <section class="section" aria-labelledby="grid">
      <h2 id="grid">Question by question</h2>
      <OrderSwitch {...props} />
      <div class="scroll">
        <table class="grid">
          <thead>
            <tr>
              <th scope="col">Question</th>
              <th scope="col" class="grid-plot">
                <span class="visually-hidden">Ratings, 1 to 5</span>
                <RatingAxis />
              </th>
              {record.scorecards.map(({ id, interviewer }) => (
                <th scope="col" class="grid-cell">
                  <a href={`/scorecards/${id}/results`}>{interviewer.name}</a>
                </th>
              ))}
              <th scope="col" class="number">
                Mean
              </th>
              <th scope="col" class="number">
                <abbr title="Sample standard deviation of the ratings">SD</abbr>
              </th>
              <th scope="col" class="number">
                Range
              </th>
              <th scope="col" class="number">
                <abbr title="Within-group agreement, from 0 to 1: 1.00 when all ratings are the same">r_wg</abbr>
              </th>
            </tr>
          </thead>
          {rows.map((row) => (
            <Row {...props} row={row} />
          ))}
        </table>
      </div>
    </section>
  );
}

function OrderSwitch({ debrief, order }: DebriefProps) {
  const { id } = debrief.panel.record.interview;
  return (
    <nav class="order" aria-label="Order of the questions">
      <a href={debriefHref(id, "discussion", "grid")} aria-current={order === "discussion" ? "true" : undefined}>
        Disagreement first
      </a>
      <a href={debriefHref(id, "plan", "grid")} aria-current={order === "plan" ? "true" : undefined}>
        Plan order
      </a>
    </nav>
  );
}

export type RowProps = DebriefProps & { row: GridRow };

function Row(props: RowProps) {
  const { row, debrief } = props;
  const { question, scored, cells, reason } = row;
  const { ratings, agreement } = scored;
  const discussed = debrief.focus?.questionId === question.id;
  return (
    <tbody id={rowId(question.id)} class={discussed ? "discussed" : undefined}>
      <tr>
        <th scope="row">
          <span class="grid-prompt">
            {question.number}. {question.prompt}
          </span>
          {reason === "discuss" ? <Tag tone="warn">Discuss</Tag> : null}
          {reason === "gap" ? <Tag>Gap</Tag> : null}
        </th>
        <td class="grid-plot">
          <RatingLine id={`plot-${question.id}`} dots={cells.map(({ mark }) => mark)} />
          <span class="grid-axis">
            <RatingAxis />
          </span>
        </td>
        {cells.map(({ mark }) => (
          <td class={mark.rating === null ? "grid-cell grid-none" : "grid-cell"} data-label={mark.name}>
            {ratingText(mark)}
          </td>
        ))}
        <td class="number grid-figure" data-label="Mean">
          {spreadText(ratings.mean)}
        </td>
        <td class="number grid-figure" data-label="SD">
          {spreadText(ratings.standardDeviation)}
        </td>
        <td class="number grid-figure" data-label="Range">
          {ratings.n < 2 ? "–" : ratings.range}
        </td>
        <td class="number grid-figure" data-label="r_wg">
          {agreement.result === null ? "–" : figureText(agreement)}
        </td>
      </tr>
      <tr class="grid-foot">
        <td colspan={cells.length + 6}>
          <RowFoot {...props} />
        </td>
      </tr>
    </tbody>
  );
}
