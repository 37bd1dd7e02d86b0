import { describe, expect, it } from "vitest";
import { coverage } from "../../src/scoring/points.ts";
import { divergence } from "../../src/scoring/rating.ts";
import { withinGroupAgreement } from "../../src/scoring/within-group.ts";
import { FigureLine } from "../../views/results/figure.tsx";
import { PointMark, RequirementMark } from "../../views/results/mark.tsx";
import { Bar } from "../../views/results/plots/bar.tsx";
import { RatingLine } from "../../views/results/plots/rating-line.tsx";
import { Weight } from "../../views/results/weight.tsx";
import { figureText } from "../../views/results/words.ts";
import { question } from "../scoring/builders.ts";
import { textOf } from "./marking.ts";

describe("a figure", () => {
  it("is shown with one decimal, shares in per cent", () => {
    expect(figureText({ figure: "total", result: 58.333333, scale: 100 })).toBe("58.3");
    expect(figureText({ figure: "total", result: 58.25, scale: 100 })).toBe("58.3");
    expect(figureText({ figure: "coverage", result: 0.625, scale: 1 })).toBe("62.5 %");
    expect(figureText({ figure: "divergence", result: 3, scale: 4 })).toBe("3.0");
  });

  it("tells null from 0", () => {
    expect(figureText({ figure: "total", result: null, scale: 100 })).toBe("nothing to score");
    expect(figureText({ figure: "total", result: 0, scale: 100 })).toBe("0.0");
  });

  it("opens to its table, what was left out and why, and the division", () => {
    const page = String(<FigureLine figure={coverage(question("c p –", 4, { pointWeights: [2, 1, 3] }))} />);
    expect(page).toMatch(/^<details class="figure unfold"><summary>/);
    const text = textOf(page);
    expect(text).toContain("Coverage 83.3 %");
    expect(text).toContain("Point 1 2 1.0000 2.0000 Point 2 1 0.5000 0.5000");
    expect(text).toContain("Point 3 3 left out: not asked");
    expect(text).toContain("Sum 3.0000 2.5000 Σ(weight × value) ÷ Σ weights = 2.5000 ÷ 3.0000 = 0.8333, shown as 83.3 %");
  });

  it("without any value says that there is nothing to divide", () => {
    const text = textOf(String(<FigureLine figure={coverage(question("– –", 4))} />));
    expect(text).toContain("Coverage nothing to score");
    expect(text).not.toContain("0.0000");
    expect(text).toContain("That is not the same as 0.");
  });

  it("that is a distance shows its two places instead of weights", () => {
    const text = textOf(String(<FigureLine figure={divergence(question("c c", 2))} />));
    expect(text).toContain("Rating the points suggest, 1 + 4 × C 5.0000 less: Rating given 2.0000 |5.0000 − 2.0000| = 3.0000");
  });

  it("of agreement is such a distance too, and null below two ratings", () => {
    const text = textOf(String(<FigureLine figure={withinGroupAgreement([5, 3, 4])} />));
    expect(text).toContain("less: Variance of the ratings ÷ 2, 1 at most 0.5000 |1.0000 − 0.5000| = 0.5000, shown as 0.50");
    expect(textOf(String(<FigureLine figure={withinGroupAgreement([5])} />))).toContain("left out: fewer than two ratings");
  });

  it("gives the reason beside a weight that is not 1", () => {
    const figure = coverage(question("c c", 4, { pointWeights: [2, 1] }));
    const reasons = [
      { label: "Point 1", weight: 2, reason: "Half of the job" },
      { label: "Point 2", weight: 1, reason: "never shown" },
    ];
    const text = textOf(String(<FigureLine figure={figure} reasons={reasons} />));
    expect(text).toContain("Point 1 Half of the job 2 1.0000");
    expect(text).not.toContain("never shown");
  });
});

it("marks have a sign and a word", () => {
  const texts = ([1, 0.5, 0, null] as const).map((value) => [
    textOf(String(<PointMark value={value} />)).trim(),
    textOf(String(<RequirementMark value={value} />)).trim(),
  ]);
  expect(texts).toEqual([
    ["✓ Covered", "✓ Met"],
    ["◐ Partly", "◐ Partly"],
    ["✗ Missed", "✗ Not met"],
    ["– Not asked", "– Not verified"],
  ]);
});

it("a weight of 1 goes without saying", () => {
  expect(
    textOf(
      String(
        <p>
          <Weight weight={1} reason="none" />
        </p>,
      ),
    ).trim(),
  ).toBe("");
  expect(textOf(String(<Weight weight={1.5} reason="The daily work" />)).trim()).toBe("weight 1.5: The daily work");
});

describe("plots", () => {
  it("have a title and a description, and no style of their own", () => {
    const svg = String(<Bar id="b" title="Technical: 58.3" desc="A bar." share={0.58333} threshold={{ at: 0.8, label: "80 %" }} />);
    expect(svg).toContain('role="img" aria-labelledby="b-title" aria-describedby="b-desc"');
    expect(svg).toContain('<title id="b-title">Technical: 58.3</title><desc id="b-desc">A bar.</desc>');
    expect(svg).toContain('width="58.33%"');
    expect(svg).toContain('x1="80%"');
    expect(svg).not.toContain("style=");
  });

  it("draw nothing measured as a dashed line, and 0 as an empty track", () => {
    const nothing = String(<Bar id="b" title="t" desc="d" share={null} />);
    expect(nothing).toContain("plot-empty");
    expect(nothing).not.toContain("plot-bar");
    const nought = String(<Bar id="b" title="t" desc="d" share={0} />);
    expect(nought).toContain('class="plot-bar" width="0%"');
  });

  it("put a dot on the rating line for each interviewer who rated", () => {
    const dots = [
      { name: "Ada", rating: 1 },
      { name: "Bo", rating: 5 },
      { name: "Cy", rating: null },
    ];
    const svg = String(<RatingLine id="r" dots={dots} />);
    expect(svg.match(/cx="[^"]+"/g)).toEqual(['cx="10%"', 'cx="90%"']);
    expect(svg).toContain("Ada rated 1 of 5, Bo rated 5 of 5");
  });
});
