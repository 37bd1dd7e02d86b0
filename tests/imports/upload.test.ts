import { beforeEach, describe, expect, it } from "vitest";
import { guideImport } from "../../src/db/schema/index.ts";
import { readShipped } from "../../src/guides/library.ts";
import { assemble, type Cast } from "../support/cast.ts";
import { KEEPER_GUIDE } from "./guides.ts";
import { paste, textOf } from "./importing.ts";

let cast: Cast;
beforeEach(async () => {
  cast = await assemble();
});

const rows = () => cast.db.select().from(guideImport);
const file = (name: string, content: string | Uint8Array<ArrayBuffer>) => new File([content], name);

describe("giving a guide", () => {
  it("pasted as text becomes an import of the firm, by whoever pasted it", async () => {
    expect(await paste(cast.owner.browser)).toMatch(/^\/imports\/[0-9a-f-]{36}$/);
    const [row] = await rows();
    expect(row).toMatchObject({ filename: "Pasted text", format: "markdown", createdBy: cast.owner.actor.id, savedAt: null });
  });

  it("pasted from a web page keeps its headings", async () => {
    const html = "<h1>Keeper</h1><h2>Technical questions</h2><h3>How do you trim a lamp?</h3><p>It cools first.</p>";
    await cast.owner.browser.post("/imports/new", { text: "Keeper\nHow do you trim a lamp?", html });
    const [row] = await rows();
    expect(row?.format).toBe("html");
    expect(row?.lines.map(({ kind }) => kind)).toEqual(["heading", "heading", "heading", "paragraph"]);
  });

  it("in several files makes several imports and leads to their list", async () => {
    const files = [file("a.md", KEEPER_GUIDE), file("../b.txt", KEEPER_GUIDE)];
    const answer = await cast.owner.browser.post("/imports/new", { text: "", html: "", files: files[0] ?? "" });
    expect(answer.headers.get("location")).toMatch(/^\/imports\/[0-9a-f-]{36}$/);
    const both = new FormData();
    for (const one of files) both.append("files", one);
    const listed = await cast.app.request("/imports/new", {
      method: "POST",
      body: both,
      headers: { origin: "http://localhost", cookie: cast.owner.browser.cookie() },
    });
    expect(listed.headers.get("location")).toBe("/imports");
    const page = await (await cast.colleague.browser.get("/imports")).text();
    expect(page).toContain("a.md");
    expect(page).toContain("b.txt");
    expect(page).not.toContain("../b.txt");
  });

  it("that cannot be read says so beside what could, and loses nothing typed", async () => {
    const answer = await cast.owner.browser.post("/imports/new", {
      text: KEEPER_GUIDE,
      files: file("photo.md", new Uint8Array([0, 1, 2, 0])),
    });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(textOf(page)).toContain("photo.md : This is not a text, Markdown, HTML or Word (.docx) file.");
    expect(textOf(page)).toContain("Pasted text : ready");
    // It has become an import: sending it again would make two.
    expect(page).not.toContain("trim a lamp");
    const empty = await cast.owner.browser.post("/imports/new", { text: "\u200b", files: file("keeper.md", KEEPER_GUIDE) });
    expect(empty.status).toBe(422);
    expect((await rows()).length).toBe(2);
  });

  it("with nothing in it asks for something", async () => {
    const answer = await cast.owner.browser.post("/imports/new", { text: " ", html: "" });
    expect(answer.status).toBe(422);
    expect(textOf(await answer.text())).toContain("Paste a guide or choose a file first.");
  });

  it("in Scorebook's own form needs no lines", async () => {
    const path = await paste(cast.owner.browser, await readShipped("back-end-developer"));
    const [row] = await rows();
    expect(row).toMatchObject({ format: "scorebook", lines: [] });
    expect(row?.document?.questions.length).toBe(20);
    expect(textOf(await (await cast.owner.browser.get(path)).text())).toContain("20 questions");
  });

  it("is for recruiters of the firm", async () => {
    const path = await paste(cast.owner.browser);
    expect((await cast.colleague.browser.get(path)).status).toBe(200);
    expect((await cast.stranger.browser.get(path)).status).toBe(404);
    expect(await (await cast.stranger.browser.get("/imports")).text()).not.toContain("Pasted text");
  });

  it("can be removed, by colleagues too, and by no stranger", async () => {
    const path = await paste(cast.owner.browser);
    expect((await cast.stranger.browser.post(`${path}/removal`)).status).toBe(404);
    expect((await cast.colleague.browser.post(`${path}/removal`)).headers.get("location")).toBe("/imports");
    expect(await rows()).toEqual([]);
  });
});
