import { deflateRawSync } from "node:zlib";
import { beforeEach, describe, expect, it } from "vitest";
import { guideImport } from "../../src/db/schema/index.ts";
import { readShipped } from "../../src/guides/library.ts";
import { LIMITS } from "../../src/imports/limits.ts";
import { FILE_LIMIT_BYTES } from "../../src/reading/document.ts";
import { assemble, type Cast } from "../support/cast.ts";
import { KEEPER_GUIDE } from "./guides.ts";
import { paste, textOf } from "./importing.ts";
import { docx } from "./word.ts";

let cast: Cast;
beforeEach(async () => {
  cast = await assemble();
});

const rows = () => cast.db.select().from(guideImport);
const file = (name: string, content: string | Uint8Array<ArrayBuffer>) => new File([content], name);

it("takes files as large as the reading does, and says so beforehand", () => {
  expect(LIMITS.fileMegabytes * 1024 * 1024).toBe(FILE_LIMIT_BYTES);
});

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
    expect(textOf(page)).toContain("copy its text and paste it here, or save it as Word (.docx).");
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

  it.each([
    ["nothing in it", "empty.md", ""],
    ["a picture's bytes under a text's name", "photo.txt", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])],
    ["a zip that is no Word file", "guide.docx", new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0])],
    ["a Word file that unpacks to far more", "bomb.docx", bomb()],
    ["more than five megabytes", "long.md", "What is this?\n\n".repeat(400_000)],
    ["no end of lines", "lines.txt", "What?\n\n".repeat(30_000)],
    ["broken JSON", "guide.json", '{"version":1,'],
  ])("with %s is refused in words, beside a text that is taken", async (_, name, content) => {
    const answer = await cast.owner.browser.post("/imports/new", { text: KEEPER_GUIDE, files: file(name, content) });
    expect(answer.status).toBe(422);
    expect(textOf(await answer.text())).toMatch(new RegExp(`${name} : [A-Z][^.]+\\.`));
    expect((await rows()).length).toBe(1);
  });

  it.each([
    ["lists in lists without end", "deep.md", Array.from({ length: 2000 }, (_, depth) => `${"  ".repeat(depth)}- Deeper\n`).join("")],
    ["quotations in quotations", "quoted.md", `${">".repeat(5000)} Why?\n\nBecause.\n`],
    ["elements in elements without end", "deep.html", `${"<div>".repeat(20_000)}<p>Why?</p>`],
    ["one line that fills a book", "line.txt", `Why ${"indeed ".repeat(50_000)}?`],
    ["the letters of another time", "latin.txt", new Uint8Array([0x57, 0x68, 0xe9, 0x72, 0x65, 0x3f, 10])],
    ["text from right to left", "rtl.md", "# دليل المقابلة\n\n## أسئلة تقنية\n\n### كيف تقص الفتيل؟\n\nبعد أن يبرد.\n"],
  ])("with %s comes to a review or to a clear word", async (_, name, content) => {
    const answer = await cast.owner.browser.post("/imports/new", { text: "", files: file(name, content) });
    expect([303, 422]).toContain(answer.status);
    if (answer.status === 303) expect((await cast.owner.browser.get(answer.headers.get("location") ?? "")).status).toBe(200);
  });
});

/** A Word file of a few kilobytes whose document has a hundred megabytes. */
function bomb(): Uint8Array<ArrayBuffer> {
  return docx([{ text: "Why? ".repeat(20_000_000) }], deflateRawSync);
}
