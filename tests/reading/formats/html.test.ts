import { describe, expect, it } from "vitest";
import { linesOfHtml } from "../../../src/reading/formats/html.ts";

const brief = (html: string) => linesOfHtml(html).map(({ kind, level, markdown }) => [kind, level, markdown]);

describe("HTML as lines", () => {
  it("has headings, lists and manners", () => {
    expect(brief("<h2>T</h2><p>a <b>b</b></p><ol><li>c<ul><li>d</li></ul></li></ol>")).toEqual([
      ["heading", 2, "T"],
      ["paragraph", 0, "a **b**"],
      ["item", 1, "c"],
      ["item", 2, "d"],
    ]);
  });

  it("knows bold that a browser's clipboard writes as a style, and what only looks like it", () => {
    expect(brief('<b style="font-weight:normal"><p><span style="font-weight: 700">Answer:</span> so</p></b>')).toEqual([
      ["paragraph", 0, "**Answer:** so"],
    ]);
  });

  it("reads a table's rows as entries", () => {
    expect(brief("<table><tr><td>How?</td><td><p>So.</p><p>Or so.</p></td></tr></table>")).toEqual([
      ["item", 1, "How?"],
      ["item", 2, "So."],
      ["item", 2, "Or so."],
    ]);
  });

  it("has the names of a table's columns above its entries", () => {
    const row = "<tr><td>First aid</td><td>Yearly</td></tr>";
    const read = [
      ["paragraph", 0, "Certificate | Remarks"],
      ["item", 1, "First aid"],
      ["item", 2, "Yearly"],
    ];
    expect(brief(`<table><tr><th>Certificate</th><th>Remarks</th></tr>${row}</table>`)).toEqual(read);
    expect(brief(`<table><tr><td><p><b>Certificate</b></p></td><td><b>Remarks</b></td></tr>${row}</table>`)).toEqual(read);
  });

  it("has what is seen of a part that unfolds as a line in bold over it", () => {
    expect(brief("<details><summary>How?</summary><p>So.</p></details>")).toEqual([
      ["paragraph", 0, "**How?**"],
      ["paragraph", 0, "So."],
    ]);
  });

  it("leaves out what is no text", () => {
    expect(brief("<nav>Home</nav><script>x()</script><p>a</p><style>b{}</style><button>Share</button>")).toEqual([["paragraph", 0, "a"]]);
  });
});
