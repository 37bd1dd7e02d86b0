import { describe, expect, it } from "vitest";
import { caretIn } from "../../../static/live/caret.js";
import { NO_STEPS, pause, record, redo, undo } from "../../../static/live/steps.js";

const step = (field: string, from: string, to: string) => ({ field, from, to });
const marked = record(NO_STEPS, step("rating:a", "", "4"), false);

describe("steps", () => {
  it("are undone and redone, last first", () => {
    const twice = record(marked, step("rating:a", "4", "5"), false);
    const back = undo(twice, () => "5");
    expect(back).toMatchObject({ step: { from: "4", to: "5" }, overtaken: false });
    expect(redo(back.steps, () => "4")).toMatchObject({ step: { from: "4", to: "5" }, steps: twice });
    expect(undo(NO_STEPS, () => "").step).toBeNull();
    expect(redo(NO_STEPS, () => "").step).toBeNull();
  });

  it("cannot be redone once something else was done", () => {
    const { steps } = undo(marked, () => "4");
    expect(record(steps, step("rating:b", "", "1"), false).undone).toEqual([]);
  });

  it("grow while somebody types, until they pause", () => {
    const letter = record(NO_STEPS, step("evidence:a", "", "H"), true);
    const word = record(letter, step("evidence:a", "H", "He"), true);
    expect(word.done).toEqual([step("evidence:a", "", "He")]);
    expect(record(pause(word), step("evidence:a", "He", "He s"), true).done).toHaveLength(2);
    expect(record(word, step("evidence:b", "", "x"), true).done).toHaveLength(2);
  });

  it("forget one that was overtaken by a change from elsewhere", () => {
    expect(undo(marked, () => "2")).toMatchObject({ overtaken: true, steps: { done: [], undone: [] } });
  });

  it("leave no trace of nothing", () => {
    expect(record(NO_STEPS, step("rating:a", "4", "4"), false)).toBe(NO_STEPS);
  });
});

describe("the caret", () => {
  it.each([
    ["The lamp is cool.", "First: the lamp is cool.", 8, 15],
    ["The lamp is cool.", "The lamp is cool. And trimmed.", 8, 8],
    ["The lamp is cool.", "The lamp is cool. And trimmed.", 17, 17],
    ["One. Two.", "One. And a half. Two.", 6, 18],
    ["abc", "", 2, 0],
    ["", "abc", 0, 0],
  ])("in %j, turned into %j, goes from %i to %i", (before, after, caret, place) => {
    expect(caretIn(before, after, caret)).toBe(place);
  });
});
