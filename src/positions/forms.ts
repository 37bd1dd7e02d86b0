import { z } from "zod";
import { readCursor } from "../db/keyset.ts";
import { QUALIFICATION_GROUPS, REQUIREMENT_KINDS } from "../db/schema/index.ts";
import { line, lines, weight } from "../fields.ts";
import { LIMITS as SHARED } from "../limits.ts";
import type { Typed } from "../web.ts";
import { LIMITS } from "./limits.ts";

const facts = {
  title: line(LIMITS.title, "Give the position’s title."),
  client: line(LIMITS.client),
  location: line(LIMITS.location),
};

export const newPositionForm = z.object({ guide: z.uuid("Choose a guide."), ...facts });
export type NewPosition = z.output<typeof newPositionForm>;

export const positionForm = z.object({ ...facts, revision: z.string().default("") });
export type PositionForm = Omit<z.output<typeof positionForm>, "revision">;

/** What a requirement counts: a weight other than 1 needs its reason. */
const weighted = z
  .object({
    kind: z.enum(REQUIREMENT_KINDS, "Choose required or preferred."),
    weight,
    weightReason: line(LIMITS.weightReason),
  })
  .refine(({ weight, weightReason }) => weight === 1 || weightReason !== "", {
    path: ["weightReason"],
    message: "Say why the weight is not 1. The reason is shown beside it.",
  });

export const requirementForm = z
  .object({
    group: z.enum(QUALIFICATION_GROUPS, "Choose the group it belongs to."),
    text: line(LIMITS.requirement, "Name what is asked for."),
    detail: lines(LIMITS.detail),
    revision: z.string().default(""),
  })
  .and(weighted);
export type RequirementForm = Omit<z.output<typeof requirementForm>, "revision">;

export type Choice = { qualificationId: string } & z.output<typeof weighted>;
export type ChoiceForm = { revision: string; choices: Choice[] };

/**
 * The ticked qualifications of the guide. `chosen` lists their ids; each has `kind.<id>`, `weight.<id>` and
 * `weightReason.<id>`. What stands beside an unticked one is not read.
 */
export const choiceForm: z.ZodType<ChoiceForm> = z
  .record(z.string(), z.union([z.string(), z.array(z.string())]))
  .transform((typed, context): ChoiceForm => {
    const choices: Choice[] = [];
    for (const id of chosenIds(typed)) {
      const named = (field: string) => typed[`${field}.${id}`];
      const parsed = weighted.safeParse({ kind: named("kind"), weight: named("weight"), weightReason: named("weightReason") });
      if (parsed.success) choices.push({ qualificationId: id, ...parsed.data });
      else for (const { path, message } of parsed.error.issues) context.addIssue({ code: "custom", path: [...path, id], message });
    }
    return { revision: typeof typed.revision === "string" ? typed.revision : "", choices };
  });

/** The ids of the ticked qualifications, each once; what is no id is left out. */
export function chosenIds(typed: Typed): string[] {
  const ids = [typed.chosen ?? []].flat().filter((id) => z.uuid().safeParse(id).success);
  return [...new Set(ids)];
}

const word = z
  .string()
  .transform((text) => text.replaceAll("\0", "").trim())
  .pipe(z.string().max(SHARED.query))
  .catch("");

export const POSITION_STATES = ["open", "closed", "all"] as const;

/** What the address of the list may say; anything unreadable counts as not said. */
export const positionsQuery = z.object({
  q: word,
  state: z.enum(POSITION_STATES).catch("open"),
  after: z.string().optional().catch(undefined).transform(readCursor),
});
export type PositionsQuery = z.output<typeof positionsQuery>;

/** What a half-filled new position may carry in its address, such as the guide it starts from. */
export const newPositionQuery = z.object({ guide: z.uuid().optional().catch(undefined), title: word, client: word, location: word });

export const positionQuery = z.object({ removed: z.uuid().optional().catch(undefined) });
