import { GROUP_LABELS, KIND_LABELS } from "../../src/labels.ts";
import type { Requirement } from "../../src/positions/requirements.ts";
import { Empty } from "../components/parts.tsx";

type RequirementListProps = { base: string; requirements: Requirement[]; open: boolean };

/** What the position asks for, by group. A closed position's cannot be changed. */
export function RequirementList({ base, requirements, open }: RequirementListProps) {
  return (
    <section id="requirements" class="section section-first" aria-labelledby="requirements-title">
      <div class="section-head">
        <h2 id="requirements-title">Requirements</h2>
        {open && requirements.length > 0 ? (
          <div class="row">
            <a class="button small" href={`${base}/requirements/new`}>
              Add one of your own
            </a>
            <a class="button small" href={`${base}/requirements`}>
              Choose from the guide
            </a>
          </div>
        ) : null}
      </div>
      {requirements.length === 0 ? <NoRequirements base={base} open={open} /> : null}
      {(["education", "certification", "industry"] as const).map((group) => {
        const list = requirements.filter((requirement) => requirement.group === group);
        return list.length === 0 ? null : (
          <section class="requirement-group" aria-label={GROUP_LABELS[group]}>
            <h3 class="caps">{GROUP_LABELS[group]}</h3>
            <ul class="list">
              {list.map((requirement) => (
                <Row base={base} requirement={requirement} open={open} />
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}

function Row({ base, requirement, open }: { base: string; requirement: Requirement; open: boolean }) {
  const { id, text, detail, kind, weight, weightReason } = requirement;
  return (
    <li class="asked">
      <div>
        <p class="asked-name">{text}</p>
        {detail === "" ? null : <p class="list-meta">{detail}</p>}
        {weight === 1 ? null : (
          <p class="list-meta">
            <strong>Weight {weight}:</strong> {weightReason}
          </p>
        )}
      </div>
      <span class={kind === "required" ? "asked-kind asked-required" : "asked-kind"}>{KIND_LABELS[kind]}</span>
      {open ? (
        <a class="button quiet small" href={`${base}/requirements/${id}`}>
          Edit<span class="visually-hidden">: {text}</span>
        </a>
      ) : null}
    </li>
  );
}

function NoRequirements({ base, open }: { base: string; open: boolean }) {
  if (!open)
    return (
      <Empty title="This position asked for nothing in particular">
        <p>It is closed. Reopen it to change that.</p>
      </Empty>
    );
  return (
    <Empty title="Nothing is asked for yet">
      <p>Choose which of the guide’s qualifications this position requires or prefers. Interviewers then check each as a fact.</p>
      <div class="row">
        <a class="button primary" href={`${base}/requirements`}>
          Choose requirements
        </a>
        <a class="button" href={`${base}/requirements/new`}>
          Add one of your own
        </a>
      </div>
    </Empty>
  );
}
