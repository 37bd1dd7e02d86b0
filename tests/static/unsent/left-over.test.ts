import { describe, expect, it } from "vitest";
import { fieldsToSend, leftOverOf } from "../../../static/unsent/left-over.js";

const LATE = { outcome: "late" as const, message: "" };

/** A change as the journal holds it. */
const change = (id: string, field: string, value: string, aside?: { outcome: "late" | "unfit"; message: string }) => ({
  id,
  person: "olivia",
  scorecard: "one",
  order: Number(id),
  field,
  value,
  bases: [],
  madeAt: `2026-03-02T17:00:0${id}Z`,
  attempted: aside !== undefined,
  ...(aside ? { aside } : {}),
});

describe("what the server did not take", () => {
  it("is one entry a field: its last value, with all the changes that led to it", () => {
    const unfit = { outcome: "unfit" as const, message: "Too long." };
    const changes = [
      change("1", "evidence:a", "First", LATE),
      change("2", "rating:a", "4"),
      change("3", "evidence:a", "First and second"),
      change("4", "evidence:b", "zz", unfit),
    ];
    expect(leftOverOf(changes)).toEqual([
      { field: "evidence:a", value: "First and second", madeAt: "2026-03-02T17:00:03Z", outcome: "late", message: "", ids: ["1", "3"] },
      { field: "evidence:b", value: "zz", madeAt: "2026-03-02T17:00:04Z", outcome: "unfit", message: "Too long.", ids: ["4"] },
    ]);
    expect(fieldsToSend(changes)).toEqual(["rating:a"]);
  });

  it("is not what was never tried, nor the clock", () => {
    const changes = [change("1", "rating:a", "4"), change("2", "startedAt", "2026-03-02T17:00:00Z", LATE)];
    expect(leftOverOf(changes)).toEqual([]);
    expect(fieldsToSend(changes)).toEqual(["rating:a"]);
  });

  it("leaves a change from before it to be sent", () => {
    const changes = [change("1", "rating:a", "3"), change("2", "rating:a", "4", LATE)];
    expect(fieldsToSend(changes)).toEqual(["rating:a"]);
  });
});
