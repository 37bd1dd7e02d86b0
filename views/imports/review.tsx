import type { Viewer } from "../../src/accounts/actor.ts";
import type { Outline } from "../../src/guides/outline.ts";
import type { DraftQuestion } from "../../src/imports/draft.ts";
import type { Editions } from "../../src/imports/likeness.ts";
import type { Review } from "../../src/imports/review.ts";
import type { FieldErrors, Typed } from "../components/field.tsx";
import { PageHead } from "../components/parts.tsx";
import { Page } from "../layouts/page.tsx";
import { LikelyEditions, OtherGuides } from "./likely.tsx";
import { Removal } from "./removal.tsx";
import { SaveForm } from "./save-form.tsx";
import { Source } from "./source.tsx";
import { Stretches } from "./stretches.tsx";
import { Summary } from "./summary.tsx";
import { Understood } from "./understood.tsx";

/** `pointLines` are the points as the form shows them, one a line. */
export type ShownQuestion = Omit<DraftQuestion, "outline"> & { outline: Outline; pointLines: string };
export type ShownReview = Omit<Review, "questions"> & { questions: ShownQuestion[] };
/** A form of the review that was not taken: which one, and what was typed. */
export type Mistakes = { of: string; typed: Typed; errors: FieldErrors };
type Props = { review: ShownReview; mistakes: Mistakes | null };

/** A document beside what was understood of it. */
export function ReviewPage({ viewer, editions, review, mistakes }: Props & { viewer: Viewer; editions: Editions }) {
  return (
    <Page title={`Review ${review.filename}`} viewer={viewer} room="guides" measure="wide" scripts={["imports/review.js"]}>
      <PageHead back={{ href: "/imports", label: "Imports" }} title="Review before saving" meta={<bdi>{review.filename}</bdi>} />
      <LikelyEditions id={review.id} likely={editions.likely} />
      <ReviewPart review={review} mistakes={mistakes} />
      <OtherGuides id={review.id} guides={editions.guides} />
      <Removal id={review.id} filename={review.filename} />
    </Page>
  );
}

/** All that a change may change; what htmx is answered with. */
export function ReviewPart({ review, mistakes }: Props) {
  return (
    <div id="review" class={review.exact ? "review review-exact" : "review"} hx-target:inherited="#review" hx-swap:inherited="outerMorph">
      <Summary review={review} />
      <Stretches review={review} />
      {review.exact ? null : (
        <nav class="pane-jumps" aria-label="Parts of this page">
          <a href="#source">The document</a>
          <a href="#understood">Understood</a>
          <a href="#save">Save</a>
        </nav>
      )}
      <div class="review-panes">
        {review.exact ? null : <Source review={review} />}
        <Understood review={review} mistakes={mistakes} />
      </div>
      <Stretches review={review} />
      <SaveForm review={review} mistakes={mistakes?.of === "guide" ? mistakes : null} />
    </div>
  );
}
