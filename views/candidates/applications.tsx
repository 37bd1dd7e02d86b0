import type { Application, PositionChoice } from "../../src/candidates/applications.ts";
import type { Sitting } from "../../src/interviews/sittings.ts";
import { type FieldErrors, Select, type Typed } from "../components/field.tsx";
import { Tag } from "../components/parts.tsx";
import { Time } from "../components/time.tsx";
import { OutcomeTag } from "../decisions/outcome.tsx";
import { Sittings } from "../interviews/sittings.tsx";
import { positionOptions } from "./positions.ts";

type ListProps = { applications: Application[]; sittings: Map<string, Sitting[]>; zone: string };

/** Each position applied to with its interviews, latest first. */
export function ApplicationList({ applications, sittings, zone }: ListProps) {
  return (
    <ul class="list">
      {applications.map((application) => (
        <li class="application">
          <ApplicationHead application={application} first={!sittings.has(application.id)} zone={zone} />
          <Sittings sittings={sittings.get(application.id) ?? []} position={application.position.title} zone={zone} />
        </li>
      ))}
    </ul>
  );
}

/** `first`: there is no interview yet, so that to make one comes next. */
function ApplicationHead({ application, first, zone }: { application: Application; first: boolean; zone: string }) {
  const { id, position, createdAt, outcome, closed } = application;
  return (
    <div class="application-head">
      <div>
        <h3>
          <a href={`/positions/${position.id}`}>{position.title}</a> <OutcomeTag outcome={outcome} />
        </h3>
        <p class="hint">
          {position.client === "" ? "" : `${position.client} · `}applied <Time at={createdAt} zone={zone} manner="date" />
          {position.closedAt === null ? null : (
            <>
              {" "}
              · <Tag>Position closed</Tag>
            </>
          )}
        </p>
      </div>
      <span class="row">
        <a class="button small" href={`/applications/${id}`}>
          Decision<span class="visually-hidden"> and timeline for {position.title}</span>
        </a>
        {closed ? null : (
          <a class={first ? "button small primary" : "button small"} href={`/applications/${id}/interviews/new`}>
            New interview<span class="visually-hidden"> for {position.title}</span>
          </a>
        )}
      </span>
    </div>
  );
}

type ApplyProps = {
  candidate: { id: string; name: string };
  positions: PositionChoice[];
  first: boolean;
  typed: Typed;
  errors: FieldErrors;
};

export function ApplyForm({ candidate, positions, first, typed, errors }: ApplyProps) {
  if (positions.length === 0 && errors.positionId === undefined) {
    return (
      <div class="apply">
        <p class="soft">
          {first ? "There is no open position to apply to yet. " : "There is no other open position. "}
          <a href="/positions">Go to positions</a>
        </p>
      </div>
    );
  }
  return (
    <form method="post" action={`/candidates/${candidate.id}/applications`} class="filters apply">
      <Select
        name="positionId"
        label={first ? "Which position is it about?" : "Another position"}
        options={positionOptions(positions, "Choose a position")}
        typed={typed}
        errors={errors}
      />
      <button type="submit" class={first ? "button primary" : "button"}>
        Apply
      </button>
    </form>
  );
}
