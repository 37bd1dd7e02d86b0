import { groupsIn } from "../groups.ts";
import type { Line } from "../line.ts";
import { certainly, isTableHead, type Placed, perhaps } from "../placing.ts";
import { isCategory } from "../words/qualifications.ts";
import { isLabelAgain } from "./categories.ts";
import { current, groupIn, type Survey, standingOf } from "./survey.ts";

/** A line between the lists: a qualification where it begins with one in bold, or stands for a list; else something around them. */
export function placeLoose(survey: Survey, line: Line, next: Line | undefined): Placed {
  if (isTableHead(line, next)) return certainly({ role: "label" });
  if (isOnlySentence(survey, line)) return doubtful(survey, line, line.text, "");
  const { kind, lead } = line;
  const isLabel = lead !== null && (isCategory(lead.text) || (lead.rest !== "" && isLabelAgain(survey, line)));
  if (kind === "paragraph" && lead !== null && lead.rest !== "" && !isLabel && current(survey).loose === "named")
    return doubtful(survey, line, lead.text, lead.rest);
  const isNamed = kind === "paragraph" && lead !== null && (lead.style === "strong" || isCategory(lead.text));
  if (!isNamed || (groupsIn(lead.text).length === 0 && current(survey).group === "mixed")) return certainly({ role: "unplaced" });
  return isLabel ? doubtful(survey, line, lead.rest, "", lead.text) : doubtful(survey, line, lead.text, lead.rest);
}

/** A paragraph under the heading of one group that has nothing but a few of them. */
function isOnlySentence(survey: Survey, { kind, level, lead }: Line): boolean {
  return kind === "paragraph" && level === 0 && lead?.style !== "strong" && current(survey).loose === "sentences";
}

function doubtful(survey: Survey, line: Line, text: string, detail: string, name = text): Placed {
  const group = groupIn(survey, name, detail === "" && name !== text ? text : detail);
  return perhaps({ role: "qualification", group, standing: standingOf(survey, line.text), text, detail });
}
