import { describe, expect, it } from "vitest";
import type { Block } from "../../src/documents/blocks.ts";
import { scorecardBlocks, scorecardDocument } from "../../src/documents/scorecard.ts";
import { scoreRecord } from "../../src/results/score.ts";
import type { ScorecardRecord } from "../../src/scorecards/record.ts";
import { makeRecord, makeUntouchedRecord, withQuestion } from "../support/records.ts";

/** All blocks, groups opened. */
function blocksOf(record: ScorecardRecord): Block[] {
  const open = (blocks: Block[]): Block[] => blocks.flatMap((block) => (block.kind === "group" ? open(block.blocks) : [block]));
  return open(scorecardBlocks(record, scoreRecord(record)));
}

function only<K extends Block["kind"]>(blocks: Block[], kind: K): Extract<Block, { kind: K }>[] {
  return blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);
}

function verdict(record: ScorecardRecord, label: string) {
  return only(blocksOf(record), "verdicts")
    .flatMap(({ items }) => items)
    .find((item) => item.label === label);
}

const words = (record: ScorecardRecord) => JSON.stringify(blocksOf(record));

describe("page 1", () => {
  it("says what is recommended, how it scored and how complete it is", () => {
    expect(verdict(makeRecord(), "Recommendation")).toMatchObject({ value: "Yes" });
    expect(verdict(makeRecord(), "Total")).toMatchObject({ value: "74.2", unit: "of 100" });
    expect(verdict(makeRecord(), "Completeness")).toMatchObject({ value: "93.3\u00a0%" });
    expect(verdict(makeRecord(), "Qualifications")).toMatchObject({ value: "Unresolved" });
  });

  it("lists the questions that the rationale rests on, with their ratings", () => {
    const [cited] = only(blocksOf(makeRecord()), "references");
    expect(cited?.items.map(({ number, aside }) => [number, aside])).toEqual([
      [2, "rated 5 of 5"],
      [3, "rated 4 of 5"],
      [7, "rated 5 of 5"],
    ]);
  });

  it("calls a total that rests on too little insufficient", () => {
    const skipped = [1, 2, 3, 4].reduce(
      (record, number) => withQuestion(record, number, { rating: null, skip: { reason: "time", note: "" } }),
      makeRecord(),
    );
    expect(verdict(skipped, "Total")).toMatchObject({ value: "72.2", lead: "Insufficient" });
    expect(words(skipped)).toContain("Total, T (insufficient)");
  });

  it("says that there is nothing to score, and never 0", () => {
    const record = makeUntouchedRecord();
    expect(verdict(record, "Total")).toMatchObject({ value: "Nothing to score" });
    const bars = only(blocksOf(record), "bars").flatMap(({ items }) => items);
    expect(bars.map(({ share, value }) => [share, value])).toEqual(bars.map(() => [null, "–"]));
  });

  it("tells a draft from a submitted scorecard", () => {
    expect(words(makeUntouchedRecord())).toContain("Draft, not submitted.");
    expect(words(makeRecord())).not.toContain("Draft");
    const draft = makeUntouchedRecord();
    expect(scorecardDocument(draft, scoreRecord(draft)).header.right).toBe("Draft, not submitted");
  });

  it("does not count a qualification as met without its evidence", () => {
    const [first, ...rest] = makeRecord().requirements;
    if (first === undefined) throw new Error("The record asks for qualifications.");
    const marks = only(blocksOf(makeRecord({ requirements: [{ ...first, evidence: "", source: null }, ...rest] })), "marks");
    expect(marks[0]?.items[0]).toMatchObject({ mark: "none", word: "Not verified" });
    expect(marks[0]?.items[0]?.notes.join(" ")).toContain("Marked “Met”, which counts once its evidence and source are given");
  });
});

