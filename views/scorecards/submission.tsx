import type { Viewer } from "../../src/accounts/actor.ts";
import type { Gap } from "../../src/scorecards/gaps.ts";
import type { ScorecardRecord } from "../../src/scorecards/record.ts";
import { PageHead } from "../components/parts.tsx";
import { Page } from "../layouts/page.tsx";

/** The last look before the lock: what must be there, what will show as a gap. */
export function SubmissionPage({ card, viewer, gaps }: { card: ScorecardRecord; viewer: Viewer; gaps: Gap[] }) {
  const blocking = gaps.filter((gap) => gap.blocks);
  const showing = gaps.filter((gap) => !gap.blocks);
  return (
    <Page title={`Submit: ${card.candidate.name}, ${card.plan.name}`} viewer={viewer} room="interviews" scripts={["unsent/submitting.js"]}>
      <PageHead
        title="Review and submit"
        back={{ href: `/scorecards/${card.id}?at=wrap-up`, label: "Back to the interview" }}
        meta={`${card.candidate.name} · ${card.position.title} · ${card.plan.name}`}
      />
      <div class="stack narrow">
        {blocking.length > 0 ? <GapList card={card} title="Before you can submit" gaps={blocking} /> : null}
        {showing.length > 0 ? <GapList card={card} title="Incomplete; the scorecard will say so" gaps={showing} /> : null}
        {gaps.length === 0 ? <p class="notice notice-good">Everything is there.</p> : null}
        <p>
          Submitting locks your scorecard: marks, notes and recommendation stay as they are, and a correction is an amendment beside them,
          with its reason. From then on it is open to colleagues, to each of the panel once they have submitted their own.
        </p>
        {blocking.length === 0 ? (
          <form id="submission" data-scorecard={card.id} method="post" action={`/scorecards/${card.id}/submission`}>
            <button type="submit" class="primary">
              Submit the scorecard
            </button>
          </form>
        ) : null}
      </div>
    </Page>
  );
}

function GapList({ card, title, gaps }: { card: ScorecardRecord; title: string; gaps: Gap[] }) {
  return (
    <section class="lacking">
      <h2 class="caps">{title}</h2>
      <ul class="list">
        {gaps.map((gap) => (
          <li class="list-row">
            <span class="list-name">{gap.text}</span>
            <a href={`/scorecards/${card.id}?at=${gap.at}`}>Go there</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
