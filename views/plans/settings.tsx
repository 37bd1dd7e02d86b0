import type { Viewer } from "../../src/accounts/actor.ts";
import { LIMITS as SHARED } from "../../src/limits.ts";
import type { PlanVersion } from "../../src/plans/content.ts";
import { LIMITS } from "../../src/plans/limits.ts";
import type { Plan } from "../../src/plans/plans.ts";
import { CheckBox, type FieldErrors, FormMistake, TextField, type Typed, typedText } from "../components/field.tsx";
import { PageHead } from "../components/parts.tsx";
import { type Standing, StandingNow } from "../components/standing.tsx";
import { Page } from "../layouts/page.tsx";

type SettingsProps = {
  viewer: Viewer;
  plan: Plan;
  draft: PlanVersion;
  /** All competencies one may require. */
  topics: string[];
  typed: Typed;
  errors: FieldErrors;
  standing?: Standing[];
};

export function SettingsPage({ viewer, plan, draft, topics, typed, errors, standing }: SettingsProps) {
  const common = { typed, errors };
  const path = `/plans/${plan.id}`;
  return (
    <Page title={`Settings, ${plan.name}`} viewer={viewer} room="positions">
      <PageHead
        title="Plan settings"
        back={{ href: path, label: plan.name }}
        meta="They are frozen with the questions when the plan is published."
      />
      {standing ? <StandingNow what="plan" fields={standing} /> : null}
      <form method="post" action={`${path}/settings`} class="stack plan-settings">
        <FormMistake errors={errors} />
        <input type="hidden" name="revision" value={typedText(typed, "revision")} />
        <TextField name="name" label="Name" maxlength={LIMITS.name} {...common} />
        <TextField
          name="slotMinutes"
          label="Slot in minutes"
          hint="How long the interview may take. Going over is shown, never enforced."
          type="number"
          min={1}
          max={LIMITS.slotMinutes}
          step={1}
          {...common}
        />
        <TextField
          name="lambda"
          label="Share of follow-up points in a question’s score"
          hint="From 0 to 1. At 0.5, half of a question’s score comes from the follow-up points the candidate covered and half from the interviewer’s 1–5 rating. At 0 the rating counts alone, at 1 the points alone."
          type="number"
          min={0}
          max={1}
          step={0.05}
          {...common}
        />
        <RequiredTopics topics={topics} typed={typed} />
        <SectionWeights draft={draft} {...common} />
        <div class="row">
          <button type="submit" class="button primary">
            Save settings
          </button>
          <a class="button quiet" href={path}>
            Cancel
          </a>
        </div>
      </form>
      <section class="section">
        <h2>Discard the draft</h2>
        <div class="stack">
          <p class="soft">See what would be lost before anything is.</p>
          <a class="button danger" href={`${path}/removal`}>
            Discard the draft…
          </a>
        </div>
      </section>
    </Page>
  );
}

function RequiredTopics({ topics, typed }: { topics: string[]; typed: Typed }) {
  const chosen = new Set([typed.requiredTopics ?? []].flat().map(String));
  return (
    <fieldset class="stack">
      <legend>
        <h2>Required topics</h2>
      </legend>
      <p class="hint">Competencies that this interview must cover. The plan says so while one of them has no question.</p>
      <div class="topic-choices">
        {[...new Set([...topics, ...chosen])].map((topic) => (
          <CheckBox name="requiredTopics" value={topic} label={topic} checked={chosen.has(topic)} />
        ))}
      </div>
    </fieldset>
  );
}

function SectionWeights({ draft, typed, errors }: { draft: PlanVersion; typed: Typed; errors: FieldErrors }) {
  if (draft.sections.length === 0) return null;
  return (
    <fieldset class="stack">
      <legend>
        <h2>Section weights</h2>
      </legend>
      <p class="hint">
        How much each section counts in the total. Equal weights are rarely beaten; one that is not 1 needs its reason, which stands beside
        it on every scorecard.
      </p>
      {draft.sections.map(({ id, name }) => (
        <div class="section-weight">
          <TextField
            name={`weight-${id}`}
            label={`Weight of ${name}`}
            type="number"
            min={SHARED.leastWeight}
            max={SHARED.mostWeight}
            step="any"
            typed={typed}
            errors={errors}
          />
          <TextField
            name={`reason-${id}`}
            label={`Reason, unless ${name} weighs 1`}
            optional
            maxlength={LIMITS.weightReason}
            typed={typed}
            errors={errors}
          />
        </div>
      ))}
    </fieldset>
  );
}
