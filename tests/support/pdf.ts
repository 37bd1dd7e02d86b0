import { createCanvas, DOMMatrix, ImageData, Path2D } from "@napi-rs/canvas";
import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** Text at its place, in points from the page's top left; `y` is its baseline. */
export type PlacedText = { text: string; x: number; y: number; width: number; size: number; font: string };
export type ReadPage = { width: number; height: number; items: PlacedText[]; text: string };
export type ReadPdf = { pages: ReadPage[]; text: string; info: Record<string, unknown> };

/** Reads a PDF back with another program than the one that wrote it. Runs of white space come as one space. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const opened = await open(bytes);
  const pages: ReadPage[] = [];
  for (let number = 1; number <= opened.numPages; number++) pages.push(await readPage(opened, number));
  const { info } = await opened.getMetadata();
  await opened.destroy();
  return { pages, text: pages.map(({ text }) => text).join(" "), info: { ...info } };
}

async function readPage(opened: PDFDocumentProxy, number: number): Promise<ReadPage> {
  const page = await opened.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const placed = items.flatMap((item) => {
    if (!("str" in item)) return [];
    const [, , , size = 0, x = 0, fromBottom = 0] = item.transform.map(Number);
    return [{ text: item.str + (item.hasEOL ? " " : ""), x, y: height - fromBottom, width: item.width, size, font: item.fontName }];
  });
  const text = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? " " : "") : "")).join("");
  return { width, height, items: placed, text: text.replace(/\s+/g, " ").trim() };
}

/** What stands between the running line and the foot of a page, top down. */
export function bodyOf({ items }: ReadPage): PlacedText[] {
  const foot = footOf(items);
  return items.filter(({ text, y }) => text.trim() !== "" && y > BODY.from && y < foot - BODY.aboveFoot).toSorted((a, b) => a.y - b.y);
}

/** The lines of a page's body, top down. */
export function linesOf(page: ReadPage): string[] {
  const items = bodyOf(page);
  return [...new Set(items.map(({ y }) => Math.round(y)))].map((line) =>
    items
      .filter(({ y }) => Math.round(y) === line)
      .toSorted((a, b) => a.x - b.x)
      .map(({ text }) => text)
      .join(" ")
      .replace(/\s+/g, " ")
      .trim(),
  );
}

/** How much of the height that a page has for its body is used, from 0 to 1. */
export function fullnessOf(page: ReadPage): number {
  const lowest = Math.max(BODY.from, ...bodyOf(page).map(({ y }) => y));
  return (lowest - BODY.from) / (footOf(page.items) - BODY.aboveFoot - BODY.from);
}

/** In points: where a page's body begins, and how far above the first line of its foot it ends. */
const BODY = { from: 72, aboveFoot: 28 };

function footOf(items: PlacedText[]): number {
  return Math.min(...items.filter(({ text }) => text.startsWith("Equal opportunity")).map(({ y }) => y));
}

/** The parts of the document in reading order, from its structure tree: "H1", "P", … */
export async function readRoles(bytes: Uint8Array, number: number): Promise<string[]> {
  const opened = await open(bytes);
  const tree = await (await opened.getPage(number)).getStructTree();
  await opened.destroy();
  return rolesOf(tree);
}

function rolesOf(node: unknown): string[] {
  if (typeof node !== "object" || node === null || !("children" in node) || !Array.isArray(node.children)) return [];
  const role = "role" in node && typeof node.role === "string" ? [node.role] : [];
  return [...role, ...node.children.flatMap(rolesOf)];
}

/** The smallest box around everything that is not white on a page, in points; null for a blank page. */
export async function readInk(
  bytes: Uint8Array,
  number: number,
): Promise<{ left: number; top: number; right: number; bottom: number } | null> {
  const opened = await open(bytes);
  const page = await opened.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  const context = canvas.getContext("2d");
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  // pdfjs brings a canvas of its own and would mix its paths with ours.
  Object.assign(globalThis, { Path2D, DOMMatrix, ImageData });
  await page.render({ canvas: null, canvasContext: context, viewport }).promise;
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  await opened.destroy();

  let box: { left: number; top: number; right: number; bottom: number } | null = null;
  for (let at = 0; at < data.length; at += 4) {
    if ((data[at] ?? 255) > 200 && (data[at + 1] ?? 255) > 200 && (data[at + 2] ?? 255) > 200) continue;
    const x = (at / 4) % canvas.width;
    const y = Math.floor(at / 4 / canvas.width);
    box ??= { left: x, top: y, right: x, bottom: y };
    box = { left: Math.min(box.left, x), top: Math.min(box.top, y), right: Math.max(box.right, x), bottom: Math.max(box.bottom, y) };
  }
  return box;
}

function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
}
