import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FormatError } from "../../src/guides/format.ts";
import { guideJsonSchema, readGuideJson, writeGuideJson } from "../../src/guides/json.ts";
import { SMALL_GUIDE } from "../support/factories.ts";
import { anyGuide } from "./documents.ts";

const ADDRESS = "https://scorebook.example/guides/schema.json";

function mistakeIn(file: unknown): string {
  try {
    readGuideJson(typeof file === "string" ? file : JSON.stringify(file));
  } catch (error) {
    if (error instanceof FormatError) return error.message;
    throw error;
  }
  return "none";
}

describe("a guide as JSON", () => {
  it("comes back the same, whatever the forms could store", () => {
    fc.assert(
      fc.property(anyGuide, (guide) => {
        expect(readGuideJson(writeGuideJson(guide, ADDRESS))).toEqual(guide);
      }),
      { numRuns: 100 },
    );
  });

  it("names its schema and its version, and may leave out what is not known", () => {
    expect(JSON.parse(writeGuideJson(SMALL_GUIDE, ADDRESS))).toMatchObject({ $schema: ADDRESS, version: 1, title: "Lighthouse keeper" });
    expect(readGuideJson('{"version":1,"title":" A  guide ","questions":[{"section":"S","prompt":"Why?"}]}')).toEqual({
      title: "A guide",
      role: "",
      summary: "",
      qualifications: [],
      questions: [{ section: "S", prompt: "Why?", competency: "", minutes: null, outline: "", points: [], anchors: {} }],
    });
  });

  it("is refused with its place where it is not what the schema says", () => {
    const question = SMALL_GUIDE.questions[0];
    expect(mistakeIn("{")).toContain("is no JSON");
    expect(mistakeIn({ version: 2, ...SMALL_GUIDE })).toMatch(/^version: /);
    expect(mistakeIn({ version: 1, ...SMALL_GUIDE, questions: [{ ...question, minutes: 0 }] })).toMatch(/^questions\.0\.minutes: /);
    expect(mistakeIn({ version: 1, ...SMALL_GUIDE, colour: "red" })).toContain("colour");
  });

  it("is described by a JSON Schema with the limits of the forms", () => {
    const schema = guideJsonSchema(ADDRESS);
    expect(schema).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: ADDRESS,
      required: ["version", "title"],
      additionalProperties: false,
      properties: {
        version: { const: 1 },
        questions: { items: { required: ["section", "prompt"], properties: { prompt: { type: "string", minLength: 1, maxLength: 500 } } } },
      },
    });
  });
});
