import { describe, expect, it } from "vitest";
import { readText } from "../../src/reading/document.ts";
import { outlineOf, plainOutlineOf } from "../../src/reading/outline.ts";

const outlines = (markdown: string) => {
  const { lines } = readText("a.md", markdown);
  const numbers = lines.map(({ number }) => number);
  return { markdown: outlineOf(lines, numbers), plain: plainOutlineOf(lines, numbers) };
};

describe("an answer's outline", () => {
  it("keeps lists, numbers, depth and manners", () => {
    const answer = "First **this**.\n\n1. One\n   - a\n   - b\n2. Two\n\n   More of two.\n\nLast.";
    expect(outlines(answer).markdown).toBe("First **this**.\n\n1. One\n   - a\n   - b\n2. Two\n\n   More of two.\n\nLast.");
  });

  it("is the same when it is read again", () => {
    const once = outlines("Intro\n\n- a\n  - b\n    1. c\n\n      text\n\n```\n# code\n  x\n```\n\n**End**").markdown;
    expect(outlines(once).markdown).toBe(once);
  });

  it("leaves the word before an answer out, and no other", () => {
    expect(outlines("**Answer:** Because.\n\nMore.").markdown).toBe("Because.\n\nMore.");
    expect(outlines("**Strong answers** name a cause.").markdown).toBe("**Strong answers** name a cause.");
    expect(outlines("**Sample answer –** Because.").markdown).toBe("Because.");
    expect(outlines("Answer – I said: no.").markdown).toBe("I said: no.");
    expect(outlines("*Answer: because of **this**.*").plain).toBe("because of this.");
    expect(outlines("*Answer: because.*").markdown).toBe("*because.*");
    expect(outlines("Three cases.\n\n- A: first.\n- B: second.").markdown).toBe("Three cases.\n\n- A: first.\n- B: second.");
  });

  it("has no markup in plain text, and two spaces a level", () => {
    expect(outlines("**Answer:** *Because*.\n\n- a `b`\n  - c\n\n#### Note").plain).toBe("Because.\n  a b\n    c\nNote");
  });
});
