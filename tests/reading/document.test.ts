import { describe, expect, it } from "vitest";
import { readText } from "../../src/reading/document.ts";

const PAGE = "Tree Surgeon\n\nEducation\n• Level 2\n\nQuestion 1: When do you refuse to climb?\nAnswer: In a gale.\n";

describe("what a text is", () => {
  it.each([
    ["a page copied into a Markdown file, by its lines", "climber.md", PAGE, "text"],
    ["a list in a file of that name, too", "climber.md", "- When do you climb?\n- When not?\n", "text"],
    ["Markdown, by one heading", "climber.md", `# ${PAGE}`, "markdown"],
    ["Markdown, by one stressed word", "climber.md", PAGE.replace("gale", "*gale*"), "markdown"],
    ["Markdown, by its headings, whatever its name", "climber.txt", "# Climber\n\n## Questions\n\nWhen do you climb?\n", "markdown"],
    ["text, where a sign is only a sign", "climber.txt", "Climber\n\nIs 2 * 3 ** 2 right?\n", "text"],
    ["a page, by its first tag", "climber.txt", "<h1>Climber</h1><p>When do you climb?</p>", "html"],
  ])("is told: %s", (_, name, text, format) => {
    expect(readText(name, text).format).toBe(format);
  });
});
