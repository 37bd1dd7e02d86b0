import { z } from "zod";
import { OUTCOMES } from "../db/schema/index.ts";
import { line, lines } from "../fields.ts";
import { LIMITS } from "./limits.ts";
import { REASONS, type Reason } from "./reasons.ts";

const words = (missing: string) => lines(LIMITS.rationale).pipe(z.string().min(10, missing));

/** The ids among what was ticked, each once. */
const ids = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((ticked) => [...new Set([ticked].flat())].filter((id) => z.uuid().safeParse(id).success));

/** The last decision that the writer had seen, or empty. */
const was = z.string().default("");

/** A code of the outcome's own list; another reason, which no list has, needs its words. */
const reason = z
  .object({ outcome: z.string().default(""), reasonCode: z.string().default(""), reasonNote: line(LIMITS.reasonNote) })
  .transform(({ outcome, reasonCode, reasonNote }, context): { reason: Reason; note: string } => {
    const codes: readonly Reason[] = OUTCOMES.flatMap((known) => (known === outcome ? REASONS[known] : []));
    const code = codes.find((known) => known === reasonCode);
    if (codes.length > 0 && code === undefined)
      context.addIssue({ code: "custom", path: ["reasonCode"], message: "Choose a reason that belongs to the outcome." });
    if (code === "other" && reasonNote === "")
      context.addIssue({ code: "custom", path: ["reasonNote"], message: "Say which reason it is." });
    return code === undefined ? z.NEVER : { reason: code, note: code === "other" ? reasonNote : "" };
  });

export const decisionForm = z
  .object({
    outcome: z.enum(OUTCOMES, "Choose what is decided."),
    rationale: words("Say why, in 10 characters at least."),
    citations: ids,
    was,
  })
  .and(reason);
export type DecisionForm = z.output<typeof decisionForm>;

export const reopeningForm = z.object({ reason: words("Say why it is reopened, in 10 characters at least."), was: z.string().optional() });
export type ReopeningForm = z.output<typeof reopeningForm>;
