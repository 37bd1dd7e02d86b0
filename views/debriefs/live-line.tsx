import type { Debrief } from "../../src/debriefs/debrief.ts";
import { actionHref, type Order, rowId } from "./links.ts";

/** Who is here and what is being discussed. Each part is spoken when it changes, and only then. */
export function LiveLine({ debrief, order }: { debrief: Debrief; order: Order }) {
  const { present, focus, rows } = debrief;
  const discussed = rows.find(({ question }) => question.id === focus?.questionId);
  return (
    <div class="live-line">
      <p role="status">
        {present.length === 0 ? null : (
          <>
            <span class="caps">Here</span> {present.map(({ name }) => name).join(", ")}
          </>
        )}
      </p>
      <div class="live-focus">
        <p role="status">
          {focus === null || discussed === undefined ? null : (
            <>
              {focus.by.name}: discussing{" "}
              <a href={`#${rowId(discussed.question.id)}`}>
                question {discussed.question.number}
                <span class="live-prompt">, {discussed.question.prompt}</span>
              </a>
            </>
          )}
        </p>
        {discussed !== undefined && debrief.may.takePart ? <Done debrief={debrief} order={order} /> : null}
      </div>
    </div>
  );
}

function Done({ debrief, order }: { debrief: Debrief; order: Order }) {
  const action = actionHref(debrief.panel.record.interview.id, "focus", order);
  return (
    <form method="post" action={action} hx-post={action}>
      <input type="hidden" name="questionId" value="" />
      <button type="submit" class="small quiet">
        Done with it
      </button>
    </form>
  );
}
