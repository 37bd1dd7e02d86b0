import { DateTime } from "luxon";
import type { RecordQuestion } from "../scorecards/record.ts";
import { anchorFor } from "../scoring/anchors.ts";
import { formatShare, roundHalfUp } from "../scoring/round.ts";
import type { Mark } from "./blocks.ts";

/** "2 March 2026" in the firm's time zone. The locale is fixed, so that every machine prints the same. */
export function day(at: Date, zone: string): string {
  return DateTime.fromJSDate(at, { zone }).setLocale("en-US").toFormat("d LLLL yyyy");
}

/** "2 Mar 2026" in the firm's time zone, where there is little room. */
export function shortDay(at: Date, zone: string): string {
  return unbroken(DateTime.fromJSDate(at, { zone }).setLocale("en-US").toFormat("d LLL yyyy"));
}

/** "2 Mar 2026, 09:00 PST" in the firm's time zone. */
export function dayAndTime(at: Date, zone: string): string {
  return DateTime.fromJSDate(at, { zone }).setLocale("en-US").toFormat("d LLL yyyy, HH:mm ZZZZ");
}

/** A number as short as it can be said, to at most this many decimals: "2", "0.5", "0.667". */
export function short(value: number, decimals = 2): string {
  return String(roundHalfUp(value, decimals));
}

/** "93 %" or "87.5 %", never broken before its sign; null stays null. */
export function percent(share: number): string;
export function percent(share: number | null): string | null;
export function percent(share: number | null): string | null {
  return share === null ? null : unbroken(formatShare(share));
}

/** The text with no place to break a line at. */
export function unbroken(text: string): string {
  return text.replaceAll(" ", "\u00a0");
}

/** "1 question", "3 questions". */
export function count(n: number, one: string): string {
  return `${n} ${one}${n === 1 ? "" : "s"}`;
}

/** The text with a capital at its start and a full stop at its end. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return ended(trimmed.charAt(0).toUpperCase() + trimmed.slice(1));
}

/** The text as somebody wrote it, with a full stop at its end. */
export function ended(text: string): string {
  const trimmed = text.trim();
  return /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** The shape for a point or a requirement: covered or met, partly, missed or not met, not asked or not verified. */
export function markOf(value: 1 | 0.5 | 0 | null): Mark {
  if (value === null) return "none";
  return value === 1 ? "full" : value === 0.5 ? "half" : "cross";
}

/** What the given rating means for this question: its own anchor, or the default one. */
export function anchorOf({ anchors }: RecordQuestion, rating: 1 | 2 | 3 | 4 | 5): string {
  return sentence(anchorFor(anchors, rating));
}

/** "A", "A and B", "A, B and C". */
export function listOf(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** What stands for each of these names where there is no room: "OO" for Olivia Owner; numbered where two would be the same. */
export function initialsOf(names: readonly string[]): string[] {
  const plain = names.map((name) => {
    const words = name.split(/[\s-]+/).filter((word) => /^[\p{L}\p{N}]/u.test(word));
    const ends = words.length < 2 ? words : [words.at(0) ?? "", words.at(-1) ?? ""];
    return ends.map((word) => (/^[\p{L}\p{N}]\p{M}*/u.exec(word)?.[0] ?? "").toUpperCase()).join("") || "?";
  });
  return plain.map((initials, at) => {
    const alike = plain.filter((other) => other === initials).length;
    return alike === 1 ? initials : `${initials}${plain.slice(0, at + 1).filter((other) => other === initials).length}`;
  });
}
