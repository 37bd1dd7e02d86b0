import type { Line } from "../line.ts";
import { certainly } from "../placing.ts";
import { put, type Walk } from "./walk.ts";

export function placeAnchor(walk: Walk, line: Line): boolean {
  const found = /^(?:rating |score |level )?([1-5])\s*(?:[:.)–—-]|=)\s*(\S.*)$/is.exec(
    line.ordinal === null ? line.text : `${line.ordinal}: ${line.text}`,
  );
  const rating = found?.[1];
  if (rating === "1" || rating === "2" || rating === "3" || rating === "4" || rating === "5") {
    put(walk, line, certainly({ role: "anchor", rating, text: found?.[2] ?? "" }));
    return true;
  }
  walk.part = { kind: "answer" };
  return false;
}
