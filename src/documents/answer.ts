import { filenameOf, inline } from "../filenames.ts";

/** How a PDF is answered: shown in the browser, saved under this title, kept by nobody in between. */
export function pdfHeaders(pdf: Uint8Array, title: string): Record<string, string> {
  return {
    "content-type": "application/pdf",
    "content-disposition": inline(filenameOf(`${title}.pdf`)),
    "content-length": String(pdf.byteLength),
    "cache-control": "private, no-store",
  };
}
