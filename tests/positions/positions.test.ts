import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { application, auditEvent, planVersion, position } from "../../src/db/schema/index.ts";
import { createPosition, PAGE_SIZE } from "../../src/positions/positions.ts";
import { assemble, type Cast } from "../support/cast.ts";
import { makeCandidate, makeGuide, makePosition, makePublishedPlan, SMALL_GUIDE } from "../support/factories.ts";
import { recordedActions } from "../support/recorded.ts";
import { revisionIn } from "../support/revision.ts";

let cast: Cast;
beforeEach(async () => {
  cast = await assemble();
});

const CLOSED = { closedAt: new Date("2026-03-01T10:00:00Z") };
const textOf = async (path: string) => (await cast.owner.browser.get(path)).text();

describe("the list of positions", () => {
  it("says what to do when there is none", async () => {
    const html = await textOf("/positions");
    expect(html).toContain("No positions yet");
    expect(html).toContain('href="/positions/new"');
  });

  it("shows the open ones, newest first, and the closed ones on demand", async () => {
    await makePosition(cast.db, cast.owner.actor, "Older keeper");
    await makePosition(cast.db, cast.owner.actor, "Newer keeper");
    const closed = await makePosition(cast.db, cast.owner.actor, "Former keeper");
    await cast.db.update(position).set(CLOSED).where(eq(position.id, closed.id));
    const open = await textOf("/positions");
    expect(open.indexOf("Newer keeper")).toBeLessThan(open.indexOf("Older keeper"));
    expect(open).not.toContain("Former keeper");
    expect(await textOf("/positions?state=closed")).toContain("Former keeper");
    expect(await textOf("/positions?state=all")).toContain("Newer keeper");
  });

  it("finds title and client, and takes wildcards for plain letters", async () => {
    await makePosition(cast.db, cast.owner.actor, "Night keeper");
    await makePosition(cast.db, cast.owner.actor, "100% watcher");
    expect(await textOf("/positions?q=NIGHT")).toContain("Night keeper");
    expect(await textOf("/positions?q=trinity")).toContain("Night keeper");
    const percent = await textOf("/positions?q=0%25");
    expect(percent).toContain("100% watcher");
    expect(percent).not.toContain("Night keeper");
    expect(await textOf("/positions?q=_%00zzz")).toContain("No position found");
  });

  it("goes on page by page without losing or repeating one", async () => {
    const guide = await makeGuide(cast.db, cast.owner.actor);
    await cast.db.insert(position).values(
      Array.from({ length: PAGE_SIZE + 5 }, (_, at) => ({
        organisationId: cast.owner.actor.organisationId,
        guideId: guide.id,
        title: `Post number ${at}.`,
        createdBy: cast.owner.actor.id,
      })),
    );
    const first = await textOf("/positions?q=post");
    const next = /href="(\/positions\?[^"]*after=[^"]*)"/.exec(first)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const second = await textOf(next);
    const titles = [...`${first}${second}`.matchAll(/Post number (\d+)\./g)].map(([, at]) => at);
    expect(titles).toHaveLength(PAGE_SIZE + 5);
    expect(new Set(titles).size).toBe(PAGE_SIZE + 5);
    expect(second).toContain("Newest");
    expect((await cast.owner.browser.get("/positions?after=nonsense")).status).toBe(200);
  });

  it("is the firm's own", async () => {
    await makePosition(cast.db, cast.owner.actor);
    expect(await (await cast.colleague.browser.get("/positions")).text()).toContain("Night keeper");
    expect(await (await cast.stranger.browser.get("/positions")).text()).not.toContain("Night keeper");
    expect((await cast.visitor.get("/positions")).headers.get("location")).toContain("/sign-in");
  });
});

