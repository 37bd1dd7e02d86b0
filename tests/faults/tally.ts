/** One row of the report. What was lost, doubled or broken is told in words, with the seed of its round. */
export type Tally = {
  scenario: string;
  on: string;
  rounds: number;
  made: number;
  acknowledged: number;
  lost: string[];
  doubled: string[];
  broken: string[];
  recoveries: number[];
};

export const isClean = ({ lost, doubled, broken }: Tally): boolean => lost.length + doubled.length + broken.length === 0;

const COLUMNS = ["scenario", "on", "rounds", "made", "acknowledged", "lost", "doubled", "recovery"] as const;
const WIDTHS = [50, 20, 6, 7, 12, 5, 7, 24];

const line = (cells: readonly string[]): string =>
  cells.map((cell, at) => (at < 2 ? cell.padEnd(WIDTHS[at] ?? 0) : cell.padStart(WIDTHS[at] ?? 0))).join("  ");

export const headLine = (): string => line(COLUMNS);

/** A tally as a line of the table; the recovery is the middle one and the longest. */
export function tellTally({ scenario, on, rounds, made, acknowledged, lost, doubled, recoveries }: Tally): string {
  const sorted = recoveries.toSorted((a, b) => a - b);
  const [middle, longest] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
  const recovery = middle === undefined || longest === undefined ? "" : `${seconds(middle)}, at most ${seconds(longest)}`;
  return line([scenario, on, ...[rounds, made, acknowledged, lost.length, doubled.length].map(String), recovery]);
}

/** Everything that went wrong, a line each. */
export const tellTroubles = ({ lost, doubled, broken }: Tally): string[] => [
  ...lost.map((what) => `  LOST ${what}`),
  ...doubled.map((what) => `  DOUBLED ${what}`),
  ...broken.map((what) => `  BROKEN ${what}`),
];
