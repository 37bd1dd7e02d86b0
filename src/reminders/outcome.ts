import { type Counts, countsOf } from "../mail/counts.ts";

/** How reminders fared that were sent just now, as the address carries it over the redirect. */
export const outcomeQuery = ({ sent, failed }: Counts): string => `reminded=${sent}&unreached=${failed}`;

/** The same in words; null where the address says nothing of the kind. */
export function outcomeOf(reminded: string | undefined, unreached: string | undefined): string | null {
  const counts = countsOf(reminded, unreached);
  if (counts === null) return null;
  const { sent, failed } = counts;
  const lost = failed
    ? `${failed === 1 ? "One" : failed} could not be sent: the mail server did not take ${failed === 1 ? "it" : "them"}.`
    : "";
  if (sent > 0) return `${sent === 1 ? "One reminder was sent." : `${sent} reminders were sent.`} ${lost}`.trim();
  return lost || "Nobody was reminded: they have submitted meanwhile, or were reminded only lately.";
}
