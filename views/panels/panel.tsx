import type { Viewer } from "../../src/accounts/actor.ts";
import type { Overview } from "../../src/interviews/overview.ts";
import type { Coverage } from "../../src/panels/coverage.ts";
import type { PlannedQuestion } from "../../src/panels/questions.ts";
import type { Viewing } from "../../src/panels/viewings.ts";
import { type FieldErrors, FormMistake, type Typed } from "../components/field.tsx";
import { PageHead } from "../components/parts.tsx";
import { type Standing, StandingNow } from "../components/standing.tsx";
import { Page } from "../layouts/page.tsx";
import { CoverageLines } from "./coverage.tsx";
import { Grid, type GridMember } from "./grid.tsx";
import { ids } from "./links.ts";
import { Observers } from "./observers.tsx";

export type PanelProps = {
  viewer: Viewer;
  interview: Overview;
  questions: PlannedQuestion[];
  members: GridMember[];
  coverage: Coverage;
  limit: number;
  revision: string;
  viewings: Viewing[];
  choices: { id: string; name: string }[];
  /** Of the grid, and of the form for observers. */
  errors: FieldErrors;
  typed: Typed;
  standing: Standing[] | undefined;
};

/** Who asks what in an interview, and who is shown it: its planner stands above the grid and follows each box. */
export function PanelPage(props: PanelProps) {
  const { viewer, interview, questions, members, coverage, limit, revision, errors, standing } = props;
  const { id, candidate, plan } = interview;
  const page = `/interviews/${id}/panel`;
  const fixed = members.every((member) => member.fixed);
  return (
    <Page
      title={`${candidate.name}, who asks what`}
      viewer={viewer}
      room="interviews"
      scripts={["asking.js"]}
      measure={members.length > 5 ? "wide" : "page"}
    >
      <PageHead
        title="Who asks what"
        back={{ href: `/interviews/${id}`, label: `${candidate.name}, ${plan.name}` }}
        meta={interview.position.title}
      >
        {interview.changeable === "nothing" ? null : (
          <a class="button" href={`/interviews/${id}/edit#interviewers`}>
            Change the panel
          </a>
        )}
      </PageHead>
      {standing === undefined ? null : <StandingNow what="division of questions" fields={standing} />}
      <FormMistake errors={errors} />
      <CoverageLines interview={interview} coverage={coverage} limit={limit} />
      <form
        method="post"
        action={page}
        autocomplete="off"
        hx-post={page}
        hx-trigger="change delay:80ms"
        hx-vals='{"intent":"check"}'
        hx-target={`#${ids.coverage}`}
        hx-swap="outerMorph"
        hx-sync="this:replace"
      >
        <input type="hidden" name="revision" value={revision} />
        <Grid questions={questions} members={members} errors={errors} />
        {fixed ? (
          <p class="hint">Everybody has submitted, so this stays as it was.</p>
        ) : (
          <div class="row asking-acts">
            <button type="submit" class="primary">
              {standing === undefined ? "Save who asks what" : "Save mine"}
            </button>
            <button type="submit" name="intent" value="check" class="no-script">
              Check without saving
            </button>
            <a class="button quiet" href={`/interviews/${id}`}>
              Leave it as it was
            </a>
          </div>
        )}
      </form>
      <Observers
        interview={interview}
        viewings={props.viewings}
        choices={props.choices}
        zone={viewer.timeZone}
        typed={props.typed}
        errors={errors}
      />
    </Page>
  );
}
