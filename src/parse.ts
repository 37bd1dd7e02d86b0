import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { type GuideFile, readDocument } from "./reading/document.ts";
import { plainReading } from "./reading/plain.ts";
import { understand } from "./reading/understand.ts";
import { Unreadable } from "./reading/unreadable.ts";

/*
 * `npm run --silent guide:parse -- FILE…`: what Scorebook understands of each file, a JSON document a line. No database.
 */
const paths = process.argv.slice(2);
if (paths.length === 0) fail("usage: npm run --silent guide:parse -- FILE…");
for (const path of paths) {
  try {
    const file = await open(path);
    const { lines } = await readDocument(file);
    process.stdout.write(`${JSON.stringify(plainReading(path, lines, understand(lines)))}\n`);
  } catch (error) {
    // A fault of ours in one file does not keep the others from being printed.
    fail(`${path}: ${error instanceof Unreadable ? error.message : `It could not be read (${String(error)}).`}`);
  }
}

async function open(path: string): Promise<GuideFile> {
  try {
    return { name: basename(path), content: await readFile(path) };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    throw new Unreadable(
      { ENOENT: "There is no such file.", EISDIR: "This is a folder.", EACCES: "It may not be read." }[code] ?? "It cannot be read.",
    );
  }
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
