import { z } from "zod";
import { fromLocal } from "./moments.ts";

/** What an interview is made of. */
export type InterviewForm = { versionId: string; interviewerId: string; scheduledAt: Date; place: string };

const fields = {
  versionId: z.string().default("").pipe(z.uuid("Choose a plan.")),
  interviewerId: z.string().default("").pipe(z.uuid("Choose the interviewer.")),
  place: z
    .string()
    .default("")
    .transform((text) => text.replaceAll(/\p{Cc}+/gu, " ").trim())
    .pipe(z.string().max(300, "Use at most 300 characters.")),
};

const localTime = (zone: string, kept?: Date) =>
  z
    .string()
    .default("")
    .transform((text, context) => {
      const local = fromLocal(text, zone, kept);
      if (local.ok) return local.at;
      context.addIssue({ code: "custom", message: local.mistake });
      return z.NEVER;
    });

/** A form whose time was typed in the firm's zone. `kept` is the time that stands so far. */
export const scheduleForm = (zone: string, kept?: Date) => z.object({ ...fields, scheduledAt: localTime(zone, kept) });

/** The same when "Start now" was pressed: whatever time stands in the form, it is now. */
export const startForm = (now: Date) => z.object({ ...fields, scheduledAt: z.unknown().transform(() => now) });
