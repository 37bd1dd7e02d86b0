import { beforeEach, describe, expect, it } from "vitest";
import { assemble, type Cast } from "./support/cast.ts";
import { fillScorecard, makePanel } from "./support/factories.ts";

let cast: Cast;
beforeEach(async () => {
  cast = await assemble();
});

describe("an answer", () => {
  it("says whose it is, also where there is nothing to see", async () => {
    for (const path of ["/", "/organisation", "/scorecards/00000000-0000-4000-8000-000000000000"]) {
      const { headers } = await cast.owner.browser.get(path);
      expect([path, headers.get("scorebook-person")]).toEqual([path, cast.owner.actor.id]);
    }
  });

  it("is nobody's before the sign-in", async () => {
    for (const path of ["/sign-in", "/offline", "/static/app.css", "/organisation"]) {
      const { headers } = await cast.visitor.get(path);
      expect([path, headers.get("scorebook-person")]).toEqual([path, null]);
    }
  });

  it("of a page names whose unsent changes it sends on", async () => {
    const page = await (await cast.owner.browser.get("/")).text();
    expect(page).toContain(`<body data-person="${cast.owner.actor.id}">`);
    expect(page).toContain('src="/static/unsent/unsent.js"');
  });
});

describe("the results of a scorecard", () => {
  it("leave room for what its interviewer's device holds beside it, and for nobody else's", async () => {
    const { scorecards, questions } = await makePanel(cast.db, cast.owner.actor, [cast.owner.actor, cast.colleague.actor]);
    for (const { id } of scorecards) await fillScorecard(cast.db, id, { [questions[0]?.id ?? ""]: 4 });
    const [mine, theirs] = scorecards.map(({ id }) => `/scorecards/${id}/results`);
    const own = await (await cast.owner.browser.get(mine ?? "")).text();
    expect(own).toMatch(/<section id="left-over"[^>]* hidden/);
    // The words for a change that names its question, or its point, by id.
    expect(own).toContain(`<data value="${questions[0]?.id}">1. How do you trim a lamp?</data>`);
    expect(own).toContain(`<data value="${questions[0]?.points[0]?.id}">1. How do you trim a lamp? · Names the tools</data>`);
    const other = await cast.owner.browser.get(theirs ?? "");
    expect(other.status).toBe(200);
    expect(await other.text()).not.toContain("left-over");
  });
});

describe("the service worker", () => {
  it("may serve the whole site, and is asked for anew each time", async () => {
    const { status, headers } = await cast.visitor.get("/static/offline/worker.js");
    expect(status).toBe(200);
    expect(headers.get("content-type")).toContain("text/javascript");
    expect(headers.get("service-worker-allowed")).toBe("/");
    expect(headers.get("cache-control")).toBe("no-cache");
    expect(headers.get("content-security-policy")).toContain("worker-src 'self'");
  });

  it("is the only script that may", async () => {
    expect((await cast.visitor.get("/static/unsent/unsent.js")).headers.get("service-worker-allowed")).toBeNull();
  });
});

describe("the page for times without a network", () => {
  it("holds nothing of anybody, and no script but the one that waits for the server", async () => {
    const page = await (await cast.owner.browser.get("/offline")).text();
    expect(page).toContain("You are offline");
    expect(page.match(/<script[^>]*>/g)).toEqual(['<script type="module" src="/static/offline/returning.js">']);
    expect(page).not.toContain("Olivia");
    // Where static/offline/offline-page.js puts the interviews that are on the device.
    expect(page).toContain('<template id="kept"></template>');
    expect(page).toContain('href="/offline"');
  });
});
