import type { Viewer } from "../../src/accounts/actor.ts";
import type { PlanAgreement } from "../../src/agreement/plan-agreement.ts";
import { count, Empty, PageHead } from "../components/parts.tsx";
import { Page } from "../layouts/page.tsx";
import { AlphaFigure } from "./alpha.tsx";
import { QuestionsAtAGlance } from "./question-figures.tsx";
import { QuestionsInUse } from "./question-use.tsx";

/** What the interviews of one plan say about its panels and its questions. */
export function PlanAgreementPage({ viewer, agreement }: { viewer: Viewer; agreement: PlanAgreement }) {
  const { plan, basis, alpha, questions, version } = agreement;
  return (
    <Page title={`${plan.name}, agreement`} viewer={viewer}>
      <PageHead
        title={`Agreement in ${plan.name}`}
        back={{ href: "/agreement", label: "Agreement" }}
        meta={<a href={`/positions/${plan.positionId}`}>{plan.positionTitle}</a>}
      >
        <a class="button" href={`/plans/${plan.id}`}>
          Open the plan
        </a>
      </PageHead>
      {basis.scorecards === 0 ? (
        <Empty title="No figures yet">
          <p>They rest on submitted scorecards that you may read. This plan has none so far.</p>
          <a class="button" href="/interviews">
            Go to interviews
          </a>
        </Empty>
      ) : (
        <>
          <p class="basis">
            {`${count(basis.interviews, "interview")}, ${count(basis.scorecards, "scorecard")}, all versions of the plan. `}
            {basis.cut ? `These are the latest ${basis.interviews} interviews; there are more, and they are left out. ` : null}
            Only submitted scorecards that you may read are in these figures: colleagues’ scorecards of a candidate whom you still have to
            score are in none of them.
          </p>
          <section class="section" aria-labelledby="panels">
            <h2 id="panels">How far panels agree</h2>
            <AlphaFigure alpha={alpha} id="plot-alpha" />
          </section>
          <section class="section" aria-labelledby="questions">
            <h2 id="questions">How each question is rated</h2>
            <p class="hint above-table">
              Bars on the left: how often each rating was given. Agreement is the mean r_wg of the panels in which two or more rated the
              question; “apart” are those whose ratings lie 2 or more from each other. A question has an α of its own from ten such panels
              on.
            </p>
            <QuestionsAtAGlance questions={questions} version={version} />
          </section>
          <section class="section" aria-labelledby="use">
            <h2 id="use">How often asked, and what it tells</h2>
            <p class="hint above-table">
              Given to ask: interviews in which it was in the share of somebody who submitted. The last column correlates the candidates'
              ratings of the question with those of their other questions: towards 1, those who do well on it do well on the rest; near 0,
              it says something else or nothing; below 0, it points the other way. It is computed from ratings alone, without points; n is
              how many candidates it rests on.
            </p>
            <QuestionsInUse questions={questions} version={version} />
          </section>
          <p class="onward">
            <a href="/scoring#agreement">How these figures work</a>
          </p>
        </>
      )}
    </Page>
  );
}
