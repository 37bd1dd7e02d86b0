import { beforeEach, describe, expect, it } from "vitest";
import { guideImport } from "../../src/db/schema/index.ts";
import { assemble, type Cast } from "../support/cast.ts";
import { KEEPER_GUIDE, longGuide } from "./guides.ts";
import { paste, reviewIn, textOf } from "./importing.ts";

let cast: Cast;
let path: string;
beforeEach(async () => {
  cast = await assemble();
  path = await paste(cast.owner.browser, `${KEEPER_GUIDE}\n## Conclusion\n\nGood luck to all of you at sea.\n`);
});

const page = async (at = path) => (await cast.owner.browser.get(at)).text();
const said = async () => (await cast.db.select().from(guideImport))[0];
/** The number of the line with that text. */
const lineOf = async (text: string) => (await said())?.lines.find((line) => line.text.includes(text))?.number ?? 0;
const row = (html: string, line: number) =>
  textOf(/<li id="line-LINE".*?<\/p>/s.exec(html.replaceAll(`line-${line}"`, 'line-LINE"'))?.[0] ?? "").trim();

describe("the review", () => {
  it("counts what was understood, and shows each line of the document with what it is", async () => {
    const html = await page();
    expect(textOf(html)).toContain("3 questions · 4 follow-up points · 2 qualifications");
    expect(row(html, await lineOf("How do you trim"))).toMatch(/^\d+ \? Question 1\. How do you trim a lamp\?$/);
    expect(row(html, await lineOf("Cool the lamp"))).toMatch(/^\d+ ¶ Answer Cool the lamp$/);
  });

  it("lists what was not understood and leads to it", async () => {
    const line = await lineOf("Good luck");
    const html = await page();
    expect(row(html, line)).toMatch(/Not understood Good luck/);
    expect(html).toMatch(/href="[^"]*#line-\d+" data-jump="unplaced">2 lines not understood/);
  });

  it("links each line to what became of it, and back", async () => {
    const question = await lineOf("How do you trim");
    const answer = await lineOf("Cool the lamp");
    const html = await page();
    expect(html).toMatch(new RegExp(`id="line-${answer}"[^>]*data-of="${question}"`));
    expect(html).toContain(`id="understood-${question}"`);
    expect(html).toContain(`href="#line-${question}"`);
  });

  it("takes a person's word for a line, and takes it back", async () => {
    const line = await lineOf("Good luck");
    const there = await cast.owner.browser.post(path, { line: `${line} question` });
    expect(there.headers.get("location")).toBe(`${path}?from=${line}#line-${line}`);
    expect((await said())?.choices).toEqual({ [line]: "question" });
    expect(textOf(await page())).toContain("4 questions");
    await cast.owner.browser.post(path, { line: `${line} auto` });
    expect((await said())?.choices).toEqual({});
    expect(textOf(await page())).toContain("3 questions");
  });

  it("answers htmx with the part of the page that a visit shows", async () => {
    const line = await lineOf("Good luck");
    const fragment = await (await cast.owner.browser.htmx(path, { line: `${line} point` })).text();
    expect(fragment).toBe(reviewIn(await page(`${path}?from=${line}`)));
  });

  it("keeps the words of two people about different lines", async () => {
    const [first, second] = [await lineOf("Good luck"), await lineOf("Conclusion")];
    await Promise.all([
      cast.owner.browser.post(path, { line: `${first} ignored` }),
      cast.colleague.browser.post(path, { line: `${second} ignored` }),
    ]);
    expect((await said())?.choices).toEqual({ [first]: "ignored", [second]: "ignored" });
  });

  it("does not believe any choice", async () => {
    expect((await cast.owner.browser.post(path, { line: "3 poem" })).status).toBe(422);
    expect((await cast.stranger.browser.post(path, { line: "3 question" })).status).toBe(404);
    expect((await said())?.choices).toEqual({});
  });

  it("offers a compound point in parts, to split or to leave", async () => {
    const line = await lineOf("Discuss the tools");
    expect(textOf(await page())).toContain("This may be several points.");
    const none = await cast.owner.browser.post(path, { split: `${line} split` });
    expect(none.status).toBe(422);
    expect(textOf(await none.text())).toContain("Tick at least one part");
    await cast.owner.browser.post(path, { split: `${line} split`, [`${line}.part`]: ["Discuss the tools", "Discuss the oil"] });
    expect(textOf(await page())).toContain("3 questions · 5 follow-up points");
    await cast.colleague.browser.post(path, { split: `${line} leave` });
    expect(textOf(await page())).toContain("Left as it is.");
    await cast.owner.browser.post(path, { split: `${line} open` });
    expect((await said())?.splits).toEqual([]);
    expect((await cast.stranger.browser.post(path, { split: `${line} leave` })).status).toBe(404);
  });

  it("names what the document does not say, and takes it where it is filled in", async () => {
    const line = await lineOf("How do you trim");
    expect(textOf(await page())).toContain("minutes of 3 questions");
    const filled = {
      prompt: "How do you trim a lamp?",
      section: "Technical",
      competency: "Optics",
      minutes: "6",
      anchor1: "Cannot say.",
      anchor3: "",
      anchor5: "",
    };
    const fields = (typed: Record<string, string>) => ({
      keep: String(line),
      ...Object.fromEntries(Object.entries(typed).map(([name, text]) => [`${line}.${name}`, text])),
    });
    const points = "Discuss the tools and the oil, and the effect of damp\r\nNames the order of the steps\r\nNames the smell (weight 2)";
    const wrong = await cast.owner.browser.post(path, fields({ ...filled, points, minutes: "soon" }));
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('value="soon"');
    await cast.owner.browser.post(path, fields({ ...filled, points }));
    expect(textOf(await page())).toContain("minutes of 2 questions");
    expect((await said())?.fills.questions?.[line]).toMatchObject({
      competency: "Optics",
      minutes: 6,
      anchors: { 1: "Cannot say." },
      points: [{ weight: 1 }, { weight: 1 }, { text: "Names the smell", weight: 2 }],
    });
    // The prompt was not touched, so it goes on following its line.
    expect((await said())?.fills.questions?.[line]).not.toHaveProperty("prompt");
    expect((await cast.stranger.browser.post(path, fields({ ...filled, points }))).status).toBe(404);
    expect((await cast.owner.browser.post(path, { keep: "1" })).status).toBe(404);
  });

  it("keeps the guide's own words", async () => {
    expect((await cast.owner.browser.post(path, { title: "", role: "Keeper", summary: "" })).status).toBe(422);
    const kept = await cast.owner.browser.post(path, { title: "Keepers", role: "Keeper", summary: "All ranks." });
    expect(kept.headers.get("location")).toBe(`${path}?kept=yes#save`);
    expect(textOf(await page(`${path}?kept=yes`))).toContain("✓ Kept.");
    expect(await page()).toContain('value="Keepers"');
    expect((await cast.stranger.browser.post(path, { title: "Mine", role: "", summary: "" })).status).toBe(404);
  });

  it("shows markup of the source as text", async () => {
    const hostile = await paste(
      cast.owner.browser,
      `${KEEPER_GUIDE}\n### Why <script>alert(1)</script> is **this** <img src=x onerror=alert(1)> here?\n`,
    );
    const html = await page(hostile);
    expect(html).not.toContain("<script>alert");
    expect(html).not.toContain("<img");
    expect(html).toMatch(/dir="auto"/);
  });

  it("shows a long document in stretches", async () => {
    const long = await paste(cast.owner.browser, longGuide(90));
    const first = await page(long);
    expect(first).toContain(">1–400<");
    expect(first).toContain(">401–452<");
    expect(first).not.toContain('id="line-401"');
    expect(await page(`${long}?from=420`)).toContain('id="line-401"');
  });
});
