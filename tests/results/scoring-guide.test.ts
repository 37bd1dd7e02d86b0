import { beforeEach, expect, it } from "vitest";
import { workedExamples } from "../../src/results/examples.ts";
import { defaultAnchors } from "../../src/scoring/anchors.ts";
import { assemble, type Cast } from "../support/cast.ts";
import { textOf } from "./marking.ts";

let cast: Cast;
beforeEach(async () => {
  cast = await assemble();
});

it("is for everybody who is signed in, of any firm, and for nobody else", async () => {
  for (const { browser } of [cast.owner, cast.colleague, cast.stranger]) expect((await browser.get("/scoring")).status).toBe(200);
  expect((await cast.visitor.get("/scoring")).headers.get("location")).toBe("/sign-in?next=%2Fscoring");
});

it("shows the worked examples to four decimals", async () => {
  const text = textOf(await (await cast.owner.browser.get("/scoring")).text());
  expect(text).toContain("2.5000 ÷ 4.0000 = 0.6250, shown as 62.5 %");
  expect(text).toContain("= 68.7500, shown as 68.8");
  expect(text).toContain("175.0000 ÷ 3.0000 = 58.3333, shown as 58.3");
  expect(text).toMatch(/Total 58\.3 Insufficient/);
  expect(text).toContain("|5.0000 − 2.0000| = 3.0000");
  expect(text).toContain("That is not the same as 0.");
  for (const anchor of Object.values(defaultAnchors)) expect(text).toContain(anchor);
});

it("has its examples scored by the model", () => {
  const { outage, cache, cacheByShare, ratedOnly, unmarked, diverging, interview, qualifications } = workedExamples();
  expect(outage.scored).toMatchObject({ coverage: { result: 0.625 }, probeRate: { result: 0.8 }, score: { result: 68.75 } });
  expect(cache.scored).toMatchObject({ coverage: { result: 0.5 }, score: { result: 37.5 } });
  expect(cacheByShare.map(({ score }) => score)).toEqual([25, 37.5, 50]);
  expect(ratedOnly.scored).toMatchObject({ coverage: { result: null }, score: { result: 50 } });
  expect(unmarked.scored.score.result).toBeNull();
  expect(diverging.scored).toMatchObject({ score: { result: 62.5 }, divergence: { result: 3, prompts: true } });
  expect(interview.total.result).toBeCloseTo(58.3333, 4);
  expect(interview.sufficient).toBe(false);
  expect(qualifications.flag).toBe("unresolved");
});
