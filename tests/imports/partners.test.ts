import { asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { guideImport, planQuestion, planVersion } from "../../src/db/schema/index.ts";
import { listQualifications, listQuestions } from "../../src/guides/guides.ts";
import { readUse } from "../../src/guides/use.ts";
import { writeGuide } from "../../src/guides/writing.ts";
import { startVersion } from "../../src/plans/versions.ts";
import type { Browser } from "../support/app.ts";
import { assemble, type Cast } from "../support/cast.ts";
import { makeInterview, SMALL_GUIDE } from "../support/factories.ts";
import { paste, textOf } from "./importing.ts";

const [LAMP, LOG, NIGHT] = SMALL_GUIDE.questions;
if (LAMP === undefined || LOG === undefined || NIGHT === undefined) throw new Error("The small guide lacks questions.");

/** The night is asked for in words that nothing knows again, on the third line of three; a qualification likewise. */
const REWORDED = "Describe a crisis on your watch, and what you did about it.";
const [DIPLOMA, ...OTHERS] = SMALL_GUIDE.qualifications;
if (DIPLOMA === undefined) throw new Error("The small guide has no qualification.");
const NEWER = {
  ...SMALL_GUIDE,
  questions: [LAMP, LOG, { ...NIGHT, prompt: REWORDED }],
  qualifications: [...OTHERS, { ...DIPLOMA, text: "Certificate of the coast guard" }],
};
const QUALIFICATION_LINE = String(NEWER.qualifications.length);

let cast: Cast;
let held: Awaited<ReturnType<typeof makeInterview>>;
let guideId: string;
let path: string;
let night: string;
let diploma: string;
beforeEach(async () => {
  cast = await assemble();
  held = await makeInterview(cast.db, cast.owner.actor);
  guideId = held.position.guideId;
  path = await paste(cast.owner.browser, writeGuide(NEWER));
  night = (await stored()).find(({ prompt }) => prompt === NIGHT.prompt)?.id ?? "";
  diploma = (await listQualifications(cast.db, guideId)).find(({ text }) => text === DIPLOMA.text)?.id ?? "";
});

const edition = () => `${path}/edition/${guideId}`;
const stored = () => listQuestions(cast.db, guideId);
const page = async (browser: Browser = cast.owner.browser) => (await browser.get(edition())).text();
const said = async () => (await cast.db.select().from(guideImport))[0]?.fills.partners;
const sent = (html: string) => ({
  revision: /name="revision" value="([^"]+)"/.exec(html)?.[1] ?? "",
  seen: [...html.matchAll(/name="seen" value="([^"]+)"/g)].flatMap(([, seen]) => seen ?? []),
});
const pair = async (fields = {}, browser = cast.owner.browser) =>
  browser.post(edition(), { ...sent(await page()), only: "pairs", pair: `${night} 3`, ...fields });
const counted = (html: string) => /\d+ questions? new · .*? the same/.exec(textOf(html))?.[0];

