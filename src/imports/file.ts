import type { IMPORT_FORMATS } from "../db/schema/index.ts";
import { FormatError, type GuideDocument, MARKER, parseGuide } from "../guides/format.ts";
import { readGuideJson } from "../guides/json.ts";
import { FILE_LIMIT_BYTES, type GuideFile, readDocument } from "../reading/document.ts";
import type { Line } from "../reading/line.ts";
import { Unreadable } from "../reading/unreadable.ts";
import { keepsEveryWord } from "./words.ts";

export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** A file that was read: as lines to understand, or, where Scorebook wrote it itself, as the guide it is. */
export type Taken = { format: ImportFormat; lines: Line[]; document: GuideDocument | null };

/** Reads one file. It may take long or more memory than there is, so `apart.ts` runs it. @throws Unreadable */
export async function readGuideFile(file: GuideFile): Promise<Taken> {
  const document = exactGuide(file);
  if (document !== null) return storable({ format: "scorebook", lines: [], document });
  const { format, lines } = await readDocument(file);
  return storable({ format, lines, document: null });
}

/**
 * The guide of a file that Scorebook wrote, or somebody who followed its form; null for any other.
 * @throws Unreadable for JSON that is no guide: it would make no lines either.
 */
function exactGuide({ name, content }: GuideFile): GuideDocument | null {
  const text = content.byteLength > FILE_LIMIT_BYTES ? null : plainText(content);
  if (text === null) return null;
  const read = text.trimStart().startsWith("{") ? readGuideJson : readMarked;
  try {
    return read(text);
  } catch (error) {
    if (!(error instanceof FormatError)) return null;
    if (!/\.json$/i.test(name)) return null;
    throw new Unreadable(`This is no guide as Scorebook exports it. ${error.message}`);
  }
}

/** Scorebook's own form begins with its own line or a title; nothing else is parsed twice. */
const BEGINNING = new RegExp(`^\\s*(?:${MARKER}|# )`);

/** Without Scorebook's own first line a text is only taken for its form when no word of it would be lost. */
function readMarked(text: string): GuideDocument | null {
  if (!BEGINNING.test(text)) return null;
  const document = parseGuide(text);
  return text.startsWith(MARKER) || keepsEveryWord(text, document) ? document : null;
}

function plainText(content: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content);
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
