import type { Viewer } from "../../src/accounts/actor.ts";
import type { Pair } from "../../src/guides/comparing.ts";
import type { GuideQualification, GuideQuestion } from "../../src/guides/format.ts";
import { LIMITS } from "../../src/guides/limits.ts";
import type { Difference } from "../../src/imports/differences.ts";
import type { Edition } from "../../src/imports/edition.ts";
import { type FieldErrors, FormMistake, TextField } from "../components/field.tsx";
import { count, PageHead } from "../components/parts.tsx";
import { Page } from "../layouts/page.tsx";
import { Changed, Named, Unchanged } from "./edition-parts.tsx";

type Shown<T> = Pair<T> & { differences: Difference[] };
type Props = {
  viewer: Viewer;
  id: string;
  edition: Edition;
  changed: { questions: Shown<GuideQuestion>[]; archived: Shown<GuideQuestion>[]; qualifications: Shown<GuideQualification>[] };
  errors: FieldErrors;
};

/** What a newer edition would change in a guide, each with a box: what is ticked is taken over. */
export function EditionPage({ viewer, id, edition, changed, errors }: Props) {
  const { guide, comparison, revision } = edition;
  const { questions, qualifications } = comparison;
  const homeless = questions.added.some(({ section }) => section === "");
  const said = [changed.questions, changed.archived, changed.qualifications, questions.added, qualifications.added];
  return (
    <Page title={`Newer edition of ${guide.title}`} viewer={viewer} room="guides" measure="wide">
      <PageHead
        back={{ href: `/imports/${id}`, label: "Review" }}
        title={`Newer edition of ${guide.title}`}
        meta={`${count(questions.added.length, "question")} new · ${changed.questions.length} changed · ${questions.missing.length} not in it · ${questions.same.length} the same`}
      />
      <form method="post" action={`/imports/${id}/edition/${guide.id}`} class="stack edition">
        <FormMistake errors={errors} />
        <input type="hidden" name="revision" value={revision} />
        <p class="hint">
          What is ticked is taken over. What the new edition does not say (minutes, ratings) stays as it is. Questions keep their history;
          published plans and scorecards do not change.
        </p>
        {said.every(({ length }) => length === 0) ? <p>It says nothing that the guide does not say already.</p> : null}
        <About edition={edition} />
        <Changed title="Changed questions" name="change" ticked pairs={changed.questions} headOf={({ from }) => from.prompt} />
        <Named
          title="New questions"
          name="add"
          ticked
          items={questions.added.map(({ prompt, section, points }, at) => ({
            value: String(at),
            text: prompt,
            note: [section, count(points.length, "follow-up point")].filter(Boolean).join(" · "),
          }))}
        />
        {homeless ? (
          <TextField
            name="section"
            label="New questions without a section go under"
            maxlength={LIMITS.section}
            typed={{ section: "General" }}
            errors={errors}
          />
        ) : null}
        <Changed
          title="Archived questions that are in it"
          note="They stay archived unless you tick them; a ticked one comes back in the new edition’s words, with its history."
          name="restore"
          pairs={changed.archived}
          headOf={({ from }) => from.prompt}
        />
        <Named
          title="Questions that are not in it"
          note="They stay unless you tick them; a ticked one is archived, and plans that ask it keep it."
          name="archive"
          items={questions.missing.map(({ id: value, prompt, section }) => ({ value, text: prompt, note: section }))}
        />
        <Changed
          title="Changed qualifications"
          name="changeQualification"
          ticked
          pairs={changed.qualifications}
          headOf={({ from }) => from.text}
        />
        <Named
          title="New qualifications"
          name="addQualification"
          ticked
          items={qualifications.added.map(({ text, detail }, at) => ({ value: String(at), text, note: detail }))}
        />
        <Named
          title="Qualifications that are not in it"
          note="They stay unless you tick them; a ticked one is removed, and positions that ask for it keep it."
          name="remove"
          items={qualifications.missing.map(({ id: value, text, detail }) => ({ value, text, note: detail }))}
        />
        <Unchanged texts={questions.same.map(({ to }) => to.prompt)} />
        <div class="row">
          <button type="submit" class="primary">
            Update the guide
          </button>
          <a class="button quiet" href={`/imports/${id}`}>
            Back to the review
          </a>
        </div>
      </form>
    </Page>
  );
}

/** Title, role and summary, where the new edition words them otherwise. */
function About({ edition: { guide, incoming } }: { edition: Edition }) {
  const fields = (["title", "role", "summary"] as const).filter((field) => incoming[field] !== "" && incoming[field] !== guide[field]);
  const labels = { title: "Title", role: "Role", summary: "Summary" };
  return (
    <Named
      title="The guide itself"
      name="of"
      items={fields.map((field) => ({
        value: field,
        text: `${labels[field]}: ${incoming[field]}`,
        note: guide[field] === "" ? "" : `now: ${guide[field]}`,
      }))}
    />
  );
}
