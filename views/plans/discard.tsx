import type { Viewer } from "../../src/accounts/actor.ts";
import type { PlanVersion } from "../../src/plans/content.ts";
import type { Plan } from "../../src/plans/plans.ts";
import { count, PageHead } from "../components/parts.tsx";
import { Page } from "../layouts/page.tsx";

type DiscardProps = { viewer: Viewer; plan: Plan; draft: PlanVersion; published: PlanVersion | null };

/** Names what goes and what stays before the draft is thrown away. */
export function DiscardPage({ viewer, plan, draft, published }: DiscardProps) {
  const own = draft.questions.filter(({ guideQuestionId }) => guideQuestionId === null);
  const what = published === null ? `the plan “${plan.name}”` : `the draft of version ${draft.number}`;
  return (
    <Page title={`Discard ${plan.name}`} viewer={viewer} room="positions">
      <PageHead title={`Discard ${what}?`} back={{ href: `/plans/${plan.id}`, label: plan.name }} />
      <div class="stack narrow">
        <p>
          This is lost and cannot be brought back: the choice and order of {count(draft.questions.length, "question")}, their minutes and
          weights, and the settings of the draft.
        </p>
        {own.length > 0 ? (
          <div>
            <p>Written for this plan alone, and lost with it:</p>
            <ul>
              {own.map(({ prompt }) => (
                <li>{prompt}</li>
              ))}
            </ul>
          </div>
        ) : null}
        <p>
          {published === null
            ? "The guide’s questions stay in the guide. The plan was never published, so no interview was held with it."
            : `Version ${published.number} stays published, with every interview held with it, and the guide keeps its questions.`}
        </p>
        <form method="post" action={`/plans/${plan.id}/removal`} class="row">
          <button type="submit" class="danger">
            Discard {what}
          </button>
          <a class="button quiet" href={`/plans/${plan.id}`}>
            Keep it
          </a>
        </form>
      </div>
    </Page>
  );
}
