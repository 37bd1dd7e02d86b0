import { IANAZone } from "luxon";
import { z } from "zod";
import { PAPER_SIZES } from "../db/schema/index.ts";

export const organisationForm = z.object({
  name: z.string().trim().min(1, "Give the firm's name.").max(200, "Use at most 200 characters."),
  timeZone: z
    .string()
    .trim()
    .refine((zone) => IANAZone.isValidZone(zone), "Choose a time zone such as America/Los_Angeles."),
  paper: z.enum(PAPER_SIZES, "Choose Letter or A4."),
  dueHours: z.coerce
    .number("Give whole hours, 1 to 336.")
    .int("Give whole hours, 1 to 336.")
    .min(1, "Give at least 1 hour.")
    .max(336, "Give at most 336 hours: two weeks."),
  commitment: z.string().trim().min(1, "Give the line that stands at the foot of every scorecard.").max(400, "Use at most 400 characters."),
});
