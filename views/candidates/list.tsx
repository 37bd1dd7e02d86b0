import type { Viewer } from "../../src/accounts/actor.ts";
import type { PositionChoice } from "../../src/candidates/applications.ts";
import type { CandidateRow } from "../../src/candidates/list.ts";
import { Pager } from "../components/pager.tsx";
import { Empty, PageHead } from "../components/parts.tsx";
import { FilterChoice, LiveFilters, SearchField } from "../components/search.tsx";
import { Time } from "../components/time.tsx";
import { OutcomeTag } from "../decisions/outcome.tsx";
import { Page } from "../layouts/page.tsx";
import { positionOptions } from "./positions.ts";

const LIST = "candidate-list";

type Props = {
  viewer: Viewer;
  list: { rows: CandidateRow[]; next: string | null };
  /** Whether the firm has any candidate at all. */
  any: boolean;
  q: string;
  position: string;
  positions: PositionChoice[];
  started: boolean;
};

export function CandidatesPage(props: Props) {
  const { viewer, any, q, position, positions } = props;
  return (
    <Page title="Candidates" viewer={viewer} room="candidates">
      <PageHead title="Candidates">
        <a class={any ? "button primary" : "button"} href={position === "" ? "/candidates/new" : `/candidates/new?position=${position}`}>
          Add a candidate
        </a>
      </PageHead>
      {any ? (
        <>
          <LiveFilters path="/candidates" list={LIST} label="Find candidates">
            <SearchField label="Name or email" value={q} hint="Beginnings of words, such as “ama oka”" />
            <FilterChoice name="position" label="Position" value={position} options={positionOptions(positions, "Any position")} />
          </LiveFilters>
          <CandidateList {...props} />
        </>
      ) : (
        <Empty title="No candidates yet">
          <p>Add the first person with their contact details and, if you have it, a résumé. A position can be chosen now or later.</p>
          <a class="button primary" href="/candidates/new">
            Add the first candidate
          </a>
        </Empty>
      )}
    </Page>
  );
}

function CandidateList({ viewer, list, q, position, started }: Props) {
  return (
    <div id={LIST}>
      <p class="visually-hidden" role="status">
        {list.rows.length === 0 ? "No candidate found" : `${list.rows.length}${list.next === null ? "" : " or more"} found`}
      </p>
      {list.rows.length === 0 ? (
        <Empty title={q === "" ? "No candidate here yet" : `Nobody found with “${q}”`}>
          {q === "" ? null : <p>The search looks at the beginnings of words in names and emails; all of them must fit.</p>}
          <a class="button" href="/candidates">
            Show all candidates
          </a>
        </Empty>
      ) : (
        <ul class="list">
          {list.rows.map((row) => (
            <Row row={row} zone={viewer.timeZone} />
          ))}
        </ul>
      )}
      <Pager path="/candidates" query={{ q, position }} next={list.next} started={started} />
    </div>
  );
}

function Row({ row, zone }: { row: CandidateRow; zone: string }) {
  return (
    <li class="list-row candidate-row">
      <a class="list-name" href={`/candidates/${row.id}`}>
        {row.name}
      </a>
      <span class="list-meta candidate-positions">
        {row.positions.map(({ title, outcome }, place) => (
          <>
            {place === 0 ? "" : ", "}
            {title} <OutcomeTag outcome={outcome} />
          </>
        ))}
      </span>
      <span class="list-meta candidate-contact">{[row.email, row.location].filter(Boolean).join(" · ")}</span>
      <span class="list-meta candidate-added">
        <Time at={row.createdAt} zone={zone} manner="date" />
      </span>
    </li>
  );
}
