import type { Likeness, Updatable } from "../../src/imports/likeness.ts";
import { count } from "../components/parts.tsx";
import { timeText } from "../components/time.tsx";

/** The form of the review: what is typed in it is kept before one goes on to compare. */
export const REVIEW_FORM = "review-form";

/** The way to update a guide instead of saving a second one. */
export function LikelyEditions({ likely, zone }: { likely: Likeness[]; zone: string }) {
  if (likely.length === 0) return null;
  return (
    <div class="notice likely">
      {likely.map((guide) => (
        <p>
          This looks like a newer edition of <strong dir="auto">{guide.title}</strong>
          {guide.hasNamesake ? ` (${changed(guide, zone)})` : ""}
          {guide.shared === 0 ? "" : `, which has ${count(guide.shared, "question")} of it`}.{" "}
          <button type="submit" class="small" form={REVIEW_FORM} name="compare" value={guide.id}>
            Compare and update it
          </button>
        </p>
      ))}
    </div>
  );
}

/** For a newer edition that looks like none: any guide of the firm can be updated. */
export function OtherGuides({ guides, zone }: { guides: Updatable[]; zone: string }) {
  if (guides.length === 0) return null;
  return (
    <details class="unfold section">
      <summary>Update a guide that you have instead</summary>
      <div class="stack narrow">
        <div class="field">
          <label for="other-guide">Guide</label>
          <select id="other-guide" name="guide" form={REVIEW_FORM}>
            {guides.map((guide) => (
              <option value={guide.id}>{guide.hasNamesake ? `${guide.title} (${changed(guide, zone)})` : guide.title}</option>
            ))}
          </select>
        </div>
        <button type="submit" class="button" form={REVIEW_FORM} name="compare" value="chosen">
          Compare them
        </button>
      </div>
    </details>
  );
}

const changed = ({ changedAt }: Updatable, zone: string): string => `changed ${timeText(changedAt, zone)}`;
