/** Files as small as their kinds allow. */

const text = (content: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(content));

export const pdfBytes = (size = 200) => text(`%PDF-1.7\n${"x".repeat(Math.max(0, size - 9))}`);
export const PDF = new File([pdfBytes()], "Amara Okafor – Résumé.pdf", { type: "application/pdf" });

const TYPES = (main: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`;

/** A zip of one stored entry: the list of content types, which tells what kind of Office file it is. */
function zipOf(name: string, content: string): Uint8Array<ArrayBuffer> {
  const entry = text(content);
  const bytes = new Uint8Array(30 + name.length + entry.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(4, 20, true);
  view.setUint32(18, entry.length, true);
  view.setUint32(22, entry.length, true);
  view.setUint16(26, name.length, true);
  bytes.set(text(name), 30);
  bytes.set(entry, 30 + name.length);
  return bytes;
}

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const WITH_MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml";

export const DOCX = new File([zipOf("[Content_Types].xml", TYPES(WORD))], "cv.docx");
export const DOCM = new File([zipOf("[Content_Types].xml", TYPES(WITH_MACROS))], "cv.docx");
export const PLAIN_ZIP = new File([zipOf("notes.txt", "hello")], "cv.docx");
export const PAGE = new File([text("<!doctype html><script>alert(1)</script>")], "cv.pdf", { type: "application/pdf" });
export const TOO_LARGE = new File([pdfBytes(10 * 1024 * 1024 + 1)], "long.pdf", { type: "application/pdf" });
export const JUST_FITS = new File([pdfBytes(10 * 1024 * 1024)], "fits.pdf", { type: "application/pdf" });
