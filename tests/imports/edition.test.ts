import { asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { guide, guideImport, guideQuestion, mark, planPoint, planQuestion, scorecard } from "../../src/db/schema/index.ts";
import { listQuestions } from "../../src/guides/guides.ts";
import { readUse } from "../../src/guides/use.ts";
import { writeGuide } from "../../src/guides/writing.ts";
import { assemble, type Cast } from "../support/cast.ts";
import { fillScorecard, makeInterview, SMALL_GUIDE } from "../support/factories.ts";
import { paste, textOf } from "./importing.ts";

const [LAMP, LOG, NIGHT] = SMALL_GUIDE.questions;
if (LAMP === undefined || LOG === undefined || NIGHT === undefined) throw new Error("The small guide lacks questions.");

/** The lamp is asked in other words, the log is as it was, the night is gone, and there is a question more. */
const NEWER = {
  ...SMALL_GUIDE,
  summary: "For keepers of all ranks.",
  questions: [
    { ...LAMP, prompt: "How do you trim a tall lamp?" },
    LOG,
    { ...LOG, section: "Technical", prompt: "Who relieves you?", points: [] },
  ],
};

let cast: Cast;
let held: Awaited<ReturnType<typeof makeInterview>>;
let guideId: string;
let path: string;
beforeEach(async () => {
  cast = await assemble();
  held = await makeInterview(cast.db, cast.owner.actor);
  guideId = held.position.guideId;
  path = await paste(cast.owner.browser, writeGuide(NEWER));
});

const edition = () => `${path}/edition/${guideId}`;
const stored = () => listQuestions(cast.db, guideId);
const current = async () => (await stored()).filter(({ archivedAt }) => archivedAt === null).map(({ prompt }) => prompt);
const idOf = async (prompt: string) => (await stored()).find((one) => one.prompt === prompt)?.id ?? "";
const page = async () => (await cast.owner.browser.get(edition())).text();
const revisionIn = (html: string) => /name="revision" value="([^"]+)"/.exec(html)?.[1] ?? "";

const seenIn = (html: string) => [...html.matchAll(/name="seen" value="([^"]+)"/g)].flatMap(([, seen]) => seen ?? []);
/** The boxes that are ticked, by name and value. */
const tickedIn = (html: string) =>
  [...html.matchAll(/type="checkbox" name="(\w+)" value="([^"]+)" checked/g)].map(([, name, value]) => `${name} ${value}`);

