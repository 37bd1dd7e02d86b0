import { revisionOf } from "../revision.ts";
import type { Typed } from "../web.ts";
import type { Draft, DraftQuestion } from "./draft.ts";
import { pointsTyped } from "./forms.ts";

/** What a review's fields show, by their names: the guide's own, and a question's with its line in front ("12.prompt"). */
export type Shown = Record<string, string | string[]>;

export const nameOf = (line: number, field: string): string => `${line}.${field}`;

/** What the guide's own fields show. */
export function guideShown({ title, role, summary }: Pick<Draft, "title" | "role" | "summary">): Shown {
  return { title, role, summary, section: "General" };
}

/** What a question's fields show, without the line in their names. */
export function questionShown({ prompt, section, competency, minutes, points, anchors }: DraftQuestion): Shown {
  return {
    prompt,
    section,
    competency,
    minutes: minutes === null ? "" : String(minutes),
    points: pointsTyped(points),
    anchor1: anchors["1"] ?? "",
    anchor3: anchors["3"] ?? "",
    anchor5: anchors["5"] ?? "",
  };
}

/**
 * A mark of each field as it was shown, which the page sends along: what a person typed is told from what somebody else
 * changed meanwhile, and a half-typed word outlives whatever else is pressed.
 */
export const marksOf = (shown: Shown): string =>
  Object.entries(shown)
    .map(([name, text]) => `${name}=${markOf(text)}`)
    .join(" ");

const FIELD = /^(?:title|role|summary|section|[1-9]\d*\.(?:prompt|section|competency|minutes|points|anchor[135]|part))$/;

/** What was typed over what was shown, and ticked otherwise; without marks, all of it. */
export function touched(typed: Typed): Typed {
  return Object.fromEntries(
    Object.entries(typed).filter(([name, text]) => {
      if (!FIELD.test(name)) return false;
      const [field = "", scope] = name.split(".").toReversed();
      const was = typed[scope === undefined ? "was" : nameOf(Number(scope), "was")];
      return typeof was !== "string" || !was.split(" ").includes(`${field}=${markOf(text)}`);
    }),
  );
}

/** What was typed in a question's fields, without the line in their names; null where nothing was. */
export function typedIn(typed: Typed, line: number): Typed | null {
  const fields = Object.entries(typed).flatMap(([name, text]) =>
    name.startsWith(`${line}.`) ? [[name.slice(`${line}.`.length), text]] : [],
  );
  return fields.length === 0 ? null : Object.fromEntries(fields);
}

/** What was ticked of points that may be several: it is kept by their own buttons alone. */
export const partsOf = (typed: Typed): Typed => Object.fromEntries(Object.entries(typed).filter(([name]) => name.endsWith(".part")));

/** Browsers send a line's end as two characters; of boxes, a list. */
function markOf(typed: string | string[]): string {
  const text = [typed].flat().filter(Boolean).join("\n");
  return revisionOf(text.replaceAll(/\r\n?/g, "\n").trim()).slice(0, 8);
}
