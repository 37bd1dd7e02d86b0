/** What a position and a requirement of it may have, in characters; of requirements their number. */
export const LIMITS = {
  title: 200,
  client: 200,
  location: 200,
  requirements: 100,
  requirement: 200,
  detail: 2000,
  weightReason: 300,
} as const;
