import type { Table, TableCell, TableRow } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import { groupOfHeading } from "../groups.ts";
import { tidy, type Unnumbered } from "../line.ts";
import { followUpLabel } from "../words/follow-ups.ts";
import { isPartLabel } from "../words/parts.ts";
import { isQualificationHeading } from "../words/qualifications.ts";
import { inlineMarkdown } from "./inline.ts";

/** What stands over a column of questions, and over the numbers before them. */
const QUESTIONS = /^(?:(?:interview|sample) )?(?:questions?|prompts?|ask)$/i;
const NUMBERS = /^(?:#|no\.?|nr\.?|number|)$/i;

/**
 * A table's lines. Where its columns are questions with their parts, or qualifications, each row is an entry of a list
 * with the other cells below it; any other table is a line a row.
 * @param isOfQualifications where it stands right below their heading: then its columns may have any names.
 */
export function linesOfTable({ children: [head, ...rows] }: Table, level: number, isOfQualifications: boolean): Unnumbered[] {
  if (head === undefined) return [];
  const said = head.children.map((cell) => tidy(plainText(cell)));
  const first = NUMBERS.test(said[0] ?? "") ? 1 : 0;
  const names = QUESTIONS.test(said[first] ?? "") ? withPoints(said, first, rows) : said;
  const inKinds = (isOfQualifications || isQualificationHeading(names[1] ?? "")) && haveKinds(rows);
  const isNamed = QUESTIONS.test(names[first] ?? "") || isQualificationHeading(names[first] ?? "") || names.some(isPartLabel);
  if (!isNamed && !isOfQualifications && !inKinds) return [head, ...rows].map((row) => wholeRow(row, level));
  const linesOf = (row: TableRow) => (inKinds ? underKind(row, names, level + 1) : entryOf(row, names, first, level + 1));
  return [wholeRow(head, level), ...rows.flatMap(linesOf)];
}

/** Behind the questions a column that asks in every row has follow-up points, whatever it is called. */
function withPoints(names: readonly string[], first: number, rows: readonly TableRow[]): string[] {
  const cellsOf = (column: number) => rows.map(({ children }) => tidy(plainText(children[column] ?? []))).filter((text) => text !== "");
  const asks = (column: number) => cellsOf(column).length > 1 && cellsOf(column).every((text) => text.endsWith("?"));
  const isKnown = names.some((name) => followUpLabel(name) !== null);
  return names.map((name, column) => (!isKnown && column > first && asks(column) ? "Follow-up points" : name));
}

function wholeRow({ children }: TableRow, level: number): Unnumbered {
  const cells = children.map((cell) => tidy(plainText(cell)));
  const text = cells.every((cell) => cell === "") ? "" : cells.join(" | ");
  return { kind: "table", level, ordinal: null, text, markdown: text, lead: null };
}

/** Whether the first column says of each row what kind of qualification it is, or nothing where the row above has said it. */
function haveKinds(rows: readonly TableRow[]): boolean {
  const kinds = rows.map(kindIn).filter((kind) => kind !== "");
  return kinds.length > 0 && kinds.every((kind) => kind.split(" ").length <= 4 && groupOfHeading(kind) !== null);
}

const kindIn = ({ children }: TableRow): string => tidy(plainText(children[0] ?? []));

/** A row below its kind, where it names one. */
function underKind(row: TableRow, names: readonly string[], level: number): Unnumbered[] {
  const [kind, ...others] = row.children;
  const own = entryOf({ ...row, children: others }, names.slice(1), 0, level + 1);
  return kind === undefined || kindIn(row) === "" ? own : [cellLine(kind, level, null, ""), ...own];
}

function entryOf({ children }: TableRow, names: readonly string[], first: number, level: number): Unnumbered[] {
  const number =
    first === 0
      ? ""
      : tidy(
          children
            .slice(0, first)
            .map((cell) => plainText(cell))
            .join(" "),
        );
  const ordinal = /^\d{1,4}(?=[.)]?$)/.exec(number)?.[0];
  return children.slice(first).map((cell, at) => {
    const name = names[first + at] ?? "";
    if (at > 0) return cellLine(cell, level + 1, null, name);
    const line = cellLine(cell, level, ordinal === undefined ? null : Number(ordinal), "");
    return ordinal === undefined && number !== ""
      ? { ...line, text: `${number} ${line.text}`, markdown: `${number} ${line.markdown}` }
      : line;
  });
}

/** A cell; the name of its column is its lead where it names a part of a question. */
function cellLine({ children }: TableCell, level: number, ordinal: number | null, name: string): Unnumbered {
  const text = tidy(plainText(children));
  const lead = isPartLabel(name) && text !== "" ? { text: name, style: "plain" as const, rest: text, colon: true } : null;
  return { kind: "item", level, ordinal, text, markdown: inlineMarkdown(children), lead };
}
