import { beforeEach, describe, expect, it } from "vitest";
import { guide, guideImport } from "../../src/db/schema/index.ts";
import { listQuestions } from "../../src/guides/guides.ts";
import { assemble, type Cast } from "../support/cast.ts";
import { KEEPER_GUIDE } from "./guides.ts";
import { fieldsIn, paste, textOf } from "./importing.ts";

let cast: Cast;
let path: string;
let [lamp, stray, tools] = [0, 0, 0];
beforeEach(async () => {
  cast = await assemble();
  path = await paste(cast.owner.browser, `${KEEPER_GUIDE}\n## Conclusion\n\nGood luck to all of you at sea.\n`);
  const lines = (await said())?.lines ?? [];
  const lineOf = (text: string) => lines.find((line) => line.text.includes(text))?.number ?? 0;
  [lamp, stray, tools] = [lineOf("How do you trim"), lineOf("Good luck"), lineOf("Discuss the tools")];
});

const said = async () => (await cast.db.select().from(guideImport))[0];
const page = async () => (await cast.owner.browser.get(path)).text();
const isOpen = (html: string) => new RegExp(`id="fill-${lamp}" open`).test(html);

/** The page's form as somebody left it, half typed. */
const halfTyped = async () => ({
  ...fieldsIn(await page()),
  title: "Lighth",
  summary: "For all\r\nranks.",
  [`${lamp}.minutes`]: "so",
  [`${lamp}.points`]: "Names the wick\r\nand",
  [`${tools}.part`]: ["", "Discuss the oil"],
});

describe("what is half typed in a review", () => {
  it.each([
    ["a line is given another meaning", () => ({ line: `${stray} question` })],
    ["a line is taken back", () => ({ line: `${stray} auto` })],
  ])("stays when %s, and is kept nowhere yet", async (_, pressed) => {
    const answer = await cast.owner.browser.post(path, { ...(await halfTyped()), ...pressed() });
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(fieldsIn(html)).toMatchObject({
      title: "Lighth",
      summary: "For all\r\nranks.",
      [`${lamp}.minutes`]: "so",
      [`${lamp}.points`]: "Names the wick\r\nand",
      [`${tools}.part`]: ["", "Discuss the oil"],
    });
    expect(isOpen(html)).toBe(true);
    expect(html).toMatch(new RegExp(`id="line-${stray}"[^>]* autofocus`));
    expect((await said())?.fills).toEqual({});
  });

  it("stays when a point is split, and where that cannot be", async () => {
    const fields = { ...(await halfTyped()), split: `${tools} split` };
    const refused = await cast.owner.browser.post(path, { ...fields, [`${tools}.part`]: "" });
    expect(refused.status).toBe(422);
    const again = await refused.text();
    expect(textOf(again)).toContain("Tick at least one part");
    expect(fieldsIn(again)).toMatchObject({ title: "Lighth", [`${lamp}.minutes`]: "so", [`${tools}.part`]: "" });
    const html = await (await cast.owner.browser.post(path, fields)).text();
    expect((await said())?.splits).toEqual([{ line: tools, parts: ["Discuss the oil"] }]);
    expect(fieldsIn(html)).toMatchObject({ title: "Lighth", [`${lamp}.points`]: "Names the wick\r\nand" });
  });

  it("stays when another question is kept; that one is no longer half typed", async () => {
    const fields = { ...(await halfTyped()), [`${lamp}.minutes`]: "6", keep: String(lamp) };
    const html = await (await cast.owner.browser.post(path, fields)).text();
    expect((await said())?.fills).toEqual({
      questions: {
        [lamp]: {
          minutes: 6,
          points: [
            { text: "Names the wick", weight: 1 },
            { text: "and", weight: 1 },
          ],
        },
      },
    });
    expect(fieldsIn(html)).toMatchObject({ title: "Lighth", [`${lamp}.minutes`]: "6" });
    expect(isOpen(html)).toBe(false);
  });

  it("is kept for later with everything else, or told of where it cannot be", async () => {
    const refused = await cast.owner.browser.post(path, await halfTyped());
    expect(refused.status).toBe(422);
    const html = await refused.text();
    expect(textOf(html)).toContain("Give whole minutes.");
    expect(fieldsIn(html)).toMatchObject({ title: "Lighth", [`${lamp}.minutes`]: "so" });
    const kept = await cast.owner.browser.post(path, { ...(await halfTyped()), [`${lamp}.minutes`]: "7" });
    expect(await said()).toMatchObject({
      fills: { guide: { title: "Lighth", summary: "For all\nranks." }, questions: { [lamp]: { minutes: 7 } } },
    });
    expect(fieldsIn(await kept.text())).toMatchObject({ title: "Lighth", [`${lamp}.minutes`]: "7" });
  });

  it("goes into the guide that is saved", async () => {
    const fields = { ...(await halfTyped()), [`${lamp}.minutes`]: "8" };
    expect((await cast.owner.browser.post(`${path}/guide`, fields)).status).toBe(303);
    const made = (await cast.db.select().from(guide)).find(({ title }) => title === "Lighth");
    expect((await listQuestions(cast.db, made?.id ?? "")).find(({ prompt }) => prompt.includes("trim"))?.minutes).toBe(8);
  });

  it("is no more than what was typed: a colleague's words stay", async () => {
    const fields = await halfTyped();
    await cast.colleague.browser.post(path, { role: "Night keeper", [`${lamp}.competency`]: "Optics" });
    const html = await (await cast.owner.browser.post(path, { ...fields, line: `${stray} question` })).text();
    expect(fieldsIn(html)).toMatchObject({ title: "Lighth", role: "Night keeper", [`${lamp}.competency`]: "Optics" });
    await cast.owner.browser.post(path, { ...fields, [`${lamp}.minutes`]: "9" });
    expect((await said())?.fills).toMatchObject({
      guide: { title: "Lighth", role: "Night keeper" },
      questions: { [lamp]: { competency: "Optics", minutes: 9 } },
    });
  });

  it("is nothing where nothing was typed: the page has an address of its own again", async () => {
    const answer = await cast.owner.browser.post(path, { ...fieldsIn(await page()), line: `${stray} question` });
    expect(answer.headers.get("location")).toBe(`${path}?from=${stray}#line-${stray}`);
  });

  it("is nothing for strangers", async () => {
    expect((await cast.stranger.browser.post(path, await halfTyped())).status).toBe(404);
    expect((await said())?.fills).toEqual({});
  });
});
