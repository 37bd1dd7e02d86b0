import type { Viewer } from "../../src/accounts/actor.ts";
import type { PlanSummary } from "../../src/plans/plans.ts";
import type { ApplicantRow } from "../../src/positions/overview.ts";
import type { Position } from "../../src/positions/positions.ts";
import type { Requirement } from "../../src/positions/requirements.ts";
import { Empty, PageHead, Tag } from "../components/parts.tsx";
import { Time } from "../components/time.tsx";
import { Undo } from "../components/undo.tsx";
import { OutcomeTag } from "../decisions/outcome.tsx";
import { Page } from "../layouts/page.tsx";
import { RequirementList } from "./requirement-list.tsx";

type PositionPageProps = {
  viewer: Viewer;
  position: Position;
  requirements: Requirement[];
  plans: PlanSummary[];
  applicants: ApplicantRow[];
  justRemoved: { id: string; text: string } | null;
};

export function PositionPage({ viewer, position, requirements, plans, applicants, justRemoved }: PositionPageProps) {
  const base = `/positions/${position.id}`;
  const open = position.closedAt === null;
  return (
    <Page title={position.title} viewer={viewer} room="positions">
      <PageHead
        back={{ href: "/positions", label: "Positions" }}
        title={position.title}
        meta={
          <>
            {open ? <Tag tone="good">Open</Tag> : <Tag>Closed</Tag>} {[position.client, position.location].filter(Boolean).join(" · ")}
          </>
        }
      >
        <a class="button" href={`${base}/details`}>
          Edit
        </a>
        <form method="post" action={`${base}/${open ? "closure" : "reopening"}`}>
          <button type="submit">{open ? "Close position" : "Reopen position"}</button>
        </form>
      </PageHead>
      {justRemoved ? (
        <Undo action={`${base}/requirements/${justRemoved.id}/restoration`}>“{justRemoved.text}” is no longer asked for.</Undo>
      ) : null}
      <div class="columns">
        <div>
          <RequirementList base={base} requirements={requirements} open={open} />
          <Plans base={base} plans={plans} />
        </div>
        <aside>
          <Facts position={position} zone={viewer.timeZone} />
          <Applicants positionId={position.id} applicants={applicants} zone={viewer.timeZone} />
        </aside>
      </div>
    </Page>
  );
}

function Facts({ position, zone }: { position: Position; zone: string }) {
  const { guideId, guideTitle, client, location, createdAt, createdByName, closedAt } = position;
  return (
    <dl class="facts position-facts">
      <dt>Guide</dt>
      <dd>
        <a href={`/guides/${guideId}`}>{guideTitle}</a>
      </dd>
      <dt>Client</dt>
      <dd>{client || <span class="soft">None given</span>}</dd>
      <dt>Location</dt>
      <dd>{location || <span class="soft">None given</span>}</dd>
      <dt>Opened</dt>
      <dd>
        <Time at={createdAt} zone={zone} manner="date" /> by {createdByName}
      </dd>
      {closedAt === null ? null : (
        <>
          <dt>Closed</dt>
          <dd>
            <Time at={closedAt} zone={zone} manner="date" />
          </dd>
        </>
      )}
    </dl>
  );
}

function Plans({ base, plans }: { base: string; plans: PlanSummary[] }) {
  return (
    <section class="section" aria-labelledby="plans-title">
      <div class="section-head">
        <h2 id="plans-title">Interview plans</h2>
        {plans.length > 0 ? (
          <a class="button small" href={`${base}/plans/new`}>
            New plan
          </a>
        ) : null}
      </div>
      {plans.length === 0 ? (
        <Empty title="No interview plan yet">
          <p>A plan is one interview round: questions from the guide in the order they are asked.</p>
          <a class="button primary" href={`${base}/plans/new`}>
            New plan
          </a>
        </Empty>
      ) : (
        <ul class="list">
          {plans.map(({ planId, name, published, draft }) => (
            <li class="list-row">
              <span class="list-name">
                <a href={`/plans/${planId}`}>{name}</a>
              </span>
              {published === null ? null : <Tag tone="good">Published, version {published.number}</Tag>}
              {draft === null ? null : <Tag tone="warn">{published === null ? "Draft" : "Draft of the next version"}</Tag>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Applicants({ positionId, applicants, zone }: { positionId: string; applicants: ApplicantRow[]; zone: string }) {
  return (
    <section class="section" aria-labelledby="applicants-title">
      <div class="section-head">
        <h2 id="applicants-title">Applicants</h2>
        {applicants.length > 0 ? (
          <span class="row">
            {applicants.length > 1 ? (
              <a class="button small" href={`/positions/${positionId}/comparison`}>
                Compare<span class="visually-hidden"> candidates</span>
              </a>
            ) : null}
            <a class="button small" href={`/candidates/new?position=${positionId}`}>
              Add
            </a>
          </span>
        ) : null}
      </div>
      {applicants.length === 0 ? (
        <Empty title="Nobody has applied yet">
          <a class="button" href={`/candidates/new?position=${positionId}`}>
            Add a candidate
          </a>
        </Empty>
      ) : (
        <>
          <ul class="list">
            {applicants.map(({ applicationId, candidateId, name, appliedAt, outcome }) => (
              <li class="applicant">
                <span>
                  <a href={`/candidates/${candidateId}`}>{name}</a>{" "}
                  {outcome === null ? null : (
                    <a href={`/applications/${applicationId}`}>
                      <OutcomeTag outcome={outcome} />
                      <span class="visually-hidden">, decision on {name}</span>
                    </a>
                  )}
                </span>
                <span class="list-meta">
                  <Time at={appliedAt} zone={zone} manner="date" />
                </span>
              </li>
            ))}
          </ul>
          <p>
            <a class="more" href={`/candidates?position=${positionId}`}>
              All applicants
            </a>
          </p>
        </>
      )}
    </section>
  );
}
