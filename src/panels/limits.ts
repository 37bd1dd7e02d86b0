/** What the reason for reading early may have, in characters. */
export const LIMITS = { leastReason: 10, mostReason: 1000 } as const;
