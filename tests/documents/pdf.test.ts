import { describe, expect, it } from "vitest";
import { printPdf } from "../../src/documents/pdf.ts";
import { scorecardDocument } from "../../src/documents/scorecard.ts";
import { scoreRecord } from "../../src/results/score.ts";
import type { ScorecardRecord } from "../../src/scorecards/record.ts";
import { bodyOf, linesOf, readInk, readPdf, readRoles } from "../support/pdf.ts";
import { makeRecord, makeText, makeUntouchedRecord, withQuestion } from "../support/records.ts";

const print = (record: ScorecardRecord) => printPdf(scorecardDocument(record, scoreRecord(record)));
const named = (name: string) => makeRecord({ candidate: { id: "c1", name, email: "" } });
const onA4 = (record: ScorecardRecord): ScorecardRecord => ({ ...record, firm: { ...record.firm, paper: "a4" } });

const NAMES = [
  "Łukasz Žižek",
  "Ελένη Παπαδοπούλου",
  "Екатерина Щербакова",
  "Nguyễn Thị Hương",
  "José d'Ávila",
  "İpek Şahin",
  "Siobhán Ní Dhónaill",
  "Ævar Þór Ðurić",
  "Ἀλέξανδρος",
  "Ґалаґан Їжакевич",
  "Adéọlá Ọ̀ṣunbùnmi",
];

describe("any name", () => {
  it("is found again in bold, as the candidate's", async () => {
    const all = NAMES.join("; ");
    const { pages, info } = await readPdf(await print(named(all)));
    expect(pages[0]?.text).toContain(all);
    expect(info).toMatchObject({ Title: `Scorecard ${all}, First interview`, Author: "Harbour Search" });
  });

  it("is found again in notes", async () => {
    const { text } = await readPdf(await print(withQuestion(makeRecord(), 1, { evidence: NAMES.join("\n\n") })));
    expect(NAMES.filter((name) => !text.includes(name))).toEqual([]);
  });

  it("composes what was typed with loose accents", async () => {
    const { text } = await readPdf(await print(named("Jose\u0301 d'A\u0301vila")));
    expect(text).toContain("José d'Ávila");
  });

  it("survives emoji, Chinese and Arabic, and keeps the words around them", async () => {
    const evidence = "Before 👩‍💻🇳🇱 and 日本語 and مرحبا بالعالم after \ud83d.\n\nŽluť ends it.";
    const { text } = await readPdf(await print(withQuestion(named("李 小龍"), 1, { evidence })));
    expect(text).toContain("Before and and after ?. Žluť ends it.");
  });
});

describe("pages", () => {
  it("are numbered, with the equal-opportunity line on each and candidate and position from the second on", async () => {
    const { pages } = await readPdf(await print(makeRecord()));
    expect(pages.length).toBeGreaterThan(3);
    for (const [at, page] of pages.entries()) {
      expect(page.text).toContain(`Page ${at + 1} of ${pages.length}`);
      expect(page.text).toContain("Equal opportunity: every candidate");
      if (at > 0) expect(page.text).toContain("Amara Okafor · Senior back-end developer");
    }
  });

  it("are Letter or A4 as the firm chose", async () => {
    const letter = await readPdf(await print(makeRecord()));
    const a4 = await readPdf(await print(onA4(makeRecord())));
    expect([letter.pages[0]?.width, letter.pages[0]?.height]).toEqual([612, 792]);
    expect([a4.pages[0]?.width, a4.pages[0]?.height]).toEqual([595.28, 841.89]);
  });

  it("let five thousand words of evidence flow, none lost", async () => {
    const evidence = makeText(5000);
    const { text, pages } = await readPdf(await print(withQuestion(makeRecord(), 2, { evidence })));
    const lines = pages.flatMap((page) => linesOf(page)).filter((line) => !line.endsWith("(continued)"));
    expect(lines.join(" ").includes(evidence.replace(/\s+/g, " ").trim())).toBe(true);
    expect(text).toContain("A query that took 40 ms");
  });

  it("hold a word that no line can hold", async () => {
    const { pages } = await readPdf(
      await print(withQuestion(makeRecord(), 1, { evidence: `See https://example.com/${"path".repeat(120)}` })),
    );
    for (const page of pages) for (const item of page.items) expect(item.x + item.width).toBeLessThan(612 - 50);
  });

  it.each([
    ["Letter", makeRecord()],
    ["A4", onA4(makeRecord())],
    ["a draft", makeUntouchedRecord()],
    ["a long one", withQuestion(makeRecord({ rationale: makeText(900) }), 2, { evidence: makeText(5000) })],
    ["an odd one", withQuestion(onA4(makeRecord({ rationale: makeText(333) })), 5, { evidence: makeText(1234) })],
  ])("never end with a heading or its label: %s", async (_, record) => {
    const { pages } = await readPdf(await print(record));
    for (const page of pages) {
      const lines = bodyOf(page);
      const foot = Math.max(...lines.map(({ y }) => y));
      const last = lines.filter(({ y }) => Math.abs(y - foot) < 1);
      expect(Math.max(...last.map(({ size }) => size))).toBeLessThan(11);
      expect(last.map(({ text }) => text).join("")).not.toMatch(/EVIDENCE|IT RESTS ON|WORKINGS|WEIGHTS OTHER|LEFT OUT/);
    }
  });

  it("have ink, and only within the margins", async () => {
    const bytes = await print(makeRecord());
    const ink = await readInk(bytes, 1);
    expect(ink).not.toBeNull();
    expect(ink?.left).toBeGreaterThanOrEqual(58);
    expect(ink?.right).toBeLessThanOrEqual(612 - 58);
    expect(ink?.top).toBeGreaterThanOrEqual(36);
    expect(ink?.bottom).toBeLessThanOrEqual(792 - 30);
  });
});

describe("the file", () => {
  it("has the same bytes whenever it is printed, and others for other content", async () => {
    const first = Buffer.from(await print(makeRecord()));
    const again = Buffer.from(await print(makeRecord()));
    const other = Buffer.from(await print(makeRecord({ rationale: "Another one." })));
    expect(first.equals(again)).toBe(true);
    expect(idOf(first)).not.toBe(idOf(other));
  });

  it("carries its structure for screen readers", async () => {
    const roles = await readRoles(await print(makeRecord()), 1);
    expect(roles.filter((role) => role === "H1")).toHaveLength(1);
    expect(roles).toEqual(expect.arrayContaining(["H2", "P", "L", "LI", "Lbl", "LBody"]));
  });

  it("has well-formed metadata whatever the firm is called", async () => {
    const record = makeRecord({ firm: { ...makeRecord().firm, name: "Smith & <Sons>" } });
    const bytes = Buffer.from(await print(record));
    expect(bytes.includes("<rdf:li>Smith &amp; &lt;Sons&gt;</rdf:li>")).toBe(true);
    expect((await readPdf(bytes)).info).toMatchObject({ Author: "Smith & <Sons>" });
  });
});

function idOf(pdf: Buffer): string | undefined {
  return /\/ID \[<([0-9a-f]+)>/.exec(pdf.toString("latin1"))?.[1];
}
