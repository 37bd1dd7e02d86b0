import { describe, expect, it } from "vitest";
import { draws, SUBSETS, subsetFor } from "../../src/documents/paper/coverage.ts";
import { openFace } from "../../src/documents/paper/fonts.ts";

describe("which face draws what", () => {
  it.each(SUBSETS)("knows every character of the installed %s face, in both weights", (subset) => {
    for (const weight of [400, 600] as const) {
      const inFont = charactersOf(openFace(subset, weight));
      const claimed = Array.from({ length: 0x10000 }, (_, codePoint) => codePoint).filter((codePoint) => draws(subset, codePoint));
      expect(claimed.filter((codePoint) => !inFont.has(codePoint))).toEqual([]);
      // Every subset has "A" and "Ä" as references for its metrics; they are taken from the Latin one. Nothing is to be
      // seen of a zero-width space.
      const left = [...inFont].filter((codePoint) => codePoint > 0x1f && codePoint < 0xfeff && !draws(subset, codePoint));
      expect(left.filter((codePoint) => ![0x41, 0xc4, 0x200b].includes(codePoint))).toEqual([]);
    }
  });

  it("finds no face for what Inter does not draw", () => {
    expect(["日", "م", "😀", "ก"].map((character) => subsetFor(character.codePointAt(0) ?? 0))).toEqual([null, null, null, null]);
  });
});

/** The characters of a font by its own character map (format 4). */
function charactersOf(font: Buffer): Set<number> {
  const cmap = tableOf(font, "cmap");
  const characters = new Set<number>();
  for (let record = 0; record < cmap.readUInt16BE(2); record++) {
    const sub = cmap.subarray(cmap.readUInt32BE(4 + 8 * record + 4));
    if (sub.readUInt16BE(0) !== 4) continue;
    const segments = sub.readUInt16BE(6) / 2;
    for (let segment = 0; segment < segments; segment++) {
      const end = sub.readUInt16BE(14 + 2 * segment);
      const start = sub.readUInt16BE(16 + 2 * segments + 2 * segment);
      for (let codePoint = start; codePoint <= end; codePoint++) characters.add(codePoint);
    }
  }
  return characters;
}

function tableOf(font: Buffer, name: string): Buffer {
  for (let table = 0; table < font.readUInt16BE(4); table++) {
    const at = 12 + 16 * table;
    if (font.toString("latin1", at, at + 4) === name)
      return font.subarray(font.readUInt32BE(at + 8), font.readUInt32BE(at + 8) + font.readUInt32BE(at + 12));
  }
  throw new Error(`The font has no table ${name}.`);
}
