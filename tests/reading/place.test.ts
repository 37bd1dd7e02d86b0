import { describe, expect, it } from "vitest";
import { readText } from "../../src/reading/document.ts";
import { understand } from "../../src/reading/understand.ts";

const reading = (body: string) => understand(readText("a.md", `# Diver Interview Guide\n\n## Interview Questions\n\n${body}`).lines);
const pointsOf = (body: string) => reading(body).questions.map(({ points }) => points.map(({ text }) => text));

describe("a follow-up", () => {
  it("is a step where it tells what somebody did, and a point where it asks", () => {
    expect(pointsOf("### 1. How?\n\n- **Action**: I dived.\n- **Follow-up**: Called each of them a week later.\n")).toEqual([[]]);
    expect(pointsOf("### 1. How?\n\n- **Action**: I dived.\n- **Follow-up**: What did you learn?\n")).toEqual([["What did you learn?"]]);
  });

  it("deeper inside is a step where points stand under a fuller label", () => {
    const body = "### 1. How?\n\n- **Story**\n  - **Follow-up**: Ask everybody again.\n\n**Follow-up points:**\n\n- Discuss depth.\n";
    expect(pointsOf(body)).toEqual([["Discuss depth."]]);
  });

  it("is a point however its label is written", () => {
    expect(pointsOf("### 1. How?\n\nSo.\n\n#### Follow-ups\n\n1. Why?\n2. When?\n")).toEqual([["Why?", "When?"]]);
    expect(pointsOf("### 1. How?\n\nSo.\n\n*Follow-up – why?*\n")).toEqual([["why?"]]);
    expect(pointsOf("### 1. How?\n\nSo.\n\n**Follow-up:**\n\n**Interviewer:** Why?\n\n**Candidate:** Because.\n")).toEqual([["Why?"]]);
  });
});

describe("a question", () => {
  it("stands below its number, or its topic", () => {
    expect(reading("### Question 1\n\n**How do you dive?**\n\nSo.").questions).toMatchObject([
      { prompt: "How do you dive?", competency: "" },
    ]);
    expect(reading("### Question 1: Depth\n\n**How do you dive?**\n\nSo.").questions).toMatchObject([
      { prompt: "How do you dive?", competency: "Depth" },
    ]);
  });

  it("has its time in brackets", () => {
    expect(reading("### 1. How do you dive? (8 minutes)\n\nSo.").questions).toMatchObject([{ prompt: "How do you dive?", minutes: 8 }]);
  });

  it("is none in an answer, in code, or below what is over something else", () => {
    expect(reading("### 1. How?\n\nAsk yourself: is it deep?\n\n```\n### Why?\n```\n\n- Is it cold?\n").questions).toHaveLength(1);
    expect(reading("### 1. How?\n\nSo.\n\n## Questions to ask the interviewer\n\n### What do you pay?\n").questions).toHaveLength(1);
  });
});
