import type { Choices } from "../choice.ts";
import type { Line } from "../line.ts";
import type { Outlook } from "../outlook/outlook.ts";
import { certainly, type Placed, rankOf } from "../placing.ts";
import { isPartLabel } from "../words/parts.ts";
import { placeChosen } from "./choosing.ts";
import { placeHeading } from "./headings.ts";
import { placePrompt } from "./questions.ts";
import { placeTitle } from "./sections.ts";
import { placeText } from "./text.ts";
import { beginWalk, put, type Walk } from "./walk.ts";

/**
 * Reads a document from its first line to its last.
 * @param outlook of the same lines.
 * @param steps lines that say "Follow-up" and announce no points.
 */
export function readThrough(
  lines: readonly Line[],
  outlook: Outlook,
  choices: Choices,
  steps: ReadonlySet<number>,
): Pick<Walk, "placed" | "labels"> {
  const walk = beginWalk(lines, outlook, choices, steps);
  let at = 0;
  while (at < lines.length) at = step(walk, at);
  return walk;
}

/** Places the line at an index, and those that go with it. @returns the index of the next line. */
function step(walk: Walk, at: number): number {
  const line = walk.lines[at];
  if (line === undefined) return at + 1;
  const choice = walk.choices[line.number];
  if (choice !== undefined) placeChosen(walk, line, choice);
  else if (at === walk.outlook.title) placeTitle(walk, line);
  else if (line.kind === "matter") put(walk, line, placeMatter(line));
  else if (walk.question?.pending && !isPartLabel(line.lead?.text ?? line.text)) placePrompt(walk, line);
  else if (rankOf(line) !== null) return placeHeading(walk, line, at);
  else return placeText(walk, line, at);
  return at + 1;
}

function placeMatter({ lead }: Line): Placed {
  const name = lead?.text.toLowerCase() ?? "";
  return certainly({ role: name === "description" || name === "summary" ? "summary" : "ignored" });
}
