import type { Viewer } from "../../src/accounts/actor.ts";
import { GROUP_LABELS, KIND_LABELS } from "../../src/labels.ts";
import { LIMITS as SHARED } from "../../src/limits.ts";
import { LIMITS } from "../../src/positions/limits.ts";
import type { RevisedRequirement } from "../../src/positions/requirements.ts";
import { type FieldErrors, FormMistake, Select, TextArea, TextField, type Typed, typedText } from "../components/field.tsx";
import { count, Notice, PageHead } from "../components/parts.tsx";
import { type Standing, StandingNow } from "../components/standing.tsx";
import { Page } from "../layouts/page.tsx";

type RequirementPageProps = {
  viewer: Viewer;
  position: { id: string; title: string };
  requirement: RevisedRequirement | null;
  typed: Typed;
  errors: FieldErrors;
  standing?: Standing[] | undefined;
};

const GROUPS = Object.entries(GROUP_LABELS).map(([value, label]) => ({ value, label }));
const KINDS = Object.entries(KIND_LABELS).map(([value, label]) => ({ value, label }));

export function RequirementPage({ viewer, position, requirement, typed, errors, standing }: RequirementPageProps) {
  const title = requirement === null ? "Add a requirement" : "Edit requirement";
  const page = `/positions/${position.id}`;
  const action = `${page}/requirements/${requirement?.id ?? "new"}`;
  const common = { typed, errors };
  return (
    <Page title={`${title}, ${position.title}`} viewer={viewer} room="positions">
      <PageHead back={{ href: `${page}#requirements`, label: position.title }} title={title} />
      {requirement !== null && requirement.checked > 0 ? (
        <Notice>
          Checked for {count(requirement.checked, "applicant")} already. What was found stays, and will stand beside the wording you save.
        </Notice>
      ) : null}
      {standing ? <StandingNow what="requirement" fields={standing} /> : null}
      <form method="post" action={action} class="stack narrow">
        <FormMistake errors={errors} />
        <input type="hidden" name="revision" value={typedText(typed, "revision")} />
        <TextField name="text" label="What is asked for" hint="Such as: Driving licence." maxlength={LIMITS.requirement} {...common} />
        <TextArea name="detail" label="Detail" optional hint="What counts as met." maxlength={LIMITS.detail} {...common} />
        <div class="grid-2">
          <Select name="group" label="Group" options={GROUPS} {...common} />
          <Select name="kind" label="Kind" options={KINDS} {...common} />
        </div>
        <div class="weighting">
          <TextField
            name="weight"
            label="Weight"
            type="number"
            min={SHARED.leastWeight}
            max={SHARED.mostWeight}
            step="any"
            optional
            hint="1 when left empty."
            {...common}
          />
          <TextField
            name="weightReason"
            label="Reason for the weight"
            optional
            hint="Asked for when it is not 1; shown beside it."
            maxlength={LIMITS.weightReason}
            {...common}
          />
        </div>
        <div class="row">
          <button type="submit" class="primary">
            {standing ? "Save mine" : "Save"}
          </button>
          <a class="button quiet" href={`${page}#requirements`}>
            Cancel
          </a>
        </div>
      </form>
      {requirement === null ? null : <Removal action={`${action}/removal`} requirement={requirement} />}
    </Page>
  );
}

function Removal({ action, requirement: { text, checked } }: { action: string; requirement: RevisedRequirement }) {
  if (checked > 0)
    return (
      <p class="section hint narrow">
        It cannot be removed any more: what was found about {count(checked, "applicant")} would be lost, and their scorecards would change.
        Make it preferred instead, or change its weight.
      </p>
    );
  return (
    <form method="post" action={action} class="section stack narrow">
      <p class="hint">Nobody was checked for “{text}” yet. Removing it loses its wording and weight here, and can be undone.</p>
      <button type="submit" class="button danger">
        Remove from the position
      </button>
    </form>
  );
}
