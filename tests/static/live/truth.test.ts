import { describe, expect, it } from "vitest";
import { begin, make, refuse } from "../../../static/live/field.js";
import { inDoubt, type Situation, situationOf } from "../../../static/live/situation.js";
import { farewell, truthOf } from "../../../static/live/truth.js";

const CALM: Situation = { unsent: 0, kept: true, phase: "idle", contested: 0, refused: [], savedAt: new Date("2026-03-02T10:42:07Z") };
const refusal = (field: string, outcome: "unfit" | "late" = "unfit", message = "") => ({ field, id: field, outcome, message });
const say = (situation: Partial<Situation>) => {
  const { kind, text } = truthOf({ ...CALM, ...situation }, (at) => at.toISOString().slice(11, 19));
  return `${kind}: ${text}`;
};

describe("the line that tells where everything is", () => {
  it.each<[Partial<Situation>, string]>([
    [{ savedAt: null }, "idle: Nothing marked yet"],
    [{}, "saved: ✓ Saved 10:42:07"],
    [{ phase: "sending" }, "saved: ✓ Saved 10:42:07"],
    [{ unsent: 1 }, "saving: Saving…"],
    [{ unsent: 1, phase: "sending" }, "saving: Saving…"],
    [{ unsent: 2, phase: "waiting" }, "kept: ◐ 2 changes kept on this device, will be sent"],
    [{ unsent: 1, phase: "sign-in" }, "sign-in: ◐ 1 change kept on this device."],
    [{ unsent: 1, kept: false }, "saving: Saving… Stay on this page: this device keeps nothing."],
    [{ unsent: 2, kept: false, phase: "waiting" }, "unkept: ▲ This device keeps nothing: stay on this page until 2 changes are saved."],
    [{ unsent: 1, kept: false, phase: "sign-in" }, "unkept: ▲ 1 change not saved, and this device keeps nothing: stay on this page."],
    [{ contested: 2 }, "eye: ▲ Needs your eye: 2 in doubt"],
    [{ contested: 1, refused: [refusal("a")] }, "eye: ▲ Needs your eye: 1 in doubt, 1 not taken"],
    [
      { refused: [refusal("a", "unfit", "A note may have at most 50,000 characters.")] },
      "eye: ▲ A note may have at most 50,000 characters",
    ],
    [{ refused: [refusal("a", "late")] }, "eye: ▲ Submitted already: 1 change made after that is kept on this device"],
    [{ contested: 1, unsent: 1, phase: "waiting" }, "kept: ◐ 1 change kept on this device, will be sent. Needs your eye: 1 in doubt."],
  ])("%o", (situation, words) => {
    expect(say(situation)).toBe(words);
  });

  it("never says saved while something is not", () => {
    for (const phase of ["idle", "sending", "waiting", "sign-in"] as const) {
      for (const kept of [true, false]) expect(say({ unsent: 1, phase, kept })).not.toContain("✓");
    }
    expect(say({ contested: 1 })).not.toContain("✓");
    expect(say({ refused: [refusal("a")] })).not.toContain("✓");
  });
});

describe("what fields and journal come to", () => {
  const made = (id: string) => ({ id, value: id, madeAt: "2026-03-02T17:00:00.000Z" });
  const around = { kept: true, phase: "idle" as const, savedAt: null };
  const unsent = make(begin("", [], 0), made("x")).field;

  it("counts fields, not letters, and the clock with the mark that started it", () => {
    const twice = make({ ...unsent, unsent: unsent.unsent.map((one) => ({ ...one, attempted: true })) }, made("y")).field;
    expect(situationOf(new Map([["rating:a", twice]]), around).unsent).toBe(1);
    expect(situationOf(new Map([["startedAt", unsent]]), around).unsent).toBe(1);
    const both = new Map([
      ["startedAt", unsent],
      ["rating:a", unsent],
    ]);
    expect(situationOf(both, around).unsent).toBe(1);
  });

  it("finds what needs an eye", () => {
    const refused = refuse(unsent, "x", { outcome: "unfit", message: "Too long." });
    const fields = new Map([
      ["evidence:a", refused],
      ["rating:a", unsent],
    ]);
    expect(inDoubt(fields)).toEqual(["evidence:a"]);
    expect(situationOf(fields, around)).toMatchObject({ unsent: 1, refused: [{ field: "evidence:a", message: "Too long." }] });
  });
});

describe("what is said to somebody who leaves", () => {
  it("is nothing when all is saved, or waits on the device for their eye", () => {
    expect(farewell(CALM)).toBeNull();
    expect(farewell({ ...CALM, refused: [refusal("a")] })).toBeNull();
  });

  it("is that it is safe, or that it is lost", () => {
    expect(farewell({ ...CALM, unsent: 2 })).toContain("They are safe on this device and will be sent");
    expect(farewell({ ...CALM, unsent: 1, kept: false, refused: [refusal("a")] })).toContain(
      "2 changes are not sent yet. This device keeps nothing",
    );
  });
});
