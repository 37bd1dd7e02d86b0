import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareWording } from "../../src/imports/wording.ts";

const joined = (stretches: { text: string }[]) => stretches.map(({ text }) => text).join("");

describe("two wordings", () => {
  it("have the words marked that the other has not", () => {
    const { before, after } = compareWording("How do you trim a lamp?", "How do you trim a tall lamp at night?");
    expect(before.filter(({ marked }) => marked)).toEqual([{ text: "lamp?", marked: true }]);
    expect(after.filter(({ marked }) => marked)).toEqual([{ text: "tall lamp at night?", marked: true }]);
  });

  it("are not torn up by a word that they share by chance", () => {
    const { before, after } = compareWording(
      "How do you stay calm on a long and stormy night at sea?",
      "How do you choose whom to wake and what to send for at sea?",
    );
    const marked = (found: { text: string; marked: boolean }[]) => found.filter((one) => one.marked).map(({ text }) => text);
    expect(marked(before)).toEqual(["stay calm on a long and stormy night "]);
    expect(marked(after)).toEqual(["choose whom to wake and what to send for "]);
  });

  it("are each there in full", () =>
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const { before, after } = compareWording(one, other);
        expect([joined(before), joined(after)]).toEqual([one, other]);
      }),
    ));

  it("that are one have nothing marked", () => {
    expect(compareWording("a b\nc", "a b\nc").after).toEqual([{ text: "a b\nc", marked: false }]);
  });

  it("that are very long are marked as a whole", () => {
    const long = "word ".repeat(2000);
    expect(compareWording(long, `${long}more`).after).toEqual([{ text: `${long}more`, marked: true }]);
  });
});
