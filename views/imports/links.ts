import type { OfferKind } from "../../src/imports/offers.ts";

/** A place of a review, on whatever stretch of its document it stands. */
export function reviewPath(id: string, place: number, anchor: string, kept = false): string {
  const query = [place === 1 ? "" : `from=${place}`, kept ? "kept=yes" : ""].filter(Boolean).join("&");
  return `/imports/${id}${query === "" ? "" : `?${query}`}#${anchor}`;
}

export const lineId = (line: number): string => `line-${line}`;
export const understoodId = (line: number): string => `understood-${line}`;
/** Of a newer edition's page: what the guide has keeps its place whatever becomes of it. */
export const entryId = (kind: OfferKind, key: string): string => (/^(of|add)/.test(kind) ? `entry-${kind}-${key}` : `entry-${key}`);
export const pointId = (line: number): string => `point-${line}`;
