import { describe, expect, it } from "vitest";
import { readText } from "../../../src/reading/document.ts";
import { understand } from "../../../src/reading/understand.ts";

const PROMPTS = ["How do you plan a dive?", "How do you rescue a diver?", "How do you teach?", "When do you stop?"];

/** The points of each question of a guide, whose questions have these bodies. */
const pointsOf = (...bodies: string[]) => {
  const questions = bodies.map((body, at) => `### ${at + 1}. ${PROMPTS[at]}\n\n**Answer:** With care.\n\n${body}\n\n`).join("");
  const { lines } = readText("a.md", `# Diver Interview Guide\n\n## Interview Questions\n\n${questions}## In closing\n\nGood luck.\n`);
  return understand(lines).questions.map(({ points }) => points.map(({ text }) => text));
};

const thrice = (body: string) => [body, body, body] as const;

describe("a guide's own word for follow-up points", () => {
  it.each(["**The talk goes on**", "**The talk goes on:**", "*The talk goes on*", "#### The talk goes on", "The talk goes on:"])(
    "%s is one where it ends several questions and all below it asks",
    (label) => {
      expect(pointsOf(...thrice(`${label}\n\n- How deep?\n- Explain why.\n`))).toEqual([
        ["How deep?", "Explain why."],
        ["How deep?", "Explain why."],
        ["How deep?", "Explain why."],
      ]);
    },
  );

  it("may have its points in quotation marks, as paragraphs, or on its own line", () => {
    expect(pointsOf(...thrice('**The talk goes on**\n\n- "How deep?"\n- "Show me."'))[0]).toEqual(['"How deep?"', '"Show me."']);
    expect(pointsOf(...thrice("**The talk goes on**\n\nHow deep?\n\nHow cold?"))[0]).toEqual(["How deep?", "How cold?"]);
    expect(pointsOf(...thrice("**The talk goes on:** How deep?"))[0]).toEqual(["How deep?"]);
  });

  it("may change midway, and stand once where the field's own word stands elsewhere", () => {
    const known = "**Follow-up points:**\n\n- Discuss gas.";
    expect(pointsOf(known, known, "**The talk goes on**\n\n- Discuss rank.", "**The talk goes on**\n\n- Explain.\n- Discuss pay.")).toEqual(
      [["Discuss gas."], ["Discuss gas."], ["Discuss rank."], ["Explain.", "Discuss pay."]],
    );
    expect(pointsOf(known, known, "**More from the panel**\n\n- How deep?")[2]).toEqual(["How deep?"]);
  });

  it("may be none, where a list of questions ends nearly every answer", () => {
    expect(pointsOf(...thrice('- "How deep?"\n- "How cold?"'))[2]).toEqual(['"How deep?"', '"How cold?"']);
    expect(pointsOf(...thrice("I ask:\n\n- How deep?\n- How cold?"))).toEqual([[], [], []]);
  });
});

describe("what to listen for", () => {
  const noted = "**Listen for:**\n\n- A second diver\n- Gas in reserve";

  it("is the follow-up points of a guide that has no others", () => {
    expect(pointsOf(noted, noted)).toEqual([
      ["A second diver", "Gas in reserve"],
      ["A second diver", "Gas in reserve"],
    ]);
    const flat = "- What a strong answer sounds like\n- Depth first.\n- Listen for\n- A second diver";
    expect(pointsOf(flat, flat)[1]).toEqual(["A second diver"]);
  });

  it("belongs to the answer beside others, and where it stands once", () => {
    expect(pointsOf(`${noted}\n\n**Follow-up points:**\n\n- How deep?`, noted)).toEqual([["How deep?"], []]);
    expect(pointsOf(noted, "")).toEqual([[], []]);
  });
});

describe("no word for follow-up points", () => {
  it.each([
    ["steps", "**Immediate actions:**\n\n- Identify the risk.\n- Ask the captain.\n- Explain it to the client."],
    ["advice", "**How to answer:**\n\n- Describe your routine.\n- Explain one exception."],
    ["what an answer has", "**Great answers:**\n\n- Explain the tables.\n- Discuss reserves."],
    ["one's own questions", "**Ask yourself:**\n\n- What did I learn?\n- Who was there?"],
    ["what is asked back", "**Clarifying questions:**\n\n- How deep is it?\n- How cold is it?"],
    ["questions about the candidate", "**What this shows:**\n\n- Can they plan?\n- Do they think of others?"],
    ["requests without a list", "**Above all:** Discuss reserves early."],
  ])("is over %s", (_, body) => {
    expect(pointsOf(...thrice(body))).toEqual([[], [], []]);
  });

  it("is before the points that the question has", () => {
    const body = "**Discovery:**\n\n- Who decides?\n- Who pays?\n\n**Follow-up points:**\n\n- Discuss price.";
    expect(pointsOf(...thrice(body))[0]).toEqual(["Discuss price."]);
  });
});
