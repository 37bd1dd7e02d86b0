import type { Viewer } from "../../src/accounts/actor.ts";
import type { GuideSummary } from "../../src/guides/guides.ts";
import { count, Empty, PageHead } from "../components/parts.tsx";
import { Page } from "../layouts/page.tsx";

export function GuidesPage({ viewer, guides }: { viewer: Viewer; guides: GuideSummary[] }) {
  return (
    <Page title="Guides" viewer={viewer} room="guides">
      <PageHead title="Guides" meta="A guide holds the questions and qualifications for one role. Positions and plans are made from it." />
      {guides.length === 0 ? (
        <Empty title="No guides yet">
          <p>The guides that come with Scorebook are loaded each time it starts. Ask whoever runs it to start it again.</p>
        </Empty>
      ) : (
        <ul class="list">
          {guides.map(({ id, title, summary, questions }) => (
            <li class="guide-row">
              <div>
                <a class="list-name" href={`/guides/${id}`}>
                  {title}
                </a>
                <p class="list-meta">{opening(summary)}</p>
              </div>
              <span class="list-meta">{count(questions, "question")}</span>
              <a class="button small" href={`/positions/new?guide=${id}`}>
                New position<span class="visually-hidden"> from {title}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

/** The first sentence of a summary. */
function opening(summary: string): string {
  return /^.*?[.!?](?=\s|$)/s.exec(summary)?.[0] ?? summary;
}
