import { type Counts, countsOf } from "../mail/counts.ts";

/** How letters fared that somebody has just asked for: in words, and whether that is good to hear. */
export type Fared = { words: string; tone: "good" | "plain" | "problem" };

/** How reminders fared that were sent just now, as the address carries it over the redirect. */
export const outcomeQuery = ({ sent, failed }: Counts): string => `reminded=${sent}&unreached=${failed}`;

/** The same for the page; null where the address says nothing of the kind. */
export function outcomeOf(reminded: string | undefined, unreached: string | undefined): Fared | null {
  const counts = countsOf(reminded, unreached);
  if (counts === null) return null;
  const { sent, failed } = counts;
  const lost = failed
    ? `${failed === 1 ? "One" : failed} could not be sent: the mail server did not take ${failed === 1 ? "it" : "them"}.`
    : "";
  const went = sent === 0 ? "" : sent === 1 ? "One reminder was sent." : `${sent} reminders were sent.`;
  if (lost !== "") return { words: `${went} ${lost}`.trim(), tone: "problem" };
  if (went !== "") return { words: went, tone: "good" };
  return { words: "Nobody was reminded: they have submitted meanwhile, or were reminded only lately.", tone: "plain" };
}
