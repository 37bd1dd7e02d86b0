/** What is the same everywhere: the characters of a search, the minutes of a question, and between what a weight lies. */
export const LIMITS = { query: 200, minutes: 240, leastWeight: 0.01, mostWeight: 100 } as const;
