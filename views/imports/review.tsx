import type { Viewer } from "../../src/accounts/actor.ts";
import type { Editions } from "../../src/imports/likeness.ts";
import type { ShownReview } from "../../src/imports/review-shown.ts";
import type { FieldErrors } from "../components/field.tsx";
import { PageHead } from "../components/parts.tsx";
import { Page } from "../layouts/page.tsx";
import { LikelyEditions, OtherGuides, REVIEW_FORM } from "./likely.tsx";
import { Removal } from "./removal.tsx";
import { SaveForm } from "./save-form.tsx";
import { Source } from "./source.tsx";
import { Stretches } from "./stretches.tsx";
import { Summary } from "./summary.tsx";
import { Understood } from "./understood.tsx";

/** What was typed and is not kept, by the names of the fields; what of it cannot be; the place that the page opens at; and whether all was just kept. */
export type Typing = { typed: Readonly<Record<string, string | string[]>>; errors: FieldErrors; anchor: string | null; kept: boolean };
type Props = { review: ShownReview; typing: Typing };

/** A document beside what was understood of it. */
export function ReviewPage({ viewer, editions, review, typing }: Props & { viewer: Viewer; editions: Editions }) {
  return (
    <Page title={`Review ${review.filename}`} viewer={viewer} room="guides" measure="wide" scripts={["imports/review.js"]}>
      <PageHead back={{ href: "/imports", label: "Imports" }} title="Review before saving" meta={<bdi>{review.filename}</bdi>} />
      <LikelyEditions likely={editions.likely} zone={viewer.timeZone} />
      <ReviewPart review={review} typing={typing} />
      <OtherGuides guides={editions.guides} zone={viewer.timeZone} />
      <Removal id={review.id} filename={review.filename} />
    </Page>
  );
}

/** All that a change may change; what htmx is answered with. One form, so that what is typed comes along whatever is pressed. */
export function ReviewPart({ review, typing }: Props) {
  const { id, exact, from } = review;
  return (
    <div id="review" class={exact ? "review review-exact" : "review"} hx-target:inherited="#review" hx-swap:inherited="outerMorph">
      <Summary review={review} />
      <Stretches review={review} />
      {exact ? null : (
        <nav class="pane-jumps" aria-label="Parts of this page">
          <a href="#source">The document</a>
          <a href="#understood">Understood</a>
          <a href="#save">Save</a>
        </nav>
      )}
      <form id={REVIEW_FORM} method="post" action={`/imports/${id}`} hx-post={`/imports/${id}`} novalidate>
        {/* Return in a field presses the first button of a form. */}
        <button type="submit" class="visually-hidden" tabindex={-1}>
          Keep what is typed
        </button>
        <input type="hidden" name="from" value={from} />
        <div class="review-panes">
          {exact ? null : <Source review={review} typing={typing} />}
          <Understood review={review} typing={typing} />
        </div>
        <Stretches review={review} />
        <SaveForm review={review} typing={typing} />
      </form>
    </div>
  );
}
