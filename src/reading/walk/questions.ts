import type { Line } from "../line.ts";
import { certainly, perhaps } from "../placing.ts";
import { asks, isSentence } from "../words/asking.ts";
import { bare } from "../words/names.ts";
import { labelledQuestion, numberedCase, numberedText } from "../words/numbers.ts";
import { isPartLabel } from "../words/parts.ts";
import { type Form, put, type Walk } from "./walk.ts";

/** Begins a question; where its line has only a number or a topic, its words are on the next. */
export function startQuestion(walk: Walk, line: Line, at: number, form: Form, rank: number): void {
  const labelled = labelledQuestion(line.text);
  const counted = labelled === null ? (numberedCase(line.text) ?? numberedText(line.text)) : null;
  const said = labelled?.rest ?? (form === "item" ? line.text : counted?.rest) ?? line.text;
  const next = walk.lines[at + 1];
  const topic = said !== "" && !asks(said) && !isSentence(said) && next !== undefined && isPromptBelow(next);
  walk.area = "questions";
  walk.part = { kind: "answer" };
  walk.question = {
    line,
    form: labelled === null ? form : rank < 7 ? "heading" : "labelled",
    rank,
    ordinal: line.ordinal ?? labelled?.number ?? counted?.number ?? null,
    pending: said === "" || topic,
  };
  walk.last = walk.question;
  if (said === "") put(walk, line, certainly({ role: "label" }));
  else if (topic) put(walk, line, certainly({ role: "topic", text: bare(said) }));
  else {
    const sure = labelled !== null || asks(said) || counted !== null || line.ordinal !== null;
    const placing = { role: "question" as const, prompt: withoutQuestionLabel(said) };
    put(walk, line, sure ? certainly(placing) : perhaps(placing));
  }
}

/** Whether the line below a question's number or topic is the question itself. */
function isPromptBelow({ text, lead, kind, level }: Line): boolean {
  const labelled = labelledQuestion(text);
  if (labelled !== null && labelled.number === null && labelled.rest !== "") return true;
  if (kind === "heading" || isPartLabel(lead?.text ?? text) || level > 1) return false;
  return asks(text) && (lead === null || lead.rest === "" || lead.style === "plain");
}

/** The question itself, below its number or topic. */
export function placePrompt(walk: Walk, line: Line): void {
  if (walk.question !== null) walk.question.pending = false;
  const said = labelledQuestion(line.text)?.rest ?? line.text;
  put(walk, line, certainly({ role: "question", prompt: said }));
}

/** "Question: …" within a question's own text. */
function withoutQuestionLabel(text: string): string {
  const labelled = labelledQuestion(text);
  return labelled !== null && labelled.rest !== "" ? labelled.rest : text;
}
