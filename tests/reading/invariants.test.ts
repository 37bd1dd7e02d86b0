import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument, readText } from "../../src/reading/document.ts";
import type { Line } from "../../src/reading/line.ts";
import { understand } from "../../src/reading/understand.ts";
import { samples } from "./samples.ts";

/** Holds what is true of any document: lines are numbered without gaps, and each has exactly one place. */
function expectPlaced(lines: readonly Line[]): void {
  const numbers = lines.map(({ number }) => number);
  expect(numbers).toEqual(lines.map((_, at) => at + 1));
  const { placed, questions, qualifications, unplaced } = understand(lines);
  expect([...placed.keys()].toSorted((a, b) => a - b)).toEqual(numbers);
  const used = [
    ...questions.flatMap(({ line, answer, points }) => [line, ...answer, ...points.map((point) => point.line)]),
    ...qualifications.map(({ line }) => line),
    ...unplaced,
  ];
  expect(used.length).toBe(new Set(used).size);
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const wordsOfLines = (lines: readonly Line[]): string[] =>
  lines.flatMap(({ text, ordinal }) => wordsOf(ordinal === null ? text : `${ordinal} ${text}`));

describe("the sample guides", () => {
  it.each(samples().map((sample) => [sample.name, sample] as const))("%s: every line has one place", async (_, sample) => {
    expectPlaced((await readDocument(sample)).lines);
  });

  const texts = samples().filter(({ name }) => /\.(?:md|txt)$/.test(name));
  it.each(texts.map((sample) => [sample.name, sample] as const))("%s: no word is lost, and all are in order", async (_, sample) => {
    const { lines } = await readDocument(sample);
    const source = new TextDecoder().decode(sample.content).replaceAll(/^---$|<\/?[a-z]+>|\]\([^)]*\)|^\s*```\w+$|<!--[\s\S]*?-->/gm, " ");
    // A list has numbers of its own, or letters, and Word copies its hollow bullets as the letter o; all else is there.
    const withoutSigns = (words: string[]) => words.filter((word) => !/^(?:\d{1,3}|[a-ho])$/.test(word));
    expect(withoutSigns(wordsOfLines(lines))).toEqual(withoutSigns(wordsOf(source)));
  });
});

describe("any document", () => {
  const word = fc.stringMatching(/^[a-z]{2,7}$/);
  const sentence = fc
    .tuple(fc.array(word, { minLength: 1, maxLength: 9 }), fc.constantFrom("", ".", "?", ":"))
    .map(([words, end]) => words.join(" ") + end);
  const label = fc.constantFrom("Answer", "Follow-up", "Follow-up Points", "Question 2", "Certifications", "Rating", "Minutes", "Q");
  const phrase = fc.oneof(
    sentence,
    sentence.map((text) => `**${text}** more`),
    sentence.map((text) => `*${text}*`),
    fc.tuple(label, sentence).map(([name, text]) => `**${name}:** ${text}`),
    fc.tuple(label, sentence).map(([name, text]) => `${name}: ${text}`),
  );
  const heading = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.oneof(phrase, fc.constantFrom("Technical Questions", "Qualifications")));
  const list = fc
    .array(fc.tuple(fc.constantFrom("- ", "* ", "1. ", "  - ", "    - ", "  2. "), phrase), { minLength: 1, maxLength: 6 })
    .map((entries) => entries.map(([sign, text]) => sign + text).join("\n"));
  const block = fc.oneof(
    heading.map(([depth, text]) => `${"#".repeat(depth)} ${text}`),
    phrase,
    list,
    phrase.map((text) => `> ${text}`),
    fc.array(sentence, { minLength: 1, maxLength: 3 }).map((rows) => ["```", ...rows, "```"].join("\n")),
  );
  const document = fc.array(block, { minLength: 1, maxLength: 25 }).map((blocks) => blocks.join("\n\n"));
  const letters = (words: string[]) => words.filter((found) => !/^\d+$/.test(found));

  it.each(["guide.md", "guide.txt"])("keeps all its words in order, each line in one place, as %s", (name) => {
    fc.assert(
      fc.property(document, (text) => {
        const { lines } = readText(name, text);
        expect(letters(wordsOfLines(lines))).toEqual(letters(wordsOf(text)));
        expectPlaced(lines);
      }),
      { numRuns: 150 },
    );
  });
});
