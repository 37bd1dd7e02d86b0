import {
  type Group,
  groupOfHeading,
  groupOfQualification,
  groupsIn,
  isCategory,
  isStandingAlone,
  type Standing,
  standingIn,
} from "./groups.ts";
import type { Line } from "./line.ts";
import { certainly, isTableHead, isWholeBold, type Placed, perhaps, rankOf } from "./placing.ts";
import { bare } from "./words.ts";

/** A heading, label or list entry that the lines below it stand under. */
type Context = {
  rank: number;
  level: number;
  group: Group | "mixed";
  standing: Standing;
  /** Whether the qualifications below it are sentences, without a list. */
  sentences: boolean;
};
type Entry = { line: Line; children: Line[] };

/** Labels that entries of a list repeat, each with its own text, describe those entries. */
const DESCRIBES =
  /^(?:overview|benefits?|descriptions?|focus|importance|relevance|why.*|details?|provider|notes?|examples?|purpose|value|rationale|duration|level)$/i;

/**
 * Places the lines of a guide's qualifications: headings and categories give the group, entries are qualifications
 * with what is said of them.
 * @param lines from the heading that opens them to the last line that belongs to them.
 */
export function placeQualifications(lines: readonly Line[]): Map<number, Placed> {
  const placed = new Map<number, Placed>();
  const leads = new Map<number, Map<string, number>>();
  /** By level, the list that was looked at last. */
  const lists = new Map<number, { end: number; hasCategories: boolean }>();
  const contexts: Context[] = [{ rank: 0, level: -1, group: "mixed", standing: null, sentences: false }];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined) break;
    const rank = headingRank(line);
    if (rank !== null) at += placeHeading(line, rank, at);
    else if (isEntry(line)) at += placeEntry(entryAt(at, line), at);
    else placed.set(line.number, isTableHead(line, lines[at + 1]) ? certainly({ role: "label" }) : placeLoose(line));
  }
  return placed;

  function placeHeading(line: Line, rank: number, at: number): number {
    while ((contexts.at(-1)?.rank ?? 0) >= rank) contexts.pop();
    const name = line.kind === "heading" ? line.text : (line.lead?.text ?? line.text);
    const own = linesUntil(at + 1, (next) => headingRank(next) !== null);
    const group = groupOfHeading(name);
    if (contexts.length > 1 && !isCategory(name) && own.length > 0 && own.every(({ kind }) => kind === "paragraph")) {
      const entry = { line, children: own };
      placeQualification(entry, bare(line.text), "", false);
      return own.length;
    }
    const sentences =
      group !== null &&
      group !== "mixed" &&
      own.length <= 3 &&
      own.every(({ kind, text }) => kind === "paragraph" && text.split(" ").length <= 30);
    contexts.push({ rank, level: -1, group: group ?? current().group, standing: standingIn(name) ?? current().standing, sentences });
    placed.set(line.number, certainly({ role: "label" }));
    return 0;
  }

  /** An entry of a list, with all that stands deeper. @returns how many further lines it took. */
  function placeEntry(entry: Entry, at: number): number {
    const { line, children } = entry;
    while ((contexts.at(-1)?.rank ?? 0) === 8 && (contexts.at(-1)?.level ?? -1) >= line.level) contexts.pop();
    const { name, rest } = leadOfEntry(line);
    if (children.length > 0 && rest === "" && isCategoryEntry(entry, at)) {
      const group = groupOfHeading(name);
      const standing = standingIn(name) ?? current().standing;
      contexts.push({ rank: 8, level: line.level, group: group ?? current().group, standing, sentences: false });
      placed.set(line.number, certainly({ role: "label" }));
      return 0;
    }
    // "Certifications: A, B or C": the label names the group, what follows is the qualification.
    if ((isCategory(name) || isStandingAlone(name)) && rest !== "") {
      const group = groupOfHeading(name) ?? current().group;
      const own = group === "mixed" ? groupOfQualification(rest, "") : group;
      const bareExperience = /^(?:\w+\s+)?experience$/i.test(bare(name));
      if (!bareExperience && children.length === 0) {
        placed.set(
          line.number,
          certainly({ role: "qualification", group: own, standing: standingIn(name) ?? standingOf(line.text), text: rest, detail: "" }),
        );
        return 0;
      }
    }
    placeQualification(
      entry,
      name,
      rest,
      line.lead?.style !== "strong" && rest === "" && children.length === 0 && name.split(" ").length < 2,
    );
    return children.length;
  }

  function placeQualification({ line, children }: Entry, text: string, detail: string, doubtful: boolean): void {
    const { group } = current();
    const about = [detail, ...children.map((child) => child.text)].filter(Boolean).join("\n");
    const own = group === "mixed" ? groupOfQualification(text, about) : group;
    const placing = { role: "qualification" as const, group: own, standing: standingOf(line.text), text, detail };
    placed.set(line.number, doubtful ? perhaps(placing) : certainly(placing));
    for (const child of children) placed.set(child.number, certainly({ role: "detail" }));
  }

  /** A sentence between the lists: a qualification where it begins with one in bold, else something around them. */
  function placeLoose(line: Line): Placed {
    const { lead, text } = line;
    if (isOnlySentence(line))
      return perhaps({ role: "qualification", group: groupOfSentence(line), standing: standingOf(text), text, detail: "" });
    if (line.kind !== "paragraph" || lead === null || (lead.style !== "strong" && !isCategory(lead.text)))
      return certainly({ role: "unplaced" });
    const [named] = groupsIn(lead.text);
    if (named === undefined && current().group === "mixed") return certainly({ role: "unplaced" });
    const { group } = current();
    const own = group === "mixed" ? groupOfQualification(lead.text, lead.rest) : group;
    if (isCategory(lead.text))
      return perhaps({ role: "qualification", group: own, standing: standingOf(text), text: lead.rest, detail: "" });
    return perhaps({ role: "qualification", group: own, standing: standingOf(text), text: lead.text, detail: lead.rest });
  }

  /** A paragraph under the heading of one group that has nothing but a few of them. */
  function isOnlySentence({ kind, level, lead }: Line): boolean {
    return kind === "paragraph" && level === 0 && lead?.style !== "strong" && current().sentences;
  }

  function groupOfSentence({ text }: Line): Group {
    const { group } = current();
    return group === "mixed" ? groupOfQualification(text, "") : group;
  }

  function current(): Context {
    return contexts.at(-1) ?? { rank: 0, level: -1, group: "mixed", standing: null, sentences: false };
  }

  function standingOf(text: string): Standing {
    const aside = /\(([^()]*)\)/g;
    const said = [...text.matchAll(aside)].map(([, words = ""]) => standingIn(words)).find((standing) => standing !== null);
    return said ?? current().standing;
  }

  function entryAt(at: number, line: Line): Entry {
    const children = linesUntil(
      at + 1,
      (next) => headingRank(next) !== null || next.level < line.level || (next.level === line.level && isEntry(next)),
    );
    return { line, children };
  }

  function linesUntil(from: number, isEnd: (line: Line) => boolean): Line[] {
    let to = from;
    for (let next = lines[to]; next !== undefined && !isEnd(next); next = lines[to]) to++;
    return lines.slice(from, to);
  }

  /** Whether an entry only names what the entries below it are. */
  function isCategoryEntry({ line, children }: Entry, at: number): boolean {
    const { name } = leadOfEntry(line);
    const direct = children.filter(({ kind, level }) => kind === "item" && level === line.level + 1);
    if (direct.length === 0) return false;
    if (isCategory(name) || isStandingAlone(name)) return true;
    if (isShortName(name) && standsAmongCategories(line, at)) return true;
    const own = direct.map(({ lead }) => (lead?.style === "strong" ? lead.text : ""));
    if (own.filter(Boolean).length * 2 < direct.length + 1) return false;
    if (own.some((lead) => DESCRIBES.test(lead))) return false;
    const here = tally(direct);
    const everywhere = leadsAt(line.level + 1);
    return !own.every((lead) => (everywhere.get(lead) ?? 0) > (here.get(lead) ?? 0));
  }

  /** How often lines of a level begin with the same lead. */
  function leadsAt(level: number): Map<string, number> {
    const known = leads.get(level);
    if (known !== undefined) return known;
    const found = tally(lines.filter((line) => line.level === level));
    leads.set(level, found);
    return found;
  }

  /** Whether another entry of the list that an entry stands in names a kind of qualification. */
  function standsAmongCategories(line: Line, at: number): boolean {
    const known = lists.get(line.level);
    if (known !== undefined && at < known.end) return known.hasCategories;
    const isEnd = (other: Line) => headingRank(other) !== null || other.level < line.level;
    let from = at;
    for (let before = lines[from - 1]; before !== undefined && !isEnd(before); before = lines[from - 1]) from--;
    const list = linesUntil(from, isEnd);
    const hasCategories = list.some((other) => isEntry(other) && other.level === line.level && isCategory(leadOfEntry(other).name));
    lists.set(line.level, { end: from + list.length, hasCategories });
    return hasCategories;
  }
}

