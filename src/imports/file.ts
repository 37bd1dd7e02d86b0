import type { IMPORT_FORMATS } from "../db/schema/index.ts";
import { type GuideDocument, parseGuide } from "../guides/format.ts";
import { type GuideFile, readDocument } from "../reading/document.ts";
import type { Line } from "../reading/line.ts";
import { Unreadable } from "../reading/unreadable.ts";
import { keepsEveryWord } from "./words.ts";

export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** A file that was read: as lines to understand, or, where Scorebook wrote it itself, as the guide it is. */
export type Taken = { format: ImportFormat; lines: Line[]; document: GuideDocument | null };

/** Two thousand questions; every page of the review goes through all lines. */
const MOST_LINES = 20_000;

/** Reads one file. It may take long or more memory than there is, so `apart.ts` runs it. @throws Unreadable */
export async function readGuideFile(file: GuideFile): Promise<Taken> {
  const document = exactGuide(file.content);
  if (document !== null) return storable({ format: "scorebook", lines: [], document });
  const { format, lines } = await readDocument(file);
  if (lines.length > MOST_LINES) throw new Unreadable("This text is longer than any guide. Divide it into several.");
  return storable({ format, lines, document: null });
}

/** The guide of a file in Scorebook's own Markdown; null for any other, and for one of which a word would be lost. */
function exactGuide(content: Uint8Array): GuideDocument | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(content);
    const document = parseGuide(text);
    return keepsEveryWord(text, document) ? document : null;
  } catch {
    return null;
  }
}

/** Without what Postgres cannot hold: NUL, and half of a letter. */
function storable(taken: Taken): Taken {
  return JSON.parse(JSON.stringify(taken), (_, value) =>
    typeof value === "string" ? Buffer.from(value).toString().replaceAll("\0", "") : value,
  );
}
