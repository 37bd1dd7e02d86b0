import { krippendorffAlpha } from "../../src/scoring/agreement.ts";
import { ms, report, sideBySide } from "./ratio.ts";

/** 500 interviews of 20 questions with 5 interviewers. */
const MANY = Array.from({ length: 10_000 }, (_, unit) =>
  Array.from({ length: 5 }, (_, rater) => 1 + ((unit * 7 + rater * (unit % 3)) % 5)),
);

/** A plan's agreement over a season of interviews, against looking at each of its ratings once. */
export async function benchAgreement(): Promise<void> {
  const times = await sideBySide(
    15,
    async () => krippendorffAlpha(MANY, "ordinal"),
    async () => countRatings(),
  );
  report(
    "agreement of 50,000 ratings",
    ms(times.ours),
    ms(times.floor),
    (times.ours / times.floor).toFixed(1),
    "× counting them; under 50 ms",
  );
}

function countRatings(): Map<number, number> {
  const counts = new Map<number, number>();
  for (const ratings of MANY) for (const rating of ratings) counts.set(rating, (counts.get(rating) ?? 0) + 1);
  return counts;
}
