import type { Viewer } from "../../src/accounts/actor.ts";
import type { RatedPlan } from "../../src/agreement/plans.ts";
import { Pager } from "../components/pager.tsx";
import { Empty, PageHead } from "../components/parts.tsx";
import { Time } from "../components/time.tsx";
import { Page } from "../layouts/page.tsx";

type Props = { viewer: Viewer; rows: RatedPlan[]; next: string | null; started: boolean };

/** The interview rounds that have something to tell of agreement. */
export function AgreementPage({ viewer, rows, next, started }: Props) {
  return (
    <Page title="Agreement" viewer={viewer}>
      <PageHead title="Agreement" meta="How alike interviewers rate, and what each question tells, by interview round.">
        <a class="button" href="/agreement/interviewers">
          Interviewers
        </a>
      </PageHead>
      {rows.length === 0 && !started ? (
        <Empty title="No figures yet">
          <p>They rest on submitted scorecards that you may read. There is none so far.</p>
          <a class="button" href="/interviews">
            Go to interviews
          </a>
        </Empty>
      ) : (
        <ul class="list">
          {rows.map((row) => (
            <Row row={row} zone={viewer.timeZone} />
          ))}
        </ul>
      )}
      <Pager path="/agreement" query={{}} next={next} started={started} />
    </Page>
  );
}

function Row({ row: { id, name, position, client, createdAt }, zone }: { row: RatedPlan; zone: string }) {
  return (
    <li class="list-row">
      <span class="list-name">
        <a href={`/plans/${id}/agreement`}>
          {name}
          <span class="visually-hidden">, {position}</span>
        </a>
      </span>
      <span class="list-meta">{[position, client].filter(Boolean).join(" · ")}</span>
      <span class="list-meta">
        <Time at={createdAt} zone={zone} manner="date" />
      </span>
    </li>
  );
}
