import { z } from "zod";
import { type Anchors, QUALIFICATION_GROUPS, STANDINGS } from "../db/schema/index.ts";
import { line, lines, minutes, weight } from "../fields.ts";
import { LIMITS as SHARED } from "../limits.ts";
import type { Typed } from "../web.ts";
import { LIMITS } from "./limits.ts";
import { type PointRow, readRows } from "./rows.ts";

const point = z.object({ text: line(LIMITS.point, "Write the point."), weight });

/** A line without a text is no point; it keeps its place, so that a mistake is told under "points.<line>". */
const points = z
  .array(z.preprocess((row: PointRow) => (row.text.trim() === "" ? null : row), point.nullable()))
  .transform((rows) => rows.filter((row) => row !== null))
  .refine((rows) => rows.length <= LIMITS.points, `A question has at most ${LIMITS.points} points. Remove some.`);

const question = z
  .object({
    prompt: line(LIMITS.prompt, "Write the question as it is asked."),
    section: line(LIMITS.section, "Name the section it belongs to, such as Technical."),
    competency: line(LIMITS.competency),
    minutes,
    outline: lines(LIMITS.outline),
    points,
    anchor1: lines(LIMITS.rating),
    anchor2: lines(LIMITS.rating),
    anchor3: lines(LIMITS.rating),
    anchor4: lines(LIMITS.rating),
    anchor5: lines(LIMITS.rating),
    revision: z.string().default(""),
  })
  .transform(({ anchor1, anchor2, anchor3, anchor4, anchor5, ...rest }) => ({
    ...rest,
    anchors: writtenAnchors({ 1: anchor1, 2: anchor2, 3: anchor3, 4: anchor4, 5: anchor5 }),
  }));

/** `point` and `pointWeight` come as columns and are read as the lines they stand in. */
export const questionForm = z.preprocess((typed: Typed) => ({ ...typed, points: readRows(typed) }), question);

export type QuestionForm = Omit<z.output<typeof questionForm>, "revision">;

function writtenAnchors(typed: Required<Anchors>): Anchors {
  return Object.fromEntries(Object.entries(typed).filter(([, text]) => text !== ""));
}

export const qualificationForm = z.object({
  group: z.enum(QUALIFICATION_GROUPS, "Choose the group it belongs to."),
  text: line(LIMITS.qualification, "Name the qualification."),
  detail: lines(LIMITS.detail),
  standing: z
    .enum(["", ...STANDINGS], "Choose what the guide says of it.")
    .default("")
    .transform((said) => (said === "" ? null : said)),
  revision: z.string().default(""),
});

export type QualificationForm = Omit<z.output<typeof qualificationForm>, "revision">;

export const guideForm = z.object({
  title: line(LIMITS.title, "Name the guide, such as Back-end developer."),
  role: line(LIMITS.role),
  summary: lines(LIMITS.summary),
  revision: z.string().default(""),
});

export type GuideForm = Omit<z.output<typeof guideForm>, "revision">;

const word = z.string().trim().max(SHARED.query).catch("");

/** What the address of a guide's page may say; anything unreadable counts as not said. */
export const guideQuery = z.object({
  q: word,
  section: word,
  competency: word,
  archived: z.uuid().optional().catch(undefined),
  removed: z.uuid().optional().catch(undefined),
  edition: z.uuid().optional().catch(undefined),
  imported: z.literal("yes").optional().catch(undefined),
});

/** What the address of the library may say. */
export const guidesQuery = z.object({ q: word, archived: z.uuid().optional().catch(undefined) });
