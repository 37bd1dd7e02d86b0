import { describe, expect, it } from "vitest";
import { amendmentBlocks } from "../../src/documents/amendments.ts";
import type { Block } from "../../src/documents/blocks.ts";
import { packetBlocks } from "../../src/documents/packet/packet.ts";
import { printPdf } from "../../src/documents/pdf.ts";
import { scorecardBlocks, scorecardDocument, scorecardTitle } from "../../src/documents/scorecard.ts";
import { scoreRecord } from "../../src/results/score.ts";
import { firstVersion, type ScorecardRecord } from "../../src/scorecards/record.ts";
import { makePacket } from "../support/packets.ts";
import { readPdf } from "../support/pdf.ts";
import { makeAmendedRecord, makeRecord, makeText, withQuestion } from "../support/records.ts";

const open = (blocks: Block[]): Block[] =>
  blocks.flatMap((block) => (block.kind === "group" || block.kind === "chapter" ? [block, ...open(block.blocks)] : [block]));
const blocksOf = (record: ScorecardRecord) => open(scorecardBlocks(record, scoreRecord(record)));
const words = (record: ScorecardRecord) => JSON.stringify(blocksOf(record));

function only<K extends Block["kind"]>(blocks: Block[], kind: K): Extract<Block, { kind: K }>[] {
  return blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);
}

const verdict = (record: ScorecardRecord, label: string) =>
  only(blocksOf(record), "verdicts")
    .flatMap(({ items }) => items)
    .find((item) => item.label === label);

describe("an amended scorecard", () => {
  it("says so on page 1, with what was known by then, and gives both totals", () => {
    const record = makeAmendedRecord();
    expect(only(blocksOf(record), "notice")).toEqual([
      {
        kind: "notice",
        lead: "Amended twice after submission.",
        text: "Last on 4 Mar 2026, 09:20 PST by Olivia Owner. Made when a colleague’s scorecard could be read. Made after a decision. Every figure here is of the scorecard as amended; what was corrected, and why, stands under “Amendments”.",
      },
    ]);
    expect(verdict(record, "Total")?.value).toBe("77.9");
    expect(verdict(record, "Total")?.notes.at(-1)).toBe("As first submitted: 72.5.");
    expect(verdict(record, "Recommendation")).toMatchObject({
      value: "Strong yes",
      notes: [expect.anything(), "As first submitted: Yes."],
    });
    expect(verdict(record, "Completeness")?.notes.join(" ")).not.toContain("As first submitted");
  });

  it("ends with every amendment: when, who, why, each field before and after", () => {
    const blocks = blocksOf(makeAmendedRecord());
    const at = blocks.findIndex((block) => block.kind === "heading" && block.text === "Amendments");
    expect(at).toBeGreaterThan(blocks.findIndex((block) => block.kind === "heading" && block.text === "The arithmetic"));
    const after = blocks.slice(at);
    expect(only(after, "label").map(({ text }) => text)).toEqual(["Question 8: Evidence"]);
    const paragraphs = only(after, "paragraph").map(({ lead = "", text }) => [lead, text]);
    expect(paragraphs).toEqual([
      ["", "Total as first submitted: 72.5. As amended: 77.9."],
      ["Amendment 1", "3 Mar 2026, 09:20 PST, by Olivia Owner. Made when a colleague’s scorecard could be read."],
      ["Reason", "Read the wrong line of my notes."],
      ["Before", "None written."],
      ["After", "Clear story, fair to the other side, ended with a weekly half-hour that both kept up."],
      ["Amendment 2", "4 Mar 2026, 09:20 PST, by Olivia Owner. Made after a decision."],
      ["Reason", "Thought it over."],
    ]);
    expect(only(after, "table").map(({ rows }) => rows.map(({ cells }) => cells))).toEqual([
      [
        ["Question 8: Says what came of it", "Missed", "Covered"],
        ["Question 8: Rating", "1 of 5", "4 of 5"],
      ],
      [["Recommendation", "Yes", "Strong yes"]],
    ]);
  });

  it("says that flags are hidden from a reader who must not learn them", () => {
    const record = makeAmendedRecord();
    const hidden = { ...record, amendments: record.amendments.map((amendment) => ({ ...amendment, known: null })) };
    expect(words(hidden)).toContain("What was known by then: hidden until you have submitted your own scorecard.");
    expect(words(hidden)).not.toContain("Made after");
  });

  it("prints texts of any length in full", async () => {
    const [first, ...rest] = makeAmendedRecord().amendments;
    if (first === undefined) throw new Error("The record is amended.");
    const before = `${makeText(900)} the end of it`;
    const long = { ...first, changes: [{ kind: "rationale" as const, subjectId: makeRecord().id, before, after: makeText(900) }] };
    const record = makeAmendedRecord({ amendments: [long, ...rest] });
    const { text } = await readPdf(await printPdf(scorecardDocument(record, scoreRecord(record))));
    expect(text).toContain("the end of it");
    expect(text).toContain("Thought it over.");
  });
});

describe("the first version", () => {
  it("is the scorecard as it was submitted, and says on every page that it was amended since", () => {
    const first = firstVersion(makeAmendedRecord());
    expect(verdict(first, "Total")).toMatchObject({ value: "72.5" });
    expect(only(blocksOf(first), "notice").map(({ lead, text }) => `${lead} ${text}`)).toEqual([
      "First version. As submitted 2 Mar 2026, 10:12 PST. It was amended twice since; the scorecard as amended says what was corrected and why.",
    ]);
    expect(amendmentBlocks(first, scoreRecord(first))).toEqual([]);
    expect(scorecardDocument(first, scoreRecord(first)).header.right).toBe("First version, amended since");
    expect(scorecardTitle(first)).toBe("Scorecard Amara Okafor, First interview, first version");
  });

  it("of a scorecard that was never amended is the scorecard", () => {
    const record = makeRecord();
    expect(firstVersion(record)).toEqual(record);
    expect(words(record)).not.toMatch(/[Aa]mend|first version/);
  });
});

it("a packet names who amended, on page 1 and in each chapter", () => {
  const { amendments, submitted } = makeAmendedRecord();
  const packet = makePacket([{ name: "Olivia Owner", changes: { amendments, submitted } }, { name: "Colin Colleague" }]);
  const blocks = open(packetBlocks(packet));
  const [notice, inChapter] = only(blocks, "notice");
  expect(`${notice?.lead} ${notice?.text}`).toContain("Amended after submission: Olivia Owner (twice). Made when");
  expect(inChapter?.lead).toBe("Amended twice after submission.");
  expect(only(blocks, "table")[0]?.rows.map(({ cells }) => cells[0])).toEqual(["Olivia Owner, amended", "Colin Colleague"]);
  expect(only(blocks, "chapter").map(({ sub }) => sub.includes("amended twice"))).toEqual([true, false, false]);
  expect(JSON.stringify(blocks)).toContain("Read the wrong line of my notes.");
});

it("a fact that was checked after the submission says so, on that scorecard alone", () => {
  const late = makeRecord({ submittedAt: new Date("2026-03-02T17:20:00Z") });
  expect(words(late)).toContain("Checked\u00a0by\u00a0Olivia\u00a0Owner,\u00a02\u00a0Mar\u00a02026, after this scorecard was submitted");
  expect(words(makeRecord())).not.toContain("after this scorecard was submitted");
  expect(words(withQuestion(late, 1, {}))).toContain("after this scorecard was submitted");
});
