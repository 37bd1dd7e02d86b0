import type { Anchors } from "../db/schema/index.ts";
import type { GuideQuestion } from "./format.ts";
import { LIMITS } from "./limits.ts";
import { divide, FormatError, itemsOf, lineOf, lineOfWords, type Part, partsOf, textOf, wordsOf } from "./nodes.ts";
import { readPoint } from "./points.ts";

const FACTS = ["Competency", "Minutes"] as const;
const PARTS = ["Answer outline", "Follow-up points", "Ratings"] as const;

/** Reads a question of our Markdown format: its H3, its facts, its H4 parts; each fact and part may be missing. */
export function readQuestion(markdown: string, section: string, { heading, body }: Part): GuideQuestion {
  const prompt = heading === null ? "" : lineOfWords(heading);
  const [facts, ...parts] = divide(body, 4);
  const named = nameParts(parts, prompt);
  const { Competency: competency = "", Minutes: minutes } = readFacts(facts, prompt);
  return {
    section,
    prompt,
    competency,
    minutes: minutes === undefined ? null : readMinutes(minutes, heading, prompt),
    outline: textOf(markdown, named["Answer outline"]?.body ?? []),
    points: itemsOf(named["Follow-up points"]?.body ?? [], "follow-up points").map((item) => readPoint(lineOfWords(partsOf(item).line))),
    anchors: readAnchors(named.Ratings),
  };
}

function nameParts(parts: Part[], prompt: string): Partial<Record<(typeof PARTS)[number], Part>> {
  const named: Partial<Record<(typeof PARTS)[number], Part>> = {};
  for (const part of parts) {
    const written = part.heading === null ? "" : lineOfWords(part.heading);
    const name = PARTS.find((known) => known.toLowerCase() === written.toLowerCase());
    if (name === undefined)
      throw new FormatError(lineOf(part.heading), `"${prompt}" has a part "${written}"; its parts are ${PARTS.join(", ")}.`);
    if (named[name] !== undefined) throw new FormatError(lineOf(part.heading), `"${prompt}" has its \`#### ${name}\` twice.`);
    named[name] = part;
  }
  return named;
}

function readFacts({ body }: Part, prompt: string): Partial<Record<(typeof FACTS)[number], string>> {
  const facts: Partial<Record<(typeof FACTS)[number], string>> = {};
  for (const item of itemsOf(body, `the facts of "${prompt}"`)) {
    const text = lineOfWords(partsOf(item).line);
    const name = FACTS.find((known) => text.startsWith(`${known}:`));
    if (name === undefined)
      throw new FormatError(lineOf(item), `"${prompt}" has \`- Competency: …\` and \`- Minutes: …\` below it, and no "${text}".`);
    facts[name] = text.slice(name.length + 1).trim();
  }
  return facts;
}

function readMinutes(text: string, heading: Part["heading"], prompt: string): number {
  const minutes = Number(text);
  if (!/^\d+$/.test(text) || minutes < 1 || minutes > LIMITS.minutes)
    throw new FormatError(lineOf(heading), `"${prompt}" needs whole minutes, from 1 to ${LIMITS.minutes}.`);
  return minutes;
}

function readAnchors(part: Part | undefined): Anchors {
  const anchors: Anchors = {};
  if (part === undefined) return anchors;
  for (const item of itemsOf(part.body, "ratings")) {
    const { line, verbatim } = partsOf(item);
    const [, rating, text = ""] = /^([1-5]):\s*(.*)$/s.exec(wordsOf(line)) ?? [];
    const sound = (verbatim ?? text).trim();
    if (sound === "" || (rating !== "1" && rating !== "2" && rating !== "3" && rating !== "4" && rating !== "5"))
      throw new FormatError(lineOf(item), "a rating is written as `- 3: what it sounds like`.");
    anchors[rating] = sound;
  }
  return anchors;
}
