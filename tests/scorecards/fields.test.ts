import { describe, expect, it } from "vitest";
import { Invalid } from "../../src/errors.ts";
import { readChanges } from "../../src/scorecards/fields.ts";
import { LIMITS } from "../../src/scorecards/limits.ts";

const NOW = new Date("2026-03-02T17:00:00Z");
const BASE = "1b0e7c0e-6f0b-4c3f-9a57-3a0f3e1f2a10";
const ID = "0b0e7c0e-6f0b-4c3f-9a57-3a0f3e1f2a10";

describe("reading what a form of the live page changed", () => {
  it("takes only the fields whose value is not what the page last knew", () => {
    const changes = readChanges(
      {
        [`point:${ID}`]: "1",
        [`was:point:${ID}`]: "",
        [`base:point:${ID}`]: BASE,
        [`rating:${ID}`]: "4",
        [`was:rating:${ID}`]: "4",
        at: "1",
        go: "2",
      },
      NOW,
    );
    expect(changes).toEqual([
      {
        id: expect.any(String),
        field: `point:${ID}`,
        value: "1",
        bases: [BASE],
        madeAt: NOW,
        place: { table: "mark", kind: "point", subjectId: ID },
      },
    ]);
  });

  it("counts a tick box by its last value, since the hidden empty one comes first", () => {
    expect(readChanges({ [`cited:${ID}`]: ["", "1"], [`was:cited:${ID}`]: "" }, NOW)).toMatchObject([{ value: "1" }]);
    expect(readChanges({ [`cited:${ID}`]: "", [`was:cited:${ID}`]: "1" }, NOW)).toMatchObject([{ value: "" }]);
  });

  it("does not take a browser's line ends for a change", () => {
    expect(readChanges({ [`evidence:${ID}`]: "one\r\ntwo", [`was:evidence:${ID}`]: "one\ntwo" }, NOW)).toEqual([]);
  });

  it.each([
    ["point", "0.7"],
    ["point", "covered"],
    ["rating", "6"],
    ["rating", "0"],
    ["skip", "bored"],
    ["status", "2"],
    ["source", "rumour"],
    ["cited", "yes"],
    ["evidence", "x".repeat(LIMITS.note + 1)],
  ])("refuses %s with a value that it cannot have", (kind, value) => {
    expect(() => readChanges({ [`${kind}:${ID}`]: value }, NOW)).toThrow(Invalid);
  });

  it("ignores fields that it does not know and ids that cannot be", () => {
    expect(readChanges({ "total:1": "100", "point:1; drop table mark": "1", submittedAt: "now" }, NOW)).toEqual([]);
  });
});
