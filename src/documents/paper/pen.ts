import { drawMark, type Mark } from "./marks.ts";
import { ACCENT, INK, leading, SOFT } from "./style.ts";
import { tidy } from "./text.ts";
import { BOX_WIDTH, type Line, type Piece, type Typesetter } from "./typesetter.ts";

type Content = ReturnType<PDFKit.PDFDocument["markStructureContent"]>;

/** A part of the document as a screen reader meets it. Leaves gather the content that is drawn for them, page after page. */
export type Tag = { type: string; options: { alt?: string; scope?: "Column" | "Row" }; children: Tag[]; content: Content[] };

export function tag(type: string, children: Tag[] = [], options: Tag["options"] = {}): Tag {
  return { type, options, children, content: [] };
}

/** Where a bookmark leads: pdfkit's usual aim, the page's upper right corner, would move what is read out of sight. */
const WHOLE_PAGE = { expanded: false, fit: true };

/** Draws on the current page and notes what each stroke belongs to. */
export class Pen {
  #open: Tag | "artifact" | null = null;
  #colour = "";
  constructor(
    readonly set: Typesetter,
    readonly doc = set.doc,
  ) {}

  /** Leaves the page; what was being drawn goes on with the next one. */
  newPage(): void {
    this.#close();
    this.doc.addPage();
    this.#colour = "";
  }

  /** From here on, strokes belong to this part of the document. */
  begin(part: Tag): void {
    if (this.#open === part) return;
    this.#close();
    part.content.push(this.doc.markStructureContent(part.type));
    this.#open = part;
  }

  /** From here on, strokes are decoration, or repeat on every page. */
  beginArtifact(type: "Pagination" | "Layout"): void {
    if (this.#open === "artifact") return;
    this.#close();
    this.doc.markContent("Artifact", { type });
    this.#open = "artifact";
  }

  /** Sets a line with its top here; the line is as high as its leading. `beside` is a larger size whose baseline it shares. */
  line(line: Line, x: number, top: number, height?: number, beside = 0): void {
    const size = line.pieces.reduce((largest, { manner }) => Math.max(largest, manner.size), beside);
    for (const piece of line.pieces) {
      const baseline = top + (height ?? leading(piece.manner)) / 2 + 0.364 * size;
      if (piece.subset === null) this.#box(piece, x + piece.x, baseline);
      else this.#text(piece, piece.subset, x + piece.x, baseline);
    }
  }

  /** The current page, under this name, in the reader's list of bookmarks. */
  bookmark(name: string): void {
    this.doc.outline.addItem(tidy(name), WHOLE_PAGE);
  }

  rule(x: number, y: number, width: number, colour: string, thickness = 0.5): void {
    this.doc
      .lineWidth(thickness)
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke(colour);
  }

  block(x: number, y: number, width: number, height: number, colour: string): void {
    this.#fill(colour);
    this.doc.rect(x, y, width, height).fill();
  }

  mark(mark: Mark, x: number, y: number, size: number): void {
    drawMark(this.doc, mark, { x, y, size, colour: mark === "full" || mark === "half" ? ACCENT : mark === "cross" ? INK : SOFT });
    this.forgetColour();
  }

  /** After drawing by other means: the next text sets its colour anew. */
  forgetColour(): void {
    this.#colour = "";
  }

  /** Ends the last page and hangs all parts into the document's structure. */
  end(parts: Tag[]): void {
    this.#close();
    this.doc.addStructure(this.#element(tag("Document", parts)));
    this.doc.end();
  }

  #element(part: Tag): PDFKit.PDFStructureElement {
    const children = part.children.map((child) => this.#element(child));
    return this.doc.struct(part.type, part.options, [...part.content, ...children]);
  }

  #text({ text, manner }: Piece, subset: NonNullable<Piece["subset"]>, x: number, baseline: number): void {
    this.set.use(subset, manner.weight);
    this.#fill(manner.colour);
    this.doc.fontSize(manner.size).text(text, x, baseline, {
      lineBreak: false,
      baseline: "alphabetic",
      ...(manner.tracking === undefined ? {} : { characterSpacing: manner.tracking }),
      ...(manner.tabular ? { features: ["tnum" as const] } : {}),
    });
  }

  /** An empty box for a character that no face draws. Copying and reading aloud still give the character. */
  #box({ text, manner }: Piece, x: number, baseline: number): void {
    const { size, colour } = manner;
    this.doc.markContent("Span", { actual: text });
    this.doc
      .lineWidth(size * 0.07)
      .rect(x + size * 0.08, baseline - size * 0.7, size * (BOX_WIDTH - 0.16), size * 0.7)
      .stroke(colour);
    this.set.use("latin", manner.weight);
    this.doc.fontSize(size).text(" ", x + size * 0.2, baseline, { lineBreak: false, baseline: "alphabetic" }); // readers hang the text on it
    this.doc.endMarkedContent();
  }

  #fill(colour: string): void {
    if (this.#colour === colour) return;
    this.doc.fillColor(colour);
    this.#colour = colour;
  }

  #close(): void {
    if (this.#open !== null) this.doc.endMarkedContent();
    this.#open = null;
  }
}
