import { describe, expect, it } from "vitest";
import { FILE_LIMIT_BYTES, readDocument, readText } from "../../src/reading/document.ts";
import { understand } from "../../src/reading/understand.ts";
import { Unreadable } from "../../src/reading/unreadable.ts";
import { wordFile, wordParagraph, zipOf } from "./archives.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (name: string, content: Uint8Array) => readDocument({ name, content });
const refused = async (name: string, content: Uint8Array): Promise<string> => {
  const error: unknown = await read(name, content).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Unreadable);
  return error instanceof Unreadable ? error.message : "";
};
const guide = (questions: number) =>
  `# Site engineer interview guide\n\n## Technical questions\n\n${Array.from(
    { length: questions },
    (_, at) =>
      `### ${at + 1}. How would you plan task ${at}?\n\n**Answer:** One begins early.\n\n- First this.\n\n**Follow-up points:**\n\n- Discuss the cost.\n- Why so?\n`,
  ).join("\n")}`;

describe("files that are no guides", () => {
  it.each([
    ["nothing", ""],
    ["white space", " \n\t\r\n\u00a0 "],
    ["marks without words", "---\n\n***\n\n---\n"],
  ])("of %s are refused", async (_, text) => {
    expect(await refused("a.md", bytes(text))).toContain("no text");
  });

  it("larger than the limit are refused before they are read", async () => {
    expect(await refused("a.md", new Uint8Array(FILE_LIMIT_BYTES + 1))).toContain("5 MB");
    expect(await refused("a.md", bytes("word ".repeat(1_000_000)))).toContain("longer than any guide");
    expect(await refused("a.txt", bytes("word\n\n".repeat(100_000)))).toContain("longer than any guide");
  });

  it("with other things in them are refused whatever they are called", async () => {
    const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82]);
    expect(await refused("a.md", picture)).toContain("not a text");
    expect(await refused("a.txt", bytes(`%PDF-1.7\n${"\u0001\u0002\u0003x".repeat(50)}`))).toContain("not a text");
  });
});

describe("Word files", () => {
  it("are known by what is in them", async () => {
    const { format, lines } = await read("guide.md", wordFile(wordParagraph("Interview questions")));
    expect(format).toBe("word");
    expect(lines.map(({ text }) => text)).toEqual(["Interview questions"]);
  });

  it("that unpack to more than a guide can be are refused", async () => {
    const bomb = zipOf({ name: "word/document.xml", content: new Uint8Array(60 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(FILE_LIMIT_BYTES);
    expect(await refused("a.docx", bomb)).toContain("far more than a guide");
    const many = zipOf(...Array.from({ length: 2100 }, (_, at) => ({ name: `${at}`, content: "" })));
    expect(await refused("a.docx", many)).toContain("far more than a guide");
  });

  it("that are damaged, empty or another kind of archive are refused", async () => {
    const whole = wordFile(wordParagraph("Interview questions"));
    expect(await refused("a.docx", whole.slice(0, whole.length / 2))).toContain("damaged");
    const broken = Uint8Array.from(whole);
    broken.fill(7, 40, 120);
    expect(await refused("a.docx", broken)).toContain("damaged");
    expect(await refused("a.docx", zipOf({ name: "notes.txt", content: "hello" }))).toContain("no Word document");
    expect(await refused("a.docx", zipOf({ name: "word/other.xml", content: "<a/>" }))).toContain("no Word document");
    expect(await refused("a.docx", wordFile("<w:p>"))).toMatch(/damaged|no text/);
    expect(await refused("a.docx", wordFile(""))).toContain("no text");
  });

  it("with tables in tables without end are refused or read", async () => {
    const depth = 3000;
    const deep = "<w:tbl><w:tr><w:tc>".repeat(depth) + wordParagraph("deep") + "</w:tc></w:tr></w:tbl>".repeat(depth);
    await read("a.docx", wordFile(deep)).catch((error: unknown) => expect(error).toBeInstanceOf(Unreadable));
  });
});

describe("documents nested deeper than anybody writes", () => {
  it.each([
    ["lists", "a.md", Array.from({ length: 400 }, (_, at) => `${"  ".repeat(at)}- entry`).join("\n")],
    ["lists on one line", "a.md", `${"- ".repeat(5000)}entry`],
    ["quotations", "a.md", `${">".repeat(5000)} entry`],
    ["bold", "a.md", `${"**a ".repeat(5000)} entry`],
    ["brackets", "a.md", `${"[".repeat(15_000)}entry${"](x)".repeat(15_000)}`],
    ["elements", "a.html", `${"<div>".repeat(50_000)}entry`],
    ["tables", "a.html", `${"<table><tr><td>".repeat(3000)}entry`],
    ["lists of pages", "a.html", `${"<ul><li>".repeat(3000)}entry`],
  ])("%s are read without a word lost, or refused", (_, name, text) => {
    try {
      const { lines } = readText(name, text);
      expect(lines.map((line) => line.text).join(" ")).toContain("entry");
      expect(understand(lines).placed.size).toBe(lines.length);
    } catch (error) {
      expect(error).toBeInstanceOf(Unreadable);
    }
  });
});

describe("long guides", () => {
  it("of a thousand questions are understood whole", () => {
    const reading = understand(readText("a.md", guide(1000)).lines);
    expect(reading.questions).toHaveLength(1000);
    expect(reading.questions.at(-1)).toMatchObject({
      prompt: "How would you plan task 999?",
      outline: "One begins early.\n\n- First this.",
    });
    expect(reading.questions.every(({ points }) => points.length === 2)).toBe(true);
    expect(reading.unplaced).toEqual([]);
  });

  it.each([
    ["signs", "*a_".repeat(100_000)],
    ["rows of signs", `${"*a_[".repeat(500)}\n\n`.repeat(50)],
    ["brackets", `${")".repeat(100_000)}a`],
    ["openings", `## Qualifications\n\n- ${"(".repeat(100_000)}`],
    ["comments", "<!-- ".repeat(40_000)],
    ["tabs", `#${"\t".repeat(200_000)}a`],
    ["digits", `## Questions\n\n${`### How?\n\n**${"1".repeat(100_000)}s:** So.\n\n`.repeat(2)}`],
    ["one paragraph", "a *b* line of words\n".repeat(5000)],
    ["quotations", "> > > > a\n".repeat(3000)],
    ["front matter", `---\n${"[".repeat(20_000)}\n---\nx`],
  ])("of %s without end come to an end", (_, text) => {
    const { lines } = readText("a.md", text);
    expect(understand(lines).placed.size).toBe(lines.length);
  });

  it("with aliases that grow in their front matter are read as they are written", () => {
    const rows = [
      "a: &a [x,x,x,x,x,x,x,x,x]",
      ..."bcdefgh".split("").map((name, at) => `${name}: &${name} [${`*${"abcdefg"[at]},`.repeat(9)}]`),
    ];
    const { lines } = readText("a.md", `---\ntitle: Guide\n${rows.join("\n")}\n---\n\nwords`);
    expect(lines.length).toBe(rows.length + 2);
    expect(understand(lines).title).toBe("Guide");
  });
});

