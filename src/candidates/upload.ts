import type { Context } from "hono";
import { Invalid } from "../errors.ts";
import { type Env, readParts } from "../web.ts";
import { inspectResume, type Upload } from "./resumes.ts";

/** The file of a posted form, or null when none was chosen. */
export async function readUpload(c: Context<Env>, name: string): Promise<Upload | null> {
  const body = await readParts(c);
  const file = [body[name]].flat().find((value) => value instanceof File);
  // A browser sends an empty nameless file for a field that was left alone.
  if (file === undefined || (file.size === 0 && file.name === "")) return null;
  return { filename: file.name, content: new Uint8Array(await file.arrayBuffer()) };
}

/** What to say beside the file when the rest of its form was not taken: a page cannot keep a file for the next try. */
export async function againMistake(upload: Upload | null): Promise<Record<string, string>> {
  if (upload === null) return {};
  try {
    await inspectResume(upload);
    return { resume: "Choose the file once more: your browser does not let a page keep it." };
  } catch (error) {
    if (error instanceof Invalid) return error.fields;
    throw error;
  }
}