/** How often each lead stands among lines. */
function tally(lines: readonly Line[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { lead } of lines) if (lead !== null) found.set(lead.text, (found.get(lead.text) ?? 0) + 1);
  return found;
}

/** An entry of a list; also a term among definitions, which is a line of its own in bold. */
const isEntry = (line: Line): boolean =>
  line.kind === "item" || (line.kind === "paragraph" && line.level > 0 && (isWholeBold(line) || isCategory(line.text)));

/** A heading's rank; a label that stands alone above a list counts as one below all headings. */
function headingRank(line: Line): number | null {
  const rank = rankOf(line);
  if (rank !== null) return rank;
  const { kind, level, lead } = line;
  if (kind !== "paragraph" || level > 0 || lead === null || !lead.colon || lead.rest !== "") return null;
  return isCategory(lead.text) || lead.text.split(" ").length <= 6 ? 7 : null;
}

const TITLE = /^(?:[^a-z\s]|(?:of|in|or|and|for|the|a|an|to|with|on|at|by|from)\b)/;

/** A few words that are written as names are, and say nothing of one. */
const isName = (text: string): boolean =>
  text.split(" ").length <= 5 && !/[.,;]/.test(text) && text.split(" ").every((word) => TITLE.test(word));

/** "Technical Skills" beside "Educational Background"; not the name of one degree or certificate. */
const isShortName = (name: string): boolean => name.split(" ").length <= 4 && !/\bdegree\b|\bcertified\b|[()]/i.test(name);

