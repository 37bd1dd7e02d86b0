import type { Line } from "../line.ts";
import { certainly } from "../placing.ts";
import { put, type Walk } from "./walk.ts";

/** "3: what it sounds like", "Score 3 – …". */
const RATED = /^(?:rating |score |level )?([1-5])\s*(?:[:.)–—-]|=)\s*(\S.*)$/is;

/** Places a line below "Ratings"; false where it is none, and the ratings are over. */
export function placeAnchor(walk: Walk, line: Line): boolean {
  const [, rating, text = ""] = RATED.exec(line.ordinal === null ? line.text : `${line.ordinal}: ${line.text}`) ?? [];
  if (rating === "1" || rating === "2" || rating === "3" || rating === "4" || rating === "5") {
    put(walk, line, certainly({ role: "anchor", rating, text }));
    return true;
  }
  walk.part = { kind: "answer" };
  return false;
}
