import { eq, inArray } from "drizzle-orm";
import * as fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../../src/accounts/actor.ts";
import { debrief, interview, scorecard, unblinding, viewing } from "../../src/db/schema/index.ts";
import { inDebrief, inSight, readable } from "../../src/scorecards/sight.ts";
import { assemble, type Cast, enter } from "../support/cast.ts";
import { makePanel } from "../support/factories.ts";

let cast: Cast;
beforeEach(async () => {
  cast = await assemble();
});

const AT = new Date("2026-03-02T18:00:00Z");
const hire = (name: string, role: Actor["role"]) =>
  enter(cast.db, cast.app, cast.owner.actor.organisationId, name, `${name.toLowerCase().replace(" ", ".")}@example.com`, role);

const readableBy = async (actor: Actor) =>
  (
    await cast.db
      .select({ id: scorecard.id })
      .from(scorecard)
      .innerJoin(interview, eq(interview.id, scorecard.interviewId))
      .where(readable(actor))
  )
    .map(({ id }) => id)
    .sort();
const knownTo = async (actor: Actor, rule = inSight) =>
  (await cast.db.select({ id: interview.id }).from(interview).where(rule(actor))).map(({ id }) => id).sort();
const submit = (ids: string[], at: Date | null) =>
  ids.length === 0 ? null : cast.db.update(scorecard).set({ submittedAt: at }).where(inArray(scorecard.id, ids));

/** Two rounds with one candidate, and another candidate of the same position, with overlapping panels. */
async function world() {
  const ivan = (await hire("Ivan Interviewer", "interviewer")).actor;
  const ines = (await hire("Ines Interviewer", "interviewer")).actor;
  const otto = (await hire("Otto Observer", "observer")).actor;
  const rita = cast.colleague.actor;
  const first = await makePanel(cast.db, rita, [ivan, rita]);
  const [second] = await cast.db
    .insert(interview)
    .values({
      organisationId: rita.organisationId,
      applicationId: first.application.id,
      versionId: first.version.id,
      scheduledAt: AT,
      createdBy: rita.id,
    })
    .returning();
  if (second === undefined) throw new Error("The second round was not written.");
  const later = await cast.db
    .insert(scorecard)
    .values([ivan, ines].map(({ id }) => ({ interviewId: second.id, interviewerId: id })))
    .returning();
  const other = await makePanel(cast.db, rita, [ines, rita], "Bruno Bright", first);
  const card = (row: typeof scorecard.$inferSelect, application: string) => ({
    id: row.id,
    of: row.interviewerId,
    interview: row.interviewId,
    application,
  });
  const cards = [
    ...[...first.scorecards, ...later].map((row) => card(row, first.application.id)),
    ...other.scorecards.map((row) => card(row, other.application.id)),
  ];
  const readers = [ivan, ines, rita, otto, cast.owner.actor, cast.stranger.actor];
  return { cards, readers, first, second, other, ivan, ines, rita, otto };
}

describe("who reads which scorecard", () => {
  it("is what the words say, whatever is submitted, opened, overridden or shown", async () => {
    const { cards, readers, otto } = await world();
    const interviews = [...new Set(cards.map((card) => card.interview))];
    const applications = [...new Set(cards.map((card) => card.application))];
    const some = <T>(all: T[]) => fc.subarray(all);
    const states = fc.record({
      submitted: some(cards.map(({ id }) => id)),
      opened: some(interviews),
      shown: some(interviews),
      overridden: some(readers.flatMap(({ id }) => applications.map((application) => `${id} ${application}`))),
      seeAll: some(readers.map(({ id }) => id)),
    });
    await fc.assert(
      fc.asyncProperty(states, async ({ submitted, opened, shown, overridden, seeAll }) => {
        await submit(
          cards.map(({ id }) => id),
          null,
        );
        await submit(submitted, AT);
        for (const table of [debrief, viewing, unblinding]) await cast.db.delete(table);
        const by = cast.owner.actor.id;
        if (opened.length > 0)
          await cast.db
            .insert(debrief)
            .values(opened.map((interviewId) => ({ interviewId, openedAt: AT, openedBy: by, reason: "Time is short." })));
        if (shown.length > 0)
          await cast.db.insert(viewing).values(shown.map((interviewId) => ({ interviewId, observerId: otto.id, shownBy: by })));
        const pairs = overridden.map((pair) => pair.split(" "));
        if (pairs.length > 0)
          await cast.db
            .insert(unblinding)
            .values(pairs.map(([userId = "", applicationId = ""]) => ({ userId, applicationId, reason: "Replaces Rita." })));

        for (const reader of readers.map((one) => ({ ...one, seesAll: seeAll.includes(one.id) }))) {
          const recruits = reader.role === "administrator" || reader.role === "recruiter";
          const ours = reader.organisationId === cast.owner.actor.organisationId;
          const isOpen = (id: string) => opened.includes(id) || cards.every((card) => card.interview !== id || submitted.includes(card.id));
          const sits = (id: string) => cards.some((card) => card.interview === id && card.of === reader.id);
          const overrides = (application: string) => recruits && overridden.includes(`${reader.id} ${application}`);
          const isBlind = (application: string) =>
            !(recruits && reader.seesAll) &&
            !overrides(application) &&
            cards.some((card) => card.application === application && card.of === reader.id && !submitted.includes(card.id));
          const shownTo = (id: string) => reader.id === otto.id && shown.includes(id);
          const expected = cards.filter(({ id, of, interview, application }) => {
            if (!ours) return false;
            if (of === reader.id) return true;
            if (!submitted.includes(id) || isBlind(application)) return false;
            if (sits(interview)) return true;
            if (!recruits) return shownTo(interview) && isOpen(interview);
            return reader.seesAll || overrides(application) || isOpen(interview);
          });
          expect(await readableBy(reader), reader.name).toEqual(expected.map(({ id }) => id).sort());
          const known = interviews.filter((id) => ours && (recruits || sits(id) || shownTo(id)));
          expect(await knownTo(reader), reader.name).toEqual(known.sort());
          const application = (id: string) => cards.find((card) => card.interview === id)?.application ?? "";
          const debriefed = known.filter((id) => isOpen(id) && !isBlind(application(id)));
          expect(await knownTo(reader, inDebrief), reader.name).toEqual(debriefed.sort());
        }
      }),
      { numRuns: 30 },
    );
  });

  it("is held to blindness again by every further interview of the same position, and by no other candidate's", async () => {
    const { first, second, other, ines, rita, cards } = await world();
    await submit(
      cards.filter((card) => card.interview === first.interview.id).map(({ id }) => id),
      AT,
    );
    expect(await readableBy(rita)).toEqual(
      cards
        .filter((card) => card.interview === first.interview.id || card.of === rita.id)
        .map(({ id }) => id)
        .sort(),
    );
    const own = (interviewId: string) => cards.find((card) => card.interview === interviewId && card.of === ines.id)?.id ?? "";
    expect(await readableBy(ines)).toEqual([own(second.id), own(other.interview.id)].sort());
  });
});
