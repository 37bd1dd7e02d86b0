import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { inflateSync } from "node:zlib";
import type { Subset } from "./coverage.ts";

export type Weight = 400 | 600;

const FILES = join(dirname(createRequire(import.meta.url).resolve("@fontsource/inter/package.json")), "files");

/** One face of Inter, ready for pdfkit. */
export function openFace(subset: Subset, weight: Weight): Buffer {
  return unwrapWoff(readFileSync(join(FILES, `inter-${subset}-${weight}-normal.woff`)));
}

/**
 * The plain OpenType file inside a WOFF 1.0 file. pdfkit reads WOFF too, but its reader inflates a table anew for
 * every glyph it looks up, in JavaScript: half the time of a whole document.
 */
export function unwrapWoff(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const power = 2 ** Math.floor(Math.log2(count));
  const head = Buffer.alloc(12 + 16 * count);
  head.writeUInt32BE(woff.readUInt32BE(4), 0);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(16 * power, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE(16 * (count - power), 10);

  const parts: Buffer[] = [head];
  let offset = head.length;
  for (let table = 0; table < count; table++) {
    const from = 44 + 20 * table;
    const to = 12 + 16 * table;
    const at = woff.readUInt32BE(from + 4);
    const packedLength = woff.readUInt32BE(from + 8);
    const length = woff.readUInt32BE(from + 12);
    const packed = woff.subarray(at, at + packedLength);
    const data = packedLength < length ? inflateSync(packed) : packed;
    woff.copy(head, to, from, from + 4); // tag
    woff.copy(head, to + 4, from + 16, from + 20); // checksum
    head.writeUInt32BE(offset, to + 8);
    head.writeUInt32BE(length, to + 12);
    const padding = Buffer.alloc((4 - (length % 4)) % 4);
    parts.push(data, padding);
    offset += length + padding.length;
  }
  return Buffer.concat(parts);
}
