import type { Child } from "hono/jsx";
import type { Viewer } from "../../src/accounts/actor.ts";
import type { Finding } from "../../src/guides/finding.ts";
import type { GuideSummary } from "../../src/guides/list.ts";
import { count, Empty, facts, PageHead } from "../components/parts.tsx";
import { LiveFilters, SearchField } from "../components/search.tsx";
import { Time } from "../components/time.tsx";
import { Undo } from "../components/undo.tsx";
import { Page } from "../layouts/page.tsx";
import { Found } from "./found.tsx";

type GuidesPageProps = {
  viewer: Viewer;
  q: string;
  guides: GuideSummary[];
  archived: GuideSummary[];
  /** What the search came to; null when nothing is searched for. */
  finding: Finding | null;
  justArchived: GuideSummary | undefined;
};

export function GuidesPage({ viewer, q, guides, archived, finding, justArchived }: GuidesPageProps) {
  return (
    <Page title="Guides" viewer={viewer} room="guides">
      <PageHead title="Guides" meta="A guide holds the questions and qualifications for one role. Positions and plans are made from it.">
        <a class="button" href="/imports/new">
          Import a guide
        </a>
        <a class="button primary" href="/guides/new">
          New guide
        </a>
      </PageHead>
      {justArchived ? (
        <Undo action={`/guides/${justArchived.id}/restoration`}>“{justArchived.title}” is archived. Positions made from it go on.</Undo>
      ) : null}
      <LiveFilters path="/guides" list="guides" label="Search all guides">
        <SearchField label="Search all guides" value={q} hint="Words in a title, a role, a question or its points" />
      </LiveFilters>
      <div id="guides">
        {finding === null ? <Library guides={guides} archived={archived} zone={viewer.timeZone} /> : <Found finding={finding} />}
      </div>
    </Page>
  );
}

function Library({ guides, archived, zone }: { guides: GuideSummary[]; archived: GuideSummary[]; zone: string }) {
  return (
    <>
      {guides.length === 0 ? (
        <Empty title={archived.length === 0 ? "No guides yet" : "Every guide is archived"}>
          <p>Import the guide you work with today, in the form it has, or begin a new one.</p>
          <a class="button primary" href="/imports/new">
            Import a guide
          </a>
        </Empty>
      ) : (
        <ul class="list">
          {guides.map((guide) => (
            <Row guide={guide} zone={zone}>
              <a class="button small" href={`/positions/new?guide=${guide.id}`}>
                New position<span class="visually-hidden"> from {guide.title}</span>
              </a>
            </Row>
          ))}
        </ul>
      )}
      {archived.length === 0 ? null : (
        <details class="unfold archived">
          <summary>{count(archived.length, "archived guide")}</summary>
          <ul class="list">
            {archived.map((guide) => (
              <Row guide={guide} zone={zone}>
                <form method="post" action={`/guides/${guide.id}/restoration`}>
                  <button type="submit" class="small">
                    Restore<span class="visually-hidden">: {guide.title}</span>
                  </button>
                </form>
              </Row>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Row({ guide, zone, children }: { guide: GuideSummary; zone: string; children: Child }) {
  const { id, title, role, summary, questions, qualifications, changedAt } = guide;
  return (
    <li class="guide-row">
      <div>
        <a class="list-name" href={`/guides/${id}`}>
          {title}
        </a>
        <p class="list-meta">{facts(role, opening(summary))}</p>
      </div>
      <p class="list-meta guide-figures">
        {facts(count(questions, "question"), count(qualifications, "qualification"))}
        <br />
        changed <Time at={changedAt} zone={zone} manner="date" />
      </p>
      {children}
    </li>
  );
}

/** The first sentence of a summary. */
function opening(summary: string): string {
  return /^.*?[.!?](?=\s|$)/s.exec(summary)?.[0] ?? summary;
}
