import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paginate } from "../../src/documents/paper/paginate.ts";
import { tag } from "../../src/documents/paper/pen.ts";
import { BOUND, FREE, type Hold, lineSlices, type Slice, TOGETHER } from "../../src/documents/paper/slices.ts";

const slice = (height: number, hold: Hold = FREE, before = 0): Slice => ({ height, hold, before, draw: () => {} });

describe("dealing slices onto pages", () => {
  it("fills a page before it turns it, and leaves out the space at its top", () => {
    const pages = paginate([slice(40), slice(40, FREE, 10), slice(40, FREE, 10)], 100);
    expect(pages.map((page) => page.map(({ top }) => top))).toEqual([[0, 50], [0]]);
  });

  it("takes a heading to the next page with its text", () => {
    const pages = paginate([slice(60), slice(20, BOUND), slice(30)], 100);
    expect(pages.map((page) => page.length)).toEqual([1, 2]);
  });

  it("cuts a group that no page can hold, but no heading off it", () => {
    const group = [slice(20, BOUND), slice(50, TOGETHER), slice(50, TOGETHER), slice(50)];
    expect(paginate([slice(10), ...group], 100).map((page) => page.length)).toEqual([3, 2]);
  });

  it("turns the page where too little is left", () => {
    const pages = paginate([slice(70), { ...slice(0), need: 40 }, slice(10)], 100);
    expect(pages.map((page) => page.length)).toEqual([1, 2]);
  });

  it("counts a new page as begun only by what has a height", () => {
    const pages = paginate([slice(70), { ...slice(0), need: 40 }, slice(10, FREE, 15), slice(10, FREE, 5)], 100);
    expect(pages[1]?.map(({ top, first }) => [top, first])).toEqual([
      [0, true],
      [0, true],
      [15, false],
    ]);
  });

  it("leaves room for the lid of what begins a page, and for it alone", () => {
    const lid = { height: 20, draw: () => {} };
    const rows = Array.from({ length: 6 }, () => ({ ...slice(30, FREE, 5), lid }));
    const pages = paginate([slice(10), ...rows], 100);
    expect(pages.map((page) => page.map(({ top }) => top))).toEqual([
      [0, 15, 50],
      [20, 55],
      [20, 55],
    ]);
  });

  it("cuts inside of what is held together only where much would stay empty", () => {
    const pair = [slice(20, TOGETHER), slice(20)];
    expect(paginate([slice(70), ...pair], 100).map((page) => page.length)).toEqual([2, 1]);
    expect(paginate([slice(88), ...pair], 100).map((page) => page.length)).toEqual([1, 2]);
  });

  it("gives the last page more than a few lines where the page before can spare them", () => {
    const lines = Array.from({ length: 21 }, () => slice(5));
    expect(paginate(lines, 100).map((page) => page.length)).toEqual([15, 6]);
  });

  it("leaves two lines of a paragraph on each side of a break", () => {
    const paragraph = lineSlices(
      Array.from({ length: 8 }, () => ({ pieces: [], width: 0 })),
      0,
      10,
      tag("P"),
      6,
    );
    for (let above = 1; above <= 100; above++) {
      const counts = paginate([slice(above), ...paragraph], 100).map((page) => page.filter((placed) => placed.slice.height === 10).length);
      expect([above, counts.filter((lines) => lines === 1)]).toEqual([above, []]);
    }
  });

  it("deals every slice once, in order, within the page", () => {
    const slices = fc.array(
      fc.record({
        height: fc.integer({ min: 1, max: 80 }),
        hold: fc.constantFrom<Hold>(FREE, TOGETHER, BOUND),
        before: fc.integer({ min: 0, max: 20 }),
        lid: fc.integer({ min: 0, max: 20 }),
      }),
    );
    fc.assert(
      fc.property(slices, (given) => {
        const made = given.map(({ height, hold, before, lid }) => ({
          ...slice(height, hold, before),
          lid: { height: lid, draw: () => {} },
        }));
        const pages = paginate(made, 100);
        expect(pages.flat().map((placed) => placed.slice)).toEqual(made);
        for (const page of pages) for (const placed of page) expect(placed.top + placed.slice.height).toBeLessThanOrEqual(100);
        if (made.length > 0) for (const page of pages) expect(page.length).toBeGreaterThan(0);
      }),
    );
  });
});
