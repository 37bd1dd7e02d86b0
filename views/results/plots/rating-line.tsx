import { across, Plot } from "./svg.tsx";

const RATINGS = [1, 2, 3, 4, 5];
/** Half of a fifth on either side, so that the outermost dots stay inside. */
const place = (rating: number) => across((rating - 0.5) / 5);

const LINE = 20;
const STEP = 13;

export type Dot = { name: string; rating: number | null };

/** A line from 1 to 5 with a dot for each interviewer who gave a rating; equal ratings stand on top of each other. */
export function RatingLine({ id, dots }: { id: string; dots: Dot[] }) {
  const given = dots.flatMap(({ name, rating }) => (rating === null ? [] : [{ name, rating }]));
  const stacked = RATINGS.map((rating) => given.filter((dot) => dot.rating === rating).length);
  const height = LINE + STEP * Math.max(0, Math.max(...stacked) - 1);
  const base = height - LINE / 2;
  const title = given.length === 0 ? "No rating" : given.map(({ name, rating }) => `${name} rated ${rating} of 5`).join(", ");
  return (
    <Plot id={id} title={title} desc="A line from 1 to 5 with a dot for each rating." height={height}>
      <line class={given.length === 0 ? "plot-empty" : "plot-line"} x1={place(1)} x2={place(5)} y1={base} y2={base} />
      {RATINGS.map((rating) => (
        <line class="plot-tick" x1={place(rating)} x2={place(rating)} y1={base - 4} y2={base + 4} />
      ))}
      {given.map(({ rating }, at) => {
        const below = given.slice(0, at).filter((dot) => dot.rating === rating).length;
        return <circle class="plot-dot" cx={place(rating)} cy={base - STEP * below} r="6" />;
      })}
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
