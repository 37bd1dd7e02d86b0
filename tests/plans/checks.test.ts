import { describe, expect, it } from "vitest";
import { type Checked, checkPlan } from "../../src/plans/checks.ts";

const question = (change: Partial<Checked["questions"][number]> = {}): Checked["questions"][number] => ({
  id: "q1",
  section: "Technical",
  prompt: "How do you trim a lamp?",
  competency: "Optics",
  minutes: 6,
  anchors: { 1: "No.", 3: "Partly.", 5: "Yes." },
  points: ["Names the tools"],
  ...change,
});
const plan = (change: Partial<Checked> = {}): Checked => ({ slotMinutes: 45, requiredTopics: [], questions: [question()], ...change });
const problems = (checked: Checked) => checkPlan(checked).checks.map(({ severity, message, place }) => ({ severity, message, place }));

describe("the running line of checks", () => {
  it("counts questions, minutes and sections", () => {
    const questions = [question(), question({ id: "q2", section: "Behavioural", minutes: 8 }), question({ id: "q3" })];
    expect(checkPlan(plan({ questions }))).toMatchObject({ questions: 3, minutes: 20, slotMinutes: 45, sections: 2, checks: [] });
  });

  it("blocks an empty plan and leads to the guide's questions", () => {
    expect(problems(plan({ questions: [] }))).toEqual([{ severity: "blocks", message: "no questions yet", place: { at: "bank" } }]);
  });

  it("warns of too much time, and not when it is just full", () => {
    expect(problems(plan({ slotMinutes: 5 }))).toEqual([{ severity: "warns", message: "1 min over the slot", place: { at: "time" } }]);
    expect(problems(plan({ slotMinutes: 6 }))).toEqual([]);
  });

  it("warns of each required topic that no question is about, whatever its capitals", () => {
    const checked = plan({ requiredTopics: ["optics ", "Record keeping"] });
    expect(checkPlan(checked).topicsCovered).toBe(false);
    expect(problems(checked)).toEqual([
      {
        severity: "warns",
        message: "required topic “Record keeping” is not covered",
        place: { at: "topic", topic: "Record keeping" },
      },
    ]);
    expect(checkPlan(plan({ requiredTopics: ["OPTICS"] })).topicsCovered).toBe(true);
    expect(checkPlan(plan()).topicsCovered).toBeNull();
  });

  it("blocks a question that does not say what 1, 3 and 5 sound like, and one without wording", () => {
    const place = { at: "question", questionId: "q1" };
    expect(problems(plan({ questions: [question({ anchors: { 2: "Hm.", 3: " " } })] }))).toEqual([
      { severity: "blocks", message: "question 1 does not say what ratings 1, 3 and 5 sound like", place },
    ]);
    expect(problems(plan({ questions: [question({ anchors: { 1: "No.", 5: "Yes." } })] }))).toEqual([
      { severity: "blocks", message: "question 1 does not say what rating 3 sounds like", place },
    ]);
    expect(problems(plan({ questions: [question({ prompt: " " })] }))).toEqual([
      { severity: "blocks", message: "question 1 has no wording", place },
    ]);
  });

  it("warns of a question without minutes and counts it as nothing", () => {
    const questions = [question(), question({ id: "q2", minutes: null })];
    expect(problems(plan({ questions }))).toEqual([
      { severity: "warns", message: "question 2 has no minutes", place: { at: "minutes", questionId: "q2" } },
    ]);
    expect(checkPlan(plan({ questions })).minutes).toBe(6);
  });

  it("covers no topic with a question that names no competency", () => {
    expect(checkPlan(plan({ requiredTopics: ["Optics"], questions: [question({ competency: "" })] })).topicsCovered).toBe(false);
  });

  it("warns of a question without follow-up points, by its number", () => {
    const questions = [question(), question({ id: "q2", points: [] })];
    expect(problems(plan({ questions }))).toEqual([
      { severity: "warns", message: "question 2 has no follow-up points", place: { at: "question", questionId: "q2" } },
    ]);
  });
});
