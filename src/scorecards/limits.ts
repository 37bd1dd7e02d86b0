/** What a scorecard may have, in characters: a note is about twenty pages at the most. */
export const LIMITS = { note: 50_000, amendmentReason: 2000 } as const;