describe("a newer edition", () => {
  it("is offered for the guide that it is one of, and for none of a stranger's", async () => {
    expect(textOf(await (await cast.owner.browser.get(path)).text())).toMatch(
      /newer edition of Lighthouse keeper , which has 1 question of it/,
    );
    const other = await paste(cast.stranger.browser, writeGuide(NEWER));
    expect(textOf(await (await cast.stranger.browser.get(other)).text())).not.toContain("newer edition");
    expect((await cast.stranger.browser.get(`${other}/edition/${guideId}`)).status).toBe(404);
    expect((await cast.colleague.browser.get(edition())).status).toBe(200);
  });

  it("is told of guides with one title by when they were changed, and of no other", async () => {
    expect(textOf(await (await cast.owner.browser.get(path)).text())).not.toContain("(changed");
    await cast.owner.browser.post(`/guides/${guideId}/copy`, {});
    await cast.db.update(guide).set({ title: "Lighthouse keeper", updatedAt: new Date("2026-03-05T10:00:00Z") });
    const html = await (await cast.owner.browser.get(path)).text();
    expect(textOf(html).match(/newer edition of Lighthouse keeper \(changed Thu 5 Mar 2026, \d\d:00\)/g)).toHaveLength(2);
    expect(html.match(/<option[^>]*>Lighthouse keeper \(changed/g)).toHaveLength(2);
  });

  it("can be one of any guide that somebody names, and what was typed before is in it", async () => {
    const chosen = await cast.owner.browser.post(path, { compare: "chosen", guide: guideId, "3.minutes": "11" });
    expect(chosen.headers.get("location")).toBe(edition());
    expect((await cast.db.select().from(guideImport))[0]?.fills.questions).toEqual({ 3: { minutes: 11 } });
    expect((await cast.owner.browser.post(path, { compare: guideId })).headers.get("location")).toBe(edition());
    expect((await cast.owner.browser.post(path, { compare: guideId, title: "" })).status).toBe(422);
    expect((await cast.owner.browser.post(path, { compare: "none" })).status).toBe(422);
    expect((await cast.stranger.browser.post(path, { compare: guideId })).status).toBe(404);
  });

  it("shows what would change: ticked what it says, unticked what it leaves out", async () => {
    const html = await page();
    expect(textOf(html)).toContain("1 question new · 1 changed · 1 not in it · 1 the same");
    expect(html).toMatch(/<del>lamp|<ins>tall /);
    expect(html).toContain(`name="change" value="${await idOf("How do you trim a lamp?")}" checked`);
    expect(html).toContain('name="add" value="3" checked');
    expect(html).toMatch(new RegExp(`name="archive" value="${await idOf(NIGHT.prompt)}"/?>`));
  });

  it("takes over what is ticked, by question, and says so; what was published, asked and marked stays", async () => {
    const lamp = await idOf(LAMP.prompt);
    const [card] = await cast.db.select().from(scorecard);
    await fillScorecard(cast.db, card?.id ?? "", Object.fromEntries(held.questions.map(({ id }) => [id, 4])), { submittedAt: new Date() });
    const untouched = async () => ({
      questions: await cast.db.select().from(planQuestion).orderBy(asc(planQuestion.id)),
      points: await cast.db.select().from(planPoint).orderBy(asc(planPoint.id)),
      marks: await cast.db.select().from(mark).orderBy(asc(mark.subjectId), asc(mark.kind)),
      cards: await cast.db.select().from(scorecard),
      use: await readUse(cast.db, cast.owner.actor, guideId),
    });
    const before = await untouched();
    expect(before.marks.length).toBeGreaterThan(0);
    const fields = { revision: revisionIn(await page()), change: lamp, add: "3", of: "summary", archive: await idOf(NIGHT.prompt) };
    const answer = await cast.owner.browser.post(edition(), fields);
    expect(answer.headers.get("location")).toMatch(new RegExp(`^/guides/${guideId}\\?edition=`));
    expect(await current()).toEqual(["How do you trim a tall lamp?", "What do you log at dawn?", "Who relieves you?"]);
    expect(await idOf("How do you trim a tall lamp?")).toBe(lamp);
    expect(await untouched()).toEqual(before);
    const shown = await (await cast.owner.browser.get(answer.headers.get("location") ?? "")).text();
    expect(textOf(shown)).toContain("1 added, 1 changed, 1 taken out");
    const [row] = await cast.db.select().from(guide).where(eq(guide.id, guideId));
    expect(row).toMatchObject({ title: "Lighthouse keeper", summary: "For keepers of all ranks." });
  });

  it("offers what was archived here and is in it, and never as a second question", async () => {
    const lamp = await idOf(LAMP.prompt);
    await cast.owner.browser.post(`/guides/${guideId}/questions/${lamp}/archival`);
    const html = await page();
    expect(textOf(html)).toContain("Archived questions that are in it · 1");
    expect(html).toMatch(new RegExp(`name="restore" value="${lamp}"/?>`));
    const without = await cast.owner.browser.post(edition(), { revision: revisionIn(html), add: "3" });
    expect(textOf(await (await cast.owner.browser.get(without.headers.get("location") ?? "")).text())).toContain(
      "1 added, 0 changed, 0 taken",
    );
    expect(await current()).toEqual(["What do you log at dawn?", NIGHT.prompt, "Who relieves you?"]);

    path = await paste(cast.owner.browser, writeGuide(NEWER));
    const ticked = await cast.owner.browser.post(edition(), { revision: revisionIn(await page()), restore: lamp });
    const shown = await (await cast.owner.browser.get(ticked.headers.get("location") ?? "")).text();
    expect(textOf(shown)).toContain("0 added, 0 changed, 1 brought back, 0 taken out");
    expect(await current()).toEqual(["How do you trim a tall lamp?", "What do you log at dawn?", NIGHT.prompt, "Who relieves you?"]);
    expect(await idOf("How do you trim a tall lamp?")).toBe(lamp);
  });

  it("leaves what is not ticked, and what it says nothing of", async () => {
    await cast.owner.browser.post(edition(), { revision: revisionIn(await page()), add: "3" });
    expect(await current()).toEqual([
      "How do you trim a lamp?",
      "What do you log at dawn?",
      "Tell me of a night that went wrong.",
      "Who relieves you?",
    ]);
  });

  it("changes nothing once somebody changed the guide in between; it keeps the ticks and says what is different", async () => {
    const [lamp, night] = [await idOf(LAMP.prompt), await idOf(NIGHT.prompt)];
    const html = await page();
    const fields = { revision: revisionIn(html), seen: seenIn(html), of: "summary" };
    await cast.colleague.browser.post(`/guides/${guideId}/questions/${night}/archival`);
    await cast.db.update(guideQuestion).set({ minutes: 4 }).where(eq(guideQuestion.id, lamp));
    const refused = await cast.owner.browser.post(edition(), { ...fields, archive: night });
    expect(refused.status).toBe(409);
    expect(await current()).toEqual(["How do you trim a lamp?", "What do you log at dawn?"]);
    const again = await refused.text();
    expect(textOf(again)).toContain("Nothing was taken over yet, and what you ticked is kept.");
    expect(textOf(again)).toContain(`“ ${NIGHT.prompt} ” was archived`);
    expect(textOf(again)).toContain("“ How do you trim a lamp? ” says something else than before, under “Changed questions”");
    expect(tickedIn(again)).toEqual(["of summary"]);
    const now = { ...fields, revision: revisionIn(again), seen: seenIn(again) };
    expect((await cast.owner.browser.post(edition(), now)).status).toBe(303);
    expect((await cast.db.select().from(guide).where(eq(guide.id, guideId)))[0]?.summary).toBe("For keepers of all ranks.");
  });

  it("ticks what is new since as on a fresh page, and does not bring back what somebody archived", async () => {
    const html = await page();
    const lamp = await idOf(LAMP.prompt);
    await cast.colleague.browser.post(`/guides/${guideId}/questions/${lamp}/archival`);
    await cast.db.update(guideQuestion).set({ minutes: 4 }).where(eq(guideQuestion.prompt, LOG.prompt));
    const fields = { revision: revisionIn(html), seen: seenIn(html), add: "3", change: lamp };
    const again = await (await cast.owner.browser.post(edition(), fields)).text();
    expect(textOf(again)).toContain("“ How do you trim a lamp? ” now stands under “Archived questions that are in it”");
    expect(textOf(again)).toContain("“ What do you log at dawn? ” is new here, under “Changed questions”");
    expect(tickedIn(again)).toEqual([`change ${await idOf(LOG.prompt)}`, "add 3"]);
  });

  it("keeps the ticks where a section is missing", async () => {
    path = await paste(
      cast.owner.browser,
      writeGuide({ ...NEWER, questions: [LOG, { ...LOG, section: "", prompt: "Who relieves you?" }] }),
    );
    const html = await page();
    const fields = { revision: revisionIn(html), seen: seenIn(html), add: "2", section: "", archive: await idOf(NIGHT.prompt) };
    const refused = await cast.owner.browser.post(edition(), fields);
    expect(refused.status).toBe(422);
    const again = await refused.text();
    expect(textOf(again)).toContain("Name a section for the new questions.");
    expect(tickedIn(again)).toEqual(["add 2", `archive ${fields.archive}`]);
  });

  it("twice changes the guide once, and becomes no second guide", async () => {
    const fields = { revision: revisionIn(await page()), add: "3" };
    await Promise.all([cast.owner.browser.post(edition(), fields), cast.owner.browser.post(edition(), fields)]);
    expect((await current()).filter((prompt) => prompt === "Who relieves you?").length).toBe(1);
    const saved = await cast.owner.browser.post(`${path}/guide`, { title: "Another", role: "", summary: "" });
    expect(saved.headers.get("location")).toBe(`/guides/${guideId}`);
    expect((await cast.db.select().from(guideImport))[0]?.savedGuideId).toBe(guideId);
  });

  it("is no stranger's to apply", async () => {
    const fields = { revision: revisionIn(await page()), add: "3" };
    expect((await cast.stranger.browser.post(edition(), fields)).status).toBe(404);
    const theirs = await paste(cast.stranger.browser, writeGuide(NEWER));
    expect((await cast.stranger.browser.post(`${theirs}/edition/${guideId}`, fields)).status).toBe(404);
    expect((await current()).length).toBe(3);
  });
});
