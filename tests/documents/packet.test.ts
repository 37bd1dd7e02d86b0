import { describe, expect, it } from "vitest";
import type { Block } from "../../src/documents/blocks.ts";
import { type Packet, packetBlocks, packetDocument } from "../../src/documents/packet/packet.ts";
import type { RecordQuestion, ScorecardRecord } from "../../src/scorecards/record.ts";
import { type Member, makePacket, rated } from "../support/packets.ts";
import { makeRecord } from "../support/records.ts";

const BY = { id: "i0", name: "Olivia Owner" };
const AT = new Date("2026-03-04T17:20:00Z");

const PANEL: Member[] = [
  { name: "Olivia Owner", changes: { recommendation: "strong_yes" } },
  { name: "Colin Colleague", changes: { recommendation: "yes" } },
  { name: "Ines Interviewer", changes: { recommendation: "yes" } },
];

/** All blocks, groups and chapters opened. */
function blocksOf(packet: Packet): Block[] {
  const open = (blocks: Block[]): Block[] =>
    blocks.flatMap((block) =>
      block.kind === "group" ? open(block.blocks) : block.kind === "chapter" ? [block, ...open(block.blocks)] : [block],
    );
  return open(packetBlocks(packet));
}

function only<K extends Block["kind"]>(packet: Packet, kind: K): Extract<Block, { kind: K }>[] {
  return blocksOf(packet).filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);
}

const words = (packet: Packet) => JSON.stringify(blocksOf(packet));
const verdict = (packet: Packet, label: string) => only(packet, "verdicts")[0]?.items.find((item) => item.label === label);
const gridRows = (packet: Packet, at: number) => only(packet, "grid")[at]?.rows.flatMap((row) => (row.kind === "row" ? [row] : [])) ?? [];
const row = (packet: Packet, at: number, text: string) => gridRows(packet, at).find((each) => each.text === text);

/** The fifth worked example of the scoring model: A (75, 50, 100), B (62.5, 25, none), C (100, none, 50). */
function worked(): Packet {
  const marks = {
    75: { rating: 4, points: [] },
    50: { rating: 3, points: [] },
    100: { rating: 5, points: [] },
    62.5: { rating: 2, points: [{ id: "p", text: "All of it", weight: 1, value: 1 }] },
    25: { rating: 2, points: [] },
    none: { rating: null, skip: { reason: "time", note: "" }, points: [] },
  } satisfies Record<string, Partial<RecordQuestion>>;
  const base = makeRecord();
  const [section] = base.sections;
  if (section === undefined) throw new Error("The record has sections.");
  const questions = section.questions.slice(0, 3).map((question) => ({ ...question, weight: 1, skip: null }));
  const sections: ScorecardRecord["sections"] = [{ ...section, weight: 1, questions }];
  return makePacket(
    [
      { name: "A", questions: { 1: marks[75], 2: marks[50], 3: marks[100] } },
      { name: "B", questions: { 1: marks[62.5], 2: marks[25], 3: marks.none } },
      { name: "C", questions: { 1: marks[100], 2: marks.none, 3: marks[50] } },
    ],
    {},
    { sections },
  );
}

describe("the figures of scoring.md's example", () => {
  it("make the panel's total of question means, with each own total, SD and range beside it", () => {
    expect(verdict(worked(), "Panel total")).toMatchObject({ value: "63.9" });
    expect(verdict(worked(), "Completeness")).toMatchObject({ value: "100\u00a0%" });
    const [members] = only(worked(), "table");
    expect(members?.rows.map(({ cells }) => [cells[0], cells[2], cells[4]])).toEqual([
      ["A", "3 of 3", "75.0"],
      ["B", "2 of 3: insufficient", "43.8"],
      ["C", "2 of 3: insufficient", "75.0"],
    ]);
    expect(words(worked())).toContain("n = 3, sample SD 18.0, range 31.3 (43.8 to 75.0)");
    expect(words(worked())).not.toContain("64.6");
  });

  it("stand in the arithmetic, question by question", () => {
    const [first, second, third] = gridRows(worked(), 1).filter(({ number }) => number !== "");
    expect([first?.cells, first?.figures]).toEqual([
      ["75.0", "62.5", "100.0"],
      ["1", "3", "79.2"],
    ]);
    expect([second?.cells, second?.figures.at(-1)]).toEqual([["50.0", "25.0", "–"], "37.5"]);
    expect([third?.cells, third?.figures.at(-1)]).toEqual([["100.0", "–", "50.0"], "75.0"]);
    expect(row(worked(), 1, "Total, T")?.figures.at(-1)).toBe("63.9");
    expect(words(worked())).toContain("(1 × 79.2 + 1 × 37.5 + 1 × 75.0) ÷ 3 = 63.9");
    expect(words(worked())).toContain("Question 3: skipped by B (out of time)");
  });
});

