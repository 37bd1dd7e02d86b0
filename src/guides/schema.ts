import { z } from "zod";
import { QUALIFICATION_GROUPS, STANDINGS } from "../db/schema/index.ts";
import type { GuideDocument } from "./format.ts";

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

const anchor = lines(1000).min(1).optional();

const question = z.strictObject({
  section: named(80),
  prompt: named(500).describe("Exactly as it is asked."),
  competency: line(80).default("").describe("What the question shows; empty where nobody has named it."),
  minutes: z.int().min(1).max(240).nullable().default(null).describe("Null where nobody has said."),
  outline: lines(20_000).default("").describe("What a good answer covers, as Markdown."),
  points: z
    .array(z.strictObject({ text: named(300), weight: z.number().min(0.01).max(100).default(1) }))
    .max(20)
    .default([])
    .describe("Follow-up points, each of which can be ticked."),
  anchors: z
    .strictObject({ "1": anchor, "2": anchor, "3": anchor, "4": anchor, "5": anchor })
    .default({})
    .describe("What an answer of each rating sounds like."),
});

const qualification = z.strictObject({
  group: z.enum(QUALIFICATION_GROUPS),
  text: named(200),
  detail: lines(2000).default(""),
  standing: z.enum(STANDINGS).nullable().default(null).describe("Null where the guide does not say."),
});

/** A guide in full, with the limits of the forms. What is not known of it may be left out. */
export const guideSchema = z.strictObject({
  title: named(200),
  role: line(120).default("").describe("The job it is for; empty where the title says it."),
  summary: lines(4000).default(""),
  qualifications: z.array(qualification).max(500).default([]),
  questions: z.array(question).max(2000).default([]),
}) satisfies z.ZodType<GuideDocument>;
