import { z } from "zod";
import { line, minutes, weightNumber } from "../fields.ts";
import { LIMITS as SHARED } from "../limits.ts";
import { LIMITS } from "./limits.ts";
import type { SectionWeight } from "./settings.ts";

const name = line(LIMITS.name, "Name the plan, such as Technical interview.");

const slotMinutes = z.coerce
  .number("Give whole minutes.")
  .int("Give whole minutes.")
  .min(1, "Give at least 1 minute.")
  .max(LIMITS.slotMinutes, `Give at most ${LIMITS.slotMinutes} minutes.`);

const weight = z.string().trim().min(1, "Give a weight; 1 is usual.").transform(Number).pipe(weightNumber);

const REASON_MISSING = "Say why it does not weigh 1; the reason is shown beside the weight.";

export const planForm = z.object({ name, slotMinutes });

export const minutesForm = z.object({ minutes });

export const weightForm = z
  .object({ weight, weightReason: line(LIMITS.weightReason) })
  .refine((form) => form.weight === 1 || form.weightReason !== "", { path: ["weightReason"], message: REASON_MISSING });

const lambda = z.coerce
  .number("Give a number from 0 to 1.")
  .min(0, "Give a number from 0 to 1.")
  .max(1, "Give a number from 0 to 1.")
  .transform((value) => Math.round(value * 100) / 100);

const topics = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((value) => [...new Set([value].flat().map((topic) => topic.trim()))].filter((topic) => topic !== "").slice(0, 200));

/** Sections come as fields "weight-<id>" and "reason-<id>"; mistakes are told under the same names. */
const sectionWeights = z.record(z.string(), z.unknown()).transform((fields, context) => {
  const sections: SectionWeight[] = [];
  for (const [field, weight] of Object.entries(fields)) {
    const id = z.uuid().safeParse(field.replace(/^weight-/, ""));
    if (!id.success) continue;
    const parsed = weightForm.safeParse({ weight, weightReason: fields[`reason-${id.data}`] });
    if (parsed.success) sections.push({ id: id.data, ...parsed.data });
    for (const { path, message } of parsed.error?.issues ?? []) {
      context.addIssue({ code: "custom", path: [`${path[0] === "weight" ? "weight" : "reason"}-${id.data}`], message });
    }
  }
  return { sections };
});

/** Both halves are checked at once, so that all mistakes are told together. */
export const settingsForm = z.intersection(
  z.object({ name, slotMinutes, lambda, requiredTopics: topics, revision: z.string().default("") }),
  sectionWeights,
);

const oneOrMany = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());

export const addForm = z.object({ guideQuestionIds: oneOrMany.pipe(z.array(z.uuid()).min(1).max(200)) });

export const moveForm = z.object({ direction: z.enum(["up", "down"]) });

/** Ids in the wanted order, with commas between them; what is no id is left out. */
export const orderForm = z.object({
  order: z
    .string()
    .max(20_000)
    .transform((text) => text.split(",").filter((id) => z.uuid().safeParse(id).success)),
});

const word = z.string().trim().max(SHARED.query).catch("");

/** What the builder's address may say; anything unreadable counts as not said. */
export const builderQuery = z.object({ q: word, section: word, competency: word, used: z.enum(["", "yes", "no"]).catch("") });

/** Which question the builder's address says was just removed. */
export const removedQuery = z.object({ removed: z.uuid().optional().catch(undefined) });

/** Whether the plan's address says that it was published a moment ago. */
export const publishedQuery = z.object({ published: z.literal("yes").optional().catch(undefined) });
