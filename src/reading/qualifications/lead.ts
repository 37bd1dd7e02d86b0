import type { Line } from "../line.ts";
import { isCategory } from "../words/qualifications.ts";

/** A word as it is written in a name: with a capital, or one of the small words between. */
const TITLE = /^(?:[^a-z\s]|(?:of|in|or|and|for|the|a|an|to|with|on|at|by|from)\b)/;

/** A few words that are written as names are, and say nothing of one. */
const isName = (text: string): boolean =>
  text.split(" ").length <= 5 && !/[.,;]/.test(text) && text.split(" ").every((word) => TITLE.test(word));

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
  const dashed = /^(.{3,90}?)\s+[–—]\s+(.+)$/s.exec(text) ?? /^(.{3,90}?)\s--?\s(.+)$/s.exec(text);
  if (dashed !== null && dashed[1] !== undefined) return { name: dashed[1], rest: dashed[2] ?? "" };
  return { name: text, rest: "" };
}
