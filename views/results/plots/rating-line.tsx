import { across, Plot } from "./svg.tsx";

const RATINGS = [1, 2, 3, 4, 5];
/** Half of a fifth on either side, so that the outermost dots stay inside. */
const place = (rating: number) => across((rating - 0.5) / 5);

export type Dot = { name: string; rating: number | null };

/** A line from 1 to 5 with a dot for each interviewer who gave a rating. */
export function RatingLine({ id, dots }: { id: string; dots: Dot[] }) {
  const given = dots.filter(({ rating }) => rating !== null);
  const title = given.length === 0 ? "No rating" : given.map(({ name, rating }) => `${name} rated ${rating} of 5`).join(", ");
  return (
    <Plot id={id} title={title} desc="A line from 1 to 5 with a dot for each rating." height={20}>
      <line class={given.length === 0 ? "plot-empty" : "plot-line"} x1={place(1)} x2={place(5)} y1="10" y2="10" />
      {RATINGS.map((rating) => (
        <line class="plot-tick" x1={place(rating)} x2={place(rating)} y1="6" y2="14" />
      ))}
      {given.map(({ rating }) => (rating === null ? null : <circle class="plot-dot" cx={place(rating)} cy="10" r="6" />))}
    </Plot>
  );
}

/** The numbers above a column of rating lines. */
export function RatingAxis() {
  return (
    <svg class="plot" aria-hidden="true" width="100%" height="14">
      {RATINGS.map((rating) => (
        <text class="plot-label" x={place(rating)} y="11" text-anchor="middle">
          {rating}
        </text>
      ))}
    </svg>
  );
}
