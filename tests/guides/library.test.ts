import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { guide } from "../../src/db/schema/index.ts";
import { readDocument } from "../../src/guides/document.ts";
import { duplicateGuide } from "../../src/guides/editing.ts";
import { parseGuide } from "../../src/guides/format.ts";
import { listQuestions } from "../../src/guides/guides.ts";
import { readGuideJson } from "../../src/guides/json.ts";
import { loadLibrary, refreshLibraries } from "../../src/guides/library.ts";
import { listArchivedGuides, listGuides } from "../../src/guides/list.ts";
import { insertGuide } from "../../src/guides/storing.ts";
import { assemble, type Cast } from "../support/cast.ts";
import { makeGuide, makePosition, SMALL_GUIDE } from "../support/factories.ts";
import { recordedActions } from "../support/recorded.ts";
import { revisionIn } from "../support/revision.ts";

let cast: Cast;
let id: string;
let page: string;

beforeEach(async () => {
  cast = await assemble();
  id = (await makeGuide(cast.db, cast.owner.actor)).id;
  page = `/guides/${id}`;
});

const stored = async (guideId = id) => (await cast.db.select().from(guide).where(eq(guide.id, guideId)))[0];
const textOf = async (path: string) => (await cast.colleague.browser.get(path)).text();
const idIn = (answer: Response) => answer.headers.get("location")?.split("/").at(-1) ?? "";

describe("a guide of the firm's own", () => {
  it("begins with a title, a role and a summary, and asks for its first question", async () => {
    expect(await textOf("/guides/new")).toContain("New guide");
    const made = await cast.owner.browser.post("/guides/new", { title: " Ferry  captain ", role: "Master", summary: "One.\r\n\r\nTwo." });
    expect(await stored(idIn(made))).toMatchObject({ title: "Ferry captain", role: "Master", summary: "One.\n\nTwo.", libraryKey: null });
    const html = await textOf(`/guides/${idIn(made)}`);
    expect(html).toContain("No questions yet");
    expect(html).toContain("Master");
  });

  it("needs a title, and keeps what was typed", async () => {
    for (const path of ["/guides/new", `${page}/details`]) {
      const answer = await cast.owner.browser.post(path, { title: " ", role: "Master", summary: "Kept." });
      expect(answer.status).toBe(422);
      const html = await answer.text();
      expect(html).toContain("Name the guide");
      expect(html).toContain("Kept.");
    }
    expect(await listGuides(cast.db, cast.owner.actor)).toHaveLength(1);
  });

  it("is changed, and not overwritten unseen", async () => {
    const revision = revisionIn(await textOf(`${page}/details`));
    const typed = { title: "Keeper", role: "", summary: "", revision };
    expect((await cast.colleague.browser.post(`${page}/details`, typed)).headers.get("location")).toBe(page);
    const refused = await cast.owner.browser.post(`${page}/details`, { ...typed, title: "Mine" });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain("Keeper");
    expect((await stored())?.title).toBe("Keeper");
  });

  it("is copied with everything in it but what is archived, as the firm's own", async () => {
    const [first] = await listQuestions(cast.db, id);
    await cast.owner.browser.post(`${page}/questions/${first?.id}/archival`);
    const copied = idIn(await cast.owner.browser.post(`${page}/copy`));
    const { questions, ...rest } = SMALL_GUIDE;
    const expected = { ...rest, title: "Lighthouse keeper (copy)", questions: questions.slice(1) };
    expect(await readDocument(cast.db, cast.owner.actor, copied)).toEqual(expected);
    expect((await stored(copied))?.libraryKey).toBeNull();
  });

  it("is nothing for strangers, nor for visitors", async () => {
    for (const path of [`${page}/details`, `${page}/export.md`, `${page}/export.json`])
      expect((await cast.stranger.browser.get(path)).status, path).toBe(404);
    for (const path of [`${page}/details`, `${page}/archival`, `${page}/restoration`, `${page}/copy`]) {
      expect((await cast.stranger.browser.post(path, { title: "Mine", revision: "x" })).status, path).toBe(404);
      expect((await cast.visitor.post(path)).status, path).toBe(401);
    }
    expect(await stored()).toMatchObject({ title: "Lighthouse keeper", archivedAt: null });
  });
});

describe("an archived guide", () => {
  it("leaves the list and what new positions are made from, says so, and comes back", async () => {
    const gone = await cast.owner.browser.post(`${page}/archival`);
    expect(gone.headers.get("location")).toBe(`/guides?archived=${id}`);
    const list = await textOf(`/guides?archived=${id}`);
    expect(list).toContain("“Lighthouse keeper” is archived.");
    expect(list).toContain("1 archived guide");
    expect(await textOf("/positions/new")).not.toContain("Lighthouse keeper");
    expect(await textOf(page)).toContain("This guide is archived");
    await cast.owner.browser.post(`${page}/restoration`);
    expect((await listGuides(cast.db, cast.owner.actor)).map((one) => one.id)).toEqual([id]);
    expect(await recordedActions(cast.db, id)).toEqual(["archived", "restored"]);
  });

  it("makes no new position, and leaves those made from it as they are", async () => {
    const position = await makePosition(cast.db, cast.owner.actor);
    await cast.owner.browser.post(`/guides/${position.guideId}/archival`);
    const refused = await cast.owner.browser.post("/positions/new", { guide: position.guideId, title: "New", client: "", location: "" });
    expect(refused.status).toBe(409);
    expect((await cast.owner.browser.get(`/positions/${position.id}`)).status).toBe(200);
    expect((await cast.owner.browser.get(`/positions/${position.id}/requirements`)).status).toBe(200);
  });

  it("stays archived when Scorebook starts again, although it is shipped", async () => {
    const { db, owner } = cast;
    await loadLibrary(db, owner.actor.organisationId);
    const [shipped] = await listGuides(db, owner.actor);
    await owner.browser.post(`/guides/${shipped?.id}/archival`);
    const before = await listGuides(db, owner.actor);
    await refreshLibraries(db);
    expect(await listGuides(db, owner.actor)).toEqual(before);
    expect(await listArchivedGuides(db, owner.actor)).toHaveLength(1);
  });
});

