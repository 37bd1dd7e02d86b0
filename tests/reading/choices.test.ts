import { describe, expect, it } from "vitest";
import type { Choice } from "../../src/reading/choice.ts";
import { readText } from "../../src/reading/document.ts";
import { understand } from "../../src/reading/understand.ts";

const { lines } = readText(
  "guide.md",
  `# Diver interview guide

Read this first.

## Technical questions

### 1. How do you plan a dive?

**Answer:** Depth first.

- Gas and reserve.
- Name a plan that failed.

**Follow-up points:**

- Discuss the weather.
- Discuss the boat.

### Deep work

Which gases would suit here

- Names three.

## Share this page
`,
);

const numberOf = (text: string): number => lines.find((line) => line.text.includes(text))?.number ?? Number.NaN;
const chosen = (...choices: [string, Choice][]) =>
  understand(lines, Object.fromEntries(choices.map(([text, choice]) => [numberOf(text), choice])));
const questionsOf = (...choices: [string, Choice][]) =>
  chosen(...choices).questions.map(({ section, prompt, answer, points }) => ({
    section,
    prompt,
    answer: answer.map((number) => lines[number - 1]?.text),
    points: points.map(({ text }) => text),
  }));

describe("what a person says of a line is taken as true, and the lines around it are read in its light", () => {
  it("a question takes the lines below it", () => {
    const [first, second] = questionsOf(["Which gases", "question"]);
    expect(first?.points).toEqual(["Discuss the weather.", "Discuss the boat."]);
    expect(second).toMatchObject({ prompt: "Which gases would suit here", answer: ["Names three."], points: [] });
  });

  it("a line of an answer becomes a question, and what follows is its own", () => {
    const [first, second] = questionsOf(["Name a plan", "question"]);
    expect(first).toMatchObject({ answer: ["Answer: Depth first.", "Gas and reserve."], points: [] });
    expect(second).toMatchObject({ prompt: "Name a plan that failed.", points: ["Discuss the weather.", "Discuss the boat."] });
  });

  it("a point is told apart from the answer, and the other way round", () => {
    const [point] = questionsOf(["Gas and reserve", "point"]);
    expect(point).toMatchObject({ points: ["Gas and reserve.", "Discuss the weather.", "Discuss the boat."] });
    const [answer] = questionsOf(["Discuss the weather", "answer"]);
    expect(answer).toMatchObject({ points: ["Discuss the boat."] });
    expect(answer?.answer).toContain("Discuss the weather.");
  });

  it("a section is that of the questions below it", () => {
    expect(questionsOf(["Deep work", "section"], ["Which gases", "question"]).map(({ section }) => section)).toEqual([
      "Technical questions",
      "Deep work",
    ]);
  });

  it("a qualification is one wherever it stands", () => {
    expect(chosen(["Read this first", "qualification"]).qualifications).toMatchObject([{ text: "Read this first." }]);
  });

  it("an ignored line is nothing, and is not among those that were not understood", () => {
    const reading = chosen(["Share this page", "ignored"], ["Discuss the boat", "ignored"]);
    expect(reading.unplaced).not.toContain(numberOf("Share this page"));
    expect(reading.questions[0]?.points.map(({ text }) => text)).toEqual(["Discuss the weather."]);
  });

  it("an ignored question leaves its lines to no question", () => {
    expect(questionsOf(["How do you plan", "ignored"]).some(({ prompt }) => prompt.startsWith("How do you plan"))).toBe(false);
  });

  it("every line keeps one place, whatever is said", () => {
    for (const line of lines) {
      for (const choice of ["section", "question", "answer", "point", "qualification", "ignored"] as const) {
        const { placed } = understand(lines, { [line.number]: choice });
        expect([...placed.keys()].toSorted((a, b) => a - b)).toEqual(lines.map(({ number }) => number));
      }
    }
  });
});