describe("page 1", () => {
  it("counts the recommendations and gives each interviewer's own word", () => {
    const [tally] = only(makePacket(PANEL), "tally");
    expect(tally?.items.map(({ count, word }) => [count, word])).toEqual([
      [1, "Strong yes"],
      [2, "Yes"],
      [0, "No"],
      [0, "Strong no"],
      [0, "Not enough evidence"],
    ]);
    expect(only(makePacket(PANEL), "table")[0]?.rows.map(({ cells }) => cells[1])).toEqual(["Strong yes", "Yes", "Yes"]);
  });

  it("calls a total that rests on too little insufficient", () => {
    const share = { share: [1, 2, 3] };
    const packet = makePacket([
      { name: "A", ...share },
      { name: "B", ...share },
    ]);
    expect(verdict(packet, "Panel total")).toMatchObject({ lead: "Insufficient" });
    expect(row(packet, 1, "Total, T (insufficient)")).toBeDefined();
  });

  it("shows each section with the range of the interviewers' own scores", () => {
    const packet = makePacket([
      { name: "A", questions: rated({ 11: 5, 12: 5 }) },
      { name: "B", questions: rated({ 11: 1, 12: 1 }) },
    ]);
    const bar = only(packet, "bars")[0]?.items.find(({ label }) => label === "Situational");
    expect(bar).toMatchObject({ value: "68.8", note: "2 of 2 scored\n43.8–93.8", range: { from: 0.4375, to: 0.9375 } });
    expect(only(makePacket(PANEL.slice(0, 1)), "bars")[0]?.items.every(({ range }) => range === null)).toBe(true);
  });

  it("says who opened the debrief early, why, and whose scorecard is missing", () => {
    const [first, second] = PANEL;
    const members = [first, second, { name: "Ines Interviewer", submitted: false }].flatMap((member) => member ?? []);
    const opened = { by: BY, at: AT, reason: "the client decides on Friday" };
    const packet = makePacket(members, { opened });
    expect(only(packet, "notice")).toEqual([
      {
        kind: "notice",
        lead: "Debrief opened early.",
        text: "Olivia Owner opened it on 4 Mar 2026, 09:20 PST. The reason: The client decides on Friday. 1 of 3 scorecards is not included, because it was not submitted: Ines Interviewer.",
      },
    ]);
    expect(only(packet, "table")[0]?.rows.at(-1)?.cells).toEqual(["Ines Interviewer", "Not submitted", "Not included", "–", "–"]);
    expect(only(packet, "chapter").map(({ title }) => title)).toEqual(["Olivia Owner", "Colin Colleague", "The panel’s arithmetic"]);
    expect(only(makePacket(PANEL, { opened }), "notice")[0]?.text).toContain("Every scorecard has been submitted since.");
    expect(only(makePacket(PANEL), "notice")).toEqual([]);
  });

  it("says who of the panel could read colleagues' scorecards before scoring, and nobody who looked afterwards", () => {
    const [submitted] = makePacket(PANEL).panel.record.scorecards;
    const [before, after] = [-1, 1].map((hours) => new Date((submitted?.submittedAt?.getTime() ?? 0) + hours * 3_600_000));
    if (before === undefined || after === undefined) throw new Error("Two moments were made.");
    const opening = (id: string, at: Date) => ({ id, name: "", at, reason: "Stands in." });
    const unblindings = [opening("i0", before), opening("i1", after), opening("elsewhere", before)];
    const packet = makePacket(PANEL, { openness: { unblindings, openings: [], seeingAll: [], informed: [], replaced: [] } });
    expect(only(packet, "notice")).toEqual([
      { kind: "notice", lead: "Not all scored alone.", text: "Could read colleagues’ scorecards before scoring: Olivia Owner." },
    ]);
  });

  it("gives the decision that stands with its reason, its rationale, and what it rests on", () => {
    const citations = [
      { id: "q7", prompt: "", plan: "" },
      { id: "q2", prompt: "", plan: "" },
      { id: "elsewhere", prompt: "Why this client?", plan: "Phone screen, v1" },
    ];
    const standing = {
      id: "d",
      outcome: "hire",
      reason: "meets_position",
      reasonNote: "",
      rationale: "Of one mind.",
      citations,
      by: "Olivia Owner",
      at: AT,
    } as const;
    const packet = makePacket(PANEL, { decision: { shown: true, standing: { ...standing, citations } } });
    expect(verdict(packet, "Decision")).toMatchObject({
      value: "Hire",
      notes: ["By Olivia Owner, 4\u00a0Mar\u00a02026. A person’s, not computed."],
    });
    expect(words(packet)).toContain("Meets what the position asks for.");
    expect(words(packet)).toContain("Of one mind.");
    expect(only(packet, "references")[0]?.items.map(({ number, aside }) => [number, aside])).toEqual([
      [2, "5 · 5 · 5"],
      [7, "5 · 5 · 5"],
    ]);
    expect(words(packet)).toContain("Why this client? (Phone screen, v1)");
  });

  it("tells no decision from one that is not the reader's to see", () => {
    expect(verdict(makePacket(PANEL), "Decision")).toMatchObject({ value: "None yet" });
    const withheld = makePacket(PANEL, { decision: { shown: false } });
    expect(verdict(withheld, "Decision")).toBeUndefined();
    expect(only(withheld, "heading").filter(({ text }) => text.startsWith("Decision"))).toEqual([]);
  });
});

