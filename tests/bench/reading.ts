import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { fromMarkdown } from "mdast-util-from-markdown";
import { readText } from "../../src/reading/document.ts";
import { understand } from "../../src/reading/understand.ts";
import { median, ms, report, sideBySide, timed } from "./ratio.ts";

const SAMPLES = fileURLToPath(new URL("../reading/guides/", import.meta.url));

/** Guides of our own with the length of those that firms have: about two hundred lines. */
const texts = readdirSync(SAMPLES)
  .filter((name) => name.endsWith(".md"))
  .map((name) => readFileSync(SAMPLES + name, "utf8"));

const guide = (questions: number) =>
  `# Site engineer interview guide\n\n## Technical questions\n\n${Array.from(
    { length: questions },
    (_, at) =>
      `### ${at + 1}. How would you plan task ${at}?\n\n**Answer:** One begins with the survey.\n\n- First **levels**.\n- Then the ground.\n\n**Follow-up points:**\n\n- Discuss the cost.\n- Explain what you would change.\n`,
  ).join("\n")}`;

const readAll = async (all: readonly string[]) => {
  for (const text of all) understand(readText("guide.md", text).lines);
};

/** Reading and understanding guides, against the Markdown parser alone; and how the time grows with a guide's length. */
export async function benchReading(): Promise<void> {
  const { ours, floor } = await sideBySide(
    9,
    () => readAll(texts),
    async () => {
      for (const text of texts) fromMarkdown(text);
    },
  );
  const kilobytes = texts.join("").length / texts.length / 1000;
  report("reading guides, against their parser alone", ms(ours), ms(floor), (ours / floor).toFixed(2), "");
  report(`an average guide (${kilobytes.toFixed(1)} kB) read and understood`, ms(ours / texts.length), "", "", "< 20 ms");
  const times = { hundred: [] as number[], thousand: [] as number[] };
  for (let round = 0; round < 5; round++) {
    times.hundred.push(await timed(() => readAll([guide(100)])));
    times.thousand.push(await timed(() => readAll([guide(1000)])));
  }
  const [hundred, thousand] = [median(times.hundred), median(times.thousand)];
  report("a guide of 1,000 questions, against one of 100", ms(thousand), ms(hundred), (thousand / hundred).toFixed(1), "about 10");
}
