import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { applyTo } from "../../src/candidates/applications.ts";
import { PAGE_SIZE } from "../../src/candidates/list.ts";
import { candidate } from "../../src/db/schema/index.ts";
import { assemble, type Cast } from "../support/cast.ts";
import { makeCandidate, makePosition } from "../support/factories.ts";

let cast: Cast;
beforeEach(async () => {
  cast = await assemble();
});

const namesOn = (page: string) => [...page.matchAll(/class="list-name"[^>]*>([^<]*)</g)].map(([, name]) => name);

describe("GET /candidates", () => {
  it("leads a new firm to its first candidate", async () => {
    const page = await (await cast.owner.browser.get("/candidates")).text();
    expect(page).toContain("No candidates yet");
    expect(page).toContain('href="/candidates/new"');
  });

  it("shows the firm its candidates with their positions, and a stranger none", async () => {
    const position = await makePosition(cast.db, cast.owner.actor);
    const person = await makeCandidate(cast.db, cast.owner.actor);
    await applyTo(cast.db, cast.owner.actor, person.id, position.id);
    for (const { browser } of [cast.owner, cast.colleague]) {
      const page = await (await browser.get("/candidates")).text();
      expect(namesOn(page)).toEqual(["Amara Okafor"]);
      expect(page).toContain("Night keeper");
    }
    expect(namesOn(await (await cast.stranger.browser.get("/candidates")).text())).toEqual([]);
    expect((await cast.visitor.get("/candidates")).headers.get("location")).toContain("/sign-in");
  });

  it("keeps to the position asked for, and says so in the choice", async () => {
    const position = await makePosition(cast.db, cast.owner.actor);
    const person = await makeCandidate(cast.db, cast.owner.actor, "Applied Person");
    await makeCandidate(cast.db, cast.owner.actor, "Other Person");
    await applyTo(cast.db, cast.owner.actor, person.id, position.id);
    const page = await (await cast.owner.browser.get(`/candidates?position=${position.id}`)).text();
    expect(namesOn(page)).toEqual(["Applied Person"]);
    expect(page).toMatch(new RegExp(`<option value="${position.id}" selected`));
    expect(page).toContain(`/candidates/new?position=${position.id}`);
  });

  it("says what to do when nobody is found, and takes made-up addresses for a first page", async () => {
    await makeCandidate(cast.db, cast.owner.actor);
    const none = await (await cast.owner.browser.get("/candidates?q=%3Czzz%3E")).text();
    expect(none).toContain("Nobody found with “&lt;zzz&gt;”");
    for (const query of ["after=x", "after=2026-13-45T00:00:00.000000Z~1", "position=x", "q='", "q=%00", "q=%26%7C!"]) {
      const answer = await cast.owner.browser.get(`/candidates?${query}`);
      expect([query, answer.status]).toEqual([query, 200]);
    }
  });

  it("pages from the newest to the oldest without losing or repeating anybody, though many came in one moment", async () => {
    const total = 2 * PAGE_SIZE + 3;
    const at = new Date("2026-01-01T00:00:00Z");
    const row = { organisationId: cast.owner.actor.organisationId, createdBy: cast.owner.actor.id, createdAt: at, searchText: "x" };
    await cast.db.insert(candidate).values(Array.from({ length: total }, (_, n) => ({ ...row, name: `Person ${n}` })));
    const newest = await makeCandidate(cast.db, cast.owner.actor, "Newest Person");
    await cast.db.update(candidate).set({ name: "Newest" }).where(eq(candidate.id, newest.id));
    const seen: (string | undefined)[] = [];
    let path: string | undefined = "/candidates";
    while (path !== undefined) {
      const page: string = await (await cast.owner.browser.get(path)).text();
      seen.push(...namesOn(page));
      path = /href="([^"]*after=[^"]*)"/.exec(page)?.[1]?.replaceAll("&amp;", "&");
    }
    expect(seen[0]).toBe("Newest");
    expect(seen).toHaveLength(total + 1);
    expect(new Set(seen).size).toBe(total + 1);
  });
});
