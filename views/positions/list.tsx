import type { Viewer } from "../../src/accounts/actor.ts";
import type { PositionRow } from "../../src/positions/positions.ts";
import { Pager } from "../components/pager.tsx";
import { Empty, PageHead, Tag } from "../components/parts.tsx";
import { FilterChoice, LiveFilters, SearchField } from "../components/search.tsx";
import { Time } from "../components/time.tsx";
import { Page } from "../layouts/page.tsx";

type Filter = { q: string; state: "open" | "closed" | "all" };

type PositionsPageProps = {
  viewer: Viewer;
  filter: Filter;
  /** Whether this is a page further down the list. */
  later: boolean;
  rows: PositionRow[];
  next: string | null;
  any: boolean;
};

const STATES = [
  { value: "open", label: "Open" },
  { value: "closed", label: "Closed" },
  { value: "all", label: "Open and closed" },
];

export function PositionsPage({ viewer, filter, later, rows, next, any }: PositionsPageProps) {
  return (
    <Page title="Positions" viewer={viewer} room="positions">
      <PageHead title="Positions" meta="The openings your clients asked you to fill.">
        {any ? (
          <a class="button primary" href="/positions/new">
            New position
          </a>
        ) : null}
      </PageHead>
      {any ? <Filters filter={filter} /> : null}
      <div id="positions">
        {rows.length === 0 ? (
          <NoPositions filter={filter} any={any} />
        ) : (
          <ul class="list">
            {rows.map((row) => (
              <Row row={row} zone={viewer.timeZone} />
            ))}
          </ul>
        )}
        <Pager path="/positions" query={{ q: filter.q, state: filter.state }} next={next} started={later} />
      </div>
    </Page>
  );
}

function Filters({ filter }: { filter: Filter }) {
  return (
    <LiveFilters path="/positions" list="positions" label="Find positions">
      <SearchField label="Title or client" value={filter.q} />
      <FilterChoice name="state" label="Show" value={filter.state} options={STATES} />
    </LiveFilters>
  );
}

function Row({ row, zone }: { row: PositionRow; zone: string }) {
  const { id, title, client, location, closedAt, createdAt } = row;
  return (
    <li class="list-row">
      <span class="list-name">
        <a href={`/positions/${id}`}>{title}</a>
      </span>
      <span class="list-meta position-place">{[client, location].filter(Boolean).join(" · ")}</span>
      <span class="list-meta">
        <Time at={createdAt} zone={zone} manner="date" />
      </span>
      {closedAt === null ? <Tag tone="good">Open</Tag> : <Tag>Closed</Tag>}
    </li>
  );
}

function NoPositions({ filter, any }: { filter: Filter; any: boolean }) {
  if (!any)
    return (
      <Empty title="No positions yet">
        <p>A position starts from a guide: you choose which qualifications it asks for, then plan its interviews.</p>
        <a class="button primary" href="/positions/new">
          New position
        </a>
      </Empty>
    );
  return (
    <Empty title={filter.state === "closed" ? "No closed position found" : "No position found"}>
      {filter.q === "" ? <p>There are others under another choice of “Show”.</p> : <p>No title or client holds “{filter.q}”.</p>}
      <a class="button" href="/positions?state=all">
        Show all positions
      </a>
    </Empty>
  );
}
