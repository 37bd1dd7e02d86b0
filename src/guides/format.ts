import type { Heading, List, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { toString as plainText } from "mdast-util-to-string";
import type { Anchors, QUALIFICATION_GROUPS, Standing } from "../db/schema/index.ts";

export type Group = (typeof QUALIFICATION_GROUPS)[number];
export type GuidePoint = { text: string; weight: number };
export type GuideQuestion = {
  section: string;
  prompt: string;
  /** "" where it is not named. */
  competency: string;
  /** Null where nobody has said. */
  minutes: number | null;
  outline: string;
  points: GuidePoint[];
  anchors: Anchors;
};
export type GuideQualification = { group: Group; text: string; detail: string; standing: Standing | null };
export type GuideDocument = {
  title: string;
  /** "" where the title says it. */
  role: string;
  summary: string;
  qualifications: GuideQualification[];
  questions: GuideQuestion[];
};

/** A guide file that breaks the format; the message names the line. */
export class FormatError extends Error {
  override name = "FormatError";
  constructor(line: number | undefined, message: string) {
    super(`Line ${line ?? 1}: ${message}`);
  }
}

const GROUPS: Record<string, Group> = { education: "education", certifications: "certification", industry: "industry" };

/**
 * Reads a guide from our Markdown format, which README describes: H1 title, H2 "Qualifications" and sections,
 * H3 groups and questions, H4 parts of a question.
 * @throws FormatError at the first place that breaks the format.
 */
export function parseGuide(markdown: string): GuideDocument {
  const [title, ...rest] = fromMarkdown(markdown).children;
  if (title?.type !== "heading" || title.depth !== 1) throw new FormatError(1, "a guide begins with its title, as `# Title`.");
  const [opening, ...sections] = divide(rest, 2);
  const guide: GuideDocument = {
    title: plainText(title),
    role: "",
    summary: sliceOf(markdown, opening?.body ?? []),
    qualifications: [],
    questions: [],
  };
  for (const section of sections) {
    const name = plainText(section.heading ?? []);
    const parts = divide(section.body, 3).slice(1);
    if (name === "Qualifications") guide.qualifications.push(...parts.flatMap(readGroup));
    else guide.questions.push(...parts.map((part) => readQuestion(markdown, name.replace(/\s+questions$/i, ""), part)));
  }
  if (guide.questions.length === 0)
    throw new FormatError(1, "a guide has at least one question, as `### …` in a `## … questions` section.");
  return guide;
}

type Part = { heading: Heading | null; body: RootContent[] };

/** Cuts nodes at the headings of one depth. The first part is what stands before any of them. */
function divide(nodes: RootContent[], depth: number): Part[] {
  const parts: Part[] = [{ heading: null, body: [] }];
  for (const node of nodes) {
    if (node.type === "heading" && node.depth === depth) parts.push({ heading: node, body: [] });
    else parts.at(-1)?.body.push(node);
  }
  return parts;
}

function readGroup({ heading, body }: Part): GuideQualification[] {
  const name = plainText(heading ?? []).toLowerCase();
  const group = GROUPS[name];
  if (group === undefined) throw new FormatError(lineOf(heading), "qualifications stand under Education, Certifications or Industry.");
  return listItems(body).map((item) => {
    const [paragraph] = item.children;
    const lead = paragraph?.type === "paragraph" ? paragraph.children[0] : undefined;
    if (lead?.type !== "strong")
      throw new FormatError(lineOf(item), "a qualification begins with its name in bold, as `- **Name**: detail`.");
    const text = plainText(lead);
    const detail = plainText(item)
      .slice(text.length)
      .replace(/^\s*:\s*/, "");
    return { group, text, detail: detail.trim(), standing: null };
  });
}

function readQuestion(markdown: string, section: string, { heading, body }: Part): GuideQuestion {
  const prompt = plainText(heading ?? []);
  const [facts, ...parts] = divide(body, 4);
  const named = new Map(parts.map((part) => [plainText(part.heading ?? []).toLowerCase(), part]));
  const fact = (label: string) => {
    const prefix = `${label}: `;
    const line = listItems(facts?.body ?? [])
      .map((item) => plainText(item))
      .find((text) => text.startsWith(prefix));
    if (line === undefined) throw new FormatError(lineOf(heading), `"${prompt}" lacks its \`- ${label}: …\`.`);
    return line.slice(prefix.length).trim();
  };
  const part = (label: string) => {
    const found = named.get(label.toLowerCase());
    if (found === undefined) throw new FormatError(lineOf(heading), `"${prompt}" lacks its \`#### ${label}\`.`);
    return found;
  };
  const minutes = Number(fact("Minutes"));
  if (!Number.isInteger(minutes) || minutes < 1) throw new FormatError(lineOf(heading), `"${prompt}" needs whole minutes, at least 1.`);
  return {
    section,
    prompt,
    competency: fact("Competency"),
    minutes,
    outline: sliceOf(markdown, part("Answer outline").body),
    points: listItems(part("Follow-up points").body).map(readPoint),
    anchors: readAnchors(part("Ratings")),
  };
}

function readPoint(item: RootContent | List["children"][number]): GuidePoint {
  const text = plainText(item);
  const weighted = /^(.*\S)\s*\(weight (\d+(?:\.\d+)?)\)$/.exec(text);
  return weighted === null ? { text, weight: 1 } : { text: weighted[1] ?? text, weight: Number(weighted[2]) };
}

function readAnchors({ heading, body }: Part): Anchors {
  const anchors: Anchors = {};
  for (const item of listItems(body)) {
    const line = /^([1-5]): (.+)$/s.exec(plainText(item));
    if (line === null) throw new FormatError(lineOf(item), "a rating is written as `- 3: what it sounds like`.");
    const [, rating, text = ""] = line;
    if (rating === "1" || rating === "2" || rating === "3" || rating === "4" || rating === "5") anchors[rating] = text.trim();
  }
  if (Object.keys(anchors).length === 0) throw new FormatError(lineOf(heading), "ratings are a list.");
  return anchors;
}

function listItems(nodes: RootContent[]): List["children"] {
  return nodes.filter((node) => node.type === "list").flatMap((list) => list.children);
}

/** The Markdown as it was written, from the first node to the last. */
function sliceOf(markdown: string, nodes: RootContent[]): string {
  const from = nodes[0]?.position?.start.offset;
  const to = nodes.at(-1)?.position?.end.offset;
  return from === undefined || to === undefined ? "" : markdown.slice(from, to);
}

const lineOf = (node: { position?: { start: { line: number } } | undefined } | null) => node?.position?.start.line;
