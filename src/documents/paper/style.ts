import type { Weight } from "./fonts.ts";

/** How a stretch of text looks. `tracking` is in points; `tabular` sets figures that line up. */
export type Manner = { size: number; weight: Weight; colour: string; tracking?: number; tabular?: boolean };

/** The light theme of static/app.css in sRGB: ink, soft ink, line, accent and its wash. */
export const INK = "#1b1e25";
export const SOFT = "#565c68";
export const LINE = "#d3d7de";
export const TRACK = "#e6e9ee";
export const ACCENT = "#2a4a9c";

export const PAGE_SIZES = { letter: [612, 792], a4: [595.28, 841.89] } as const satisfies Record<string, readonly [number, number]>;

export const MARGIN = 60;
/** Where the running line stands, and where the text begins. */
export const HEADER_TOP = 38;
export const BODY_TOP = 72;
export const FOOT = 34;
/** The column that holds question numbers. */
export const GUTTER = 26;

export const BODY: Manner = { size: 9.5, weight: 400, colour: INK };
export const STRONG: Manner = { ...BODY, weight: 600 };
export const LEAD: Manner = { ...BODY, size: 10.5 };
export const QUIET: Manner = { size: 8.5, weight: 400, colour: SOFT };
export const LABEL: Manner = { size: 6.8, weight: 600, colour: SOFT, tracking: 0.65 };
export const FIGURE: Manner = { size: 9, weight: 400, colour: INK, tabular: true };
export const RUNNING: Manner = { size: 7.5, weight: 400, colour: SOFT };

/** Line heights, by size. */
export function leading({ size }: Manner): number {
  return Math.round(size * (size > 14 ? 1.22 : 1.46) * 2) / 2;
}