describe("pairing by hand", () => {
  it("is offered beside what is not in the new edition, never chosen, and is not needed", async () => {
    const html = await page();
    expect(counted(html)).toBe("1 question new · 0 changed · 1 not in it · 2 the same");
    expect(html).toContain(`<option value="${night} 3">${REWORDED}</option>`);
    expect(html).not.toMatch(/<option[^>]* selected/);
    expect(textOf(html)).toContain(`In the new edition it is , for “${NIGHT.prompt}”`);
  });

  it("shows the question as changed, word by word, and keeps every tick", async () => {
    const answer = await pair({ remove: diploma, archive: night });
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(counted(html)).toBe("0 questions new · 1 changed · 0 not in it · 2 the same");
    expect(html).toContain(`name="change" value="${night}" checked`);
    expect(html).toMatch(/<ins>Describe a crisis/);
    expect(html).toContain(`name="remove" value="${diploma}" checked`);
    expect(html).toContain(`name="addQualification" value="${QUALIFICATION_LINE}"/>`);
    expect(textOf(html)).not.toContain("This is different now");
  });

  it("updates that question in place: its id, its use and published plans stay, drafts take over the wording", async () => {
    await startVersion(cast.db, cast.owner.actor, held.plan.id);
    const prompts = (number: number) =>
      cast.db
        .select({ prompt: planQuestion.prompt })
        .from(planQuestion)
        .innerJoin(planVersion, eq(planVersion.id, planQuestion.versionId))
        .where(eq(planVersion.number, number))
        .orderBy(asc(planQuestion.ordinal));
    const [published, use] = [await prompts(1), await readUse(cast.db, cast.owner.actor, guideId)];
    const paired = await (await pair()).text();
    const updated = await cast.owner.browser.post(edition(), { ...sent(paired), change: night });
    expect(updated.status).toBe(303);
    expect((await stored()).map(({ id, prompt }) => (id === night ? prompt : "another"))).toEqual(["another", "another", REWORDED]);
    expect(await prompts(1)).toEqual(published);
    expect((await prompts(2)).map(({ prompt }) => prompt)).toContain(REWORDED);
    expect(await readUse(cast.db, cast.owner.actor, guideId)).toEqual(use);
  });

  it("is kept with the import, where a colleague finds it and takes it back", async () => {
    await pair();
    expect(await said()).toEqual({ questions: { 3: night }, qualifications: {} });
    const theirs = await page(cast.colleague.browser);
    expect(counted(theirs)).toBe("0 questions new · 1 changed · 0 not in it · 2 the same");
    await cast.colleague.browser.post(edition(), { ...sent(theirs), apart: "3" });
    expect(counted(await page())).toBe("1 question new · 0 changed · 1 not in it · 2 the same");
  });

  it("parts what was paired by its words, and does not pair it again", async () => {
    path = await paste(
      cast.owner.browser,
      writeGuide({ ...NEWER, questions: [{ ...LAMP, prompt: "How do you trim a tall lamp?" }, LOG, NIGHT] }),
    );
    const parted = await cast.owner.browser.post(edition(), { ...sent(await page()), apart: "1" });
    expect(counted(await parted.text())).toBe("1 question new · 0 changed · 1 not in it · 2 the same");
    expect(counted(await page())).toBe("1 question new · 0 changed · 1 not in it · 2 the same");
  });

  it("goes for qualifications too", async () => {
    const answer = await pair({ pair: "", pairQualification: `${diploma} ${QUALIFICATION_LINE}` });
    const html = await answer.text();
    expect(textOf(html)).toContain("Changed qualifications · 1");
    await cast.owner.browser.post(edition(), { ...sent(html), changeQualification: diploma });
    const after = await listQualifications(cast.db, guideId);
    expect(after.find(({ id }) => id === diploma)?.text).toBe("Certificate of the coast guard");
  });

  it("takes nothing over before somebody has seen what a pair changes", async () => {
    const answer = await pair({ only: "", add: "3" });
    expect(textOf(await answer.text())).toContain("Nothing was taken over yet.");
    expect((await stored()).map(({ prompt }) => prompt)).toEqual(SMALL_GUIDE.questions.map(({ prompt }) => prompt));
    expect(await said()).toMatchObject({ questions: { 3: night } });
  });

  it("tells what a colleague changed meanwhile", async () => {
    const html = await page();
    await cast.colleague.browser.post(`/guides/${guideId}/questions/${(await stored())[0]?.id}/archival`);
    const answer = await cast.owner.browser.post(edition(), { ...sent(html), only: "pairs", pair: `${night} 3` });
    expect(answer.status).toBe(409);
    expect(textOf(await answer.text())).toContain(`“ ${LAMP.prompt} ” is new here, under “Archived questions that are in it”`);
  });

  it("does not believe any pair", async () => {
    const [lamp] = await stored();
    for (const wrong of [`${night} 1`, `${night} 99`, `${lamp?.id} 3`, `${diploma} 3`]) await pair({ pair: wrong });
    expect(await said()).toEqual({ questions: {}, qualifications: {} });
    expect((await pair({ pair: "night 3" })).status).toBe(422);
  });

  it("refuses two that would be one", async () => {
    path = await paste(cast.owner.browser, writeGuide({ ...NEWER, questions: [{ ...LOG, prompt: REWORDED }] }));
    const two = await cast.owner.browser.post(edition(), {
      ...sent(await page()),
      only: "pairs",
      pair: (await stored()).slice(0, 2).map(({ id }) => `${id} 1`),
    });
    expect(two.status).toBe(422);
    expect(textOf(await two.text())).toContain("cannot both be the same new one");
  });

  it("is nothing for strangers", async () => {
    expect((await pair({}, cast.stranger.browser)).status).toBe(404);
    const theirs = await paste(cast.stranger.browser, writeGuide(NEWER));
    expect((await cast.stranger.browser.post(`${theirs}/edition/${guideId}`, { only: "pairs", pair: `${night} 3` })).status).toBe(404);
    expect(await cast.db.select({ fills: guideImport.fills }).from(guideImport)).toEqual([{ fills: {} }, { fills: {} }]);
  });
});
