import { describe, expect, it } from "vitest";
import { packetDocument } from "../../src/documents/packet/packet.ts";
import { printPdf } from "../../src/documents/pdf.ts";
import { scorecardDocument } from "../../src/documents/scorecard.ts";
import { scoreRecord } from "../../src/results/score.ts";
import type { ScorecardRecord } from "../../src/scorecards/record.ts";
import { makePacket, rated } from "../support/packets.ts";
import { fullnessOf, linesOf, type ReadPdf, readPdf } from "../support/pdf.ts";
import { makeAmendedRecord, makeRecord, makeSizedRecord } from "../support/records.ts";

const FULL = 0.75;
/** Less than this on the last page is a leftover. */
const LEFTOVER = 0.2;

const SIZES = [1, 3, 6, 12, 25];
/** Words of evidence, question by question. */
const EVIDENCE = { none: [0], some: [20, 45, 5], much: [120, 30, 250, 70], more: [400, 700] };
const on = (paper: "letter" | "a4", record: ScorecardRecord): ScorecardRecord => ({ ...record, firm: { ...record.firm, paper } });

const NAMES = ["Olivia Owner", "Colin Colleague", "Екатерина Щербакова", "Nguyễn Thị Hương", "Ines Interviewer", "Otto Ohlsen"];

async function printScorecard(record: ScorecardRecord): Promise<ReadPdf> {
  return readPdf(await printPdf(scorecardDocument(record, scoreRecord(record))));
}

function expectFull({ pages }: ReadPdf): void {
  const fullness = pages.map((page) => Number(fullnessOf(page).toFixed(2)));
  expect(fullness.slice(0, -1).filter((full) => full < FULL)).toEqual([]);
  if (pages.length > 1) expect(fullness.at(-1)).toBeGreaterThan(LEFTOVER);
}

describe("a scorecard's pages are full, and its last is no leftover", () => {
  const cases = SIZES.flatMap((size) => Object.entries(EVIDENCE).map(([said, words]) => ({ size, said, words })));
  it.each(cases)("$size questions, evidence: $said", async ({ size, words }) => {
    expectFull(await printScorecard(makeSizedRecord(size, words)));
  });

  it.each([
    ["on A4", on("a4", makeRecord())],
    ["amended", makeAmendedRecord()],
    ["without qualifications", { ...makeSizedRecord(6, EVIDENCE.some), requirements: [] }],
    [
      "with a long name",
      makeAmendedRecord({ candidate: { id: "c1", name: "Maximilian von Hohenberg-Wittelsbach ".repeat(3).trim(), email: "" } }),
    ],
  ])("%s", async (_, record) => {
    expectFull(await printScorecard(record));
  });
});

describe("a packet's pages are full, and its last is no leftover", () => {
  it.each(
    [
      [2, 3],
      [2, 12],
      [3, 6],
      [3, 25],
      [4, 12],
      [5, 6],
      [6, 3],
    ].map(([people = 0, size = 0]) => ({ people, size })),
  )("a panel of $people, $size questions", async ({ people, size }) => {
    const members = NAMES.slice(0, people).map((name, at) => ({ name, questions: rated({ 1: at % 2 === 0 ? 5 : 2, 3: 3 }) }));
    const packet = makePacket(members, {}, makeSizedRecord(size, EVIDENCE.much));
    expectFull(await readPdf(await printPdf(packetDocument(packet))));
  });
});

it("a page that goes on with something begins with its name", async () => {
  const { pages } = await printScorecard(makeSizedRecord(6, EVIDENCE.more));
  const openings = pages.slice(1).map((page) => linesOf(page)[0] ?? "");
  const headings = /^(?:.* of 100|The arithmetic|NO. QUESTION .*|.* \(continued\)|(?!EVIDENCE)[A-Z ,]+)$/;
  expect(openings.filter((line) => !headings.test(line))).toEqual([]);
  expect(openings).toContain("Qualifications (continued)");
  expect(openings.filter((line) => /^\d .*\(continued\)$/.test(line)).length).toBeGreaterThan(3);
});
