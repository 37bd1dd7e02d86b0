import { IANAZone } from "luxon";
import { z } from "zod";
import { PAPER_SIZES } from "../db/schema/index.ts";
import { line, lines } from "../fields.ts";
import { LIMITS } from "./limits.ts";

const HOURS = `Give whole hours, 1 to ${LIMITS.dueHours}.`;

export const organisationForm = z.object({
  name: line(LIMITS.name, "Give the firm’s name."),
  timeZone: z
    .string()
    .trim()
    .refine((zone) => IANAZone.isValidZone(zone), "Choose a time zone such as America/Los_Angeles."),
  paper: z.enum(PAPER_SIZES, "Choose Letter or A4."),
  dueHours: z.coerce
    .number(HOURS)
    .int(HOURS)
    .min(1, "Give at least 1 hour.")
    .max(LIMITS.dueHours, `Give at most ${LIMITS.dueHours} hours: two weeks.`),
  commitment: lines(LIMITS.commitment).pipe(z.string().min(1, "Give the line that stands at the foot of every scorecard.")),
});
