import { FigureLine } from "../results/figure.tsx";
import { ConsensusLine, ConsensusThread } from "./consensus.tsx";
import { ConsensusForm } from "./consensus-form.tsx";
import type { RowProps } from "./grid.tsx";
import { actionHref } from "./links.ts";
import { Sides } from "./sides.tsx";
import { SpreadLine } from "./spread.tsx";

/** What a row of the grid unfolds to, with what was agreed and whether it is being discussed in sight. */
export function RowFoot(props: RowProps) {
  const { row, debrief, mistake } = props;
  const { question, scored, cells } = row;
  const thread = debrief.consensus.questions.get(question.id) ?? [];
  const initial = cells.flatMap(({ mark }) => mark.rating ?? []);
  const refused = mistake?.questionId === question.id;
  return (
    <div class="row-foot">
      <details class="unfold" id={`sides-${question.id}`} open={refused}>
        <summary>
          Side by side<span class="visually-hidden">: question {question.number}</span>
        </summary>
        <Sides row={row} />
        <div class="figures-inline">
          <FigureLine figure={scored.score} />
          <SpreadLine
            label="Ratings"
            spread={scored.ratings}
            values={cells.flatMap(({ mark }) => (mark.rating === null ? [] : [{ name: mark.name, value: mark.rating }]))}
            withMean
          />
          <FigureLine figure={scored.agreement} label="Agreement, r_wg" />
        </div>
        <ConsensusThread thread={thread} initial={initial} zone={props.zone} />
        <ConsensusForm {...props} questionId={question.id} number={question.number} anchors={question.anchors} thread={thread} />
      </details>
      <ConsensusLine thread={thread} initial={initial} />
      <Focus {...props} />
    </div>
  );
}

/** That the question is being discussed, or the button that says so to everybody. */
function Focus({ row: { question }, debrief, order }: RowProps) {
  const { focus, may, concluded, panel } = debrief;
  if (focus?.questionId === question.id) return <p class="focus-here">{focus.by.name}: discussing this</p>;
  if (!may.takePart || concluded !== null) return null;
  const action = actionHref(panel.record.interview.id, "focus", order);
  return (
    <form method="post" action={action} hx-post={action}>
      <input type="hidden" name="questionId" value={question.id} />
      <button type="submit" class="small quiet">
        Discuss this<span class="visually-hidden">: question {question.number}</span>
      </button>
    </form>
  );
}
