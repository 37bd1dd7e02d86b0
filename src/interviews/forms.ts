import { z } from "zod";
import { line } from "../fields.ts";
import type { Change } from "./changing.ts";
import { LIMITS } from "./limits.ts";
import { fromLocal } from "./moments.ts";

/** What an interview is made of. `interviewerIds` are 1 to 12 different people. */
export type InterviewForm = { versionId: string; interviewerIds: string[]; scheduledAt: Date; place: string };

/** Tick boxes of one name: one ticked box comes as text, several as a list, none not at all. */
const ticked = z.union([z.string(), z.array(z.string())], "Choose at least one interviewer.");

const panel = ticked
  .transform((ids) => [...new Set([ids].flat())])
  .pipe(
    z
      .array(z.string())
      .min(1, "Choose at least one interviewer.")
      .max(LIMITS.panel, `A panel has at most ${LIMITS.panel} people.`)
      .refine((ids) => ids.every((id) => z.uuid().safeParse(id).success), "Choose colleagues from the list."),
  );

const fields = {
  versionId: z.string().default("").pipe(z.uuid("Choose a plan.")),
  interviewerIds: panel,
  place: line(LIMITS.place),
};

const revision = z.string().max(100).default("");

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

/** A new interview whose time was typed in the firm's zone. */
export const scheduleForm = (zone: string) => z.object({ ...fields, scheduledAt: localTime(zone) });

/** The same when `self` pressed "Start now": whatever time stands in the form, it is now, and with nobody ticked they mean themselves. */
export const startForm = (now: Date, self: string) =>
  z.object({
    ...fields,
    interviewerIds: ticked.default(self).pipe(panel),
    scheduledAt: z.unknown().transform(() => now),
  });

/** A changed interview that nobody has begun. `kept` is the time that stands so far. */
export const changeForm = (zone: string, kept: Date): z.ZodType<Change> =>
  z
    .object({ ...fields, revision, scheduledAt: localTime(zone, kept) })
    .transform(({ revision, interviewerIds, ...agreed }) => ({ revision, interviewerIds, agreed }));

/** A changed one that has begun: its panel alone. */
export const panelForm: z.ZodType<Change> = z
  .object({ interviewerIds: panel, revision })
  .transform((change) => ({ ...change, agreed: null }));