describe("the grid", () => {
  const packet = makePacket([
    { name: "Olivia Owner", questions: rated({ 3: 5, 6: 4 }) },
    { name: "Colin Colleague", questions: rated({ 3: 2, 6: null }), share: [1, 2, 3, 6] },
  ]);

  it("comes in the order of discussion: disagreement, gaps, then the others", () => {
    const bands = only(packet, "grid")[0]?.rows.flatMap((each) => (each.kind === "band" ? [each.text] : []));
    expect(bands).toEqual(["To discuss: ratings 2 or more apart", "Gaps: skipped, or without a rating", "The others, lowest mean first"]);
    expect(
      gridRows(packet, 0)
        .slice(0, 3)
        .map(({ number }) => number),
    ).toEqual(["3", "10", "6"]);
  });

  it("has every rating, their mean, SD and range, and the word for what to discuss", () => {
    expect(gridRows(packet, 0)[0]).toMatchObject({
      cells: ["5", "2"],
      figures: ["3.5", "2.1", "3", ""],
      lead: "Discuss",
      note: "rated from 2 to 5",
    });
  });

  it("tells a question that was not theirs from one without a rating, and explains both", () => {
    expect(gridRows(packet, 0).find(({ number }) => number === "6")).toMatchObject({
      cells: ["4", "n.r."],
      note: "No rating by Colin Colleague",
    });
    expect(gridRows(packet, 0).find(({ number }) => number === "12")?.cells[1]).toBe("—");
    expect(words(packet)).toContain("“—” not in this interviewer’s share; “skip” skipped, with a reason; “n.r.” marked but not rated.");
    expect(gridRows(packet, 0).find(({ number }) => number === "10")?.note).toBe("Skipped by Olivia Owner: out of time");
  });

  it("shows what the panel agreed on beside the ratings, which stay, with the reason", () => {
    const entry = (rating: 4 | null, reason: string) => ({ id: reason, rating, reason, setBy: BY, at: AT });
    const agreed = makePacket(
      [5, 3, 4].map((rating, at) => ({ name: `N${at}`, questions: rated({ 3: rating as 3 }) })),
      {
        consensus: {
          overall: [entry(4, "Strong where it counts")],
          questions: new Map([
            ["q3", [entry(4, "The index was named late"), entry(null, "Taken back")]],
            ["q4", [entry(null, "Not agreed after all"), entry(4, "Rash")]],
          ]),
        },
      },
    );
    expect(gridRows(agreed, 0).find(({ number }) => number === "3")).toMatchObject({
      cells: ["5", "3", "4"],
      figures: ["4.0", "1.0", "2", "→ 4"],
    });
    expect(
      only(agreed, "references")
        .flatMap(({ items }) => items)
        .filter(({ aside }) => aside.includes("→")),
    ).toMatchObject([{ number: 3, aside: "5 · 3 · 4 → 4" }]);
    expect(words(agreed)).toContain("The index was named late. (Olivia Owner, 4\u00a0Mar\u00a02026)");
    expect(words(agreed)).toContain("Strong where it counts. (Olivia Owner");
    expect(words(agreed)).not.toContain("Rash");
  });
});

describe("the scorecards", () => {
  it("come in full, a chapter each, with recommendation and rationale", () => {
    const chapters = only(makePacket(PANEL), "chapter").slice(0, 3);
    expect(chapters.map(({ title, running }) => [title, running])).toEqual(PANEL.map(({ name }) => [name, `Scorecard by ${name}`]));
    for (const { blocks } of chapters) {
      expect(JSON.stringify(blocks)).toContain("Strong on the two things the client cannot teach");
      expect(JSON.stringify(blocks).match(/"kind":"question"/g)).toHaveLength(12);
    }
    expect(chapters[0]?.blocks[0]).toMatchObject({ items: [{ label: "Recommendation", value: "Strong yes" }, {}, {}] });
  });

  it("say of a share how much of the plan it is", () => {
    const packet = makePacket([...PANEL, { name: "Sam Share", share: [1, 2, 3] }]);
    expect(words(packet)).toContain("Scored 3 of the plan’s 12 questions (their share).");
    expect(only(packet, "table")[0]?.rows.at(-1)?.cells[2]).toBe("3 of 3, a share of 12");
    expect(words(packet)).toContain("Question 12: not in the share of Sam Share");
  });
});

describe("the moment it carries", () => {
  it("is that of its latest content", () => {
    expect(packetDocument(makePacket(PANEL)).createdAt).toEqual(new Date("2026-03-02T18:12:40Z"));
    const concluded = { by: BY, at: AT };
    expect(packetDocument(makePacket(PANEL, { concluded })).createdAt).toEqual(AT);
  });
});
