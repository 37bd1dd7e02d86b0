/** A request may have been on its way for so long: no clock is wrong for that. */
const ON_ITS_WAY_MS = 60_000;

/** How far ahead of ours the clock of a device is, by when it says that it sent this. */
export function aheadOf(sentAt: string | undefined, now: Date): number {
  const ahead = sentAt === undefined ? 0 : Date.parse(sentAt) - now.getTime();
  return Math.abs(ahead) < ON_ITS_WAY_MS ? 0 : ahead;
}

/**
 * A device's moment by our clock. Never in the future, which would win over all that comes; nor before any clock began, which
 * no database need be able to keep.
 */
export function believable(at: string, now: Date, aheadMs: number): Date {
  return new Date(Math.max(0, Math.min(Date.parse(at) - aheadMs, now.getTime())));
}
