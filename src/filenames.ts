/** A text as the name of a file, without what some system takes in none; "" where nothing of it is left. */
export const filenameOf = (text: string): string => text.replaceAll(/[\s\p{Cc}\p{Cs}"\\/:*?<>|]+/gu, " ").trim();

/** The content-disposition of a file that the browser saves under this name. */
export const attachment = (filename: string): string => disposition("attachment", filename);

/** The content-disposition of a file that the browser shows, and saves under this name. */
export const inline = (filename: string): string => disposition("inline", filename);

/** Plain ASCII for old clients, RFC 5987 for the others. */
function disposition(manner: "attachment" | "inline", filename: string): string {
  const ascii = filename
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^\x20-\x7e]|["\\%]/g, "_");
  const exact = encodeURIComponent(filename).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${manner}; filename="${ascii}"; filename*=UTF-8''${exact}`;
}
