/** What an account may have, in characters. */
export const LIMITS = { name: 200, email: 254, leastPassword: 10, mostPassword: 128 } as const;
