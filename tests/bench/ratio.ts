/** Milliseconds of one run of each, taken in turn so that a machine that slows down slows both. */
export async function sideBySide(
  rounds: number,
  ours: () => Promise<unknown>,
  floor: () => Promise<unknown>,
): Promise<{ ours: number; floor: number }> {
  await ours();
  await floor();
  const times = { ours: [] as number[], floor: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    times.ours.push(await timed(ours));
    times.floor.push(await timed(floor));
  }
  return { ours: median(times.ours), floor: median(times.floor) };
}

export async function timed(run: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await run();
  return performance.now() - begun;
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** One line of the report: what, ours, the floor, and their ratio beside its aim. */
export function report(what: string, ours: string, floor: string, ratio: string, aim: string): void {
  console.log(`${what.padEnd(44)} ${ours.padStart(12)} ${floor.padStart(12)} ${ratio.padStart(8)}   ${aim}`);
}

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
