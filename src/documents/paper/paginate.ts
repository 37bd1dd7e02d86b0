import { type Slice, TOGETHER } from "./slices.ts";

/** `first`: nothing but empty slices stands above it on its page; its lid does, if it has one. */
export type Placed = { slice: Slice; top: number; first: boolean };

/**
 * Deals slices onto pages of this height. What is held together moves to the next page whole; a group that no page
 * can hold is cut, first between what is only held together, and in the last resort anywhere.
 */
export function paginate(slices: Slice[], height: number): Placed[][] {
  const pages: Placed[][] = [[]];
  let used = 0;
  const turn = () => {
    pages.push([]);
    used = 0;
  };

  const put = (group: Slice[]) => {
    for (const slice of group) {
      const first = used === 0;
      const top = used + above(slice, first);
      pages.at(-1)?.push({ slice, top, first });
      used = slice.height === 0 ? used : top + slice.height;
    }
  };
  const deal = (group: Slice[], hold: number) => {
    if (used + heightOf(group, used === 0) <= height) return put(group);
    if (group.length > 1 && heightOf(group, true) > height) {
      for (const part of groups(group, hold + 1)) deal(part, hold + 1);
      return;
    }
    if (used > 0) turn();
    put(group);
  };

  for (const group of groups(slices, TOGETHER)) {
    const [first] = group;
    if (first?.need !== undefined && used > 0 && height - used < first.need) turn();
    deal(group, TOGETHER);
  }
  return pages;
}

/** Cuts behind every slice that does not hold on to the next one at least so firmly. */
function groups(slices: Slice[], hold: number): Slice[][] {
  const cut: Slice[][] = [];
  let group: Slice[] = [];
  for (const slice of slices) {
    group.push(slice);
    if (slice.hold >= hold) continue;
    cut.push(group);
    group = [];
  }
  if (group.length > 0) cut.push(group);
  return cut;
}

function heightOf(group: Slice[], atTop: boolean): number {
  return group.reduce((sum, slice, at) => sum + above(slice, atTop && at === 0) + slice.height, 0);
}

/** What a slice needs above itself: the lid at the top of a page, the space before it elsewhere. */
function above({ before, lid }: Slice, first: boolean): number {
  return first ? (lid?.height ?? 0) : before;
}
