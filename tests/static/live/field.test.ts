import { describe, expect, it } from "vitest";
import { begin, learn, leave, make, refuse, settle, written } from "../../../static/live/field.js";
import { isContested, valuesOf } from "../../../static/live/values.js";

const at = (second: number) => `2026-03-02T17:00:0${second}.000Z`;
const head = (id: string, value: string, second = 1) => ({ id, value, madeAt: at(second), by: null });
const made = (id: string, value: string, second = 5) => ({ id, value, madeAt: at(second) });

/** A field that the server says is contested, with Olivia's own value on show. */
const contested = begin("mine", [head("a", "mine", 1), head("b", "theirs", 2)], 2);

describe("a change of a field", () => {
  it("replaces what the control shows, and a letter typed before it was sent gives way to the next", () => {
    const first = make(begin("", [head("a", "")], 1), made("x", "H"));
    expect(first).toMatchObject({ bases: ["a"], over: undefined });
    const second = make(first.field, made("y", "He"));
    expect(second).toMatchObject({ bases: ["x", "a"], over: "x" });
    expect(second.field.unsent).toMatchObject([{ id: "y", value: "He", bases: ["a"] }]);
  });

  it("stands on one that may have reached the server", () => {
    const { field } = make(begin("", [], 0), made("x", "H"));
    const sent = { ...field, unsent: field.unsent.map((change) => ({ ...change, attempted: true })) };
    expect(make(sent, made("y", "He")).field.unsent.map(({ id, bases }) => [id, bases])).toEqual([
      ["x", []],
      ["y", ["x"]],
    ]);
  });

  it("is not brought back by the news that it is written, once it has given way", () => {
    const first = make(begin("", [], 0), made("x", "H")).field;
    const second = make(first, made("y", "He")).field;
    expect(written(second, { ...made("x", "H"), bases: [], attempted: false }, [], true)).toBe(second);
  });

  it("keeps the control as it is when somebody else changed the field meanwhile, and shows theirs once it is saved", () => {
    const typing = make(begin("old", [head("a", "old")], 1), made("x", "mine")).field;
    const heard = learn(typing, [head("b", "theirs", 2)], 2);
    expect(heard.shown.value).toBe("mine");
    expect(isContested(heard)).toBe(false);
    const saved = leave(heard, ["x"], [head("b", "theirs", 2), head("x", "mine", 5)], 3);
    expect(saved.shown.value).toBe("mine");
    expect(isContested(saved)).toBe(true);
    expect(learn(saved, [head("c", "settled", 6)], 4).shown.value).toBe("settled");
  });

  it("takes no news that is older than what is known", () => {
    const field = begin("new", [head("b", "new")], 5);
    expect(learn(field, [head("a", "old")], 4)).toBe(field);
  });
});

describe("a contested field", () => {
  it("stays so while its person types on, with the other value untouched", () => {
    const { field, bases } = make(contested, made("x", "mine and more"));
    expect(bases).toEqual(["a"]);
    expect(isContested(field)).toBe(true);
    expect(valuesOf(field).map(({ value }) => value)).toEqual(["theirs", "mine and more"]);
  });

  it("is settled by one change that replaces all values, those not yet sent, too", () => {
    const typed = make(contested, made("x", "mine and more")).field;
    const { field, bases } = settle(typed, made("y", "theirs"));
    expect([...bases].sort()).toEqual(["b", "x"]);
    expect(isContested(field)).toBe(false);
    expect(field.shown.value).toBe("theirs");
  });

  it("is settled by both saying the same", () => {
    expect(isContested(make(contested, made("x", "theirs")).field)).toBe(false);
  });
});

describe("a change that the server does not take", () => {
  const TOO_LONG = { outcome: "unfit" as const, message: "Too long." };

  it("waits, and the next one takes its place and its bases", () => {
    const field = refuse(make(begin("old", [head("a", "old")], 1), made("x", "zzz")).field, "x", TOO_LONG);
    expect(field.unsent).toMatchObject([{ id: "x", aside: TOO_LONG }]);
    expect(make(field, made("y", "z")).field.unsent).toMatchObject([{ id: "y", bases: ["a"] }]);
  });

  it("gives way to what was typed on it meanwhile", () => {
    const sent = make(begin("old", [head("a", "old")], 1), made("x", "zzz")).field;
    const typed = make({ ...sent, unsent: sent.unsent.map((one) => ({ ...one, attempted: true })) }, made("y", "z")).field;
    expect(refuse(typed, "x", TOO_LONG).unsent).toMatchObject([{ id: "y", bases: ["a"] }]);
  });
});

describe("another tab's change", () => {
  it("is shown when it was made on what this one shows, and asked about when it was not", () => {
    const field = begin("old", [head("a", "old")], 1);
    const theirs = { ...made("x", "from the other tab"), bases: ["a"], attempted: false };
    expect(written(field, theirs, [], false).shown.value).toBe("from the other tab");
    const typing = make(field, made("y", "from this one")).field;
    const both = written(typing, theirs, [], false);
    expect(both.shown.value).toBe("from this one");
    const sent = leave(leave(both, ["x"], [head("x", "from the other tab")], 2), ["y"], [head("x", "other"), head("y", "this")], 3);
    expect(isContested(sent)).toBe(true);
  });
});
