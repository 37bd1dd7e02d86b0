import { eq, inArray } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { interview, organisation, scorecard } from "../../src/db/schema/index.ts";
import { textOf } from "../results/marking.ts";
import { assemble, type Cast, type Person } from "../support/cast.ts";
import { makePanel } from "../support/factories.ts";
import { hire, type Panel, type Rated, rate } from "./panels.ts";

let cast: Cast;
let ivan: Person;
let ines: Person;
beforeEach(async () => {
  cast = await assemble();
  ivan = await hire(cast, "Ivan Interviewer", "interviewer");
  ines = await hire(cast, "Ines Interviewer", "interviewer");
});

const read = async (person: Person, address = "/agreement/interviewers") => textOf(await (await person.browser.get(address)).text());
const pageOf = ({ actor }: Person) => `/agreement/interviewers/${actor.id}`;
const at = (hour: number) => new Date(Date.UTC(2026, 2, 2, 17 + hour));

/** Ivan and Ines rate three answers of each candidate: he a point above her throughout. */
async function panels(
  n: number,
  ratings: [Rated[], Rated[]] = [
    [4, 3, 5],
    [3, 2, 4],
  ],
): Promise<Panel[]> {
  const made: Panel[] = [];
  for (let i = 0; i < n; i++) {
    const panel = await makePanel(cast.db, cast.owner.actor, [ivan.actor, ines.actor], `Candidate ${i}`, made[0]);
    await rate(cast, panel, 0, ratings[0], at(2));
    await rate(cast, panel, 1, ratings[1], at(30));
    made.push(panel);
  }
  return made;
}

describe("interviewers", () => {
  it("stand by name with number, mean, spread, difference to their panels and time to submit", async () => {
    await panels(4);
    const text = await read(cast.owner);
    expect(text).toContain("4 interviews since 2 Mar 2025");
    // Ines 3 2 4, four times: SD √(8 ÷ 11); due 17:00 + 45 min + 24 h.
    expect(text).toContain("Ines Interviewer 4 12 3.0 0.9 Ines Interviewer: −1.0");
    expect(text).toContain("−1.0 n 12 30.0 h 4 of 4, 100 %");
    expect(text).toContain("Ivan Interviewer 4 12 4.0 0.9 Ivan Interviewer: +1.0");
    expect(text).toContain("+1.0 n 12 2.0 h 0 of 4, 0 %");
    expect(text.indexOf("Ines Interviewer")).toBeLessThan(text.indexOf("Ivan Interviewer"));
    expect(text).not.toContain("Olivia Owner: ");
  });

  it("are not compared below ten answers rated with others", async () => {
    await panels(3);
    const text = await read(cast.owner);
    expect(text).toContain("Not shown yet: 9 of 10 answers rated with others");
    expect(text).not.toMatch(/[+−]1\.0/);
  });

  it("are late by what the firm allows after the slot", async () => {
    await panels(1);
    await cast.db.update(organisation).set({ dueHours: 30 }).where(eq(organisation.id, cast.owner.actor.organisationId));
    const text = await read(cast.owner);
    expect(text).toContain("30.0 h 0 of 1, 0 %");
    expect(text).toContain("due 30 hours after the end of its slot");
  });

  it("count what was submitted in the last 365 days", async () => {
    const [old] = await panels(2);
    await cast.db
      .update(interview)
      .set({ scheduledAt: new Date("2025-03-02T16:00:00Z") })
      .where(eq(interview.id, old?.interview.id ?? ""));
    expect(await read(cast.owner)).toContain("Ivan Interviewer 1 3 4.0");
  });

  it("are for recruiters of the firm", async () => {
    await panels(1);
    expect((await cast.colleague.browser.get("/agreement/interviewers")).status).toBe(200);
    const observer = await hire(cast, "Otto Observer", "observer");
    for (const { browser } of [ivan, observer]) expect((await browser.get("/agreement/interviewers")).status).toBe(403);
    expect(await read(cast.stranger)).toContain("No figures yet");
    expect((await cast.visitor.get("/agreement/interviewers")).headers.get("location")).toMatch(/^\/sign-in/);
  });
});

describe("one interviewer", () => {
  it("is told apart by plan, beside the others of the panels on the same answers", async () => {
    await panels(4);
    const other = await makePanel(cast.db, cast.owner.actor, [ivan.actor], "Someone Else");
    await rate(cast, other, 0, [1, 1], at(4));
    const text = await read(cast.owner, pageOf(ivan));
    expect(text).toContain("All plans 5 14");
    expect(text.match(/First interview Night keeper/g)?.length).toBe(2);
    expect(text).toContain("On 12 answers Ratings Mean SD Theirs 12 4.0 0.9 The others of the panels 12 3.0 0.9");
    expect(text).toContain("Difference, an answer at a time +1.0 0.0");
  });

  it("may look at themselves, and at nobody else", async () => {
    await panels(4);
    const own = await read(ivan, pageOf(ivan));
    expect(own).toContain("Your calibration");
    expect(own).toContain("+1.0 n 12");
    expect(own).not.toContain("Ines");
    expect((await ivan.browser.get(pageOf(ines))).status).toBe(404);
    const observer = await hire(cast, "Otto Observer", "observer");
    expect((await observer.browser.get(pageOf(ivan))).status).toBe(404);
    expect(await read(observer, pageOf(observer))).toContain("There is none so far.");
  });

  it("does not exist for strangers", async () => {
    await panels(1);
    expect((await cast.stranger.browser.get(pageOf(ivan))).status).toBe(404);
    expect((await cast.owner.browser.get(pageOf(cast.stranger))).status).toBe(404);
    expect((await cast.visitor.get(pageOf(ivan))).headers.get("location")).toMatch(/^\/sign-in/);
    for (const { browser } of [cast.owner, cast.colleague]) expect((await browser.get(pageOf(ivan))).status).toBe(200);
  });

  it("has their own drafts in none of it", async () => {
    const made = await panels(4);
    const ids = made.flatMap(({ scorecards }) => scorecards[0]?.id ?? []);
    await cast.db.update(scorecard).set({ submittedAt: null }).where(inArray(scorecard.id, ids));
    expect(await read(ivan, pageOf(ivan))).toContain("There is none so far.");
  });
});
