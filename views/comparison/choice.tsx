import type { Viewer } from "../../src/accounts/actor.ts";
import type { Applicant } from "../../src/comparison/applicants.ts";
import { HIDDEN } from "../../src/labels.ts";
import { CheckBox } from "../components/field.tsx";
import { Empty, PageHead, Tag } from "../components/parts.tsx";
import { FilterChoice, SearchField } from "../components/search.tsx";
import { OutcomeTag } from "../decisions/outcome.tsx";
import { Page } from "../layouts/page.tsx";

type Named = { id: string; name: string };

export type Choice = {
  plan: Named;
  chosen: Applicant[];
  /** A page of those not chosen, the ones that can be compared first. */
  list: { rows: Applicant[]; next: string | null };
  q: string;
  /** Why the choice cannot be compared. */
  mistake: string | null;
  started: boolean;
};

type Props = { viewer: Viewer; position: { id: string; title: string }; plans: Named[]; choice?: Choice };

/** Whom to put side by side, on which plan. Every button takes the ticks along. */
export function ChoicePage({ viewer, position, plans, choice }: Props) {
  return (
    <Page title={`Compare candidates, ${position.title}`} viewer={viewer} room="positions">
      <PageHead
        title="Compare candidates"
        back={{ href: `/positions/${position.id}`, label: position.title }}
        meta="Two to six, on the questions of one plan that were scored for all of them."
      />
      {choice === undefined ? (
        <Empty title="No published plan yet">
          <p>Candidates are compared on what was asked of all of them. Publish a plan and hold interviews with it first.</p>
          <a class="button primary" href={`/positions/${position.id}`}>
            Go to the position
          </a>
        </Empty>
      ) : (
        <ChoiceForm position={position} plans={plans} choice={choice} />
      )}
    </Page>
  );
}

function ChoiceForm({ position, plans, choice }: Required<Omit<Props, "viewer">>) {
  const { plan, chosen, list, q, mistake, started } = choice;
  return (
    <form method="get" action={`/positions/${position.id}/comparison`} class="compare-choice">
      {mistake === null ? null : (
        <p class="notice notice-problem" role="alert">
          {mistake} Your choice is kept below.
        </p>
      )}
      <div class="filters">
        <SearchField label="Name or email" value={q} hint="Beginnings of words" />
        <FilterChoice name="plan" label="Plan" value={plan.id} options={plans.map(({ id, name }) => ({ value: id, label: name }))} />
        <button type="submit" name="choose" value="yes">
          Search
        </button>
      </div>
      {chosen.length === 0 ? null : (
        <fieldset class="applicants">
          <legend class="caps">Chosen</legend>
          {chosen.map((applicant) => (
            <Line applicant={applicant} chosen />
          ))}
        </fieldset>
      )}
      <fieldset class="applicants">
        <legend class="caps">{chosen.length === 0 ? "Applicants" : "Other applicants"}</legend>
        {list.rows.length === 0 ? <p class="soft">{nobody(q, chosen.length)}</p> : null}
        {list.rows.map((applicant) => (
          <Line applicant={applicant} />
        ))}
      </fieldset>
      <div class="row">
        <button type="submit" class="primary">
          Compare
        </button>
        {started ? (
          <button type="submit" name="choose" value="yes" class="quiet">
            ← Back to the first
          </button>
        ) : null}
        {list.next === null ? null : (
          <button type="submit" name="after" value={list.next} class="quiet">
            More applicants →
          </button>
        )}
      </div>
    </form>
  );
}

function nobody(q: string, chosen: number): string {
  if (q !== "") return `Nobody${chosen === 0 ? "" : " else"} found with “${q}”.`;
  return chosen === 0 ? "Nobody has applied to this position yet." : "Nobody else has applied.";
}

function Line({ applicant, chosen }: { applicant: Applicant; chosen?: boolean }) {
  const { id, candidate, outcome } = applicant;
  return (
    <div class="applicant-choice">
      <CheckBox name="with" value={id} label={candidate.name} checked={chosen} />
      <span class="applicant-tags">
        <OutcomeTag outcome={outcome} />
        <Readiness applicant={applicant} />
      </span>
    </div>
  );
}

function Readiness({ applicant: { blind, ready } }: { applicant: Applicant }) {
  if (blind) return <Tag>{HIDDEN}</Tag>;
  return ready ? <Tag tone="good">Scored</Tag> : <Tag>Nothing to read yet</Tag>;
}
