import { type Slice, TOGETHER } from "./slices.ts";

export type Placed = { slice: Slice; top: number };

/**
 * Deals slices onto pages of this height. What is held together moves to the next page whole; a group that no page
 * can hold is cut, first between what is only held together, and in the last resort anywhere.
 */
export function paginate(slices: Slice[], height: number): Placed[][] {
  const pages: Placed[][] = [[]];
  let used = 0;
  const page = () => pages.at(-1) ?? [];
  const turn = () => {
    pages.push([]);
    used = 0;
  };

  const put = (group: Slice[]) => {
    for (const slice of group) {
      const top = used + (page().length === 0 ? 0 : slice.before);
      page().push({ slice, top });
      used = top + slice.height;
    }
  };
  const deal = (group: Slice[], hold: number) => {
    if (used + heightOf(group, page().length === 0) <= height) return put(group);
    if (group.length > 1 && heightOf(group, true) > height) {
      for (const part of groups(group, hold + 1)) deal(part, hold + 1);
      return;
    }
    if (page().length > 0) turn();
    put(group);
  };

  for (const group of groups(slices, TOGETHER)) {
    const [first] = group;
    if (first?.need !== undefined && page().length > 0 && height - used < first.need) turn();
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
  return group.reduce((sum, slice, at) => sum + (atTop && at === 0 ? 0 : slice.before) + slice.height, 0);
}
