import { groupsIn } from "../groups.ts";
import type { Line } from "../line.ts";
import { rankOf } from "../placing.ts";
import { isCategory, isNearlyCategory } from "../words/qualifications.ts";
import { counterOf } from "./counts.ts";

/** What of qualifications stands below a heading. */
export type Kinds = {
  /** Whether what stands below a heading is divided into kinds of qualifications. */
  hasCategories(at: number): boolean;
  /** Whether both schooling and certificates are among the entries below a heading, and half of them or more name such things. */
  hasBothKinds(at: number): boolean;
  /** Whether most outermost entries below a heading speak of a kind of qualification. */
  hasQualifications(at: number): boolean;
};

export function lookForKinds(lines: readonly Line[], endOf: (at: number) => number): Kinds {
  const groups = lines.map(({ kind, text }) => (kind === "item" ? groupsIn(text) : []));
  const count = (isOne: (line: Line, at: number) => boolean) => counterOf(lines, endOf, isOne);
  const categories = count(({ kind, lead, text }) => kind !== "code" && isCategory(lead?.text ?? text));
  const nearly = count((line) => rankOf(line) !== null && !isCategory(line.text) && isNearlyCategory(line.text));
  const entries = count(({ kind }) => kind === "item");
  const naming = count((_, at) => groups[at]?.[0] !== undefined);
  const schooling = count((_, at) => groups[at]?.[0] === "education");
  const certificates = count((_, at) => groups[at]?.[0] === "certification");
  const outermost = count(({ kind, level }) => kind === "item" && level === 1);
  const outermostNaming = count(({ level }, at) => level === 1 && groups[at]?.[0] !== undefined);
  return {
    hasCategories: (at) => categories(at) >= 2 || (categories(at) === 1 && nearly(at) > 0),
    hasBothKinds: (at) => schooling(at) > 0 && certificates(at) > 0 && naming(at) * 2 >= entries(at),
    hasQualifications: (at) => outermost(at) > 0 && outermostNaming(at) * 2 >= outermost(at),
  };
}
