import { Unreadable } from "./unreadable.ts";

/** Tab, line feed, vertical tab, form feed, carriage return: what text files hold below the letters. */
const SPACES = new Set([9, 10, 11, 12, 13]);

/** A text file's text, in the encoding that its mark says, in UTF-8, or as older Windows programs write. @throws Unreadable where it is no text */
export function decode(content: Uint8Array): string {
  const [first, second] = content;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(content);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(content);
  const controls = content.filter((byte) => byte < 32 && !SPACES.has(byte)).length;
  if (content.includes(0) || (controls > 2 && controls * 200 > content.length))
    throw new Unreadable("This is not a text, Markdown, HTML or Word (.docx) file.");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    return fromWindows(content);
  }
}

/** What windows-1252 has at 0x80 to 0x9f; all else is as in Latin-1, which is what Node decodes it as. */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const fromWindows = (content: Uint8Array): string =>
  Buffer.from(content)
    .toString("latin1")
    .replaceAll(/[\u0080-\u009f]/g, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80] ?? sign);
