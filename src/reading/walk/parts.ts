import type { Line } from "../line.ts";
import { certainly, rankOf } from "../placing.ts";
import { ASKS, factOf, followUpLabel, isAnswerLabel, isNarrated, isRatingsLabel, readsLikePoint } from "../words.ts";
import { openPoints } from "./points.ts";
import { put, type Walk } from "./walk.ts";

export function isPart(walk: Walk, line: Line, at: number): boolean {
  const { lead, text } = line;
  const name = lead !== null && (lead.colon || lead.rest === "" || lead.style === "strong") ? lead.text : text;
  const follow = followUpLabel(name);
  if (follow === "named") return true;
  if (follow === "bare") return !walk.steps.has(line.number) && announcesPoints(walk, line, at);
  if (isAnswerLabel(name)) return lead === null || lead.colon || lead.rest === "";
  if (isRatingsLabel(name)) return lead === null || lead.rest === "";
  return factOf(name) !== null && lead?.colon === true && lead.rest !== "" && !walk.answered;
}

/** Whether "Follow-up" alone announces points here: by what follows it, or by the document's habit. */
function announcesPoints(walk: Walk, line: Line, at: number): boolean {
  const rest = line.lead?.rest ?? "";
  if (rest !== "") return readsLikePoint(rest) || (walk.outlook.isUsualFollowUp(line) && !isNarrated(rest));
  const next = walk.lines[at + 1];
  return (
    next !== undefined &&
    (rankOf(line) !== null || next.level >= line.level) &&
    readsLikePoint(next.lead !== null && ASKS.test(next.lead.text) ? next.lead.rest : next.text)
  );
}

export function openPart(walk: Walk, line: Line, at: number): number {
  const { lead, text } = line;
  const name = lead !== null && (lead.colon || lead.rest === "" || lead.style === "strong") ? lead.text : text;
  const rest = lead !== null && name === lead.text ? lead.rest : "";
  const follow = followUpLabel(name);
  const fact = factOf(name);
  if (follow !== null) openPoints(walk, line, follow, rest);
  else if (isAnswerLabel(name)) {
    walk.part = { kind: "answer" };
    put(walk, line, certainly({ role: rest === "" ? "label" : "answer" }));
  } else if (isRatingsLabel(name)) {
    walk.part = { kind: "ratings", level: rankOf(line) === null ? line.level : 0 };
    put(walk, line, certainly({ role: "label" }));
  } else if (fact !== null) put(walk, line, certainly({ role: "fact", fact, value: rest }));
  return at + 1;
}
