import { LIMITS as SHARED } from "../limits.ts";

/** What the parts of a guide may have, in characters; of questions, qualifications and one question's points their number; of minutes their sum for one question. */
export const LIMITS = {
  questions: 2000,
  qualifications: 500,
  title: 200,
  role: 120,
  summary: 4000,
  section: 80,
  prompt: 500,
  competency: 80,
  minutes: SHARED.minutes,
  outline: 20_000,
  points: 20,
  point: 300,
  rating: 1000,
  qualification: 200,
  detail: 2000,
} as const;
