import PDFDocument from "pdfkit";
import { describe, expect, it } from "vitest";
import { BODY } from "../../src/documents/paper/style.ts";
import { type Line, Typesetter } from "../../src/documents/paper/typesetter.ts";

const set = new Typesetter(new PDFDocument({ font: "", autoFirstPage: false }));
const textOf = ({ pieces }: Line) => pieces.map(({ text }) => text).join("");

describe("a text that does not fit", () => {
  const text = "Two couriers see different stock for the same parcel. Where do you look?";

  it("is cut behind a whole word and no sign, whatever the width", () => {
    for (let width = 60; width < 330; width += 7) {
      const cut = textOf(set.line(text, BODY, width));
      expect([width, text]).toEqual([width, expect.stringMatching(new RegExp(`^${cut.slice(0, -1)}\\b`))]);
      expect(cut).toMatch(/[a-z]…$/);
    }
  });

  it("of one word is cut inside it", () => {
    expect(textOf(set.line("Wolfeschlegelsteinhausenbergerdorff", BODY, 80))).toMatch(/^Wolfe\w+…$/);
  });
});

describe("balanced lines", () => {
  const text = "Equal opportunity: every candidate for this position is asked the same questions and judged on evidence alone.";

  it("are no more than it takes, and none is much shorter than another", () => {
    for (let width = 200; width < 520; width += 20) {
      const lines = set.balanced(text, BODY, width, 4);
      const widths = lines.map((line) => line.width);
      expect(lines).toHaveLength(set.clipped(text, BODY, width, 4).length);
      expect([width, Math.min(...widths) / Math.max(...widths) > 0.5]).toEqual([width, true]);
      expect(lines.map(textOf).join("").replace(/\s+/g, " ")).toBe(text);
    }
  });
});
