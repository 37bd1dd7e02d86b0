import type { PhrasingContent } from "mdast";
import { toMarkdown } from "mdast-util-to-markdown";
import { RATINGS } from "../db/schema/guides.ts";
import { type GuideDocument, type GuideQualification, type GuideQuestion, MARKER, parseGuide } from "./format.ts";
import { nodesOf, VERBATIM } from "./nodes.ts";
import { pointLine } from "./points.ts";

const GROUP_HEADINGS = { education: "Education", certification: "Certifications", industry: "Industry" } as const;

/** Writes a guide in our Markdown format; `parseGuide` reads exactly the same guide back. */
export function writeGuide({ title, role, summary, qualifications, questions }: GuideDocument): string {
  const blocks = [
    MARKER,
    heading(1, title),
    ...writeOpening(role, summary),
    ...(qualifications.length === 0 ? [] : ["## Qualifications", ...writeQualifications(qualifications)]),
    ...questions.flatMap((question, at) => [
      ...(questions[at - 1]?.section === question.section ? [] : [writeSection(question.section)]),
      ...writeQuestion(question),
    ]),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function writeOpening(role: string, summary: string): string[] {
  const roleLine = role === "" ? [] : [`- Role: ${inline(role)}`];
  const plain = [...roleLine, ...(summary === "" ? [] : [summary])];
  const kept = readsBack(summary, ["# Title", ...plain, "## Section"], (guide) => guide.role === role && guide.summary === summary);
  return kept ? plain : [...roleLine, verbatim(summary)];
}

/** Where its own name ends like a heading's, it is written with "questions" once more, which the reader drops. */
function writeSection(section: string): string {
  const ambiguous = section === "Qualifications" || /\squestions$/i.test(section);
  return heading(2, ambiguous ? `${section} questions` : section);
}

function writeQualifications(qualifications: readonly GuideQualification[]): string[] {
  return qualifications.flatMap((qualification, at) => {
    const { group, text, detail, standing } = qualification;
    const heading = qualifications[at - 1]?.group === group ? [] : [`### ${GROUP_HEADINGS[group]}`];
    const name: PhrasingContent = { type: "strong", children: [{ type: "text", value: text }] };
    const said = standing === null ? "" : ` (${standing})`;
    const plain = `- ${phrase(name, { type: "text", value: said + (detail === "" ? "" : `: ${detail}`) })}`;
    const kept = readsBack(detail, ["# Title", "## Qualifications", "### Education", plain, "## End"], (guide) => {
      const [read, ...more] = guide.qualifications;
      return read?.text === text && read.detail === detail && read.standing === standing && more.length === 0;
    });
    return [...heading, kept ? plain : `- ${phrase(name, { type: "text", value: `${said}:` })}\n\n${indented(verbatim(detail))}`];
  });
}

function writeQuestion({ prompt, competency, minutes, outline, points, anchors }: GuideQuestion): string[] {
  const facts = [
    ...(competency === "" ? [] : [`- Competency: ${inline(competency)}`]),
    ...(minutes === null ? [] : [`- Minutes: ${minutes}`]),
  ];
  const sounds = RATINGS.flatMap((rating) => {
    const text = anchors[rating];
    return text === undefined ? [] : [writeAnchor(rating, text)];
  });
  return [
    heading(3, prompt),
    ...(facts.length === 0 ? [] : [facts.join("\n")]),
    ...(outline === "" ? [] : ["#### Answer outline", writeOutline(outline)]),
    ...(points.length === 0 ? [] : ["#### Follow-up points", points.map((point) => `- ${inline(pointLine(point))}`).join("\n")]),
    ...(sounds.length === 0 ? [] : ["#### Ratings", sounds.join("\n")]),
  ];
}

function writeOutline(outline: string): string {
  const kept = readsBack(outline, [...QUESTION, "#### Answer outline", outline, "#### Ratings", "- 3: Sound."], (guide) => {
    const [question, ...more] = guide.questions;
    return question?.outline === outline && question.anchors["3"] === "Sound." && more.length === 0;
  });
  return kept ? outline : verbatim(outline);
}

function writeAnchor(rating: (typeof RATINGS)[number], text: string): string {
  const plain = `- ${inline(`${rating}: ${text}`)}`;
  const kept = readsBack(text, [...QUESTION, "#### Ratings", plain, "## End"], ({ questions }) => questions[0]?.anchors[rating] === text);
  return kept ? plain : `- ${rating}:\n\n${indented(verbatim(text))}`;
}

const QUESTION = ["# Title", "## Section", "### Question"];

/**
 * Whether a text may stand as Markdown among these blocks: it reads back to the letter, leaves what follows it as it is,
 * and defines no link, which would reach into other texts.
 */
function readsBack(text: string, blocks: string[], same: (guide: GuideDocument) => boolean): boolean {
  try {
    const definesLinks = JSON.stringify(nodesOf(text)).includes('"type":"definition"');
    return !definesLinks && same(parseGuide([MARKER, ...blocks].join("\n\n")));
  } catch {
    return false;
  }
}

/** Text kept to the letter, between fences longer than any in it. */
function verbatim(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${VERBATIM}\n${text}\n${fence}`;
}

const indented = (block: string): string => block.replaceAll(/^(?=.)/gm, "  ");

const heading = (depth: 1 | 2 | 3, text: string): string =>
  toMarkdown({ type: "heading", depth, children: [{ type: "text", value: text }] }).trimEnd();

/** A line of text with what Markdown would take for markup escaped. */
const inline = (text: string): string => phrase({ type: "text", value: text });

const phrase = (...children: PhrasingContent[]): string => toMarkdown({ type: "paragraph", children }).trimEnd();
