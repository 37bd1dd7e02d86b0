import { z } from "zod";
import { QUALIFICATION_GROUPS, STANDINGS } from "../db/schema/index.ts";
import { weightNumber } from "../fields.ts";
import type { GuideDocument } from "./format.ts";
import { LIMITS } from "./limits.ts";

/** What Postgres cannot hold: NUL, and half of a letter. */
const UNKEPT = /\0|\p{Surrogate}/gu;

/** A line and several lines as the forms keep them, written as changes that a JSON Schema may pass over. */
const line = (max: number) =>
  z
    .string()
    .overwrite((text) => text.replaceAll(UNKEPT, "").replaceAll(/\s+/g, " ").trim())
    .max(max);
const named = (max: number) => line(max).min(1);
const lines = (max: number) =>
  z
    .string()
    .overwrite((text) => text.replaceAll(UNKEPT, "").replaceAll(/\r\n?/g, "\n").trim())
    .max(max);

const anchor = lines(LIMITS.rating).min(1).optional();

const question = z.strictObject({
  section: named(LIMITS.section),
  prompt: named(LIMITS.prompt).describe("Exactly as it is asked."),
  competency: line(LIMITS.competency).default("").describe("What the question shows; empty where nobody has named it."),
  minutes: z.int().min(1).max(LIMITS.minutes).nullable().default(null).describe("Null where nobody has said."),
  outline: lines(LIMITS.outline).default("").describe("What a good answer covers, as Markdown."),
  points: z
    .array(z.strictObject({ text: named(LIMITS.point), weight: weightNumber.default(1) }))
    .max(LIMITS.points)
    .default([])
    .describe("Follow-up points, each of which can be ticked."),
  anchors: z
    .strictObject({ "1": anchor, "2": anchor, "3": anchor, "4": anchor, "5": anchor })
    .default({})
    .describe("What an answer of each rating sounds like."),
});

const qualification = z.strictObject({
  group: z.enum(QUALIFICATION_GROUPS),
  text: named(LIMITS.qualification),
  detail: lines(LIMITS.detail).default(""),
  standing: z.enum(STANDINGS).nullable().default(null).describe("Null where the guide does not say."),
});

/** A guide in full, with the limits of the forms. What is not known of it may be left out. */
export const guideSchema = z.strictObject({
  title: named(LIMITS.title),
  role: line(LIMITS.role).default("").describe("The job it is for; empty where the title says it."),
  summary: lines(LIMITS.summary).default(""),
  qualifications: z.array(qualification).max(LIMITS.qualifications).default([]),
  questions: z.array(question).max(LIMITS.questions).default([]),
}) satisfies z.ZodType<GuideDocument>;
