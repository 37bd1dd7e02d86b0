import { describe, expect, it } from "vitest";
import { linesOfMarkdown } from "../../../src/reading/formats/markdown.ts";

const brief = (markdown: string) => linesOfMarkdown(markdown).map(({ kind, level, ordinal, text }) => [kind, level, ordinal, text]);

describe("Markdown as lines", () => {
  it("has headings by depth, entries by depth and number, paragraphs and code", () => {
    expect(brief("# T\n\ntext\n\n3. a\n   - b\n\n     more\n\n```js\n# no heading\n```")).toEqual([
      ["heading", 1, null, "T"],
      ["paragraph", 0, null, "text"],
      ["item", 1, 3, "a"],
      ["item", 2, null, "b"],
      ["paragraph", 2, null, "more"],
      ["code", 0, null, "# no heading"],
    ]);
  });

  it("joins what was only wrapped, and parts what was meant as lines", () => {
    expect(brief("one\ntwo\n**Answer:** three\nfour\n• five\n• six\na. Seven\nb. Eight")).toEqual([
      ["paragraph", 0, null, "one two"],
      ["paragraph", 0, null, "Answer: three four"],
      ["item", 1, null, "five"],
      ["item", 1, null, "six"],
      ["item", 1, null, "Seven"],
      ["item", 1, null, "Eight"],
    ]);
    expect(brief("**Education** school\n**Licence** class D").map(([, , , text]) => text)).toEqual(["Education school", "Licence class D"]);
    expect(brief("one  \ntwo<br>three").map(([, , , text]) => text)).toEqual(["one", "two", "three"]);
  });

  it("takes a label for the question's that stands left of the entry above it, though no empty line parts them", () => {
    expect(brief("1. How?\n   - So,\n     or so.\n   **Follow-up points:**\n   - Why?")).toEqual([
      ["item", 1, 1, "How?"],
      ["item", 2, null, "So, or so."],
      ["paragraph", 1, null, "Follow-up points:"],
      ["item", 2, null, "Why?"],
    ]);
    expect(brief("- One.\n  - Two.\n**3. How?**").at(-1)).toEqual(["paragraph", 0, null, "3. How?"]);
    expect(brief("- How?\n  **Follow-up points:**\n  - Why?")[1]).toEqual(["paragraph", 1, null, "Follow-up points:"]);
  });

  it("reads a document that stands in one fence as a whole as if it did not", () => {
    expect(brief("\n```markdown\n# T\n\ntext\n```\n")).toEqual([
      ["heading", 1, null, "T"],
      ["paragraph", 0, null, "text"],
    ]);
    expect(brief("```markdown\n# T\n```\n\ntext")[0]).toEqual(["code", 0, null, "# T"]);
  });

  it("closes the bold of a line whose end was forgotten, and of no other", () => {
    const leadOf = (text: string) => linesOfMarkdown(text)[0]?.lead;
    for (const line of ["**How?", "## **How?", "3. **How?", "- **How?"])
      expect(leadOf(`${line}\n\n- So.`)).toMatchObject({ text: "How?", style: "strong", rest: "" });
    expect(
      brief("**How?\nor **why?**")
        .map(([, , , text]) => text)
        .join(" "),
    ).toContain("How?");
    expect(brief("```\n**kwargs\n```")).toEqual([["code", 0, null, "**kwargs"]]);
  });

  it("leaves stars to a word of code that begins with them", () => {
    const texts = linesOfMarkdown("- **kwargs collects what was named\n\n**options is handed on").map(({ text }) => text);
    expect(texts).toEqual(["**kwargs collects what was named", "**options is handed on"]);
  });

  it("leaves out the box of what is to be ticked", () => {
    expect(brief("- [ ] A licence\n- [x] *Two* years")).toEqual([
      ["item", 1, null, "A licence"],
      ["item", 1, null, "Two years"],
    ]);
  });

  it("takes a rule right below a sentence for a rule, and below a name for a heading's line", () => {
    expect(brief("It is a sentence that ends.\n---\n")).toEqual([["paragraph", 0, null, "It is a sentence that ends."]]);
    expect(brief("Name\n----\n")).toEqual([["heading", 2, null, "Name"]]);
  });

  it("says what a line begins with, and by what it stands out", () => {
    const leadOf = (text: string) => linesOfMarkdown(text)[0]?.lead;
    expect(leadOf("**Lead:** rest")).toEqual({ text: "Lead", style: "strong", rest: "rest", colon: true });
    expect(leadOf("**Lead** rest")).toEqual({ text: "Lead", style: "strong", rest: "rest", colon: false });
    expect(leadOf("*Follow-up: How?*")).toEqual({ text: "Follow-up", style: "emphasis", rest: "How?", colon: true });
    expect(leadOf("Follow-up – How?")).toEqual({ text: "Follow-up", style: "plain", rest: "How?", colon: true });
    expect(leadOf("**Follow-up** – How?")).toMatchObject({ rest: "How?" });
    expect(leadOf("no lead here")).toBeNull();
  });

  it("writes each line as Markdown that says the same", () => {
    const line = (text: string) => linesOfMarkdown(text)[0]?.markdown;
    expect(line("**a** *b* `c` [d](https://e) ~f~")).toBe("**a** *b* `c` d ~f~");
    expect(line("5 \\* 3 \\_x\\_")).toBe("5 \\* 3 \\_x\\_");
    expect(line("## 3. Name")).toBe("3\\. Name");
  });

  it("has fields of the front matter as lines, and no front matter between rules with prose", () => {
    expect(brief("---\nterm: A: b\ntags: [x, y]\n---\n\ntext")).toEqual([
      ["matter", 0, null, "term: A: b"],
      ["matter", 0, null, "tags: [x, y]"],
      ["paragraph", 0, null, "text"],
    ]);
    expect(brief("---\n\nSome prose without fields\n\n---\n\ntext").map(([kind]) => kind)).not.toContain("matter");
  });

  it("reads a long document as a short one, wherever it is cut", () => {
    const part = (at: number) => `## ${at}. How?\n\n- a ${at}\n  - b\n\n    more\n\n\`\`\`\n\n# ${at}\n\n\`\`\`\n\n`;
    const single = brief(part(1)).length;
    const all = brief(Array.from({ length: 120 }, (_, at) => part(at)).join(""));
    expect(all).toHaveLength(single * 120);
    expect(all.filter(([kind]) => kind === "code")).toHaveLength(120);
  });
});

