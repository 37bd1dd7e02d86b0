import { LIMITS } from "../../src/interviews/limits.ts";
import { type FieldErrors, Select, TextField, type Typed } from "../components/field.tsx";
import { count } from "../components/parts.tsx";
import { planName } from "./cards.tsx";
import { type Colleague, PanelPicker } from "./panel-picker.tsx";

export type PlanChoice = { versionId: string; name: string; number: number; slotMinutes: number; questions?: number };

type Props = {
  plans: PlanChoice[];
  colleagues: Colleague[];
  you: string;
  zone: string;
  typed: Typed;
  errors: FieldErrors;
  /** Somebody asks a share of the plan's questions, which another plan would undo. */
  shared?: boolean;
};

/** What an interview is made of. */
export function InterviewFields({ plans, colleagues, you, zone, typed, errors, shared }: Props) {
  return (
    <>
      <Select
        name="versionId"
        label="Plan"
        hint={
          shared
            ? "Another plan gives everybody on the panel all of its questions: who asks what is then to be settled again."
            : "The published version stays as it is for this interview, whatever is edited later."
        }
        options={plans.map((plan) => ({ value: plan.versionId, label: describe(plan) }))}
        typed={typed}
        errors={errors}
      />
      <PanelPicker colleagues={colleagues} you={you} typed={typed} errors={errors} />
      <TextField
        name="scheduledAt"
        type="datetime-local"
        label="Date and time"
        hint={`In your firm’s time zone, ${zone.replaceAll("_", " ")}.`}
        typed={typed}
        errors={errors}
      />
      <TextField
        name="place"
        label="Place"
        hint="A room, an address or a link to a call."
        optional
        maxlength={LIMITS.place}
        typed={typed}
        errors={errors}
      />
    </>
  );
}

function describe(plan: PlanChoice): string {
  const size = plan.questions === undefined ? "" : `${count(plan.questions, "question")}, `;
  return `${planName(plan)} (${size}${plan.slotMinutes} min)`;
}
