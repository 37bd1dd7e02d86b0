import { z } from "zod";
import { line } from "../fields.ts";
import { LIMITS } from "../guides/limits.ts";

const ids = z.preprocess((typed) => [typed ?? []].flat(), z.array(z.uuid()).max(5000));
const numbers = z.preprocess((typed) => [typed ?? []].flat(), z.array(z.coerce.number().int().min(0)).max(5000));

/** "3f0c… 12": a question of the guide and the line of the new one that it is. Left open, nothing was said. */
const partners = z.preprocess(
  (typed) => [typed ?? []].flat().filter((one) => one !== ""),
  z
    .array(
      z
        .string()
        .regex(/^[0-9a-f-]{36} [1-9][0-9]{0,4}$/)
        .transform((typed) => ({ id: typed.slice(0, 36), line: Number(typed.slice(37)) })),
    )
    .max(LIMITS.questions),
);

/**
 * What of a newer edition is taken over: questions and qualifications by their ids or, where they are new, their lines.
 * `pair` says which of the guide's are which new ones, `apart` which lines are new ones after all.
 */
export const editionForm = z.object({
  of: z.preprocess((typed) => [typed ?? []].flat(), z.array(z.enum(["title", "role", "summary"]))),
  add: numbers,
  change: ids,
  archive: ids,
  restore: ids,
  addQualification: numbers,
  changeQualification: ids,
  remove: ids,
  section: line(LIMITS.section).default("General"),
  pair: partners,
  pairQualification: partners,
  apart: numbers,
  apartQualification: numbers,
  /** "pairs" where a button was pressed that takes nothing over. */
  only: z.string().default(""),
  seen: z.preprocess(
    (typed) => [typed ?? []].flat(),
    z.array(z.string().max(100)).max(2 * LIMITS.questions + 2 * LIMITS.qualifications + 3),
  ),
  revision: z.string().default(""),
});

export type EditionChoice = z.output<typeof editionForm>;
