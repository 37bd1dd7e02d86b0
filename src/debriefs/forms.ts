import { z } from "zod";
import { lines } from "../fields.ts";
import { type Rating, ratings } from "../scoring/model.ts";
import { LIMITS } from "./limits.ts";

/** Why a debrief is opened before all have submitted. */
export const openingForm = z.object({
  reason: lines(LIMITS.reason).pipe(z.string().min(10, "Say in a sentence why it cannot wait; the whole panel reads it.")),
});

/** An id, or null where the field is empty: the interview as a whole, no question, no consensus before. */
const idOrNone = z
  .union([z.uuid(), z.literal("")])
  .default("")
  .transform((id) => (id === "" ? null : id));

const RATINGS = [...ratings.map(String), "none"];

/** A consensus; the rating "none" takes back what stands. */
export const consensusForm = z.object({
  questionId: idOrNone,
  replaces: idOrNone,
  rating: z
    .string()
    .default("")
    .refine((typed) => RATINGS.includes(typed), "Choose what you agreed on.")
    .transform((typed): Rating | null => ratings.find((rating) => String(rating) === typed) ?? null),
  reason: lines(LIMITS.reason).pipe(z.string().min(1, "Say why; it stays beside the rating.")),
});

export const focusForm = z.object({ questionId: idOrNone });

/** In which order the grid stands: what needs talking first, or the plan. */
export const gridQuery = z.object({ order: z.enum(["discussion", "plan"]).catch("discussion") });
