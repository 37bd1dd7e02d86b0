/** Files as small as their kinds allow. */

const text = (content: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(content));

export const pdfBytes = (size = 200) => text(`%PDF-1.7\n${"x".repeat(Math.max(0, size - 9))}`);
export const PDF = new File([pdfBytes()], "Amara Okafor – Résumé.pdf", { type: "application/pdf" });

/** A zip of one empty entry, which is all that tells a Word file from any other zip. */
function zipOf(name: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(30 + name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(4, 20, true);
  view.setUint16(26, name.length, true);
  bytes.set(text(name), 30);
  return bytes;
}

export const DOCX = new File([zipOf("word/document.xml")], "cv.docx");
export const PLAIN_ZIP = new File([zipOf("notes.txt")], "cv.docx");
export const PAGE = new File([text("<!doctype html><script>alert(1)</script>")], "cv.pdf", { type: "application/pdf" });
export const TOO_LARGE = new File([pdfBytes(10 * 1024 * 1024 + 1)], "long.pdf", { type: "application/pdf" });
export const JUST_FITS = new File([pdfBytes(10 * 1024 * 1024)], "fits.pdf", { type: "application/pdf" });