/** What an entry names, and what it says of it. */
export function leadOfEntry({ text, lead }: Line): { name: string; rest: string } {
  // "**One certificate** or another: …": the name goes on behind the bold.
  const [, more, after = ""] = /^((?:or|and|&|\/|,)\s?[^:.]{2,60}):\s+(.+)$/s.exec(lead?.rest ?? "") ?? [];
  if (lead?.style === "strong" && !lead.colon && more !== undefined) return { name: `${lead.text} ${more}`, rest: after };
  if (lead !== null && lead.style === "strong") return { name: lead.text, rest: lead.rest.replace(/^[–—,;-]\s*/, "") };
  if (lead?.colon) {
    // "Microsoft Certified: Azure Developer Associate: …": the name goes on while its words are written as names are.
    const [, more, rest = ""] = /^([^:]{1,60}):\s+(.+)$/s.exec(lead.rest) ?? [];
    if (more?.split(" ").every((word) => TITLE.test(word))) return { name: `${lead.text}: ${more}`, rest };
    if (lead.rest !== "" && !isCategory(lead.text) && isName(lead.rest)) return { name: text, rest: "" };
    return { name: lead.text, rest: lead.rest };
  }
  const dashed = /^(.{3,90}?)\s+[–—]\s+(.+)$/s.exec(text) ?? /^(.{3,90}?)\s-\s(.+)$/s.exec(text);
  if (dashed !== null && dashed[1] !== undefined) return { name: dashed[1], rest: dashed[2] ?? "" };
  return { name: text, rest: "" };
}
