import mammoth from "mammoth";
import type { Line } from "../line.ts";
import { Unreadable, withinStack } from "../unreadable.ts";
import { checkArchive } from "./archive.ts";
import { linesOfHtml } from "./html.ts";

/**
 * The lines of a Word document.
 * @throws Unreadable when it is damaged, or would unpack to more than a guide can be.
 */
export async function linesOfWord(content: Uint8Array): Promise<Line[]> {
  const buffer = Buffer.from(content);
  await checkArchive(buffer);
  const html = await converted(buffer);
  return withinStack(() => linesOfHtml(html));
}

/** The parser's own errors are about what it did not find in the archive. */
async function converted(buffer: Buffer): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer },
      { styleMap: ["p[style-name='Title'] => h1:fresh"], externalFileAccess: false },
    );
    return value;
  } catch {
    throw new Unreadable("This is no Word document, or a damaged one. Open it in Word, save it again as .docx, and choose the new file.");
  }
}
