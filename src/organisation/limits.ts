/** What a firm may have: its name and its line in characters, the hours until scorecards are due. */
export const LIMITS = { name: 200, commitment: 400, dueHours: 336 } as const;
