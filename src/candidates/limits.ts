/** What a candidate may have, in characters; of a résumé its megabytes. */
export const LIMITS = { name: 200, email: 254, phone: 60, location: 200, resumeMegabytes: 10 } as const;
