import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paginate } from "../../src/documents/paper/paginate.ts";
import { BOUND, FREE, type Hold, type Slice, TOGETHER } from "../../src/documents/paper/slices.ts";

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

  it("deals every slice once, in order, within the page", () => {
    const slices = fc.array(
      fc.record({
        height: fc.integer({ min: 1, max: 100 }),
        hold: fc.constantFrom<Hold>(FREE, TOGETHER, BOUND),
        before: fc.integer({ min: 0, max: 20 }),
      }),
    );
    fc.assert(
      fc.property(slices, (given) => {
        const made = given.map(({ height, hold, before }) => slice(height, hold, before));
        const pages = paginate(made, 100);
        expect(pages.flat().map((placed) => placed.slice)).toEqual(made);
        for (const page of pages) for (const placed of page) expect(placed.top + placed.slice.height).toBeLessThanOrEqual(100);
        if (made.length > 0) for (const page of pages) expect(page.length).toBeGreaterThan(0);
      }),
    );
  });
});
