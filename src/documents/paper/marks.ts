import type { Mark } from "../blocks.ts";

export type { Mark };

type Place = { x: number; y: number; size: number; colour: string };

/**
 * A mark as a drawn shape, told apart without colour: a full disc with a tick, a half-filled ring, a ring with a
 * cross, a broken ring.
 */
export function drawMark(doc: PDFKit.PDFDocument, mark: Mark, { x, y, size, colour }: Place): void {
  const r = size / 2;
  const cx = x + r;
  const cy = y + r;
  const pen = size * 0.1;
  const ring = r - pen / 2;
  doc.save().lineWidth(pen).lineCap("round").lineJoin("round");
  if (mark === "full") {
    doc.circle(cx, cy, r).fill(colour);
    doc
      .lineWidth(size * 0.13)
      .moveTo(cx - 0.46 * r, cy + 0.04 * r)
      .lineTo(cx - 0.12 * r, cy + 0.38 * r)
      .lineTo(cx + 0.46 * r, cy - 0.34 * r)
      .stroke("#ffffff");
  } else if (mark === "half") {
    doc.circle(cx, cy, ring).stroke(colour);
    doc.path(`M ${cx} ${cy - ring} A ${ring} ${ring} 0 0 0 ${cx} ${cy + ring} Z`).fill(colour);
  } else if (mark === "cross") {
    const arm = 0.36 * r;
    doc.circle(cx, cy, ring).stroke(colour);
    doc
      .moveTo(cx - arm, cy - arm)
      .lineTo(cx + arm, cy + arm)
      .moveTo(cx + arm, cy - arm)
      .lineTo(cx - arm, cy + arm)
      .stroke(colour);
  } else {
    const dash = (2 * Math.PI * ring) / 12;
    doc.lineCap("butt").dash(dash, { space: dash }).circle(cx, cy, ring).stroke(colour).undash();
  }
  doc.restore();
}

/** From one disc of a rating to the next, in discs. */
const STEP = 1.4;

/** What the five discs of a rating take. */
export function ratingWidth(size: number): number {
  return size * (4 * STEP + 1);
}

/** The rating as five discs, as many filled as were given. */
export function drawRating(doc: PDFKit.PDFDocument, value: number, { x, y, size, colour }: Place): void {
  const r = size / 2;
  doc.save().lineWidth(size * 0.11);
  for (let step = 0; step < 5; step++) {
    const cx = x + r + step * size * STEP;
    if (step < value) doc.circle(cx, y + r, r).fill(colour);
    else doc.circle(cx, y + r, r - size * 0.055).stroke(colour);
  }
  doc.restore();
}
