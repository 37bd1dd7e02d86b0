import type { Anchors, Fill } from "../db/schema/index.ts";
import type { GuideDocument, GuidePoint, GuideQualification } from "../guides/format.ts";
import { type Lack, lacksOf } from "../guides/missing.ts";
import type { ReadQuestion } from "../reading/assemble.ts";
import type { Reading } from "../reading/understand.ts";
import type { GuideImport, Said } from "./imports.ts";

/** A follow-up point as the document has it, and what may become of it. */
export type DraftPoint = {
  line: number;
  text: string;
  /** The single points it could be, none where it is one. */
  parts: string[];
  /** The single points it became; empty where it was left as it is; null while nobody has looked. */
  split: string[] | null;
};

export type DraftQuestion = {
  /** The number of its line; where there are no lines, its own among the questions. */
  line: number;
  section: string;
  prompt: string;
  competency: string;
  minutes: number | null;
  outline: string;
  anchors: Anchors;
  /** As read from the document; empty where points were filled in instead. */
  read: DraftPoint[];
  /** As they will be saved. */
  points: GuidePoint[];
  lacks: Lack[];
};

/** A guide as it would be saved now, each part with the line it comes from. */
export type Draft = {
  title: string;
  role: string;
  summary: string;
  questions: DraftQuestion[];
  qualifications: (GuideQualification & { line: number })[];
};

/** Puts together what was read of a document and what people said of it. */
export function draftOf(row: Pick<GuideImport, "filename" | "document"> & Said, reading: Reading): Draft {
  const { document, filename, fills, splits } = row;
  const guide = fills.guide ?? document ?? reading;
  const became = new Map(splits.map(({ line, parts }) => [line, parts]));
  const questions = document === null ? reading.questions : document.questions.map(numberedQuestion);
  return {
    title: guide.title || titleFrom(filename),
    role: guide.role,
    summary: guide.summary,
    questions: questions.map((question) => draftQuestion(question, fills.questions?.[question.line] ?? {}, became)),
    qualifications: document === null ? reading.qualifications : document.qualifications.map((one, at) => ({ ...one, line: at + 1 })),
  };
}

/** The guide itself. Questions that stand under no section go under the given one. */
export function documentOf({ title, role, summary, questions, qualifications }: Draft, section: string): GuideDocument {
  return {
    title,
    role,
    summary,
    questions: questions.map(({ line: _, read: __, lacks: ___, ...question }) => ({ ...question, section: question.section || section })),
    qualifications: qualifications.map(({ line: _, ...qualification }) => qualification),
  };
}

type Unfilled = Omit<ReadQuestion, "points" | "answer"> & { points: (Omit<DraftPoint, "split"> & { weight: number })[] };

function numberedQuestion(question: GuideDocument["questions"][number], at: number): Unfilled {
  return { ...question, line: at + 1, points: question.points.map((point) => ({ ...point, line: 0, parts: [] })) };
}

function draftQuestion(question: Unfilled | ReadQuestion, fill: Fill, became: ReadonlyMap<number, string[]>): DraftQuestion {
  const read = question.points.filter(({ text }) => text !== "").map((point) => ({ ...point, split: became.get(point.line) ?? null }));
  const points = fill.points ?? read.flatMap(singlePoints);
  const { line, section, prompt, competency, minutes, outline, anchors } = question;
  const filled = {
    line,
    section: bareSection(section),
    prompt,
    competency,
    minutes,
    outline,
    anchors,
    ...fill,
    points,
    read: fill.points === undefined ? read : [],
  };
  return { ...filled, lacks: lacksOf(filled) };
}

function singlePoints(point: DraftPoint & { weight?: number }): GuidePoint[] {
  const texts = point.split !== null && point.split.length > 0 ? point.split : [point.text];
  return texts.map((text) => ({ text, weight: point.weight ?? 1 }));
}

/** "site-engineer_guide.docx" → "Site engineer guide". */
function titleFrom(filename: string): string {
  const words = filename
    .replace(/\.[a-z]{1,8}$/i, "")
    .replaceAll(/[-_\s]+/g, " ")
    .trim();
  return words === "" ? "Guide" : words.charAt(0).toUpperCase() + words.slice(1);
}

/** "Technical questions" is the section Technical, as in our own format. */
const bareSection = (section: string): string => section.replace(/\s+questions$/i, "");
