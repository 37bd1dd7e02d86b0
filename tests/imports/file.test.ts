import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeGuideJson } from "../../src/guides/json.ts";
import { writeGuide } from "../../src/guides/writing.ts";
import { readGuideFile } from "../../src/imports/file.ts";
import { Unreadable } from "../../src/reading/unreadable.ts";
import { anyGuide } from "../guides/documents.ts";
import { SMALL_GUIDE } from "../support/factories.ts";
import { KEEPER_GUIDE, longGuide } from "./guides.ts";

const file = (name: string, text: string) => ({ name, content: new TextEncoder().encode(text) });

describe("a file", () => {
  it("that Scorebook wrote comes back exactly, as Markdown and as JSON", () =>
    fc.assert(
      fc.asyncProperty(anyGuide, async (guide) => {
        for (const one of [file("a.md", writeGuide(guide)), file("a.json", writeGuideJson(guide, "https://example.com/schema.json"))])
          expect(await readGuideFile(one)).toEqual({ format: "scorebook", lines: [], document: guide });
      }),
      { numRuns: 30 },
    ));

  it("of anybody else is read as lines", async () => {
    const { format, lines, document } = await readGuideFile(file("a.md", KEEPER_GUIDE));
    expect({ format, document }).toEqual({ format: "markdown", document: null });
    expect(lines.length).toBeGreaterThan(20);
  });

  it("of JSON that is no guide says what is wrong with it", async () => {
    const { title: _, ...untitled } = SMALL_GUIDE;
    const wrong = file("a.json", JSON.stringify({ version: 1, ...untitled }));
    await expect(readGuideFile(wrong)).rejects.toThrow(Unreadable);
    await expect(readGuideFile(wrong)).rejects.toThrow(/no guide as Scorebook exports it.*title/s);
    await expect(readGuideFile(file("a.json", "{"))).rejects.toThrow(/is no JSON/);
  });

  it("holds nothing that the database could not keep", async () => {
    const half = { ...SMALL_GUIDE, title: "\ud800 Keeper\u0000" };
    const { document } = await readGuideFile(file("a.json", JSON.stringify({ version: 1, ...half })));
    expect(document?.title).toBe("Keeper");
    const { lines } = await readGuideFile(file("a.html", "<h1>Keeper&#0;</h1><p>Of &#xD800; lamps</p>"));
    expect(JSON.stringify(lines)).not.toMatch(/\\u0000|\\ud800/);
  });

  it("longer than any guide is refused", async () => {
    await expect(readGuideFile(file("a.txt", "A line of it.\n\n".repeat(21_000)))).rejects.toThrow(/longer than any guide/);
  });

  it("of a thousand questions is a guide", async () => {
    const { lines } = await readGuideFile(file("a.md", longGuide(1000)));
    expect(lines.length).toBeGreaterThan(4000);
  });
});
