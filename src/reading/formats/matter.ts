import { parseDocument, visit } from "yaml";
import { tidy, type Unnumbered } from "../line.ts";

const FENCED = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/;

/** The fields of a document's front matter as lines, and what follows it. */
export function readMatter(markdown: string): { matter: Unnumbered[]; body: string } {
  const found = FENCED.exec(markdown);
  if (found === null) return { matter: [], body: markdown };
  const [whole, yaml = ""] = found;
  const fields = readFields(yaml);
  // A pair of rules with prose between them is no front matter.
  if (fields.length === 0) return { matter: [], body: markdown };
  return { matter: fields.map(([name, value]) => matterLine(name, value)), body: markdown.slice(whole.length) };
}

function readFields(yaml: string): [string, string][] {
  const value = yamlValue(yaml);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return fieldsAsWritten(yaml);
  return Object.entries(value).map(([name, field]): [string, string] => [name, wordsOf(field)]);
}

/** What YAML says; null where it is none. Aliases could grow without end, and nobody's front matter needs them. */
function yamlValue(yaml: string): unknown {
  const document = parseDocument(yaml, { logLevel: "silent", uniqueKeys: false });
  let hasAliases = false;
  visit(document, {
    Alias: () => {
      hasAliases = true;
      return visit.BREAK;
    },
  });
  return document.errors.length > 0 || hasAliases ? null : document.toJS();
}

/** What is no YAML, such as a title with a colon and no quotes, is read as `name: value` by the line. */
function fieldsAsWritten(text: string): [string, string][] {
  return text.split("\n").flatMap((line): [string, string][] => {
    const [, name, value = ""] = /^\s*([A-Za-z][\w -]*):\s*(.*)$/.exec(line) ?? [];
    return name === undefined ? [] : [[name, tidy(value).replace(/^(["'])(.*)\1$/, "$2")]];
  });
}

function wordsOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(wordsOf).join(", ");
  if (typeof value === "object" && value !== null)
    return Object.entries(value)
      .map(([name, field]) => `${name} ${wordsOf(field)}`)
      .join(", ");
  return value === null || value === undefined ? "" : tidy(String(value));
}

function matterLine(name: string, value: string): Unnumbered {
  const text = `${name}: ${value}`;
  return { kind: "matter", level: 0, ordinal: null, text, markdown: text, lead: { text: name, style: "plain", rest: value, colon: true } };
}
