import type { Context } from "hono";
import type { GuideFile } from "../reading/document.ts";
import { type Env, readParts } from "../web.ts";

const PASTED = "Pasted text";

/** The files of the posted form, under names that can stand anywhere. */
export async function readUploads(c: Context<Env>): Promise<GuideFile[]> {
  const { files } = await readParts(c);
  const chosen = [files].flat().filter((one) => one instanceof File);
  // A browser sends an empty nameless file for a field that was left alone.
  const named = chosen.filter(({ name, size }) => name !== "" || size > 0);
  return Promise.all(named.map(async (file) => ({ name: plainName(file.name), content: new Uint8Array(await file.arrayBuffer()) })));
}

/** Pasted text as if it were a file; the clipboard's HTML keeps headings and lists that the text alone lost. */
export function pastedFile({ text, html }: { text: string; html: string }): GuideFile[] {
  if (text.trim() === "") return [];
  const rich = html.trim() !== "";
  return [{ name: rich ? `${PASTED}.html` : PASTED, content: new TextEncoder().encode(rich ? html : text) }];
}

function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  const clean = last.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, " ").trim();
  return [...clean].slice(0, 150).join("") || "Guide";
}
