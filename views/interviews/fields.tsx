import { type FieldErrors, Select, TextField, type Typed } from "../components/field.tsx";
import { count } from "../components/parts.tsx";
import { planName } from "./cards.tsx";

export type PlanChoice = { versionId: string; name: string; number: number; slotMinutes: number; questions?: number };
export type Colleague = { id: string; name: string };

type Props = { plans: PlanChoice[]; colleagues: Colleague[]; zone: string; typed: Typed; errors: FieldErrors };

/** What an interview is made of. */
export function InterviewFields({ plans, colleagues, zone, typed, errors }: Props) {
  return (
    <>
      <Select
        name="versionId"
        label="Plan"
        hint="The published version stays as it is for this interview, whatever is edited later."
        options={plans.map((plan) => ({ value: plan.versionId, label: describe(plan) }))}
        typed={typed}
        errors={errors}
      />
      <Select
        name="interviewerId"
        label="Interviewer"
        options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        typed={typed}
        errors={errors}
      />
      <TextField
        name="scheduledAt"
        type="datetime-local"
        label="Date and time"
        hint={`In your firm's time zone, ${zone.replaceAll("_", " ")}.`}
        typed={typed}
        errors={errors}
      />
      <TextField
        name="place"
        label="Place"
        hint="A room, an address or a link to a call."
        optional
        maxlength={300}
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
