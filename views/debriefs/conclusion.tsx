import type { Debrief } from "../../src/debriefs/debrief.ts";
import { Time } from "../components/time.tsx";
import { actionHref, type Order } from "./links.ts";

/** That the debrief is concluded, and the way on. */
export function Conclusion({ debrief, order, zone }: { debrief: Debrief; order: Order; zone: string }) {
  const { concluded, may, panel } = debrief;
  if (concluded === null) return null;
  const { interview, application } = panel.record;
  const action = actionHref(interview.id, "conclusion/removal", order);
  return (
    <div class="notice notice-good concluded">
      <p>
        <strong>Concluded</strong> by {concluded.by.name}, <Time at={concluded.at} zone={zone} />. What was agreed on stays as it is.
      </p>
      {may.conclude ? (
        <form method="post" action={action} hx-post={action} class="row">
          <a class="button primary" href={`/applications/${application.id}`}>
            On to the decision
          </a>
          <button type="submit">Reopen the debrief</button>
        </form>
      ) : null}
    </div>
  );
}

/** Ends the discussion; stands after what is agreed for the interview as a whole. */
export function Conclude({ debrief, order }: { debrief: Debrief; order: Order }) {
  const { concluded, may, panel } = debrief;
  if (concluded !== null || !may.conclude) return null;
  const action = actionHref(panel.record.interview.id, "conclusion", order);
  return (
    <form method="post" action={action} hx-post={action} class="conclude">
      <button type="submit" class="primary">
        Conclude the debrief
      </button>
      <p class="hint">
        Nobody can change a consensus from then on, unless a recruiter reopens it. The decision is made afterwards, apart from it.
      </p>
    </form>
  );
}
