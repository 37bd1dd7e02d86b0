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

describe("a label over more of the same question", () => {
  const ask = "**Question 1:** How?\n\n**Answer:** So.\n\n";

  it("has words of asking more, and points below it", () => {
    expect(pointsOf(`${ask}**They may also ask:**\n\n- "Why?"\n- "Show me."\n`)).toEqual([['"Why?"', '"Show me."']]);
    expect(pointsOf(`${ask}**Follow-up questions:**\n\n- Why?\n\n**Dig deeper:**\n\n- When?\n`)).toEqual([["Why?", "When?"]]);
    expect(pointsOf(`${ask}- **Dig deeper:** I looked again.\n`)).toEqual([[]]);
  });

  it("is a label also where its first point has no word of asking", () => {
    expect(pointsOf(`${ask}**Follow-ups:**\n\n- Extend it.\n- Add a test.\n`)).toEqual([["Extend it.", "Add a test."]]);
    const usual = "- **Follow-up:**\n  - Why?\n\n";
    const questions = ["How?", "Who?", "When?"].map((prompt, at) => `**Question ${at + 1}:** ${prompt}\n\n`);
    expect(pointsOf(`${questions[0]}${usual}${questions[1]}${usual}${questions[2]}- **Follow-up:**\n  - Extend it.\n`)).toEqual([
      ["Why?"],
      ["Why?"],
      ["Extend it."],
    ]);
  });

  it("is over questions of a kind where the next one stands right below", () => {
    const { questions } = reading("### 1. How?\n\nSo.\n\n## Further Questions\n\n### 2. Why?\n\nSo.\n");
    expect(questions).toMatchObject([
      { section: "", prompt: "How?" },
      { section: "Further Questions", prompt: "Why?" },
    ]);
  });

  it("has an answer below it, and no questions, whatever it is called", () => {
    const steps = "1. Identify the risk early on.\n2. Compare the tables with care.\n\n";
    for (const label of ["**What to say:**", "**What to say**", "**Ideal candidate response:**", "**How to answer:**"]) {
      const body = `**Question 1:** How?\n\n${label}\n\n${steps}**Follow-up:** Why?\n\n**Question 2:** When?\n\n${label}\n\n${steps}`;
      expect(pointsOf(body), label).toEqual([["Why?"], []]);
    }
    expect(pointsOf(`**Question 1:** How?\n\n**Order of work**\n\n${steps}**Question 2:** When?\n\nSo.\n`)).toHaveLength(2);
  });

  it("ends with the next question", () => {
    expect(pointsOf("Q1: How?\n\nFollow-up:\n\nWhy?\n\nQ2: When?\n")).toEqual([["Why?"], []]);
  });

  it("has replies in a dialogue, whoever gives them", () => {
    expect(pointsOf(`${ask}**Follow-up points:**\n\n- **Interviewer:** Why?\n- **What to say:** Because.\n`)).toEqual([["Why?"]]);
  });
});

