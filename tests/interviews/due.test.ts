import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { interview, organisation, planVersion } from "../../src/db/schema/index.ts";
import { dueState, dueTimes, overdue, slotOver } from "../../src/interviews/due.ts";
import { assemble } from "../support/cast.ts";
import { makeInterview } from "../support/factories.ts";

const SLOT = { scheduledAt: new Date("2026-03-28T23:30:00Z"), slotMinutes: 45, dueHours: 24 };
const ENDS = new Date("2026-03-29T00:15:00Z");
const DUE = new Date("2026-03-30T00:15:00Z");
const since = (at: Date, ms: number) => new Date(at.getTime() + ms);

describe("when a scorecard is due", () => {
  it("is the slot's end and the firm's hours after the beginning, whatever clocks do that night", () => {
    expect(dueTimes(SLOT)).toEqual({ ends: ENDS, due: DUE });
  });

  it.each([
    [since(ENDS, -1), "ahead"],
    [ENDS, "due"],
    [DUE, "due"],
    [since(DUE, 1), "overdue"],
  ])("at %s it is %s", (now, state) => {
    expect(dueState(dueTimes(SLOT), now)).toBe(state);
  });

  it("is the same in the database", async () => {
    const { db, owner } = await assemble();
    await makeInterview(db, owner.actor);
    await db.update(interview).set({ scheduledAt: SLOT.scheduledAt });
    await db.update(planVersion).set({ slotMinutes: SLOT.slotMinutes });
    await db.update(organisation).set({ dueHours: SLOT.dueHours });
    const stored = async (now: Date) => {
      const [row] = await db
        .select({ over: slotOver(now), overdue: overdue(now) })
        .from(interview)
        .innerJoin(planVersion, eq(planVersion.id, interview.versionId))
        .innerJoin(organisation, eq(organisation.id, interview.organisationId));
      return row?.overdue === true ? "overdue" : row?.over === true ? "due" : "ahead";
    };
    for (const now of [since(ENDS, -1), ENDS, DUE, since(DUE, 1)]) expect(await stored(now)).toBe(dueState(dueTimes(SLOT), now));
  });
});
