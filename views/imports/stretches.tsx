import type { ShownReview } from "../../src/imports/review-shown.ts";

/** The parts of a long document, of which a page shows one. */
export function Stretches({ review: { id, stretches, from, exact } }: { review: ShownReview }) {
  if (stretches.length < 2) return null;
  const what = exact ? "Questions" : "Lines";
  return (
    <nav class="stretches" aria-label={`${what} shown`}>
      <span class="caps">{what}</span>
      {stretches.map(({ first, last }) => (
        <a href={`/imports/${id}?from=${first}`} aria-current={first === from ? "page" : undefined}>
          {first}–{last}
        </a>
      ))}
    </nav>
  );
}
