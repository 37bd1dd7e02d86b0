import { describe, expect, it } from "vitest";
import { type Packet, packetDocument } from "../../src/documents/packet/packet.ts";
import { printPdf } from "../../src/documents/pdf.ts";
import type { ScorecardRecord } from "../../src/scorecards/record.ts";
import { type Member, makePacket, rated } from "../support/packets.ts";
import { linesOf, type ReadPdf, readInk, readPdf, readRoles } from "../support/pdf.ts";
import { makeRecord } from "../support/records.ts";

const NAMES = [
  "Olivia Owner",
  "Colin Colleague",
  "Екатерина Щербакова",
  "Ελένη Παπαδοπούλου",
  "Nguyễn Thị Hương",
  "Ines Interviewer",
  "Otto Ohlsen",
  "Łukasz Žižek",
  "Ævar Þór Ðurić",
  "Siobhán Ní Dhónaill",
  "Maximilian Konstantin von Hohenberg-Wittelsbach",
  "José d'Ávila",
];
const MARGIN = 60;
const CHAPTER_AT_TOP = 110;

const print = (packet: Packet) => printPdf(packetDocument(packet));
const on = (paper: "letter" | "a4"): Partial<ScorecardRecord> => ({ firm: { ...makeRecord().firm, paper } });

/** Members who disagree here and there; the second has a share, the third left a rating out. */
function members(names: readonly string[]): Member[] {
  return names.map((name, at) => ({
    name,
    questions: rated({ 1: at % 2 === 0 ? 5 : 2, 4: at === 2 ? null : 3, 12: 1 }),
    ...(at === 1 ? { share: [1, 2, 5, 8] } : {}),
  }));
}

/** A plan of so many questions in two sections. */
function plan(size: number): Partial<ScorecardRecord> {
  const [first, second] = makeRecord().sections;
  const [question] = first?.questions ?? [];
  if (first === undefined || second === undefined || question === undefined) throw new Error("The record has sections.");
  const asked = Array.from({ length: size }, (_, at) => ({
    ...question,
    id: `q${at + 1}`,
    number: at + 1,
    prompt: `${at + 1}: ${question.prompt}`,
    points: question.points.map((point) => ({ ...point, id: `q${at + 1}${point.id}` })),
  }));
  const half = Math.ceil(size / 2);
  return {
    sections: [
      { ...first, questions: asked.slice(0, half) },
      { ...second, questions: asked.slice(half) },
    ],
  };
}

/** No text reaches over the margins or into the foot. */
function expectWithinMargins({ pages }: ReadPdf): void {
  for (const { items, width, height } of pages) {
    for (const item of items.filter(({ text }) => text.trim() !== "")) {
      expect(item.x).toBeGreaterThanOrEqual(MARGIN - 0.1);
      expect(item.x + item.width).toBeLessThanOrEqual(width - MARGIN + 0.8);
      expect(item.y).toBeLessThanOrEqual(height - 30);
    }
  }
}

