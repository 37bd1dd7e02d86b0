import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arranged, moved } from "../../src/plans/order.ts";

describe("moving a question", () => {
  it("goes one place up or down and stays at the ends", () => {
    expect(moved(["a", "b", "c"], "b", "up")).toEqual(["b", "a", "c"]);
    expect(moved(["a", "b", "c"], "b", "down")).toEqual(["a", "c", "b"]);
    expect(moved(["a", "b", "c"], "a", "up")).toEqual(["a", "b", "c"]);
    expect(moved(["a", "b", "c"], "c", "down")).toEqual(["a", "b", "c"]);
    expect(moved(["a", "b"], "x", "up")).toEqual(["a", "b"]);
  });
});

describe("two people ordering at once", () => {
  it("ignores what is gone and keeps what the order did not know of behind, in its order", () => {
    expect(arranged(["a", "b", "c", "d"], ["d", "x", "a", "d"])).toEqual(["d", "a", "b", "c"]);
  });

  it("never loses or doubles a question", () => {
    const letters = fc.uniqueArray(fc.constantFrom(..."abcdefgh"));
    fc.assert(
      fc.property(letters, fc.array(fc.constantFrom(..."abcdefghxyz")), (ids, wanted) => {
        expect(arranged(ids, wanted).toSorted()).toEqual(ids.toSorted());
      }),
    );
  });
});
