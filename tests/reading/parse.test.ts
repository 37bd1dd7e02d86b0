import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const GUIDE = `# Diver interview guide

## Qualifications

### Certifications

- **Diving medical**: Renewed each year.

## Technical questions

### 1. How do you plan a dive?

**Answer:** Depth first.

- Gas and *reserve*.

**Follow-up points:**

- Discuss the weather.

## Share this page
`;

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "scorebook-parse-"));
  writeFileSync(join(folder, "diver.md"), GUIDE);
  writeFileSync(join(folder, "list.txt"), "How do you begin?\n\nHow do you end?\n");
  writeFileSync(join(folder, "empty.md"), " \n");
});
afterAll(() => rmSync(folder, { recursive: true }));

const parse = (...names: string[]) =>
  spawnSync("npm", ["run", "--silent", "guide:parse", "--", ...names.map((name) => join(folder, name))], { cwd: ROOT, encoding: "utf8" });

describe("npm run guide:parse", () => {
  it("prints what is understood of a guide as one line of JSON", () => {
    const { stdout, stderr, status } = parse("diver.md");
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    expect(stdout.endsWith("\n")).toBe(true);
    expect(JSON.parse(stdout)).toEqual({
      file: join(folder, "diver.md"),
      title: "Diver interview guide",
      qualifications: [{ group: "certification", text: "Diving medical", detail: "Renewed each year." }],
      questions: [
        {
          section: "Technical questions",
          prompt: "How do you plan a dive?",
          outline: "Depth first.\n  Gas and reserve.",
          followUps: ["Discuss the weather."],
        },
      ],
      unplaced: ["Share this page"],
    });
  });

  it("goes on behind a file that cannot be read, says which and why, and ends with 1", () => {
    const { stdout, stderr, status } = parse("diver.md", "empty.md", "missing.md", "list.txt");
    expect(status).toBe(1);
    expect(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).file),
    ).toEqual([join(folder, "diver.md"), join(folder, "list.txt")]);
    expect(stderr.trimEnd().split("\n")).toEqual([
      `${join(folder, "empty.md")}: There is no text in it.`,
      `${join(folder, "missing.md")}: There is no such file.`,
    ]);
  });

  it("says how it is used when it is given nothing", () => {
    const { stderr, status } = parse();
    expect(status).toBe(1);
    expect(stderr).toContain("usage:");
  });
});