describe("the list of guides", () => {
  it("counts questions without the archived ones, and qualifications, and tells the last change", async () => {
    const [first] = await listQuestions(cast.db, id);
    await cast.owner.browser.post(`${page}/questions/${first?.id}/archival`);
    await cast.owner.browser.post("/guides/new", { title: "Empty", role: "", summary: "" });
    const guides = await listGuides(cast.db, cast.owner.actor);
    expect(guides.map(({ title, questions, qualifications }) => [title, questions, qualifications])).toEqual([
      ["Empty", 0, 0],
      ["Lighthouse keeper", 2, 3],
    ]);
    for (const { changedAt } of guides) expect(changedAt).toBeInstanceOf(Date);
    expect(await textOf("/guides")).toContain("2 questions · 3 qualifications");
  });
});

describe("a copy", () => {
  it("of a guide with a long title cuts no letter in half", async () => {
    const title = `${"a".repeat(192)}🗼${"b".repeat(6)}`;
    const named = await insertGuide(cast.db, cast.owner.actor.organisationId, { ...SMALL_GUIDE, title }, null);
    const copy = await duplicateGuide(cast.db, cast.owner.actor, named ?? "");
    expect((await readDocument(cast.db, cast.owner.actor, copy)).title).toBe(`${"a".repeat(192)} (copy)`);
  });

  it("is complete where the points are more than one statement takes", async () => {
    const points = Array.from({ length: 20 }, (_, at) => ({ text: `Point ${at}`, weight: 1 }));
    const [question] = SMALL_GUIDE.questions;
    if (question === undefined) throw new Error("The small guide has no question.");
    const questions = Array.from({ length: 850 }, (_, at) => ({ ...question, prompt: `Question ${at}?`, points }));
    const large = await insertGuide(cast.db, cast.owner.actor.organisationId, { ...SMALL_GUIDE, questions }, null);
    const copy = await duplicateGuide(cast.db, cast.owner.actor, large ?? "");
    expect(await readDocument(cast.db, cast.owner.actor, copy)).toEqual({ ...SMALL_GUIDE, title: "Lighthouse keeper (copy)", questions });
  });
});

describe("an export", () => {
  it("is a file named after the guide, which reads back as what is current in it", async () => {
    const title = 'Łamp: "trim"/night';
    const made = await insertGuide(cast.db, cast.owner.actor.organisationId, { ...SMALL_GUIDE, title, role: "Keeper" }, null);
    const [first] = await listQuestions(cast.db, made ?? "");
    await cast.owner.browser.post(`/guides/${made}/questions/${first?.id}/archival`);
    expect(await textOf(`/guides/${made}`)).toContain("without the 1 archived question");
    const expected = { ...SMALL_GUIDE, title, role: "Keeper", questions: SMALL_GUIDE.questions.slice(1) };

    const markdown = await cast.colleague.browser.get(`/guides/${made}/export.md`);
    expect(markdown.headers.get("content-type")).toBe("text/markdown; charset=utf-8");
    expect(markdown.headers.get("content-disposition")).toContain("filename*=UTF-8''%C5%81amp%20trim%20night.md");
    expect(parseGuide(await markdown.text())).toEqual(expected);

    const json = await cast.colleague.browser.get(`/guides/${made}/export.json`);
    expect(json.headers.get("content-disposition")).toContain("attachment");
    const text = await json.text();
    expect(readGuideJson(text)).toEqual(expected);
    const { $schema } = JSON.parse(text);
    const schema = await cast.colleague.browser.get(new URL($schema).pathname);
    expect(schema.headers.get("content-type")).toBe("application/schema+json");
    expect(await schema.json()).toMatchObject({ $id: $schema, $schema: "https://json-schema.org/draft/2020-12/schema" });
  });
});

describe("what is still open in a guide", () => {
  it("is named with the forms where it is filled in, and is silent when there is nothing", async () => {
    expect(await textOf(page)).not.toContain("Still open");
    const [lamp] = SMALL_GUIDE.questions;
    if (lamp === undefined) throw new Error("The small guide has no question.");
    const bare = { ...lamp, minutes: null, competency: "", points: [], anchors: { "1": "Nothing." } };
    const { id: open } = await makeGuide(cast.db, cast.owner.actor, { ...SMALL_GUIDE, questions: [lamp, bare] });
    const [, question] = await listQuestions(cast.db, open);
    const html = await textOf(`/guides/${open}`);
    for (const words of ["without follow-up points", "without ratings 1, 3 or 5", "without minutes", "without a competency"])
      expect(html).toContain(`1 question ${words}`);
    expect(html).toContain(`href="/guides/${open}/questions/${question?.id}#field-minutes"`);
  });
});
