import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import PDFDocument from "pdfkit";
import { printPdf } from "../../src/documents/pdf.ts";
import { scorecardDocument } from "../../src/documents/scorecard.ts";
import { scoreRecord } from "../../src/results/score.ts";
import { makeRecord } from "../support/records.ts";
import { ms, report, sideBySide } from "./ratio.ts";

const FONTS = join(dirname(createRequire(import.meta.url).resolve("@fontsource/inter/package.json")), "files");

/** The scorecard of a twelve-question interview against the same words run down the page by pdfkit alone, in the same two faces. */
export async function benchPrinting(): Promise<void> {
  const record = makeRecord();
  const words = textsOf(scorecardDocument(record, scoreRecord(record)).blocks);
  const faces = [400, 600].map((weight) => readFileSync(join(FONTS, `inter-latin-${weight}-normal.woff`)));
  const ours = () => printPdf(scorecardDocument(record, scoreRecord(record)));
  const times = await sideBySide(15, ours, () => bare(words, faces));
  report(
    "printing a scorecard of 12 questions",
    ms(times.ours),
    ms(times.floor),
    (times.ours / times.floor).toFixed(2),
    "≤ 3 × bare pdfkit",
  );
}

function bare(words: { text: string; bold: boolean }[], [regular, bold]: Buffer[]): Promise<void> {
  return new Promise((resolve) => {
    const doc = new PDFDocument({ size: "LETTER" });
    doc.on("data", () => {});
    doc.on("end", () => resolve());
    doc.registerFont("regular", regular);
    doc.registerFont("bold", bold);
    for (const { text, bold: heavy } of words)
      doc
        .font(heavy ? "bold" : "regular")
        .fontSize(9.5)
        .text(text);
    doc.end();
  });
}

/** Every text of the blocks, with whether it is set bold; keys that are settings and not words are passed over. */
function textsOf(value: unknown, key = ""): { text: string; bold: boolean }[] {
  if (typeof value === "string")
    return ["kind", "mark", "tone", "align"].includes(key)
      ? []
      : [{ text: value, bold: ["label", "lead", "prompt", "term", "word"].includes(key) }];
  if (Array.isArray(value)) return value.flatMap((one) => textsOf(one, key));
  if (typeof value === "object" && value !== null) return Object.entries(value).flatMap(([name, one]) => textsOf(one, name));
  return [];
}
