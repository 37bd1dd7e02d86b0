import type { Choice } from "../choice.ts";
import type { Line } from "../line.ts";
import { certainly, type Placed, rankOf } from "../placing.ts";
import { placeQualifications } from "../qualifications/place.ts";
import { followUpLabel } from "../words/follow-ups.ts";
import { labelledQuestion, numberedText } from "../words/numbers.ts";
import { ASKS } from "../words/parts.ts";
import { openSection } from "./sections.ts";
import { put, type Walk } from "./walk.ts";

/** Places a line as a person said. */
export function placeChosen(walk: Walk, line: Line, choice: Choice): void {
  const isOpen = walk.question !== null;
  if (choice === "section") openSection(walk, line);
  else if (choice === "question") openChosenQuestion(walk, line);
  else if (choice === "point") put(walk, line, isOpen ? chosenPoint(line) : certainly({ role: "unplaced" }));
  else if (choice === "answer") put(walk, line, certainly({ role: isOpen ? "answer" : "unplaced" }));
  else if (choice === "ignored") put(walk, line, certainly({ role: "ignored" }));
  else chooseQualification(walk, line);
}

function openChosenQuestion(walk: Walk, line: Line): void {
  const rank = rankOf(line);
  const form = rank === null ? (line.kind === "item" ? "item" : "plain") : rank === 7 ? "bold" : "heading";
  walk.area = "questions";
  walk.part = { kind: "answer" };
  walk.question = { line, form, rank: rank ?? 8, ordinal: line.ordinal, pending: false };
  const said = labelledQuestion(line.text)?.rest || numberedText(line.text)?.rest || line.text;
  put(walk, line, certainly({ role: "question", prompt: said }));
}

function chosenPoint({ text, lead }: Line): Placed {
  const label = lead !== null && (followUpLabel(lead.text) !== null || ASKS.test(lead.text));
  return certainly({ role: "point", text: label && lead.rest !== "" ? lead.rest : text });
}

function chooseQualification(walk: Walk, line: Line): void {
  const [placed] = placeQualifications([{ ...line, kind: "item", level: 1 }]).values();
  if (placed !== undefined) put(walk, line, placed);
}
