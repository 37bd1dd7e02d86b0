import type { Continued } from "../blocks.ts";
import type { Frame, Lid } from "./slices.ts";
import { GUTTER, leading, QUIET } from "./style.ts";

const BELOW = 7;

/** A quiet line at the top of a page that goes on with something: for the eye alone, a screen reader just reads on. */
export function layContinued({ number, text }: Continued, { set, x, width }: Frame): Lid {
  const indent = number === undefined ? 0 : GUTTER;
  const figure = set.line(number === undefined ? "" : String(number), { ...QUIET, weight: 600, tabular: true });
  const ending = set.line("\u00a0(continued)", QUIET);
  const name = set.line(text, QUIET, width - indent - ending.width);
  return {
    height: leading(QUIET) + BELOW,
    draw: (pen, top) => {
      pen.beginArtifact("Pagination");
      pen.line(figure, x, top);
      pen.line(name, x + indent, top);
      pen.line(ending, x + indent + name.width, top);
    },
  };
}