describe("a packet's pages", () => {
  it.each(([1, 3, 7, 12] as const).flatMap((size) => (["letter", "a4"] as const).map((paper) => ({ size, paper }))))(
    "hold a panel of $size on $paper within their margins",
    async ({ size, paper }) => {
      const read = await readPdf(await print(makePacket(members(NAMES.slice(0, size)), {}, { ...on(paper), ...plan(8) })));
      expectWithinMargins(read);
      expect(read.pages[0]?.width).toBe(paper === "letter" ? 612 : 595.28);
      for (const name of NAMES.slice(0, size)) expect(read.text).toContain(name.split(" ")[0]);
      for (const [at, page] of read.pages.entries()) {
        expect(page.text).toContain(`Page ${at + 1} of ${read.pages.length}`);
        expect(page.text).toContain("Equal opportunity: every candidate");
      }
    },
  );

  it("hold names that no column can hold, and say once more whose initials stand for them", async () => {
    const long = ["Wolfeschlegelsteinhausenbergerdorff".repeat(5), "А".repeat(180), "Owner ".repeat(33).trim(), "Otto O"];
    const read = await readPdf(await print(makePacket(members(long))));
    expectWithinMargins(read);
    expect(read.text).toContain("OO1\u00a0".trim());
    expect(read.text).toContain("OO2");
  });

  it("put names over the columns of a small panel, initials with a legend over those of a large one", async () => {
    const small = await readPdf(await print(makePacket(members(NAMES.slice(0, 3)))));
    const large = await readPdf(await print(makePacket(members(NAMES), {}, plan(5))));
    const grid = (read: ReadPdf) => read.pages.find(({ text }) => text.includes("Every question, every interviewer"))?.text ?? "";
    expect(grid(small)).toMatch(/QUESTION Olivia Owner Colin Colleague Екатерина Щербакова MEAN SD RANGE AGREED/);
    expect(grid(large)).toMatch(/QUESTION OO1 CC ЕЩ ΕΠ NH II OO2 ŁŽ ÆÐ SD MW JD MEAN SD RANGE AGREED/);
    expect(grid(large)).toMatch(/ЕЩ Екатерина Щербакова/);
  });

  it("repeat the grid's head where it goes on, drawn for the eye and said once to a screen reader", async () => {
    const bytes = await print(makePacket(members(NAMES.slice(0, 3)), {}, plan(40)));
    const read = await readPdf(bytes);
    expectWithinMargins(read);
    const first = read.pages.findIndex(({ text }) => text.includes("Every question, every interviewer"));
    for (const page of read.pages.slice(first, first + 2)) expect(page.text).toMatch(/QUESTION Olivia/);
    const rows = 40 + ["To discuss", "Gaps", "The others"].length;
    const columns = ["number", "question", ...NAMES.slice(0, 3), "mean", "SD", "range", "agreed"].length;
    expect((await readRoles(bytes, first + 2)).filter((role) => role === "TH")).toHaveLength(rows + columns);
    for (let number = 1; number <= 40; number++) expect(read.text).toContain(`${number}: How would you explain`);
  });

  it("leave no row of a grid that goes on alone", async () => {
    for (const size of [5, 7, 8, 13, 15, 16]) {
      const read = await readPdf(await print(makePacket(members(NAMES.slice(0, 3)), {}, plan(size))));
      const rows = read.pages.flatMap(({ text }) => (text.includes("QUESTION Olivia") ? [text.match(/\d+: How would/g)?.length ?? 0] : []));
      expect([size, rows.filter((count) => count < 2)]).toEqual([size, []]);
    }
  });

  it("say which question they go on with", async () => {
    for (let words = 0; words < 300; words += 60) {
      const said = { evidence: "A word. ".repeat(words) };
      const { pages } = await readPdf(await print(makePacket([{ name: "Olivia Owner", questions: { 1: said } }], {}, plan(4))));
      const opening = pages.map((page) => linesOf(page)[0]);
      expect(opening.filter((line) => line === "EVIDENCE" || line?.startsWith("A word."))).toEqual([]);
      if (words > 200) expect(opening).toContainEqual(expect.stringMatching(/^1 1: How would .* \(continued\)$/));
    }
  });

  it("bear in their running line whose scorecard they begin with", async () => {
    const { pages } = await readPdf(await print(makePacket(members(NAMES.slice(0, 3)))));
    let whose = "First interview, 2 March 2026";
    for (const page of pages.slice(1)) {
      const chapters = page.items.filter(({ size, text }) => size === 19 && NAMES.includes(text.trim()));
      for (const { text } of chapters.filter(({ y }) => y < CHAPTER_AT_TOP)) whose = `Scorecard by ${text.trim()}`;
      if (!page.text.includes("The panel’s arithmetic")) expect(page.text).toContain(whose);
      for (const { text } of chapters) whose = `Scorecard by ${text.trim()}`;
    }
    expect(whose).toBe(`Scorecard by ${NAMES[2]}`);
  });

  it("have ink only within the margins, a grid of twelve included", async () => {
    const bytes = await print(makePacket(members(NAMES), {}, plan(6)));
    const { pages } = await readPdf(bytes);
    const grid = pages.findIndex(({ text }) => text.includes("Every question, every interviewer"));
    for (const number of [1, grid + 1, pages.length]) {
      const ink = await readInk(bytes, number);
      expect(ink?.left).toBeGreaterThanOrEqual(MARGIN - 2);
      expect(ink?.right).toBeLessThanOrEqual(612 - MARGIN + 2);
      expect(ink?.bottom).toBeLessThanOrEqual(792 - 30);
    }
  });
});

describe("a packet's file", () => {
  it("has the same bytes for the same content, and others for other content", async () => {
    const packet = () => makePacket(members(NAMES.slice(0, 3)));
    const first = Buffer.from(await print(packet()));
    expect(first.equals(Buffer.from(await print(packet())))).toBe(true);
    expect(first.equals(Buffer.from(await print({ ...packet(), concluded: { by: { id: "x", name: "X" }, at: new Date() } })))).toBe(false);
  });

  it("is titled after candidate and plan and has one first-level heading, its scorecards a level below", async () => {
    const bytes = await print(makePacket(members(NAMES.slice(0, 2))));
    const { info, pages } = await readPdf(bytes);
    expect(info).toMatchObject({ Title: "Panel packet Amara Okafor, First interview", Author: "Harbour Search" });
    const roles = await Promise.all(pages.map((_, at) => readRoles(bytes, at + 1)));
    expect(roles.flat().filter((role) => role === "H1")).toHaveLength(1);
    const chapter = pages.findIndex(({ items }) => items.some(({ size, text }) => size === 19 && text.trim() === "Olivia Owner"));
    expect(roles.slice(chapter, chapter + 2).flat()).toEqual(expect.arrayContaining(["H2", "H3", "H4", "L", "LI"]));
  });
});
