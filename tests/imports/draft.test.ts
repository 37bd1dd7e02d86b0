import { describe, expect, it } from "vitest";
import { documentOf, draftOf } from "../../src/imports/draft.ts";
import { faultsOf } from "../../src/imports/faults.ts";
import { linked } from "../../src/imports/linking.ts";
import { readText } from "../../src/reading/document.ts";
import { understand } from "../../src/reading/understand.ts";
import { SMALL_GUIDE } from "../support/factories.ts";
import { KEEPER_GUIDE } from "./guides.ts";

const { lines } = readText("keeper.md", KEEPER_GUIDE);
const reading = understand(lines);
const UNSAID = { filename: "keeper.md", document: null, choices: {}, splits: [], fills: {} };
const numberOf = (text: string) => lines.find((line) => line.text.includes(text))?.number ?? 0;
const compound = numberOf("Discuss the tools");
const lamp = numberOf("How do you trim");
const pointsOf = (draft: ReturnType<typeof draftOf>) => draft.questions[0]?.points.map(({ text }) => text);

describe("a draft", () => {
  it("is what was read, with what nobody said named", () => {
    const [question] = draftOf(UNSAID, reading).questions;
    expect(question).toMatchObject({ line: lamp, section: "Technical", minutes: null, competency: "" });
    expect(question?.lacks).toEqual(["anchors", "minutes", "competency"]);
  });

  it("has a compound point as one until it is split, and in the parts that were ticked after", () => {
    const whole = "Discuss the tools and the oil, and the effect of damp";
    expect(pointsOf(draftOf(UNSAID, reading))?.[0]).toBe(whole);
    expect(pointsOf(draftOf({ ...UNSAID, splits: [{ line: compound, parts: [] }] }, reading))?.[0]).toBe(whole);
    const split = draftOf({ ...UNSAID, splits: [{ line: compound, parts: ["Discuss the tools", "Discuss the oil"] }] }, reading);
    expect(pointsOf(split)).toEqual(["Discuss the tools", "Discuss the oil", "Names the order of the steps"]);
  });

  it("believes what was filled in, field by field", () => {
    const filled = draftOf(
      { ...UNSAID, fills: { questions: { [lamp]: { minutes: 6, anchors: { 1: "No.", 3: "Some.", 5: "All." } } } } },
      reading,
    );
    expect(filled.questions[0]).toMatchObject({ prompt: "How do you trim a lamp?", minutes: 6, lacks: ["competency"] });
    expect(pointsOf(filled)?.length).toBe(2);
  });

  it("is named by its file where the document names nothing", () => {
    const untitled = understand(readText("a.txt", "Nothing of note.").lines);
    expect(draftOf({ ...UNSAID, filename: "night_keeper-guide.docx" }, untitled).title).toBe("Night keeper guide");
  });

  it("of a guide in Scorebook's own form comes to the same guide", () => {
    const draft = draftOf({ ...UNSAID, document: SMALL_GUIDE }, understand([]));
    expect(documentOf(draft, "General")).toEqual(SMALL_GUIDE);
    expect(draft.questions.map(({ line }) => line)).toEqual([1, 2, 3]);
  });

  it("tells what the forms of a guide would not take", () => {
    const draft = draftOf(
      { ...UNSAID, fills: { questions: { [lamp]: { points: Array.from({ length: 21 }, () => ({ text: "One", weight: 1 })) } } } },
      reading,
    );
    expect(faultsOf(draft)).toEqual([{ line: lamp, message: "The question has 21 points; it may have 20." }]);
  });
});

describe("the document's lines", () => {
  it("know what they became a part of", () => {
    const source = linked(lines, reading, {});
    expect(source.find(({ number }) => number === compound)).toMatchObject({ role: "point", of: lamp, choice: null });
    expect(source.find(({ number }) => number === 1)).toMatchObject({ role: "title", of: null });
  });

  it("are to check where another reading was nearly as good, until somebody looked", () => {
    const doubtful = {
      ...reading,
      placed: new Map([...reading.placed].map(([line, placing]) => [line, { ...placing, certain: line !== lamp }])),
    };
    const certain = (choices = {}) =>
      linked(lines, doubtful, choices)
        .filter((line) => !line.certain)
        .map(({ number }) => number);
    expect(certain()).toEqual([lamp]);
    expect(certain({ [lamp]: "question" })).toEqual([]);
  });
});
