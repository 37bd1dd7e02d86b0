import type { ListItem, RootContent } from "mdast";
import type { Anchors, QUALIFICATION_GROUPS, Standing } from "../db/schema/index.ts";
import { readQuestion } from "./format-question.ts";
import { divide, FormatError, itemsOf, lineOf, lineOfWords, nodesOf, type Part, partsOf, textOf, wordsOf } from "./nodes.ts";

export { FormatError };
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

/** The first line of what Scorebook writes. It may be left out; with it a guide may be without questions. */
export const MARKER = "<!-- Scorebook guide -->";

const GROUPS: Record<string, Group> = { education: "education", certifications: "certification", industry: "industry" };
const ROLE = "Role: ";

/**
 * Reads a guide from our Markdown format, which README describes: H1 title, H2 "Qualifications" and sections,
 * H3 groups and questions, H4 parts of a question. What a question lacks is left open.
 * @throws FormatError at the first place that breaks the format, or whose words would have no place in a guide.
 */
export function parseGuide(file: string): GuideDocument {
  const markdown = file.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n");
  const nodes = nodesOf(markdown);
  const marked = nodes[0]?.type === "html" && nodes[0].value === MARKER;
  const [title, ...rest] = marked ? nodes.slice(1) : nodes;
  if (title?.type !== "heading" || title.depth !== 1) throw new FormatError(1, "a guide begins with its title, as `# Title`.");
  const [opening, ...sections] = divide(rest, 2);
  const guide: GuideDocument = {
    title: lineOfWords(title),
    ...readOpening(markdown, opening.body),
    qualifications: [],
    questions: [],
  };
  for (const section of sections) {
    const name = section.heading === null ? "" : lineOfWords(section.heading);
    const [before, ...parts] = divide(section.body, 3);
    refuseWords(before);
    if (name === "Qualifications") guide.qualifications.push(...parts.flatMap(readGroup));
    else guide.questions.push(...parts.map((part) => readQuestion(markdown, name.replace(/\s+questions$/i, ""), part)));
  }
  if (guide.questions.length === 0 && !marked)
    throw new FormatError(1, "a guide has at least one question, as `### …` in a `## … questions` section.");
  return guide;
}

/** What stands below the title: `- Role: …`, which may be left out, and the summary. */
function readOpening(markdown: string, body: readonly RootContent[]): { role: string; summary: string } {
  const [first, ...rest] = body;
  const [item, ...more] = first?.type === "list" ? first.children : [];
  const fact = item === undefined ? "" : lineOfWords(item);
  if (more.length > 0 || !fact.startsWith(ROLE)) return { role: "", summary: textOf(markdown, body) };
  return { role: fact.slice(ROLE.length).trim(), summary: textOf(markdown, rest) };
}

function refuseWords({ body }: Part): void {
  const [stray] = body;
  if (stray !== undefined) throw new FormatError(lineOf(stray), "this belongs to no question and no group: a `### …` stands before it.");
}

function readGroup({ heading, body }: Part): GuideQualification[] {
  const name = heading === null ? "" : lineOfWords(heading).toLowerCase();
  const group = GROUPS[name];
  if (group === undefined) throw new FormatError(lineOf(heading), "qualifications stand under Education, Certifications or Industry.");
  return itemsOf(body, "qualifications").map((item) => ({ group, ...readQualification(item) }));
}

/** "**Name** (recommended): detail", the brackets and the detail only where there is something to say. */
function readQualification(item: ListItem): Omit<GuideQualification, "group"> {
  const { line, verbatim } = partsOf(item);
  const [lead, ...rest] = line.children;
  if (lead?.type !== "strong")
    throw new FormatError(lineOf(item), "a qualification begins with its name in bold, as `- **Name**: detail`.");
  const said = /^\s*(?:\((required|recommended)\)\s*(?=:|$))?:?\s*/.exec(rest.map(wordsOf).join(""));
  const standing = said?.[1] === "required" || said?.[1] === "recommended" ? said[1] : null;
  const detail =
    verbatim ??
    rest
      .map(wordsOf)
      .join("")
      .slice(said?.[0].length ?? 0)
      .trim();
  return { text: lineOfWords(lead), detail, standing };
}
