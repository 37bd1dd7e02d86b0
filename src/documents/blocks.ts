/** What a document on paper is made of. Blocks say what there is to read; src/documents/paper decides how it is set. */

export type PaperDocument = {
  title: string;
  author: string;
  subject: string;
  paper: "letter" | "a4";
  /** The moment of its content, never of its printing: the same content gives the same bytes. */
  createdAt: Date;
  /** Stands above the first page. */
  masthead: RunningLine;
  /** Stands above every page from the second on. */
  header: RunningLine;
  /** Stands at the foot of every page, beside the page number. */
  footer: string;
  blocks: Block[];
};

export type RunningLine = { left: string; right: string };

/** A mark is a drawn shape and always comes with its word. */
export type Mark = "full" | "half" | "cross" | "none";

export type Tone = "body" | "soft" | "lead";

export type Block =
  | { kind: "title"; text: string; sub: string }
  | { kind: "notice"; lead: string; text: string }
  | { kind: "heading"; text: string; aside?: string }
  | { kind: "label"; text: string }
  /** `binds`: never left alone at the foot of a page, as a heading is not. */
  | { kind: "paragraph"; text: string; lead?: string; tone?: Tone; binds?: boolean }
  | { kind: "facts"; items: { label: string; value: string }[] }
  | { kind: "verdicts"; items: Verdict[] }
  | { kind: "tally"; items: { count: number; word: string }[] }
  | { kind: "bars"; items: Bar[] }
  | { kind: "references"; items: { number: number; text: string; aside: string }[] }
  | { kind: "question"; number: number; prompt: string; meta: string; aside: string }
  /** `binds` as above. */
  | { kind: "rating"; value: number | null; word: string; text: string; binds?: boolean }
  | { kind: "marks"; items: Marked[]; binds?: boolean }
  | { kind: "table"; columns: Column[]; rows: Row[] }
  | { kind: "grid"; people: GridPerson[]; figures: string[]; rows: GridRow[] }
  | { kind: "terms"; items: { term: string; text: string }[] }
  /**
   * Kept on one page where no page stays empty for it; `indent` clears the column of question numbers; a page that it
   * goes on to begins with what is `continued`.
   */
  | { kind: "group"; blocks: Block[]; keep: boolean; indent?: boolean; continued?: Continued }
  /** Begins a page where the one before is well filled; its headings are a level lower, and the running line ends with `running`. */
  | { kind: "chapter"; title: string; sub: string; running: string; blocks: Block[] };

/** What a page goes on with: the number stands in the column of question numbers. */
export type Continued = { number?: number; text: string };

/** `lead` is a word that must be seen, set in front of the notes. */
export type Verdict = { label: string; value: string; unit?: string; lead?: string; notes: string[] };

/** `share` is 0 to 1; null draws no bar, only its line, which is not the same as an empty bar. `range` is drawn below the bar. */
export type Bar = { label: string; share: number | null; value: string; note: string; range?: { from: number; to: number } | null };

export type Marked = { mark: Mark; word: string; text: string; notes: string[] };

/** `width` is in points; one column without a width takes what is left. A text is cut after so many `lines`, two unless said. */
export type Column = { title: string; width: number | null; align: "left" | "right"; lines?: number };

export type Row = { cells: string[]; strong: boolean };

/** A column of a grid. Where there is no room for the name, the initials stand for it and are explained above the grid. */
export type GridPerson = { name: string; initials: string };

/** A cell for each person and for each figure. A band has none: it is a heading over the rows that follow. */
export type GridRow =
  | { kind: "band"; text: string }
  | { kind: "row"; number: string; text: string; strong: boolean; lead?: string; note: string; cells: string[]; figures: string[] };

/** Blocks that stay on one page where no page stays empty for it. */
export const kept = (blocks: Block[]): Block => ({ kind: "group", keep: true, blocks });

/** Blocks that may go on to further pages, each of which then begins with the name of what it goes on with. */
export const continued = (text: string, blocks: Block[]): Block => ({ kind: "group", keep: false, continued: { text }, blocks });
