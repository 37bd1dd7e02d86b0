import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parseGuide } from "../../src/guides/format.ts";
import { parseOutline } from "../../src/guides/outline.ts";
import { readText } from "../../src/reading/document.ts";
import { understand } from "../../src/reading/understand.ts";

const LIBRARY = fileURLToPath(new URL("../../src/guides/library/", import.meta.url));

describe("a guide in our own format, read as if it were anybody's", () => {
  it.each(readdirSync(LIBRARY))("%s says the same as its own reader finds", (name) => {
    const markdown = readFileSync(LIBRARY + name, "utf8");
    const written = parseGuide(markdown);
    const reading = understand(readText(name, markdown).lines);
    expect(reading).toMatchObject({ title: written.title, summary: written.summary, unplaced: [] });
    expect(reading.qualifications.map(({ group, text, detail }) => ({ group, text, detail }))).toEqual(
      written.qualifications.map(({ group, text, detail }) => ({ group, text, detail })),
    );
    expect(
      reading.questions.map(({ section, prompt, competency, minutes, outline, points, anchors }) => ({
        section: section.replace(/ questions$/, ""),
        prompt,
        competency,
        minutes,
        outline: parseOutline(outline),
        points: points.map(({ text, weight }) => ({ text, weight })),
        anchors,
      })),
    ).toEqual(written.questions.map((question) => ({ ...question, outline: parseOutline(question.outline) })));
  });
});
