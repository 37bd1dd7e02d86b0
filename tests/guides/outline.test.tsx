import { describe, expect, it } from "vitest";
import { parseOutline } from "../../src/guides/outline.ts";
import { OutlineText } from "../../views/components/outline.tsx";

const htmlOf = (markdown: string) => String(<OutlineText outline={parseOutline(markdown)} />);

describe("an answer outline", () => {
  it("reads paragraphs, nested lists, bold, italics and code", () => {
    expect(parseOutline("**Approach** with *care* and `wick`.\n\n1. First\n   - inner\n2. Second\n\n```\ntrim()\n```")).toEqual([
      {
        type: "paragraph",
        runs: [
          { text: "Approach", strong: true },
          { text: " with " },
          { text: "care", emphasis: true },
          { text: " and " },
          { text: "wick", code: true },
          { text: "." },
        ],
      },
      {
        type: "list",
        ordered: true,
        items: [
          [
            { type: "paragraph", runs: [{ text: "First" }] },
            { type: "list", ordered: false, items: [[{ type: "paragraph", runs: [{ text: "inner" }] }]] },
          ],
          [{ type: "paragraph", runs: [{ text: "Second" }] }],
        ],
      },
      { type: "code", text: "trim()" },
    ]);
  });

  it("keeps HTML as text, never as markup", () => {
    const html = htmlOf(
      'Before <img src=x onerror=alert(1)> after\n\n<script>alert(1)</script>\n\n- <b onclick="x()">item</b>\n\n`<i>`\n\n```\n<svg onload=y()>\n```',
    );
    expect(html).not.toMatch(/<(img|script|b|i|svg)\b/);
    expect(html).toContain("&lt;img src=x onerror=alert(1)&gt;");
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(html).toContain("&lt;svg onload=y()&gt;");
  });

  it("keeps the words of links and headings and lets no address through", () => {
    const html = htmlOf("# Heading\n\n[the words](javascript:alert(1))");
    expect(html).toContain("Heading");
    expect(html).toContain("the words");
    expect(html).not.toContain("javascript:");
  });

  it("keeps the words of references and of images", () => {
    expect(htmlOf("See [the runbook][1] and ![a diagram](x.png).\n\n[1]: https://example.com")).toBe(
      '<div class="outline"><p>See the runbook and a diagram.</p></div>',
    );
  });

  it.each([">", "> ", "1. ", "- ", " - - >"])("nested beyond reason with %j stays the text it is", (marker) => {
    const text = `${marker.repeat(Math.floor(20_000 / marker.length))}x`;
    expect(parseOutline(text)).toEqual([{ type: "code", text }]);
  });

  it("takes a long rule for a rule, and lists as deep as people write them", () => {
    expect(parseOutline(`a\n\n${"-".repeat(200)}\n\nb`)).toHaveLength(2);
    expect(htmlOf("- a\n  - b\n    - c\n      - d\n        - e").match(/<ul>/g)).toHaveLength(5);
  });

  it("is empty for nothing", () => {
    expect(parseOutline("  \n")).toEqual([]);
  });
});
