import { tidy } from "./line.ts";

const REQUEST =
  /^((?:be (?:prepared|ready) to )?(?:discuss|explain|describe|explore|consider|highlight|mention|outline|address|elaborate on|talk about|share|provide|identify|review|evaluate|ask about|inquire about|compare|assess))((?:\s+(?:how you would|how you|how to))?)\s+(.+)$/is;
/** "how you did it", which is no question by itself. */
const SAID = /^(?:how|what|why|when|where|which|who|whom)\s+(?:you|it|they|we|he|she|this|that|these|those)\b/i;
/** What begins anew behind the verb: "discuss how you do A and the impact of B". */
const ANEW = /^(?:the|how|what|whether|why|when|where|which|any|your|their|its|an?)\s/i;
const QUESTION_WORD =
  "how|what|why|when|where|which|who|whom|can you|could you|would you|do you|did you|have you|are you|is there|are there";
const AND_QUESTION = new RegExp(`,?\\s+(?:and|or)\\s+(?=(?:${QUESTION_WORD})\\b)`, "i");
const AND_CLAUSE =
  /,?\s+(?:and|as well as)\s+(?=(?:the|how|what|whether|why|when|where|which|any|your|their|its|an?|ways|strategies|methods)\s)|,\s+and\s+(?=\S+\s)/i;
/** What follows these is one thing with its examples or its two ends. */
const HOLDS_TOGETHER = /\b(?:between|both|like|such as|including|e\.g\.|for example|either|from|versus|vs\.?)\s/i;
const PREPOSITION = /\b(?:of|in|on|for|with|to|through|from|by|about|at|over|under|during|within|across|that|which|when|while|if)\b/i;

/**
 * The single points that a compound follow-up point could be ticked as: "Discuss A and B, and the impact of C" as three
 * requests. It is a proposal, careful rather than complete; empty where the point is one thing already.
 */
export function splitPoint(text: string): string[] {
  const parts = sentencesOf(tidy(text)).flatMap((sentence) => (sentence.endsWith("?") ? splitQuestion(sentence) : splitRequest(sentence)));
  return parts.length > 1 ? parts : [];
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[a-z0-9)”"][.?!])\s+(?=[A-Z“"])/).filter((sentence) => sentence.split(" ").length > 2);
}

/** "How did you …, and what did …?" as two questions. */
function splitQuestion(question: string): string[] {
  const parts = question.slice(0, -1).split(AND_QUESTION);
  if (!parts.every((part) => part.split(" ").length >= 3)) return [question];
  return parts.map((part) => capital(part) + (SAID.test(part) ? "" : "?"));
}

function splitRequest(sentence: string): string[] {
  const [, verb, manner = "", objects] = REQUEST.exec(sentence.replace(/\.$/, "")) ?? [];
  if (verb === undefined || objects === undefined) return [sentence];
  const things = outsideBrackets(objects, AND_CLAUSE).flatMap(splitThings);
  if (things.length < 2) return [sentence];
  const end = sentence.endsWith(".") ? "." : "";
  return things.map((thing) => `${verb}${ANEW.test(thing) ? "" : manner} ${thing}${end}`);
}

/** "pricing, negotiation and closing" as three; a thing that needs more words to be understood stays whole. */
function splitThings(objects: string): string[] {
  if (HOLDS_TOGETHER.test(objects) || PREPOSITION.test(objects)) return [objects];
  const things = objects.split(/,\s+(?:and\s+)?|\s+and\s+/);
  const sizes = things.map((thing) => thing.split(" ").length);
  const alike = things.length > 2 ? sizes.every((size) => size <= 4) : sizes[0] === sizes[1] && (sizes[0] ?? 9) <= 4;
  return alike ? things : [objects];
}

/** Cuts where no bracket is open. */
function outsideBrackets(text: string, cut: RegExp): string[] {
  const parts: string[] = [];
  for (const part of text.split(cut)) {
    const last = parts.at(-1);
    const isOpen = last !== undefined && (last.match(/\(/g)?.length ?? 0) > (last.match(/\)/g)?.length ?? 0);
    // The words between are gone from the split; a bracket that spans them keeps the text whole.
    if (isOpen) return [text];
    parts.push(part);
  }
  return parts.includes("") ? [text] : parts;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
