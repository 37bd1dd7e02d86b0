import type { Viewer } from "../../src/accounts/actor.ts";
import type { PlanVersion } from "../../src/plans/content.ts";
import type { Plan, VersionSummary } from "../../src/plans/plans.ts";
import { count, Notice, PageHead, Tag } from "../components/parts.tsx";
import { Time } from "../components/time.tsx";
import { Page } from "../layouts/page.tsx";
import { VersionContent } from "./version.tsx";

type PublishedProps = { viewer: Viewer; plan: Plan; version: PlanVersion; versions: VersionSummary[]; justPublished?: boolean };

/** A published version, to read; beside it the others and the way to the next. */
export function PublishedPage({ viewer, plan, version, versions, justPublished = false }: PublishedProps) {
  const { number, publishedAt, publishedBy } = version;
  const draft = versions.find((other) => other.publishedAt === null);
  const latest = versions.findLast((other) => other.publishedAt !== null)?.number === number;
  const meta = (
    <>
      <Tag tone="good">{latest ? `Version ${number}, in use` : `Version ${number}`}</Tag>{" "}
      {publishedAt === null ? null : (
        <>
          published <Time at={publishedAt} zone={viewer.timeZone} />
        </>
      )}
      {publishedBy === null ? "" : ` by ${publishedBy}`}
    </>
  );
  return (
    <Page title={`${plan.name}, ${plan.positionTitle}: version ${number}`} viewer={viewer} room="positions">
      <PageHead title={plan.name} back={{ href: `/positions/${plan.positionId}`, label: plan.positionTitle }} meta={meta}>
        {draft ? (
          <a class="button" href={`/plans/${plan.id}`}>
            Open the draft of version {draft.number}
          </a>
        ) : (
          <form method="post" action={`/plans/${plan.id}/versions`}>
            <button type="submit">New version</button>
          </form>
        )}
      </PageHead>
      {justPublished ? (
        <Notice tone="good">
          Version {number} is published, and interviews can be held with it.{" "}
          <a href={`/candidates/new?position=${plan.positionId}`}>Add a candidate</a>, or choose one of{" "}
          <a href={`/positions/${plan.positionId}#applicants-title`}>those who have applied</a>.
        </Notice>
      ) : null}
      <div class="columns">
        <div>
          <VersionContent version={version} />
        </div>
        <aside class="stack" aria-labelledby="versions-title">
          <h2 class="caps" id="versions-title">
            Versions
          </h2>
          <ul class="list">
            {versions.toReversed().map((other) => (
              <VersionRow plan={plan} version={other} shown={other.number === number} zone={viewer.timeZone} />
            ))}
          </ul>
          <p class="hint">
            A published version never changes, whatever becomes of the guide. A new version begins as a copy of the latest, with the guide’s
            wording of today.
          </p>
        </aside>
      </div>
    </Page>
  );
}

type VersionRowProps = { plan: Plan; version: VersionSummary; shown: boolean; zone: string };

function VersionRow({ plan, version: { number, questions, publishedAt }, shown, zone }: VersionRowProps) {
  const href = publishedAt === null ? `/plans/${plan.id}` : `/plans/${plan.id}/versions/${number}`;
  return (
    <li class="list-row">
      <a class="list-name" href={href} aria-current={shown ? "page" : undefined}>
        Version {number}
      </a>
      <span class="list-meta">{publishedAt === null ? "draft" : <Time at={publishedAt} zone={zone} manner="date" />}</span>
      <span class="list-meta">{count(questions, "question")}</span>
    </li>
  );
}
