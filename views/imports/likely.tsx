import type { Editions, Likeness } from "../../src/imports/likeness.ts";
import { Select } from "../components/field.tsx";
import { count } from "../components/parts.tsx";

/** The way to update a guide instead of saving a second one. */
export function LikelyEditions({ id, likely }: { id: string; likely: Likeness[] }) {
  if (likely.length === 0) return null;
  return (
    <div class="notice likely">
      {likely.map(({ id: guideId, title, shared }) => (
        <p>
          This looks like a newer edition of <strong dir="auto">{title}</strong>
          {shared === 0 ? "" : `, which has ${count(shared, "question")} of it`}.{" "}
          <a href={`/imports/${id}/edition/${guideId}`}>Compare and update it</a>
        </p>
      ))}
    </div>
  );
}

/** For a newer edition that looks like none: any guide of the firm can be updated. */
export function OtherGuides({ id, guides }: { id: string; guides: Editions["guides"] }) {
  if (guides.length === 0) return null;
  return (
    <details class="unfold section">
      <summary>Update a guide that you have instead</summary>
      <form method="get" action={`/imports/${id}/edition`} class="stack narrow">
        <Select name="guide" label="Guide" options={guides.map(({ id: value, title }) => ({ value, label: title }))} />
        <button type="submit" class="button">
          Compare them
        </button>
      </form>
    </details>
  );
}
