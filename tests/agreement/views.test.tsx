import { describe, expect, it } from "vitest";
import { krippendorffAlpha } from "../../src/scoring/agreement.ts";
import { AlphaFigure } from "../../views/agreement/alpha.tsx";
import { CentredLine, CoefficientLine, Distribution } from "../../views/agreement/plots.tsx";
import { coefficientText, differenceText, pointsText } from "../../views/agreement/words.ts";
import { textOf } from "../results/marking.ts";
import { PUBLISHED } from "./panels.ts";

describe("numbers", () => {
  it("of coefficients have three decimals, differences their sign, both a minus that is one", () => {
    expect([0.815388, -0.1204, 1].map(coefficientText)).toEqual(["0.815", "−0.120", "1.000"]);
    expect([0.44, -0.35, 0.04, -0.04, 0].map(differenceText)).toEqual(["+0.4", "−0.3", "0.0", "0.0", "0.0"]);
    expect([3.25, null].map(pointsText)).toEqual(["3.3", "–"]);
  });
});

describe("α", () => {
  it("of raters who disagree more than by chance stands at the line's beginning, with its number", () => {
    const opposed = Array.from({ length: 10 }, (_, i) => (i % 2 ? [1, 5] : [5, 1]));
    const html = String(<AlphaFigure alpha={krippendorffAlpha(opposed, "ordinal")} id="a" />);
    expect(textOf(html)).toMatch(/α −0\.\d{3} Low/);
    expect(html).toContain('class="plot-dot" cx="2%"');
  });

  it("has its table under the plot", () => {
    const text = textOf(String(<AlphaFigure alpha={krippendorffAlpha(PUBLISHED, "ordinal")} id="a" />));
    expect(text).toContain("Answers rated by two or more (units) 11 Ratings of them, n 40");
  });
});

describe("plots", () => {
  const counts = ([1, 2, 3, 4, 5] as const).map((rating, at) => ({ rating, n: [0, 1, 4, 2, 0][at] ?? 0 }));

  it("have a title and a description, and no style of their own", () => {
    const plots = [
      <Distribution id="p" counts={counts} />,
      <CentredLine id="p" title="t" desc="d" value={0} reach={1} />,
      <CoefficientLine id="p" title="t" desc="d" value={0.5} marks={[]} />,
    ].map(String);
    for (const svg of plots) {
      expect(svg).toContain('role="img" aria-labelledby="p-title" aria-describedby="p-desc"');
      expect(svg).not.toContain("style=");
    }
  });

  it("draw each rating as tall as it was frequent", () => {
    const svg = String(<Distribution id="p" counts={counts} />);
    expect([...svg.matchAll(/class="plot-bar"[^>]* height="([^"]+)"/g)].map(([, height]) => height)).toEqual(["0", "7", "28", "14", "0"]);
    expect(svg).toContain("0 ratings of 1, 1 rating of 2, 4 ratings of 3, 2 ratings of 4, 0 ratings of 5");
  });

  it("keep what lies beyond their reach at their ends", () => {
    const place = (value: number) => /cx="([^"]+)"/.exec(String(<CentredLine id="p" title="t" desc="d" value={value} reach={2} />))?.[1];
    expect([-3, -2, 0, 2, 3].map(place)).toEqual(["5%", "5%", "50%", "95%", "95%"]);
  });
});
