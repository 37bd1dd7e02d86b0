/** What kind of text a line of a document is. "heading" has a depth; "item" is the first line of a list's item. */
export type LineKind = "heading" | "item" | "paragraph" | "code" | "table";

/** The words in bold or italics that a line begins with. */
export type Lead = {
  text: string;
  style: "strong" | "emphasis";
  /** What follows them on the line, without a colon between; "" when they are the whole line. */
  rest: string;
  /** Whether a colon stands at their end, inside the bold or after it. */
  colon: boolean;
};

/**
 * One line of a guide, whatever the format it came in. A document is its lines in order: numbers begin at 1 and have
 * no gaps, and every word of the document stands in exactly one of them.
 */
export type Line = {
  number: number;
  kind: LineKind;
  /** For a heading its depth, 1 to 6. For all else in how many lists it stands: 0 outside, 1 in a list, 2 in a list's list. */
  level: number;
  /** An ordered item's number as written; null for bullets and all else. */
  ordinal: number | null;
  /** The text without any markup. */
  text: string;
  /** The text as Markdown, without the sign that makes it a heading or an item. Code has its lines as they are. */
  markdown: string;
  lead: Lead | null;
};
