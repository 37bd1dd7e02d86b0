/** What a decision may have, in characters. */
export const LIMITS = { rationale: 4000, reasonNote: 200 } as const;
