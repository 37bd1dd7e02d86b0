import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { scorecard, session, user } from "../../src/db/schema/index.ts";
import { NotFound, SignInNeeded } from "../../src/errors.ts";
import { watchOwnScorecard } from "../../src/scorecards/watching.ts";
import { assemble, type Cast, type Person } from "../support/cast.ts";
import { makeInterview } from "../support/factories.ts";

let cast: Cast;
let sitting: Awaited<ReturnType<typeof makeInterview>>;
beforeEach(async () => {
  cast = await assemble();
  sitting = await makeInterview(cast.db, cast.owner.actor);
});

const tokenOf = async ({ actor }: Person) => (await cast.db.select().from(session).where(eq(session.userId, actor.id)))[0]?.token ?? "";
const watch = async (who: Person) => watchOwnScorecard(cast.db, await tokenOf(who), sitting.scorecard.id);

describe("who follows a scorecard's events", () => {
  it("is its interviewer, who hears whether it is submitted", async () => {
    expect(await watch(cast.owner)).toEqual({ applicationId: sitting.application.id, submitted: false });
    await cast.db.update(scorecard).set({ submittedAt: new Date() });
    expect(await watch(cast.owner)).toMatchObject({ submitted: true });
  });

  it.each(["colleague", "stranger"] as const)("is no %s", async (who) => {
    await expect(watch(cast[who])).rejects.toThrow(NotFound);
  });

  it("is nobody whose session was ended, ran out, or whose account was closed", async () => {
    const token = await tokenOf(cast.owner);
    const again = () => watchOwnScorecard(cast.db, token, sitting.scorecard.id);
    await cast.db.update(user).set({ deactivatedAt: new Date() });
    await expect(again()).rejects.toThrow(SignInNeeded);
    await cast.db.update(user).set({ deactivatedAt: null });
    await cast.db.update(session).set({ expiresAt: new Date(Date.now() - 1000) });
    await expect(again()).rejects.toThrow(SignInNeeded);
    await cast.db.delete(session);
    await expect(again()).rejects.toThrow(SignInNeeded);
  });
});
