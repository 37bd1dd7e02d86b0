import fc from "fast-check";
import type { GuideDocument } from "../../src/guides/format.ts";
import { guideSchema } from "../../src/guides/schema.ts";

/** What a person can paste into a field: Markdown's own signs most of all. */
const PIECES = [
  "*",
  "**",
  "_",
  "#",
  "####",
  "##",
  "[a]",
  "[a]: http://x.example/",
  "`",
  "```",
  "~~~",
  "<",
  "<!--",
  "<b>",
  "</script>",
  "&amp;",
  "\\",
  "|",
  ">",
  "- ",
  "1. ",
  "+ ",
  "---",
  "===",
  "    ",
  "\t",
  " ",
  "  ",
  ":",
  "(weight 2)",
  "(required)",
  "![i](u)",
  "http://x.example",
  "a@b.example",
  "word",
  "שלום",
  "مرحبا",
  "👩‍🚀",
  "é",
  "\u200b",
  "\u00a0",
  "Role: x",
  "verbatim",
  "questions",
  "Qualifications",
  "Ratings",
];
const BLOCKS = [
  "\n",
  "\n\n",
  "\r",
  "# Title",
  "## Section",
  "### Question?",
  "#### Ratings",
  "#### Answer outline",
  "- 1: none",
  "- Minutes: 6",
  "> quoted",
  "1) first",
  "---\ntitle: x\n---",
  "```js\ncode\n```",
  "```verbatim\nkept\n```",
  "~~~",
  "```",
  "<div>\nx",
  "[a]: http://x.example/",
  "- Role: x",
  "    indented",
  "a  \nb",
  "a\\\nb",
];

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...PIECES) },
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.string({ unit: "binary", maxLength: 6 }),
);
const line = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(""));
const lines = fc.array(fc.oneof(piece, fc.constantFrom(...BLOCKS)), { maxLength: 10 }).map((pieces) => pieces.join(""));
const weight = fc.oneof(
  fc.constant(1),
  fc.double({ min: 0.01, max: 100, noNaN: true }).map((value) => Math.round(value * 100) / 100),
);
const anchors = fc.dictionary(
  fc.constantFrom("1", "2", "3", "4", "5"),
  lines.map((text) => `x${text}`),
  { noNullPrototype: true },
);

/** Any guide that the forms could store. */
export const anyGuide: fc.Arbitrary<GuideDocument> = fc
  .record({
    title: line.map((text) => `T${text}`),
    role: fc.oneof(fc.constant(""), line),
    summary: lines,
    qualifications: fc.array(
      fc.record({
        group: fc.constantFrom("education" as const, "certification" as const, "industry" as const),
        text: line.map((text) => `${text}q`),
        detail: lines,
        standing: fc.constantFrom(null, "required" as const, "recommended" as const),
      }),
      { maxLength: 4 },
    ),
    questions: fc.array(
      fc.record({
        section: fc.oneof(
          fc.constantFrom("Technical", "Qualifications", "questions", "Open questions"),
          line.map((text) => `s${text}`),
        ),
        prompt: line.map((text) => `${text}?`),
        competency: fc.oneof(fc.constant(""), line),
        minutes: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 240 })),
        outline: lines,
        points: fc.array(fc.record({ text: line.map((text) => `${text}.`), weight }), { maxLength: 4 }),
        anchors,
      }),
      { maxLength: 4 },
    ),
  })
  .map((typed) => guideSchema.safeParse(typed))
  .filter((parsed) => parsed.success)
  .map((parsed) => parsed.data);
