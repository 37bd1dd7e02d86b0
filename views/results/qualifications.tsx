import { GROUP_LABELS, KIND_LABELS, SOURCE_LABELS } from "../../src/labels.ts";
import type { ResultRequirement, Results } from "../../src/results/results.ts";
import { Time } from "../components/time.tsx";
import { RequirementMark } from "./mark.tsx";
import { Weight } from "./weight.tsx";

const GROUPS = ["education", "certification", "industry"] as const;

/** Of one scorecard, when that was submitted: what was checked later its interviewer did not know of. */
type Told = { zone: string; submittedAt?: Date | null };

/** The facts of the application: what the position asks for, how it stands, and who checked it on what evidence. */
export function Qualifications({ results: { requirements }, ...of }: Told & { results: Pick<Results, "requirements"> }) {
  return (
    <section class="section" aria-labelledby="qualifications">
      <h2 id="qualifications">Qualifications</h2>
      {requirements.length === 0 ? (
        <p class="soft">The position asks for none.</p>
      ) : (
        <table class="checks">
          <thead>
            <tr>
              <th scope="col">Requirement</th>
              <th scope="col">Kind</th>
              <th scope="col">Status</th>
              <th scope="col">Evidence</th>
              <th scope="col">Source</th>
              <th scope="col">Checked</th>
            </tr>
          </thead>
          {GROUPS.map((group) => (
            <Group name={GROUP_LABELS[group]} requirements={requirements.filter(({ marked }) => marked.group === group)} {...of} />
          ))}
        </table>
      )}
    </section>
  );
}

function Group({ name, requirements, ...of }: Told & { name: string; requirements: ResultRequirement[] }) {
  if (requirements.length === 0) return null;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colspan={6} class="checks-group">
          {name}
        </th>
      </tr>
      {requirements.map((requirement) => (
        <Row requirement={requirement} {...of} />
      ))}
    </tbody>
  );
}

function Row({ requirement: { marked, scored }, zone, submittedAt }: Told & { requirement: ResultRequirement }) {
  return (
    <tr>
      <td>
        <strong>{marked.text}</strong> <Weight weight={marked.weight} reason={marked.weightReason} />
        {marked.detail === "" ? null : <p class="hint">{marked.detail}</p>}
      </td>
      <td data-label="Kind">{KIND_LABELS[marked.kind]}</td>
      <td data-label="Status">
        <RequirementMark value={marked.value} />
        {scored.needsEvidence ? <p class="hint">Counts once evidence and source are given.</p> : null}
      </td>
      <td data-label="Evidence" class="said">
        {marked.evidence === "" ? <span class="soft">None</span> : marked.evidence}
      </td>
      <td data-label="Source">{marked.source === null ? <span class="soft">None</span> : SOURCE_LABELS[marked.source]}</td>
      <td data-label="Checked">
        {marked.checkedBy === null || marked.checkedAt === null ? (
          <span class="soft">Not checked</span>
        ) : (
          <span>
            {marked.checkedBy}, <Time at={marked.checkedAt} zone={zone} />
            {submittedAt && marked.checkedAt > submittedAt ? <span class="hint"> after this scorecard was submitted</span> : null}
          </span>
        )}
      </td>
    </tr>
  );
}