describe("a heading that closes a guide", () => {
  const CLOSED = "So whom do we take? Somebody calm. Is it you?\n";

  it("is no question, although it counts on with the sections, or with the questions", () => {
    expect(reading(`## 1. Depth questions\n\n### 1) How?\n\nSo.\n\n## 2. What we think of it\n\n${CLOSED}`).questions).toHaveLength(1);
    expect(reading(`### 1. How?\n\nSo.\n\n### 2. Why?\n\nSo.\n\n### 3. What we think of it\n\n${CLOSED}`).questions).toHaveLength(2);
  });

  it("has no section below it where only some of its entries ask", () => {
    const list = "1. How?\n2. Why?\n\n## The day itself\n\n1. Read the advert.\n2. What would you like to earn?\n3. Sleep well.\n";
    expect(reading(list).questions.map(({ prompt }) => prompt)).toEqual(["How?", "Why?"]);
  });

  it("takes no questions away from a list of them", () => {
    const { lines } = readText("a.txt", "Diver\n\n- How do you dive?\n- Why do you dive?\n\nIn closing\n\n- Bring a pen.\n- Is it new?\n");
    expect(understand(lines).questions.map(({ prompt }) => prompt)).toEqual(["How do you dive?", "Why do you dive?"]);
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

  it("may lack the number that the others have, where its answer calls itself one", () => {
    const counted = "### 1. How?\n\n**Answer:** So.\n\n### 2. Why?\n\n**Answer:** So.\n\n### 3. When?\n\n**Answer:** So.\n\n";
    expect(
      reading(`${counted}### Where to?\n\n**Answer:**\n\n1. **Is it deep?** Then no.\n2. **Is it cold?** Then no.`).questions,
    ).toHaveLength(4);
    expect(reading(`${counted}### Ready to dive?\n\nCall us.`).questions).toHaveLength(3);
  });

  it("may be a line of plain text above the label of its answer, which asks nothing however it begins", () => {
    const text =
      "Depth\n\nHow do you dive?\n\nHow to answer\nDescribe one dive. Show a log.\n\nTell me of a rescue.\n\nHow to answer\nName who helped.\n";
    const { lines } = readText("a.txt", `Diver interview guide\n\n${text}`);
    expect(understand(lines).questions.map(({ section, prompt }) => [section, prompt])).toEqual([
      ["Depth", "How do you dive?"],
      ["Depth", "Tell me of a rescue."],
    ]);
  });

  it("may have lost its label, right above the one of its answer", () => {
    const labelled = "Question 1: How?\n\n- Answer:\n  - So.\n- Follow-up Points: Discuss air.\n\nWhy do you dive?\n\n- Answer:\n  - So.\n";
    const { lines } = readText(
      "a.txt",
      `Diver interview guide\n\nTechnical Questions\n\n${labelled}\nQuestion 3: When?\n\n- Answer:\n  - Now.\n`,
    );
    expect(understand(lines).questions.map(({ prompt }) => prompt)).toEqual(["How?", "Why do you dive?", "When?"]);
  });

  it("is no line that only tells somebody what to do, where questions are written in another manner", () => {
    const first = "## Depth questions\n\n### Question 1: How?\n\n**Answer:** So.\n\n";
    expect(reading(`${first}## Boat questions\n\nGive pencil and paper to them.\n\n### Question 2: Why?\n\nSo.`).questions).toHaveLength(2);
  });

  it("may stand in a list without answers that counts on with the ones before", () => {
    const first = "### 1. How?\n\n**Answer:** So.\n\n### 2. Why?\n\n**Answer:** So.\n\n";
    const { questions } = reading(`${first}## Rapid fire\n\nAloud.\n\n3. When do you dive?\n4. Where do you dive?`);
    expect(questions.map(({ section, prompt }) => [section, prompt]).slice(2)).toEqual([
      ["Rapid fire", "When do you dive?"],
      ["Rapid fire", "Where do you dive?"],
    ]);
    expect(reading(`${first}## The day itself\n\n1. When do we meet?\n2. Where do we meet?`).questions).toHaveLength(2);
  });

  it("stands in the section that a bold line names, where all others are headings", () => {
    const { questions } = reading("## Depth questions\n\n#### How?\n\nSo.\n\n**Boat questions**\n\n#### Why?\n\nSo.");
    expect(questions.map(({ section }) => section)).toEqual(["Depth questions", "Boat questions"]);
  });

  it("has its time in brackets", () => {
    expect(reading("### 1. How do you dive? (8 minutes)\n\nSo.").questions).toMatchObject([{ prompt: "How do you dive?", minutes: 8 }]);
  });

  it("is none in an answer, in code, or below what is over something else", () => {
    expect(reading("### 1. How?\n\nAsk yourself: is it deep?\n\n```\n### Why?\n```\n\n- Is it cold?\n").questions).toHaveLength(1);
    expect(reading("### 1. How?\n\nSo.\n\n## Questions to ask the interviewer\n\n### What do you pay?\n").questions).toHaveLength(1);
  });
});
