import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { interview, scorecard, unblinding, user } from "../../src/db/schema/index.ts";
import { assemble, type Cast, type Person } from "../support/cast.ts";
import { makePanel } from "../support/factories.ts";
import { hire, type Panel, publishedPanels, rate } from "./panels.ts";

let cast: Cast;
let rita: Person;
let ivan: Person;
let ines: Person;
/** Candidates whom all have scored, so that every figure is there to be moved. */
let known: Panel;
beforeEach(async () => {
  cast = await assemble();
  rita = cast.colleague;
  ivan = await hire(cast, "Ivan Interviewer", "interviewer");
  ines = await hire(cast, "Ines Interviewer", "interviewer");
  const [first] = await publishedPanels(
    cast,
    [rita, ivan, ines, cast.owner].map(({ actor }) => actor),
  );
  if (first === undefined) throw new Error("No panel");
  known = first;
});

const panelOf = (...people: Person[]) =>
  makePanel(
    cast.db,
    cast.owner.actor,
    people.map(({ actor }) => actor),
    "Amara Okafor",
    known,
  );

/** A further interview of the candidate with these people. */
async function nextRound(panel: Panel, ...people: Person[]): Promise<Panel> {
  const [round] = await cast.db
    .insert(interview)
    .values({
      organisationId: rita.actor.organisationId,
      applicationId: panel.application.id,
      versionId: known.version.id,
      scheduledAt: new Date("2026-03-02T15:00:00Z"),
      createdBy: rita.actor.id,
    })
    .returning();
  if (round === undefined) throw new Error("The round was not written.");
  const seats = people.map(({ actor }) => ({ interviewId: round.id, interviewerId: actor.id }));
  return { ...panel, interview: round, scorecards: await cast.db.insert(scorecard).values(seats).returning() };
}

/** Every page of figures as one person is shown it, byte for byte. */
async function shown(reader: Person): Promise<string[]> {
  const people = [rita, ivan, ines, cast.owner].map(({ actor }) => `/agreement/interviewers/${actor.id}`);
  const pages: string[] = [];
  for (const path of ["/agreement", `/plans/${known.plan.id}/agreement`, "/agreement/interviewers", ...people]) {
    const answer = await reader.browser.get(path);
    pages.push(`${path} ${answer.status} ${await answer.text()}`);
  }
  return pages;
}

describe("a colleague's submission", () => {
  for (const [name, reader] of [
    ["recruiter", () => rita],
    ["interviewer", () => ivan],
  ] as const) {
    it(`changes not one byte of any figure for a blind ${name}, and shows once they have submitted`, async () => {
      const panel = await panelOf(rita, ivan, ines);
      const own = reader() === rita ? 0 : 1;
      await rate(cast, panel, own, [1, 1, 1], null);
      const before = await shown(reader());
      await rate(cast, panel, 2, [5, 5, 5]);
      expect(await shown(reader())).toEqual(before);
      await rate(cast, panel, 1 - own, [5, 4, 5]);
      expect(await shown(reader())).toEqual(before);

      await cast.db
        .update(scorecard)
        .set({ submittedAt: new Date("2026-03-02T19:00:00Z") })
        .where(eq(scorecard.id, panel.scorecards[own]?.id ?? ""));
      expect(await shown(reader())).not.toEqual(before);
    });
  }

  it("in another interview of the same application is hidden as well", async () => {
    const round = await nextRound(await panelOf(rita), ivan, ines);
    const before = await shown(rita);
    await rate(cast, round, 0, [1, 5, 1]);
    await rate(cast, round, 1, [5, 1, 5]);
    expect(await shown(rita)).toEqual(before);
  });

  it("stays hidden beside one's own of the same interview, while a further round is to be scored", async () => {
    for (const reader of [rita, ivan]) {
      const panel = await panelOf(reader, ines);
      await rate(cast, panel, 0, [3, 3, 3]);
      await nextRound(panel, reader);
      const before = await shown(reader);
      await rate(cast, panel, 1, [5, 1, 5]);
      expect(await shown(reader)).toEqual(before);
    }
  });

  it("vanishes again for whoever gets a further interview with the candidate", async () => {
    const before = await shown(rita);
    const panel = await panelOf(ivan, ines);
    await rate(cast, panel, 0, [1, 5, 1]);
    await rate(cast, panel, 1, [5, 1, 5]);
    expect(await shown(rita)).not.toEqual(before);
    await cast.db.insert(scorecard).values({ interviewId: panel.interview.id, interviewerId: rita.actor.id });
    expect(await shown(rita)).toEqual(before);
  });

  it("is the first of a plan, which stays out of the list", async () => {
    const panel = await makePanel(cast.db, cast.owner.actor, [rita.actor, ines.actor]);
    const before = await shown(rita);
    await rate(cast, panel, 1, [5, 5, 5]);
    expect(await shown(rita)).toEqual(before);
    expect((await shown(rita)).join()).not.toContain(panel.plan.id);
  });

  it("is in the figures of those who see all, or lifted their blindness with a reason", async () => {
    const panel = await panelOf(rita, ines);
    const before = await shown(rita);
    await rate(cast, panel, 1, [5, 5, 5]);
    expect(await shown(rita)).toEqual(before);
    await cast.db.insert(unblinding).values({ applicationId: panel.application.id, userId: rita.actor.id, reason: "Ivan is ill." });
    expect(await shown(rita)).not.toEqual(before);
    await cast.db.delete(unblinding);
    expect(await shown(rita)).toEqual(before);
    await cast.db.update(user).set({ seesAll: true }).where(eq(user.id, rita.actor.id));
    expect(await shown(rita)).not.toEqual(before);
  });
});
