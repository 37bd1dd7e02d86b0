import { eq } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { change, mark } from "../../src/db/schema/index.ts";
import { assemble, type Cast } from "../support/cast.ts";
import { makeInterview } from "../support/factories.ts";
import { type Made, made, sendChanges } from "./sending.ts";

/*
 * Two devices of one interviewer, apart and together at random. However their changes travel, the scorecard comes to
 * the same, and every value is either there or was replaced by somebody who had seen it.
 */

const FIELDS = ["rationale", "recommendation"] as const;
const VALUES = ["yes", "no", "strong_yes", ""];

type Step = { device: 0 | 1; act: "change"; field: 0 | 1; value: number } | { device: 0 | 1; act: "meet" };
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ device: fc.constantFrom(0, 1), act: fc.constant("change"), field: fc.constantFrom(0, 1), value: fc.nat(3) }),
  },
  { weight: 1, arbitrary: fc.record({ device: fc.constantFrom(0, 1), act: fc.constant("meet") }) },
);

/** What the devices make in a story: each change replaces the heads that its device knows; meeting tells one all of the other's. */
function live(story: Step[]): Made[] {
  const known: Made[][] = [[], []];
  const all: Made[] = [];
  for (const { device, ...act } of story) {
    const own = known[device] ?? [];
    if (act.act === "meet") {
      known[device] = [...new Set([...own, ...(known[1 - device] ?? [])])];
      continue;
    }
    const field = FIELDS[act.field];
    const bases = headsOf(own.filter((one) => one.field === field)).map(({ id }) => id);
    const one = made(field, VALUES[act.value] ?? "", bases, new Date(1_700_000_000_000 + all.length * 1000).toISOString());
    own.push(one);
    all.push(one);
  }
  return all;
}

/** The definition itself: changes that no other one replaces. */
const headsOf = (changes: Made[]): Made[] => changes.filter(({ id }) => !changes.some(({ bases }) => bases.includes(id)));

describe("changes from two devices", () => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await assemble();
  });

  it("come to the same scorecard in whatever order and however often they arrive, and lose no value", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 14 }), fc.infiniteStream(fc.nat()), async (story, dice) => {
        const changes = live(story);
        const next = () => dice.next().value ?? 0;
        const shuffled = [...changes, ...changes.filter(() => next() % 4 === 0)]
          .map((one) => ({ one, at: next() }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ one }) => one);
        const straight = await arrive(changes);
        const other = await arrive(shuffled);
        expect(other).toEqual(straight);
        for (const field of FIELDS) {
          const heads = headsOf(changes.filter((one) => one.field === field));
          expect(straight[field]?.heads ?? []).toEqual(heads.map(({ id }) => id).toSorted());
          if (heads.length === 0) continue;
          expect(straight[field]?.contested).toBe(new Set(heads.map(({ value }) => value)).size > 1);
          expect(straight[field]?.value).toBe(heads.toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1))[0]?.value);
        }
      }),
      { numRuns: 60 },
    );
  });

  /** What a new scorecard comes to when these arrive, some one by one and some together. */
  async function arrive(changes: Made[]) {
    const { scorecard } = await makeInterview(cast.db, cast.owner.actor);
    for (let at = 0; at < changes.length; at += 1 + (at % 3))
      await sendChanges(cast.owner, scorecard.id, changes.slice(at, at + 1 + (at % 3)));
    const rows = await cast.db.select().from(mark).where(eq(mark.scorecardId, scorecard.id));
    const states = rows.map(({ kind, value, heads, contested, awaited }) => [kind, { value, heads: heads.toSorted(), contested, awaited }]);
    expect((await cast.db.select().from(change).where(eq(change.scorecardId, scorecard.id))).length).toBe(new Set(changes).size);
    await cast.db.delete(change).where(eq(change.scorecardId, scorecard.id));
    return Object.fromEntries(states);
  }
});
