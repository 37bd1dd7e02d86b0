/** How a PDF is answered: shown in the browser, saved under this title, kept by nobody in between. */
export function pdfHeaders(pdf: Uint8Array, title: string): Record<string, string> {
  return {
    "content-type": "application/pdf",
    "content-disposition": inlineAs(`${title}.pdf`),
    "content-length": String(pdf.byteLength),
    "cache-control": "private, no-store",
  };
}

/** Plain letters for old clients, the real name by RFC 5987. */
function inlineAs(name: string): string {
  const safe = name.replace(/[\s\p{Cc}\p{Cs}"\\/:*?<>|]+/gu, " ");
  const plain = safe
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^ -~]/g, "_");
  const encoded = encodeURIComponent(safe).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return `inline; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
