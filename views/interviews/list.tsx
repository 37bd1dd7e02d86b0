import type { Viewer } from "../../src/accounts/actor.ts";
import type { InterviewRow, When } from "../../src/interviews/list.ts";
import { Pager } from "../components/pager.tsx";
import { Empty, PageHead } from "../components/parts.tsx";
import { FilterChoice, LiveFilters, SearchField } from "../components/search.tsx";
import { Time } from "../components/time.tsx";
import { Page } from "../layouts/page.tsx";
import { briefly, PanelState, planName } from "./cards.tsx";

const LIST = "interview-list";

const WHEN_OPTIONS: { value: When; label: string }[] = [
  { value: "all", label: "Any time" },
  { value: "today", label: "Today" },
  { value: "upcoming", label: "Upcoming" },
  { value: "past", label: "Past" },
];

type Props = {
  viewer: Viewer;
  /** Others have no candidates to choose among. */
  recruiting: boolean;
  list: { rows: InterviewRow[]; next: string | null };
  any: boolean;
  q: string;
  when: When;
  started: boolean;
};

export function InterviewsPage(props: Props) {
  const { viewer, recruiting, any, q, when } = props;
  return (
    <Page title="Interviews" viewer={viewer} room="interviews">
      <PageHead title="Interviews" />
      {any ? (
        <>
          <LiveFilters path="/interviews" list={LIST} label="Find interviews">
            <SearchField label="Candidate" value={q} hint="Beginning of a name or email" />
            <FilterChoice name="when" label="When" value={when} options={WHEN_OPTIONS} />
          </LiveFilters>
          <InterviewList {...props} />
        </>
      ) : !recruiting ? (
        <Empty title="No interviews yet">
          <p>As soon as a recruiter puts you on an interview, or shows you one, it stands here.</p>
        </Empty>
      ) : (
        <Empty title="No interviews yet">
          <p>An interview is made from a candidate’s application and a published plan. Choose the candidate first.</p>
          <a class="button primary" href="/candidates">
            Go to candidates
          </a>
        </Empty>
      )}
    </Page>
  );
}

function InterviewList({ viewer, list, q, when, started }: Props) {
  const ahead = when === "today" || when === "upcoming";
  const query = { q, when: when === "all" ? "" : when };
  return (
    <div id={LIST}>
      <p class="visually-hidden" role="status">
        {list.rows.length === 0 ? "No interview found" : `${list.rows.length}${list.next === null ? "" : " or more"} found`}
      </p>
      {list.rows.length === 0 ? (
        <Empty title={emptyTitle(q, when)}>
          <a class="button" href="/interviews">
            Show all interviews
          </a>
        </Empty>
      ) : (
        <ul class="list">
          {list.rows.map((row) => (
            <Row row={row} zone={viewer.timeZone} />
          ))}
        </ul>
      )}
      <Pager
        path="/interviews"
        query={query}
        next={list.next}
        started={started}
        onward={ahead ? "Later" : "Older"}
        beginning={ahead ? "Soonest" : "Newest"}
      />
    </div>
  );
}

function emptyTitle(q: string, when: When): string {
  if (q !== "") return `No interview found with “${q}”`;
  if (when === "today") return "No interview today";
  return when === "upcoming" ? "No interview lies ahead" : "No interview found";
}

function Row({ row, zone }: { row: InterviewRow; zone: string }) {
  return (
    <li class="list-row interview-row">
      <a class="list-name" href={`/interviews/${row.id}`}>
        {row.candidate}
      </a>
      <span class="list-meta interview-what">
        {row.position} · {planName(row.plan)}
      </span>
      <span class="list-meta interview-who">{briefly(row.cards)}</span>
      <span class="list-meta interview-when">
        <Time at={row.scheduledAt} zone={zone} />
      </span>
      <span class="interview-state">
        <PanelState cards={row.cards} />
      </span>
    </li>
  );
}