describe("a question", () => {
  it("shows its rating with the anchor, each point with a mark and a word, and the evidence", () => {
    const blocks = blocksOf(makeRecord());
    expect(only(blocks, "question")).toHaveLength(12);
    expect(only(blocks, "rating")[1]).toMatchObject({
      value: 5,
      text: "Weighs alternatives from experience and foresees where each of them breaks.",
    });
    expect(words(makeRecord())).toContain("Asked for the read patterns first.");
  });

  it("falls back on the default anchor", () => {
    expect(only(blocksOf(makeRecord()), "rating")[0]).toMatchObject({ value: 4, text: "Sound, with trade-offs." });
  });

  it("keeps missed and not asked apart", () => {
    const points = only(blocksOf(makeRecord()), "marks").flatMap(({ items }) => items);
    const found = Object.fromEntries(points.map(({ word, mark }) => [word, mark]));
    expect(found).toMatchObject({ Covered: "full", Partly: "half", Missed: "cross", "Not asked": "none" });
  });

  it("gives the reason when it was skipped, and no score", () => {
    const record = withQuestion(makeRecord(), 4, { skip: { reason: "other", note: "Fire alarm" } });
    expect(words(record)).toContain("Another reason. Fire alarm. It counts neither for nor against the candidate.");
    expect(only(blocksOf(record), "question").find(({ number }) => number === 4)?.aside).toBe("not scored");
  });

  it("says so when points and rating tell different stories", () => {
    expect(words(makeRecord())).toContain("The points come to 5 on the rating’s line, the rating is 1");
  });
});

describe("the arithmetic", () => {
  it("shows every question's figures, and the total again", () => {
    const [table] = only(blocksOf(makeRecord()), "table");
    const rows = table?.rows.map(({ cells }) => cells) ?? [];
    expect(rows.find(([number]) => number === "3")?.slice(2)).toEqual(["1", "0.875", "0.750", "81.3"]);
    expect(rows.find(([number]) => number === "10")?.slice(2)).toEqual(["1", "–", "–", "–"]);
    expect(rows.at(-2)).toEqual(["", "Total, T", "", "", "", "74.2"]);
    expect(rows.at(-1)?.at(-1)).toBe("93.3\u00a0%");
  });

  it("gives the workings, the reasons for weights, and what was left out", () => {
    const text = words(makeRecord());
    expect(text).toContain("(1 × 79.2 + 2 × 100.0 + 1 × 81.3 + 1 × 25.0) ÷ 5 = 77.1");
    expect(text).toContain("Question 2, weight 2: The client's next year is a migration of its order data.");
    expect(text).toContain("Question 10: skipped, out of time");
    expect(text).toContain("question 1 (1 of 4)");
    expect(text).toContain("version 2, published 20 February 2026");
  });
});

describe("a share of the plan", () => {
  const shareOf = (numbers: number[], changes: Partial<ScorecardRecord> = {}) => {
    const record = makeRecord(changes);
    const sections = record.sections.map((section) => ({
      ...section,
      questions: section.questions.filter(({ number }) => numbers.includes(number)),
    }));
    const theirs = sections.filter(({ questions }) => questions.length > 0);
    return { ...record, sections: theirs, questionIds: theirs.flatMap(({ questions }) => questions.map(({ id }) => id)) };
  };

  it("is said on page 1 and in the arithmetic", () => {
    const share = shareOf([2, 3, 8]);
    const sentence = "Scored 3 of the plan’s 12 questions (their share).";
    expect(verdict(share, "Completeness")).toMatchObject({ value: "100\u00a0%" });
    expect(verdict(share, "Completeness")?.notes[0]).toBe(sentence);
    expect(verdict(share, "Total")?.notes).toEqual(["80\u00a0% or more of their share is scored."]);
    expect(only(blocksOf(share), "label")[0]?.text).toBe("Sections of their share, 0 to 100");
    const paragraphs = only(blocksOf(share), "paragraph");
    expect(paragraphs.find(({ lead }) => lead === "A share of the plan")?.text).toContain(sentence);
    expect(words(share)).toContain("published 20 February 2026: 12 questions, 75 minutes");
    expect(words(share)).toContain("Questions 1, 4, 5, 6, 7, 9, 10, 11, 12: not in this interviewer’s share");
  });

  it("tells a share that was not scored to its end from the plan", () => {
    const share = shareOf([9, 10, 11]);
    expect(verdict(share, "Completeness")?.notes[0]).toBe("Scored 2 of the 3 questions in their share; the plan has 12.");
    expect(words(share)).toContain("Question 10: skipped, out of time");
  });

  it("is none where all of the plan is theirs, listed or not", () => {
    const all = shareOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(verdict(all, "Completeness")?.notes[0]).toBe("11 of 12 questions scored.");
    expect(words(all)).not.toContain("share of the plan");
    expect(words(all)).toContain("12 questions in 4 sections, 75 minutes");
  });
});
