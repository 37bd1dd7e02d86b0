import { describe, expect, it } from "vitest";
import { FormatError, parseGuide } from "../../src/guides/format.ts";
import { readShipped, shippedKeys } from "../../src/guides/library.ts";

const QUESTION = `### How do you trim a lamp?

- Competency: Optics
- Minutes: 6

#### Answer outline

**Approach**

- Cool it first

#### Follow-up points

- Names the tools
- Explains the cooling (weight 2)

#### Ratings

- 1: Cannot say.
- 3: Says the core.
- 5: Says it with evidence.
`;

const guideOf = (question: string) => `# Lighthouse keeper

For keepers.

## Qualifications

### Education

- **Keeper's diploma**: Or equal experience.

## Technical questions

${question}`;

function mistakeIn(markdown: string): string {
  try {
    parseGuide(markdown);
  } catch (error) {
    if (error instanceof FormatError) return error.message;
    throw error;
  }
  return "none";
}

const lineOf = (markdown: string, text: string) => markdown.split("\n").findIndex((line) => line.includes(text)) + 1;

describe.each(await shippedKeys())("the shipped guide %s", async (key) => {
  const guide = parseGuide(await readShipped(key));

  it("has a title, twenty different questions in four sections and qualifications in three groups", () => {
    expect(guide.title).not.toBe("");
    expect(guide.questions).toHaveLength(20);
    expect(new Set(guide.questions.map((question) => question.prompt)).size).toBe(20);
    expect(new Set(guide.questions.map((question) => question.section)).size).toBe(4);
    expect(new Set(guide.qualifications.map((qualification) => qualification.group))).toEqual(
      new Set(["education", "certification", "industry"]),
    );
  });

  it("gives each question three to six points, anchors 1, 3 and 5, a competency, minutes and an outline", () => {
    for (const { prompt, points, anchors, competency, minutes, outline } of guide.questions) {
      expect(points.length, prompt).toBeGreaterThanOrEqual(3);
      expect(points.length, prompt).toBeLessThanOrEqual(6);
      for (const rating of ["1", "3", "5"] as const) expect(anchors[rating], prompt).toBeTruthy();
      expect(competency, prompt).not.toBe("");
      expect(minutes, prompt).toBeGreaterThan(0);
      expect(outline.length, prompt).toBeGreaterThan(200);
    }
  });
});

describe("reading a guide", () => {
  it("takes title, summary, section name, facts, points with weights, and keeps the outline's Markdown", () => {
    const guide = parseGuide(guideOf(QUESTION));
    expect(guide).toEqual({
      title: "Lighthouse keeper",
      role: "",
      summary: "For keepers.",
      qualifications: [{ group: "education", text: "Keeper's diploma", detail: "Or equal experience.", standing: null }],
      questions: [
        {
          section: "Technical",
          prompt: "How do you trim a lamp?",
          competency: "Optics",
          minutes: 6,
          outline: "**Approach**\n\n- Cool it first",
          points: [
            { text: "Names the tools", weight: 1 },
            { text: "Explains the cooling", weight: 2 },
          ],
          anchors: { "1": "Cannot say.", "3": "Says the core.", "5": "Says it with evidence." },
        },
      ],
    });
  });

  it.each([
    ["a missing competency", "- Competency: Optics\n", "", "### How do you trim", "Competency"],
    ["minutes that are no number", "Minutes: 6", "Minutes: soon", "### How do you trim", "minutes"],
    ["a missing part", "#### Follow-up points", "#### Points", "### How do you trim", "Follow-up points"],
    ["a rating that is no rating", "- 3: Says the core.", "- three: Says the core.", "- three:", "rating"],
    ["a qualification without a bold name", "**Keeper's diploma**", "Keeper's diploma", "- Keeper's diploma", "bold"],
    ["an unknown group", "### Education", "### Hobbies", "### Hobbies", "Education, Certifications or Industry"],
  ])("names the line of %s", (_, from, to, at, word) => {
    const markdown = guideOf(QUESTION).replace(from, to);
    const message = mistakeIn(markdown);
    expect(message).toContain(`Line ${lineOf(markdown, at)}:`);
    expect(message).toContain(word);
  });

  it("asks for a title and for at least one question", () => {
    expect(mistakeIn("No title")).toContain("Line 1:");
    expect(mistakeIn("# Title only")).toContain("at least one question");
  });
});
