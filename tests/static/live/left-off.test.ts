import { describe, expect, it } from "vitest";
import { begin, learn, make } from "../../../static/live/field.js";
import { lastTouched } from "../../../static/live/left-off.js";

const cursor = { card: 5, facts: 3 };
const head = (by: string | null = null) => [{ id: "h", value: "4", madeAt: "2026-03-02T17:00:00.000Z", by }];
const read = () => begin("", [], 5);
const marked = (at: string) => make(read(), { id: at, value: "4", madeAt: `2026-03-02T17:${at}:00.000Z` }).field;

describe("where the person was last", () => {
  it("is what they have not sent yet, the latest of it", () => {
    const fields = new Map([
      ["rating:a", marked("02")],
      ["rating:b", marked("01")],
      ["startedAt", marked("09")],
      ["rating:c", learn(read(), head(), 9)],
    ]);
    expect(lastTouched(fields, cursor)).toBe("rating:a");
  });

  it("is what was saved last after the page was read", () => {
    const fields = new Map([
      ["rating:a", learn(read(), head(), 7)],
      ["rating:b", learn(read(), head(), 9)],
      ["status:c", learn(begin("", [], 3), head("Colin Colleague"), 12)],
    ]);
    expect(lastTouched(fields, cursor)).toBe("rating:b");
  });

  it("is known better by a page that has just been read", () => {
    expect(lastTouched(new Map([["rating:a", learn(read(), head(), 5)]]), cursor)).toBeNull();
  });
});
