import type { Choice } from "../choice.ts";
import type { Line } from "../line.ts";
import { certainly, type Placed, rankOf } from "../placing.ts";
import { placeQualifications } from "../qualifications.ts";
import { ASKS, followUpLabel, labelledQuestion, numberedText } from "../words.ts";
import { openSection } from "./sections.ts";
import { put, type Walk } from "./walk.ts";

export function placeChosen(walk: Walk, line: Line, choice: Choice): void {
  if (choice === "section") {
    openSection(walk, line, 0);
    return;
  }
  if (choice === "question") {
    const said = labelledQuestion(line.text)?.rest || numberedText(line.text)?.rest || line.text;
    walk.area = "questions";
    walk.part = { kind: "answer" };
    walk.question = { line, form: "plain", rank: rankOf(line) ?? 8, ordinal: line.ordinal, pending: false };
    put(walk, line, certainly({ role: "question", prompt: said }));
    return;
  }
  if (choice === "point") put(walk, line, walk.question === null ? certainly({ role: "unplaced" }) : chosenPoint(line));
  else if (choice === "answer") put(walk, line, certainly({ role: walk.question === null ? "unplaced" : "answer" }));
  else if (choice === "ignored") put(walk, line, certainly({ role: "ignored" }));
  else chooseQualification(walk, line);
}

function chosenPoint({ text, lead }: Line): Placed {
  const label = lead !== null && (followUpLabel(lead.text) !== null || ASKS.test(lead.text));
  return certainly({ role: "point", text: label && lead.rest !== "" ? lead.rest : text });
}

function chooseQualification(walk: Walk, line: Line): void {
  const [placed] = placeQualifications([{ ...line, kind: "item", level: 1 }]).values();
  if (placed !== undefined) put(walk, line, placed);
}
