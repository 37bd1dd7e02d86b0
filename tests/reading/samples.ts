import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { type Document, readDocument } from "../../src/reading/document.ts";
import { plainReading } from "../../src/reading/plain.ts";
import { understand } from "../../src/reading/understand.ts";

const SAMPLES = fileURLToPath(new URL("guides/", import.meta.url));
/** The guides that firms really have stand beside the checkout, where they are; they are not part of the project. */
export const SHARED = fileURLToPath(new URL("../../../shared/guides/", import.meta.url));

/** What a guide says, as a person read it. */
export type Label = {
  file: string;
  title: string;
  qualifications: { group: string; text: string; detail: string }[];
  questions: { section: string; prompt: string; followUps: string[] }[];
};

export type Sample = { name: string; content: Uint8Array };

const inFolder = (folder: string, pattern: RegExp): Sample[] =>
  readdirSync(folder)
    .filter((name) => pattern.test(name))
    .toSorted()
    .map((name) => ({ name, content: readFileSync(folder + name) }));

/** Guides of our own, in the shapes that guides come in. */
export const samples = (): Sample[] => inFolder(SAMPLES, /\.(?:md|txt|html|docx)$/);
export const labelOf = ({ name }: Sample): Label => JSON.parse(readFileSync(`${SAMPLES}${name}.json`, "utf8"));

export const sharedGuides = (): Sample[] =>
  existsSync(SHARED) ? inFolder(SHARED, /\.(?:md|txt)$/).filter(({ name }) => basename(name) !== "README.md") : [];

/** A guide as it was understood, in the form of a label. */
export async function understood(sample: Sample): Promise<Label> {
  return labelFrom(sample.name, await readDocument(sample));
}

function labelFrom(name: string, { lines }: Document): Label {
  const { title, qualifications, questions } = plainReading(name, lines, understand(lines));
  return {
    file: name,
    title,
    qualifications,
    questions: questions.map(({ section, prompt, followUps }) => ({ section, prompt, followUps })),
  };
}

/** A label with nothing in it but what a guide says, one space between words. */
export function tidied({ title, qualifications, questions }: Label): Omit<Label, "file"> {
  return {
    title: tidy(title),
    qualifications: qualifications.map(({ group, text, detail }) => ({ group, text: tidy(text), detail: tidy(detail) })),
    questions: questions.map(({ section, prompt, followUps }) => ({
      section: tidy(section),
      prompt: tidy(prompt),
      followUps: followUps.map(tidy),
    })),
  };
}

export const tidy = (text: string): string => text.replaceAll(/[\s\u00a0]+/g, " ").trim();
