import type { Viewer } from "../../src/accounts/actor.ts";
import type { Qualification } from "../../src/guides/guides.ts";
import { GROUP_LABELS } from "../../src/labels.ts";
import type { Position } from "../../src/positions/positions.ts";
import type { Requirement } from "../../src/positions/requirements.ts";
import { type FieldErrors, FormMistake, type Typed, typedText } from "../components/field.tsx";
import { Empty, Notice, PageHead } from "../components/parts.tsx";
import { type Standing, StandingNow } from "../components/standing.tsx";
import { Page } from "../layouts/page.tsx";
import { ChoiceRow } from "./choice-row.tsx";

type ChoicePageProps = {
  viewer: Viewer;
  position: Position;
  qualifications: Qualification[];
  requirements: Requirement[];
  /** How many applicants each requirement was checked for. */
  checks: Map<string, number>;
  typed: Typed;
  chosen: string[];
  errors: FieldErrors;
  standing: Standing[] | undefined;
};

/** Which of the guide's qualifications the position asks for, and how much each counts. */
export function ChoicePage(props: ChoicePageProps) {
  const { viewer, position, qualifications, requirements, checks, typed, chosen, errors, standing } = props;
  const page = `/positions/${position.id}`;
  const copies = new Map(requirements.map((requirement) => [requirement.guideQualificationId, requirement]));
  const own = requirements.filter((requirement) => requirement.guideQualificationId === null);
  return (
    <Page title={`Requirements, ${position.title}`} viewer={viewer} room="positions">
      <PageHead
        back={{ href: page, label: position.title }}
        title="Choose requirements"
        meta={`From the guide “${position.guideTitle}”. Tick what this position asks for.`}
      >
        <a class="button" href={`${page}/requirements/new`}>
          Add one of your own
        </a>
      </PageHead>
      {position.closedAt === null ? null : <Notice>This position is closed. Reopen it before you change what it asks for.</Notice>}
      {standing ? <StandingNow what="choice" fields={standing} /> : null}
      {qualifications.length === 0 ? (
        <Empty title="The guide names no qualifications">
          <a class="button" href={`/guides/${position.guideId}#qualifications`}>
            Open the guide
          </a>
        </Empty>
      ) : (
        <form method="post" action={`${page}/requirements`}>
          <FormMistake errors={errors} />
          <input type="hidden" name="revision" value={typedText(typed, "revision")} />
          {(["education", "certification", "industry"] as const).map((group) => {
            const list = qualifications.filter((qualification) => qualification.group === group);
            return list.length === 0 ? null : (
              <fieldset class="choices">
                <legend>
                  <h2>{GROUP_LABELS[group]}</h2>
                </legend>
                <ul class="list">
                  {list.map((qualification) => {
                    const copy = copies.get(qualification.id);
                    return (
                      <ChoiceRow
                        qualification={{ id: qualification.id, text: (copy ?? qualification).text, detail: (copy ?? qualification).detail }}
                        usual={qualification.standing === "recommended" ? "preferred" : "required"}
                        chosen={chosen.includes(qualification.id)}
                        checked={copy === undefined ? 0 : (checks.get(copy.id) ?? 0)}
                        typed={typed}
                        errors={errors}
                      />
                    );
                  })}
                </ul>
              </fieldset>
            );
          })}
          <p class="hint">
            Required ones give the candidate a flag, preferred ones a share; both stand beside the interview’s score and are never added to
            it. A weight other than 1 needs its reason. Unticking one drops the wording, weight and reason it has in this position.
          </p>
          <div class="row choice-acts">
            <button type="submit" class="primary">
              {standing ? "Save mine" : "Save requirements"}
            </button>
            <a class="button quiet" href={page}>
              Cancel
            </a>
          </div>
        </form>
      )}
      {own.length === 0 ? null : <Own page={page} requirements={own} />}
    </Page>
  );
}

function Own({ page, requirements }: { page: string; requirements: Requirement[] }) {
  return (
    <section class="section" aria-labelledby="own-title">
      <h2 id="own-title">Of this position’s own</h2>
      <ul class="list">
        {requirements.map(({ id, text, group }) => (
          <li class="list-row">
            <span class="list-name">{text}</span>
            <span class="list-meta">{GROUP_LABELS[group]}</span>
            <a class="button quiet small" href={`${page}/requirements/${id}`}>
              Edit<span class="visually-hidden">: {text}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