describe("a Markdown table", () => {
  it("has follow-up points in the column that asks in every row, whatever it is called", () => {
    const rows = "| How? | So. | Why? |\n| When? | Then. | |\n| Who? | They. | Where? |";
    const leads = (names: string) => linesOfMarkdown(`${names}\n|--|--|--|\n${rows}`).map(({ lead }) => lead?.text ?? null);
    expect(leads("| Question | What we like | Later on |").slice(0, 4)).toEqual([null, null, null, "Follow-up points"]);
    expect(leads("| Question | Follow-up | Our own doubts |").filter((name) => name === "Follow-up points")).toEqual([]);
    expect(leads("| Name | What we like | Later on |")).not.toContain("Follow-up points");
  });

  it("of questions is a list of them, with their parts below", () => {
    const lines = linesOfMarkdown(
      "| # | Question | Answer | Follow-up |\n|--|--|--|--|\n| 1 | How? | So. | Why? |\n| 2 | Who? | They. | |\n",
    );
    expect(lines.map(({ kind, level, ordinal, text }) => [kind, level, ordinal, text])).toEqual([
      ["table", 0, null, "# | Question | Answer | Follow-up"],
      ["item", 1, 1, "How?"],
      ["item", 2, null, "So."],
      ["item", 2, null, "Why?"],
      ["item", 1, 2, "Who?"],
      ["item", 2, null, "They."],
    ]);
    expect(lines[3]?.lead).toMatchObject({ text: "Follow-up", rest: "Why?" });
  });

  it("of qualifications may tell their kind in its first column", () => {
    const head = "| Area | Qualification | Remarks |\n|--|--|--|\n";
    const lines = brief(`${head}| Education | A degree | Any |\n| | A diploma | |\n| Certification | A licence | Soon |\n`);
    expect(lines.slice(1)).toEqual(
      [
        ["item", 1, "Education"],
        ["item", 2, "A degree"],
        ["item", 3, "Any"],
        ["item", 2, "A diploma"],
        ["item", 1, "Certification"],
        ["item", 2, "A licence"],
        ["item", 3, "Soon"],
      ].map(([kind, level, text]) => [kind, level, null, text]),
    );
  });

  it("right below a heading over qualifications is a list of them, whatever its columns are called", () => {
    const table = "| Name | Remarks |\n|--|--|\n| First aid | Yearly |\n";
    const entries = [
      ["table", 0, null, "Name | Remarks"],
      ["item", 1, null, "First aid"],
      ["item", 2, null, "Yearly"],
    ];
    for (const over of ["### Certifications", "**Certifications**", "Certifications:"])
      expect(brief(`${over}\n\n${table}`).slice(1)).toEqual(entries);
    expect(brief(`### Certifications\n\n- Diver\n\n${table}`).slice(2)).toEqual([
      ["table", 0, null, "Name | Remarks"],
      ["table", 0, null, "First aid | Yearly"],
    ]);
  });

  it("of qualifications may say their kind in front", () => {
    const table = "| Kind | What |\n|--|--|\n| Education | Diploma |\n| | Degree |\n| Certifications | First aid |\n";
    expect(brief(`## Qualifications\n\n${table}`).slice(2)).toEqual([
      ["item", 1, null, "Education"],
      ["item", 2, null, "Diploma"],
      ["item", 2, null, "Degree"],
      ["item", 1, null, "Certifications"],
      ["item", 2, null, "First aid"],
    ]);
  });

  it("of anything else is a line a row", () => {
    expect(brief("| Port | Use |\n|--|--|\n| 22 | ssh |\n")).toEqual([
      ["table", 0, null, "Port | Use"],
      ["table", 0, null, "22 | ssh"],
    ]);
  });
});
