import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { applyTo } from "../../src/candidates/applications.ts";
import { organisation, planVersion, scorecard } from "../../src/db/schema/index.ts";
import { type Found, stepsOf } from "../../src/home/path.ts";
import { assemble, type Cast } from "../support/cast.ts";
import { makeCandidate, makeInterview, makePosition, makePublishedPlan } from "../support/factories.ts";
import { homeOf, section, staff } from "./desk.ts";

const NOW = new Date("2026-03-02T17:00:00Z");
const NOTHING: Found = {
  position: null,
  draft: null,
  published: null,
  candidate: null,
  ready: null,
  waiting: null,
  begun: null,
};

describe("the first steps", () => {
  const open = (found: Partial<Found>) =>
    stepsOf({ ...NOTHING, ...found }).flatMap((step) => (step.done || step.act === null ? [] : [step.act.href]));
  const done = (found: Partial<Found>) => stepsOf({ ...NOTHING, ...found }).map((step) => step.done);

  it("open one after the other, each where it goes on", () => {
    expect(open({})).toEqual(["/guides", "/positions/new", "/candidates/new"]);
    expect(open({ position: "p" })).toEqual(["/positions/p/plans/new", "/candidates/new?position=p"]);
    expect(open({ position: "p", draft: "d" })[0]).toBe("/plans/d");
    expect(open({ position: "p", published: "v", draft: "d" })).toEqual(["/candidates/new?position=p"]);
    expect(open({ position: "p", published: "v", candidate: "c" })).toEqual(["/candidates/c"]);
    expect(open({ position: "p", published: "v", candidate: "c", ready: "a" })).toEqual(["/applications/a/interviews/new"]);
    expect(open({ position: "p", published: "v", candidate: "c", ready: "a", waiting: "i" })).toEqual(["/interviews/i"]);
  });

  it("are done by what exists", () => {
    expect(done({})).toEqual([false, false, false, false, false]);
    expect(done({ position: "p", draft: "d" })).toEqual([true, true, false, false, false]);
    expect(done({ position: "p", published: "v", candidate: "c", begun: "s" })).toEqual([true, true, true, true, true]);
  });
});

describe("GET /", () => {
  let cast: Cast;
  beforeEach(async () => {
    cast = await assemble(() => NOW);
  });
  const home = async (who: "owner" | "colleague" | "stranger" = "owner") => (await cast[who].browser.get("/")).text();

  it("turns visitors to the sign-in", async () => {
    expect((await cast.visitor.get("/")).headers.get("location")).toContain("/sign-in");
  });

  it("leads a new firm step by step", async () => {
    expect(await home()).toContain('<a class="button" href="/guides"');
    const opening = await makePosition(cast.db, cast.owner.actor);
    expect(await home()).toContain(`href="/positions/${opening.id}/plans/new"`);
    const { position, plan, version } = await makePublishedPlan(cast.db, cast.owner.actor);
    await cast.db.update(planVersion).set({ publishedAt: null });
    expect(await home()).toContain(`href="/plans/${plan.id}"`);
    await cast.db.update(planVersion).set({ publishedAt: NOW }).where(eq(planVersion.id, version.id));
    const { id } = await makeCandidate(cast.db, cast.owner.actor);
    expect(await home()).toContain("Choose the candidate’s position");
    const application = await applyTo(cast.db, cast.owner.actor, id, position.id);
    expect(await home()).toContain(`href="/applications/${application}/interviews/new"`);
    expect(await home("stranger")).not.toContain(application);
  });

  it("asks administrators for the firm's name until it has one", async () => {
    expect(await home()).not.toContain("Name your firm");
    await cast.db.update(organisation).set({ name: "Your firm" });
    expect(await home()).toContain("Name your firm");
    expect(await home("colleague")).not.toContain("Name your firm");
  });

  it("leaves the first steps to those who recruit", async () => {
    const { ivy } = await staff(cast);
    expect(await home()).toContain("Your first interview");
    expect(await homeOf(ivy)).not.toContain("Your first interview");
  });

  it("has the first steps behind it once an interview was begun", async () => {
    const begun = await makeInterview(cast.db, cast.owner.actor);
    expect(await home()).toContain("Your first interview");
    await cast.db.update(scorecard).set({ startedAt: NOW }).where(eq(scorecard.id, begun.scorecard.id));
    const page = await home("colleague");
    expect(page).not.toContain("Your first interview");
    for (const list of ["waiting", "debriefs", "decisions"]) expect(section(page, list)).not.toBe("");
  });
});
