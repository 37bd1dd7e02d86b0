import { createHash } from "node:crypto";
import type { PaperDocument, RunningLine } from "./blocks.ts";
import { layBlocks } from "./paper/layout.ts";
import { paginate } from "./paper/paginate.ts";
import { Pen } from "./paper/pen.ts";
import { ACCENT, BODY_TOP, FOOT, HEADER_TOP, LINE, leading, MARGIN, PAGE_SIZES, RUNNING } from "./paper/style.ts";
import { tidy } from "./paper/text.ts";
import { type Line, Typesetter } from "./paper/typesetter.ts";

/** Prints a document. The same document gives the same bytes, whenever and however often it is printed. */
export async function printPdf(document: PaperDocument): Promise<Uint8Array<ArrayBuffer>> {
  const doc = await openDocument(document);
  const bytes = collect(doc);
  const set = new Typesetter(doc);
  const [pageWidth, pageHeight] = PAGE_SIZES[document.paper];
  const width = pageWidth - 2 * MARGIN;
  const footer = set.balanced(document.footer, RUNNING, width - 80, 4);
  const footTop = pageHeight - FOOT - footer.length * leading(RUNNING);
  const height = footTop - 22 - BODY_TOP;

  const { slices, tags } = layBlocks(document.blocks, { set, x: MARGIN, width, pageHeight: height, depth: 0 });
  const pages = paginate(slices, height);
  const pen = new Pen(set);
  let chapter = document.header.right;
  for (const [at, placed] of pages.entries()) {
    const right = placed[0]?.slice.running ?? chapter;
    chapter = placed.findLast(({ slice }) => slice.running !== undefined)?.slice.running ?? chapter;
    pen.newPage();
    drawRunning(pen, at === 0 ? document.masthead : { ...document.header, right }, at === 0, width);
    drawFooter(pen, footer, `Page ${at + 1} of ${pages.length}`, footTop, width);
    for (const { slice, top, first } of placed) {
      if (first) slice.lid?.draw(pen, BODY_TOP);
      slice.draw(pen, BODY_TOP + top, first);
    }
  }
  pen.end(tags);
  return bytes;
}

/** pdfkit is loaded with the first document, not with the server: it takes 100 ms. */
async function openDocument({ title, author, subject, paper, createdAt, blocks }: PaperDocument): Promise<PDFKit.PDFDocument> {
  const { default: PDFDocument } = await import("pdfkit");
  const digest = createHash("sha256").update(JSON.stringify(blocks)).digest("hex");
  const doc = new PDFDocument({
    size: [...PAGE_SIZES[paper]],
    margin: 0,
    autoFirstPage: false,
    font: "", // or it would load Helvetica
    pdfVersion: "1.7",
    tagged: true,
    displayTitle: true,
    lang: "en",
    // The file's id is derived from these, so the digest makes it differ with the content.
    info: {
      Title: tidy(title),
      Author: tidy(author),
      Subject: tidy(subject),
      Keywords: digest,
      Creator: "Scorebook",
      CreationDate: createdAt,
    },
  });
  const writeMetadata = doc.endMetadata.bind(doc);
  doc.endMetadata = () => {
    escapeForXml(doc.info);
    writeMetadata();
  };
  return doc;
}

/** pdfkit puts the title into its XML metadata as it is; by then the plain one has been written elsewhere. */
function escapeForXml(info: PDFKit.DocumentInfo): void {
  for (const key of ["Title", "Author", "Subject"] as const) {
    info[key] = info[key]?.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  }
}

function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    doc.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    doc.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on("error", reject);
  });
}

/** The firm's name above page 1, candidate and position above the others. */
function drawRunning(pen: Pen, { left, right }: RunningLine, first: boolean, width: number): void {
  const start = first ? { ...RUNNING, size: 9, weight: 600 as const, colour: ACCENT } : { ...RUNNING, weight: 600 as const };
  const end = pen.set.line(right, RUNNING, width / 2);
  const name = pen.set.line(left, start, width - end.width - 24);
  pen.beginArtifact("Pagination");
  pen.line(name, MARGIN, HEADER_TOP, 12);
  pen.line(end, MARGIN + width - end.width, HEADER_TOP, 12);
  pen.rule(MARGIN, HEADER_TOP + 17, width, first ? ACCENT : LINE, first ? 1 : 0.5);
}

function drawFooter(pen: Pen, lines: Line[], number: string, top: number, width: number): void {
  pen.beginArtifact("Pagination");
  pen.rule(MARGIN, top - 7, width, LINE);
  for (const [at, line] of lines.entries()) pen.line(line, MARGIN, top + at * leading(RUNNING));
  const figure = pen.set.line(number, { ...RUNNING, tabular: true });
  pen.line(figure, MARGIN + width - figure.width, top);
}
