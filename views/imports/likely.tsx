import type { Likeness } from "../../src/imports/likeness.ts";
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
