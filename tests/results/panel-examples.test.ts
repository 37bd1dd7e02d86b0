import { expect, it } from "vitest";
import { panelExamples } from "../../src/results/panel-examples.ts";
import { assemble } from "../support/cast.ts";
import { textOf } from "./marking.ts";

it("has the examples of panels scored by the model: worked examples 5 and 6, and the published α", () => {
  const { panel, apart, agreement, comparison } = panelExamples();
  expect(panel.sections[0]?.questions.map(({ score }) => score.result?.toFixed(4))).toEqual(["79.1667", "37.5000", "75.0000"]);
  expect(panel.total.result?.toFixed(4)).toBe("63.8889");
  expect(panel.totals.standardDeviation?.toFixed(4)).toBe("18.0422");
  expect(panel.completeness.result).toBe(1);
  expect(apart).toMatchObject({ discuss: true, ratings: { mean: 4, standardDeviation: 1, range: 2 }, agreement: { result: 0.5 } });
  expect(agreement.alpha).toMatchObject({ outcome: "alpha", units: 11, ratings: 40, reading: "good" });
  expect(comparison.candidates.map(({ name, rank, commonTotal, sufficient }) => [name, rank, commonTotal.result, sufficient])).toEqual([
    ["Ivo", 1, 87.5, true],
    ["Noor", 2, 75, true],
    ["Ruth", null, 75, false],
  ]);
});

it("are shown, each with its chapter", async () => {
  const { owner } = await assemble();
  const html = await (await owner.browser.get("/scoring")).text();
  const text = textOf(html);
  for (const id of ["panels", "agreement", "comparison"]) {
    expect(html).toContain(`href="#${id}"`);
    expect(html).toContain(`<h2 id="${id}">`);
  }
  expect(text).toContain("237.5000 ÷ 3.0000 = 79.1667");
  expect(text).toContain("Their sample SD is 18.0422. Their mean, 64.5833, is not the panel’s total.");
  expect(text).toContain("|1.0000 − 0.5000| = 0.5000");
  expect(text).toContain("α 0.815 Good");
  expect(text).toContain("Below 10 answers that can be paired it is not shown");
  expect(text).toContain("Ruth listed, not ranked 75.0 Insufficient 66.7 %");
});