describe("a new position", () => {
  it("takes its title from the guide it starts from, unless one was written", async () => {
    const guide = await makeGuide(cast.db, cast.owner.actor);
    const other = await makeGuide(cast.db, cast.owner.actor, { ...SMALL_GUIDE, title: "Ferry captain" });
    const open = await textOf("/positions/new");
    expect(open).toContain('<option value="">Choose a guide</option>');
    expect(open).not.toContain("selected");
    expect(open).toContain('name="title" type="text" value=""');
    expect(await textOf(`/positions/new?guide=${guide.id}`)).toContain('name="title" type="text" value="Lighthouse keeper"');
    expect(await textOf(`/positions/new?guide=${other.id}&title=Lighthouse+keeper`)).toContain('value="Ferry captain"');
    expect(await textOf(`/positions/new?guide=${other.id}&title=Skipper`)).toContain('value="Skipper"');
  });

  it("is made and opened", async () => {
    const guide = await makeGuide(cast.db, cast.owner.actor);
    const typed = { guide: guide.id, title: "Night keeper", client: "Trinity House", location: "Eddystone" };
    const answer = await cast.colleague.browser.post("/positions/new", typed);
    expect(answer.status).toBe(303);
    const page = await textOf(answer.headers.get("location") ?? "");
    for (const text of ["Night keeper", "Trinity House", "Eddystone", "Lighthouse keeper", "Colin Colleague"]) expect(page).toContain(text);
    expect(page).toContain("Nothing is asked for yet");
    expect(page).toContain("No interview plan yet");
    expect(page).toContain("Nobody has applied yet");
    const [row] = await cast.db.select().from(position);
    expect(row).toMatchObject({ title: "Night keeper", guideId: guide.id, createdBy: cast.colleague.actor.id });
    expect(await cast.db.select().from(auditEvent)).toMatchObject([{ action: "opened", subjectId: row?.id }]);
  });

  it("needs a title and a guide of the firm's", async () => {
    const guide = await makeGuide(cast.db, cast.owner.actor);
    const answer = await cast.owner.browser.post("/positions/new", { guide: guide.id, title: " ", client: "Trinity House" });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain("Give the position’s title.");
    expect(html).toContain('value="Trinity House"');
    expect((await cast.owner.browser.post("/positions/new", { guide: "none", title: "Keeper" })).status).toBe(422);
    expect((await cast.stranger.browser.post("/positions/new", { guide: guide.id, title: "Keeper" })).status).toBe(404);
    expect((await cast.visitor.post("/positions/new", { guide: guide.id, title: "Keeper" })).status).toBe(401);
    expect(await cast.db.select().from(position)).toEqual([]);
  });
});

describe("a position's page", () => {
  it("lists plans with their state, and the latest applicants", async () => {
    const { db, owner } = cast;
    const planned = await makePublishedPlan(db, owner.actor);
    await db.insert(planVersion).values({ planId: planned.plan.id, number: 2 });
    const amara = await makeCandidate(db, owner.actor);
    await db.insert(application).values({ candidateId: amara.id, positionId: planned.position.id, createdBy: owner.actor.id });
    const html = await textOf(`/positions/${planned.position.id}`);
    expect(html).toContain(`href="/plans/${planned.plan.id}"`);
    expect(html).toContain("Published, version 1");
    expect(html).toContain("Draft of the next version");
    expect(html).toContain(`href="/candidates/${amara.id}"`);
    expect(html).toContain(`href="/candidates?position=${planned.position.id}"`);
    expect(html).toContain(`href="/positions/${planned.position.id}/plans/new"`);
  });

  it("is not there for strangers", async () => {
    const made = await makePosition(cast.db, cast.owner.actor);
    for (const path of ["", "/details", "/requirements", "/requirements/new"]) {
      expect((await cast.stranger.browser.get(`/positions/${made.id}${path}`)).status).toBe(404);
      expect((await cast.visitor.get(`/positions/${made.id}${path}`)).status).toBe(303);
    }
    for (const path of ["/details", "/closure", "/reopening"]) {
      expect((await cast.stranger.browser.post(`/positions/${made.id}${path}`, { title: "Taken" })).status).toBe(404);
    }
  });
});

describe("changing a position", () => {
  it("saves its facts, and shows mistakes with what was typed", async () => {
    const made = await makePosition(cast.db, cast.owner.actor);
    const path = `/positions/${made.id}/details`;
    const revision = revisionIn(await textOf(path));
    const refused = await cast.owner.browser.post(path, { title: "", client: "Northern Lights", location: "", revision });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('value="Northern Lights"');
    await cast.owner.browser.post(path, { title: "Day keeper", client: "Northern Lights", location: "", revision });
    const [row] = await cast.db.select().from(position);
    expect(row).toMatchObject({ title: "Day keeper", client: "Northern Lights" });
  });

  it("does not overwrite a colleague's save unseen", async () => {
    const made = await makePosition(cast.db, cast.owner.actor);
    const path = `/positions/${made.id}/details`;
    const revision = revisionIn(await textOf(path));
    await cast.colleague.browser.post(path, { title: "Colleague's title", client: "", location: "", revision });
    const refused = await cast.owner.browser.post(path, { title: "Owner's title", client: "", location: "", revision });
    expect(refused.status).toBe(409);
    const html = await refused.text();
    expect(html).toContain("Colleague&#39;s title");
    expect(html).toContain("Owner&#39;s title");
  });

  it("closes and reopens, each once", async () => {
    const { db, owner } = cast;
    const id = await createPosition(db, owner.actor, {
      guide: (await makeGuide(db, owner.actor)).id,
      title: "Night keeper",
      client: "",
      location: "",
    });
    await owner.browser.post(`/positions/${id}/closure`);
    await owner.browser.post(`/positions/${id}/closure`);
    expect(await textOf(`/positions/${id}`)).toContain("Reopen position");
    await owner.browser.post(`/positions/${id}/reopening`);
    expect(await textOf(`/positions/${id}`)).toContain("Close position");
    expect(await recordedActions(db)).toEqual(["opened", "closed", "reopened"]);
  });
});
