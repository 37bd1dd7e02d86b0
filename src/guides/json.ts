import { z } from "zod";
import type { GuideDocument } from "./format.ts";
import { FormatError } from "./nodes.ts";
import { guideSchema } from "./schema.ts";

const VERSION = 1;

/** A guide's file: the guide, the version of its form, and where that is described. */
const file = z.strictObject({ $schema: z.string().optional(), version: z.literal(VERSION), ...guideSchema.shape });

/** The JSON Schema (2020-12) of a guide's file. @param id the address it is served at */
export function guideJsonSchema(id: string): object {
  return { ...z.toJSONSchema(file, { io: "input" }), $id: id, title: "A Scorebook interview guide" };
}

/** Writes a guide as JSON that names its schema; `readGuideJson` reads exactly the same guide back. */
export function writeGuideJson(guide: GuideDocument, schema: string): string {
  return `${JSON.stringify({ $schema: schema, version: VERSION, ...guide }, null, 2)}\n`;
}

/** Reads what `writeGuideJson` wrote, or anybody who followed the schema. @throws FormatError naming the place */
export function readGuideJson(text: string): GuideDocument {
  const parsed = file.safeParse(parse(text));
  if (parsed.success) {
    const { $schema: _, version: __, ...guide } = parsed.data;
    return guide;
  }
  const [issue] = parsed.error.issues;
  throw new FormatError(issue?.path.join(".") || "The file", issue?.message ?? "is no guide.");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    if (error instanceof SyntaxError) throw new FormatError("The file", `is no JSON (${error.message}).`);
    throw error;
  }
}
