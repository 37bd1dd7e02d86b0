/** A place of a review, on whatever stretch of its document it stands. */
export const reviewPath = (id: string, place: number, anchor: string): string =>
  `/imports/${id}${place === 1 ? "" : `?from=${place}`}#${anchor}`;

export const lineId = (line: number): string => `line-${line}`;
export const understoodId = (line: number): string => `understood-${line}`;
export const pointId = (line: number): string => `point-${line}`;
