import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { auditEvent, guide, guideImport } from "../../src/db/schema/index.ts";
import { parseGuide } from "../../src/guides/format.ts";
import { listQualifications, listQuestions } from "../../src/guides/guides.ts";
import { readShipped } from "../../src/guides/library.ts";
import { assemble, type Cast } from "../support/cast.ts";
import { KEEPER_GUIDE } from "./guides.ts";
import { paste, textOf } from "./importing.ts";

let cast: Cast;
beforeEach(async () => {
  cast = await assemble();
});

const GUIDE = { title: "Lighthouse keeper", role: "Keeper", summary: "", section: "General" };
const guides = () => cast.db.select().from(guide);
const save = (path: string, fields: Record<string, string> = {}) => cast.owner.browser.post(`${path}/guide`, { ...GUIDE, ...fields });

describe("saving an import", () => {
  it("makes a guide of what was understood and invents nothing", async () => {
    const path = await paste(cast.owner.browser);
    const answer = await save(path);
    const [made] = await guides();
    expect(answer.headers.get("location")).toBe(`/guides/${made?.id}?imported=yes`);
    expect(await (await cast.colleague.browser.get(`/guides/${made?.id}?imported=yes`)).text()).toContain("Saved as a guide of its own.");
    expect(made).toMatchObject({ title: "Lighthouse keeper", role: "Keeper", organisationId: cast.owner.actor.organisationId });
    const questions = await listQuestions(cast.db, made?.id ?? "");
    expect(
      questions.map(({ section, prompt, minutes, competency, points }) => [section, prompt, minutes, competency, points.length]),
    ).toEqual([
      ["Technical", "How do you trim a lamp?", null, "", 2],
      ["Technical", "What do you log at dawn?", null, "", 1],
      ["Behavioural", "Tell me about a night that went wrong.", null, "", 1],
    ]);
    expect(questions[0]?.outline).toMatch(/^It cools first, then the wick is trimmed\.\n\n *- Cool the lamp\n *- Trim the wick$/);
    expect((await listQualifications(cast.db, made?.id ?? "")).map(({ group }) => group)).toEqual(["education", "certification"]);
    const events = await cast.db.select({ action: auditEvent.action }).from(auditEvent).where(eq(auditEvent.subjectType, "guide"));
    expect(events).toEqual([{ action: "imported" }]);
  });

  it("twice at once makes one guide, and leads there ever after", async () => {
    const path = await paste(cast.owner.browser);
    const places = (await Promise.all([save(path), save(path)])).map(({ headers }) =>
      headers.get("location")?.replace("?imported=yes", ""),
    );
    expect(new Set(places).size).toBe(1);
    expect((await guides()).length).toBe(1);
    expect((await cast.owner.browser.get(path)).headers.get("location")).toBe(places[0]);
    expect((await save(path, { title: "Another" })).headers.get("location")).toBe(places[0]);
    expect(textOf(await (await cast.owner.browser.get("/imports")).text())).toContain("Nothing waits to be reviewed");
    expect((await cast.owner.browser.post(path, { line: "2 question" })).status).toBe(409);
    expect((await cast.owner.browser.post(`${path}/removal`)).status).toBe(409);
  });

  it("asks under what name questions go that stand under no section", async () => {
    const path = await paste(cast.owner.browser, "How do you trim a lamp?\n\nIt cools first.\n\nWhat do you log at dawn?\n");
    for (const line of [1, 3]) await cast.owner.browser.post(path, { line: `${line} question` });
    expect(textOf(await (await cast.owner.browser.get(path)).text())).toContain("Questions without a section go under");
    expect((await save(path, { section: " " })).status).toBe(422);
    await save(path, { section: "First things" });
    const [made] = await guides();
    const sections = (await listQuestions(cast.db, made?.id ?? "")).map(({ section }) => section);
    expect(sections).toEqual(["First things", "First things"]);
  });

  it("refuses more qualifications than a guide's page shows", async () => {
    const licences = Array.from({ length: 501 }, (_, at) => `- **Licence ${at}**: for the rock.`).join("\n");
    const path = await paste(
      cast.owner.browser,
      `# Keeper\n\n## Qualifications\n\n### Education\n\n${licences}\n\n## Technical\n\n### Why?\n`,
    );
    const answer = await save(path);
    expect(answer.status).toBe(422);
    expect(textOf(await answer.text())).toContain("It has 501 qualifications; a guide may have 500.");
    expect(await guides()).toEqual([]);
  });

  it("says what is too long instead of cutting it off", async () => {
    const path = await paste(
      cast.owner.browser,
      KEEPER_GUIDE.replace("How do you trim a lamp?", `How do you trim ${"a very, very old ".repeat(40)}lamp?`),
    );
    const answer = await save(path);
    expect(answer.status).toBe(422);
    const page = textOf(await answer.text());
    expect(page).toContain("Some of it is too long for a guide.");
    expect(page).toMatch(/Line \d+ : The question has \d+ characters; it may have 500\./);
    expect(page).toContain("Keeper");
    expect(await guides()).toEqual([]);
  });

  it("needs a question", async () => {
    const path = await paste(cast.owner.browser, "A shopping list.\n\nLamp oil.\n");
    const answer = await save(path);
    expect(answer.status).toBe(422);
    expect(textOf(await answer.text())).toContain("There is no question in it yet.");
  });

  it("keeps a guide in Scorebook's own form exactly", async () => {
    const shipped = await readShipped("back-end-developer");
    const document = parseGuide(shipped);
    const path = await paste(cast.owner.browser, shipped);
    const { title, role, summary } = document;
    await save(path, { title, role, summary });
    const [made] = await guides();
    const stored = (await listQuestions(cast.db, made?.id ?? "")).map(
      ({ section, prompt, competency, minutes, outline, anchors, points }) => ({
        section,
        prompt,
        competency,
        minutes,
        outline,
        anchors,
        points: points.map(({ text, weight }) => ({ text, weight })),
      }),
    );
    expect(stored).toEqual(document.questions);
  });

  it("is for recruiters of the firm", async () => {
    const path = await paste(cast.owner.browser);
    expect((await cast.stranger.browser.post(`${path}/guide`, GUIDE)).status).toBe(404);
    expect((await cast.colleague.browser.post(`${path}/guide`, GUIDE)).status).toBe(303);
    const [row] = await cast.db.select().from(guideImport);
    expect(row?.savedGuideId).toBe((await guides())[0]?.id);
  });
});
