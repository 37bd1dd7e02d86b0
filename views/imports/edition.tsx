import type { Viewer } from "../../src/accounts/actor.ts";
import type { ShownEdition } from "../../src/imports/showing.ts";
import { type FieldErrors, FormMistake } from "../components/field.tsx";
import { count, PageHead } from "../components/parts.tsx";
import { Page } from "../layouts/page.tsx";
import { MovedList } from "./edition-moved.tsx";
import { About, Qualifications, Questions } from "./edition-offers.tsx";
import { Unchanged } from "./edition-parts.tsx";

type Props = {
  viewer: Viewer;
  id: string;
  edition: ShownEdition;
  /** What the section of new questions was called, where somebody has typed it. */
  section: string;
  errors: FieldErrors;
  /** Whether the guide was to be updated, and pairs that nobody had looked at came in between. */
  halted: boolean;
};

const OVERTAKEN = "The guide or the import was changed after you opened this page. What you ticked is kept.";

/** What a newer edition would change in a guide, each with a box: what is ticked is taken over. */
export function EditionPage({ viewer, id, edition, section, errors, halted }: Props) {
  const { guide, comparison, changed, added, moved, revision } = edition;
  const { questions } = comparison;
  const action = `/imports/${id}/edition/${guide.id}`;
  const said = [changed.questions, changed.archived, changed.qualifications, added.questions, added.qualifications];
  return (
    <Page title={`Newer edition of ${guide.title}`} viewer={viewer} room="guides" measure="wide">
      <PageHead
        back={{ href: `/imports/${id}`, label: "Review" }}
        title={`Newer edition of ${guide.title}`}
        meta={`${count(added.questions.length, "question")} new · ${changed.questions.length} changed · ${questions.missing.length} not in it · ${questions.same.length} the same`}
      />
      <form method="post" action={action} class="stack edition">
        {/* Return in a field presses the first button of a form. */}
        <button type="submit" class="visually-hidden" tabindex={-1}>
          Take over what is ticked
        </button>
        {moved.length > 0 ? (
          <MovedList message={errors.form ?? OVERTAKEN} moved={moved} />
        ) : (
          <FormMistake errors={errors} kept="What you ticked is kept." />
        )}
        {halted ? (
          <p class="notice" role="alert">
            Nothing was taken over yet. What you paired is now among what is changed: look at it, then update the guide.
          </p>
        ) : null}
        <input type="hidden" name="revision" value={revision} />
        {edition.seen.map((one) => (
          <input type="hidden" name="seen" value={one} />
        ))}
        <p class="hint">
          What is ticked is taken over. What the new edition does not say (minutes, ratings) stays as it is. Questions keep their history;
          published plans and scorecards do not change.
        </p>
        {said.every(({ length }) => length === 0) ? <p>It says nothing that the guide does not say already.</p> : null}
        <About edition={edition} />
        <Questions edition={edition} action={action} section={section} errors={errors} />
        <Qualifications edition={edition} action={action} />
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
