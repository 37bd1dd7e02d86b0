import type { Role } from "../../src/accounts/roles.ts";
import { ROLE_LABELS } from "../../src/labels.ts";
import { type FieldErrors, type Option, Select, type Typed } from "../components/field.tsx";

/** From the one who sees least to the one who does most. */
const ROLES: { role: Role; may: string }[] = [
  { role: "observer", may: "Reads what they are shown." },
  { role: "interviewer", may: "Prepares and scores the interviews they are on, and sees no more." },
  { role: "recruiter", may: "Looks after guides, positions, plans and candidates; schedules panels and decides." },
  { role: "administrator", may: "Does all that recruiters do, and looks after people and firm settings." },
];

const OPTIONS: Option[] = ROLES.map(({ role }) => ({ value: role, label: ROLE_LABELS[role] }));

/** The choice of a role, with what each may do under it. */
export function RoleChoice({ typed, errors }: { typed: Typed; errors: FieldErrors }) {
  return (
    <>
      <Select name="role" label="Role" options={OPTIONS} typed={typed} errors={errors} />
      <dl class="facts roles">
        {ROLES.map(({ role, may }) => (
          <>
            <dt>{ROLE_LABELS[role]}</dt>
            <dd>{may}</dd>
          </>
        ))}
      </dl>
    </>
  );
}
