/** What a reason in a debrief may have, in characters. */
export const LIMITS = { reason: 1000 } as const;
