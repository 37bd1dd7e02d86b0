import mammoth from "mammoth";
import type { Line } from "../line.ts";
import { checkArchive } from "./archive.ts";
import { linesOfHtml } from "./html.ts";

/**
 * The lines of a Word document.
 * @throws Unreadable when it is damaged, or would unpack to more than a guide can be.
 */
export async function linesOfWord(content: Uint8Array): Promise<Line[]> {
  const buffer = Buffer.from(content);
  await checkArchive(buffer);
  const { value } = await mammoth.convertToHtml({ buffer }, { styleMap: ["p[style-name='Title'] => h1:fresh"], externalFileAccess: false });
  return linesOfHtml(value);
}