describe("what runs in a page", () => {
  const page = `<html><head><title>x</title><script>steal()</script></head><body onload="steal()">
    <h1 onclick="steal()">Guide</h1><p>Ask <b onmouseover="steal()">this</b><img src=x onerror="steal()"><a href="javascript:steal()">now</a></p>
    <svg><script>steal()</script></svg><iframe srcdoc="<script>steal()</script>"></iframe><style>p { color: red }</style></body></html>`;

  it("is left out of HTML", () => {
    const { lines } = readText("a.html", page);
    expect(lines.map(({ text }) => text)).toEqual(["Guide", "Ask thisnow"]);
    expect(JSON.stringify(lines)).not.toMatch(/steal|onclick|javascript:|<\w/);
  });

  it("is left out of Markdown, and what is only written about stays text", () => {
    const { lines } = readText(
      "a.md",
      '# Guide\n\n<script>steal()</script>\n\n<p onclick="steal()">How?</p>\n\n[now](javascript:steal()) and `<script>`\n\n\\<b> is bold',
    );
    expect(lines.map(({ text }) => text)).toEqual(["Guide", "How?", "now and <script>", "<b> is bold"]);
    expect(lines.map(({ markdown }) => markdown)).toEqual(["Guide", "How?", "now and `<script>`", "\\<b> is bold"]);
  });
});

describe("letters of any script and encoding", () => {
  const text = "# Guía\n\n- “¿Cómo?” – café\n";
  const withMark = (mark: number[], content: Buffer) => Uint8Array.from([...mark, ...content]);

  it.each([
    ["UTF-8 with a mark", withMark([0xef, 0xbb, 0xbf], Buffer.from(text))],
    ["UTF-16, low byte first", withMark([0xff, 0xfe], Buffer.from(text, "utf16le"))],
    ["UTF-16, high byte first", withMark([0xfe, 0xff], Buffer.from(text, "utf16le").swap16())],
    ["windows-1252", Uint8Array.from([...text].map((sign) => ({ "“": 0x93, "”": 0x94, "–": 0x96 })[sign] ?? sign.charCodeAt(0)))],
  ])("are read from %s", async (_, content) => {
    const { lines } = await read("a.md", content);
    expect(lines.map((line) => line.text)).toEqual(["Guía", "“¿Cómo?” – café"]);
  });

  it("are read where single bytes are wrong", async () => {
    const { lines } = await read("a.txt", Uint8Array.from([...bytes("How are you"), 0xff, 0xfe, 0x41]));
    expect(lines[0]?.text).toMatch(/^How are you/);
  });

  it("are read from right to left too", () => {
    const { lines } = readText(
      "a.md",
      "# דף ראיון\n\n## Interview Questions\n\n### 1. מה דעתך על העבודה?\n\n**Answer:** תשובה\n\n**Follow-up:** למה?\n",
    );
    expect(understand(lines).questions).toMatchObject([{ prompt: "מה דעתך על העבודה?", points: [{ text: "למה?" }], outline: "תשובה" }]);
  });
});
