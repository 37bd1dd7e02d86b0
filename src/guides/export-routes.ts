import { attachment, filenameOf } from "../filenames.ts";
import { createRouter, idParam, siteOf } from "../web.ts";
import { readDocument } from "./document.ts";
import { guideJsonSchema, writeGuideJson } from "./json.ts";
import { writeGuide } from "./writing.ts";

/** A guide as a file, and the schema of the JSON one; mounted under `/guides`, which lets recruiters in alone. */
export const exportRoutes = createRouter();

const SCHEMA = "/guides/schema.json";

exportRoutes.get("/schema.json", (c) =>
  c.body(`${JSON.stringify(guideJsonSchema(siteOf(c) + SCHEMA), null, 2)}\n`, 200, { "content-type": "application/schema+json" }),
);

exportRoutes.get("/:id/export.md", async (c) => {
  const guide = await readDocument(c.var.db, c.var.actor, idParam(c));
  return c.body(writeGuide(guide), 200, fileHeaders(guide.title, "md", "text/markdown; charset=utf-8"));
});

exportRoutes.get("/:id/export.json", async (c) => {
  const guide = await readDocument(c.var.db, c.var.actor, idParam(c));
  return c.body(writeGuideJson(guide, siteOf(c) + SCHEMA), 200, fileHeaders(guide.title, "json", "application/json; charset=utf-8"));
});

/** @param title what the file is named after */
function fileHeaders(title: string, extension: string, type: string): Record<string, string> {
  return {
    "content-type": type,
    "content-disposition": attachment(`${filenameOf(title) || "Guide"}.${extension}`),
    "x-content-type-options": "nosniff",
  };
}
