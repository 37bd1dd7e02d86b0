import { BOUND, FREE, type Slice, TOGETHER } from "./slices.ts";

/** `first`: nothing but empty slices stands above it on its page; its lid does, if it has one. */
export type Placed = { slice: Slice; top: number; first: boolean };

/**
 * What speaks against a set of pages, to be weighed against each other: each page, what it leaves empty (squared, so
 * that two pages a little short are better than one that is very), a last page of a few lines, a break inside of what
 * is held together. A break of what is bound is the last resort, for what no page can hold.
 */
const PAGE = 20;
const EMPTY = 100;
const SPARSE = 200;
const SPARSE_FROM = 0.25;
const STUB = 60;
const STUB_BELOW = 0.3;
const BROKEN = { [FREE]: 0, [TOGETHER]: 3, [BOUND]: 1e6 } as const;

/** The best known way to deal the slices before one: what speaks against it, and where its last page begins. */
type Way = { cost: number; from: number };

/** Deals slices onto pages of this height, all of them weighed together: the first page may give way to the last. */
export function paginate(slices: Slice[], height: number): Placed[][] {
  const ways: Way[] = [{ cost: 0, from: 0 }, ...slices.map(() => ({ cost: Number.POSITIVE_INFINITY, from: 0 }))];
  for (const from of slices.keys()) {
    const before = ways[from]?.cost ?? 0;
    for (const { to, used } of endings(slices, from, height)) {
      const cost = before + (to === slices.length ? lastCost(used / height) : pageCost(used / height) + BROKEN[holdBefore(slices, to)]);
      if (cost < (ways[to]?.cost ?? 0)) ways[to] = { cost, from };
    }
  }
  const pages: Placed[][] = [];
  for (let to = slices.length; to > 0 || pages.length === 0; to = ways[to]?.from ?? 0) {
    pages.unshift(place(slices.slice(ways[to]?.from ?? 0, to)));
  }
  return pages;
}

function pageCost(fill: number): number {
  const empty = 1 - fill;
  return PAGE + EMPTY * empty ** 2 + SPARSE * Math.max(0, empty - SPARSE_FROM);
}

function lastCost(fill: number): number {
  return PAGE + STUB * Math.max(0, STUB_BELOW - fill);
}

function holdBefore(slices: Slice[], at: number): Slice["hold"] {
  return slices[at - 1]?.hold ?? FREE;
}

/** Where a page that begins here can end, and what it holds by then; with one slice at least, however high. */
function endings(slices: Slice[], from: number, height: number): { to: number; used: number }[] {
  const found: { to: number; used: number }[] = [];
  let used = 0;
  for (let at = from; at < slices.length; at++) {
    const slice = slices[at];
    if (slice === undefined) break;
    if (slice.need !== undefined && used > 0 && height - used < slice.need) break;
    const after = below(slice, used);
    if (after > height && at > from) break;
    used = after;
    found.push({ to: at + 1, used });
  }
  return found;
}

function place(slices: Slice[]): Placed[] {
  let used = 0;
  return slices.map((slice) => {
    const first = used === 0;
    const top = used + above(slice, first);
    used = below(slice, used);
    return { slice, top, first };
  });
}

/** How far a page is used once this slice stands on it; what has no height uses nothing. */
function below(slice: Slice, used: number): number {
  return slice.height === 0 ? used : used + above(slice, used === 0) + slice.height;
}

/** What a slice needs above itself: the lid at the top of a page, the space before it elsewhere. */
function above({ before, lid }: Slice, first: boolean): number {
  return first ? (lid?.height ?? 0) : before;
}
