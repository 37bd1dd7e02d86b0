import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import { Unreadable } from "../unreadable.ts";

/** What a Word file may unpack to, pictures and all. */
const MOST_BYTES = 50 * 1024 * 1024;
/** What its text and manners may unpack to: ten thousand lines. Word's parser takes a second for each of these megabytes. */
const MOST_XML_BYTES = 8 * 1024 * 1024;
const MOST_ENTRIES = 2000;

/**
 * Unpacks an archive once, keeping nothing, and counts: a small file can unpack to more than any memory holds.
 * @throws Unreadable when it is no archive or too large.
 */
export async function checkArchive(buffer: Buffer): Promise<void> {
  const archive = await openArchive(buffer);
  let entries = 0;
  let bytes = 0;
  let xml = 0;
  await new Promise<void>((resolve, reject) => {
    archive.on("error", () => reject(damaged()));
    archive.on("end", () => resolve());
    archive.on("entry", (entry: Entry) => {
      entries++;
      bytes += entry.uncompressedSize;
      if (/\.xml$/i.test(entry.fileName)) xml += entry.uncompressedSize;
      if (entries > MOST_ENTRIES || bytes > MOST_BYTES || xml > MOST_XML_BYTES) {
        reject(new Unreadable("This Word file unpacks to far more than a guide can be. Save its text as a new document and choose that."));
        return;
      }
      drain(archive, entry).then(() => archive.readEntry(), reject);
    });
    archive.readEntry();
  });
}

function openArchive(buffer: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true }, (error, archive) => (error === null ? resolve(archive) : reject(damaged())));
  });
}

/** Reads one entry to its end; the library stops where it is longer than it says. */
function drain(archive: ZipFile, entry: Entry): Promise<void> {
  return new Promise((resolve, reject) => {
    archive.openReadStream(entry, (error, stream) => {
      if (error !== null) return reject(damaged());
      stream.on("error", () => reject(damaged()));
      stream.on("end", () => resolve());
      stream.resume();
    });
  });
}

const damaged = () => new Unreadable("This Word file is damaged. Open it in Word, save it again, and choose the new file.");
