import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Flag, scoreQualifications } from "../../src/scoring/qualifications.ts";
import * as arbitrary from "./arbitraries.ts";
import { preferred, required } from "./builders.ts";
import { expectFigure, expectSame } from "./expectations.ts";

describe("the flag of the required qualifications", () => {
  test.each<[string, (1 | 0.5 | 0 | null)[], Flag | null]>([
    ["all met", [1, 1], "met"],
    ["one partly", [1, 0.5], "unresolved"],
    ["one not verified", [1, null], "unresolved"],
    ["one not met", [1, 0], "gap"],
    ["not met is worse than not verified", [null, 0, 0.5], "gap"],
    ["none required", [], null],
  ])("%s", (_, values, flag) => {
    expect(scoreQualifications(values.map((value) => required(value))).flag).toBe(flag);
  });

  test("is not moved by preferred ones", () => {
    expect(scoreQualifications([required(1), preferred(0)]).flag).toBe("met");
    expect(scoreQualifications([preferred(0)]).flag).toBeNull();
  });
});

describe("evidence", () => {
  test.each([1, 0.5] as const)("%d without evidence and source counts as not verified, and says so", (value) => {
    const result = scoreQualifications([required(value, { evidenced: false })]);
    expect(result.flag).toBe("unresolved");
    expect(result.requirements[0]).toMatchObject({ recorded: value, value: null, needsEvidence: true });
  });

  test("not met needs none", () => {
    const result = scoreQualifications([required(0, { evidenced: false })]);
    expect(result.flag).toBe("gap");
    expect(result.requirements[0]).toMatchObject({ recorded: 0, value: 0, needsEvidence: false });
  });

  test("not verified does not ask for any", () => {
    expect(scoreQualifications([required(null, { evidenced: false })]).requirements[0]?.needsEvidence).toBe(false);
  });

  test("once given, met counts", () => {
    expect(scoreQualifications([required(1)]).requirements[0]).toMatchObject({ value: 1, needsEvidence: false });
  });
});

describe("the preferred share", () => {
  test("is the weighted mean over those with a value", () => {
    expectFigure(scoreQualifications([preferred(1, { weight: 2 }), preferred(0.5), preferred(0), preferred(null)]).preferred, 0.625);
  });

  test("is null when none has a value, 0 when none is met", () => {
    expectFigure(scoreQualifications([preferred(null)]).preferred, null);
    expectFigure(scoreQualifications([required(1)]).preferred, null);
    expectFigure(scoreQualifications([preferred(0)]).preferred, 0);
  });

  test("tells not verified from evidence missing", () => {
    const { leftOut } = scoreQualifications([preferred(null), preferred(1, { evidenced: false })]).preferred;
    expect(leftOut.map(({ why }) => why)).toEqual(["not verified", "evidence or source missing"]);
  });
});

describe("the verified share", () => {
  test("is the weight of the preferred ones with a value, over all of them", () => {
    const result = scoreQualifications([preferred(0, { weight: 3 }), preferred(null), required(null)]);
    expectFigure(result.verified, 0.75);
  });

  test("does not count what lacks its evidence", () => {
    expectFigure(scoreQualifications([preferred(1), preferred(1, { evidenced: false })]).verified, 0.5);
  });

  test("is null when nothing is preferred", () => {
    expectFigure(scoreQualifications([required(1)]).verified, null);
  });
});

test("the order of the requirements changes nothing", () => {
  fc.assert(
    fc.property(arbitrary.shuffled(fc.array(arbitrary.requirement)), ([original, otherOrder]) => {
      const one = scoreQualifications(original);
      const other = scoreQualifications(otherOrder);
      expect(other.flag).toBe(one.flag);
      expectSame(other.preferred.result, one.preferred.result);
      expectSame(other.verified.result, one.verified.result);
    }),
  );
});

test.each(["required", "preferred"] as const)("a %s qualification of weight 0 is refused", (kind) => {
  expect(() => scoreQualifications([required(1, { kind, weight: 0 })])).toThrow(RangeError);
});
