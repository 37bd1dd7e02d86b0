import { count } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { auditEvent, mark } from "../../src/db/schema/index.ts";
import type { Browser } from "../support/app.ts";
import { assemble, type Cast } from "../support/cast.ts";
import { furnish, type Household, SECRETS } from "./household.ts";
import { ROUTES, type Route } from "./routes.ts";

let cast: Cast;
let of: Household;
beforeEach(async () => {
  cast = await assemble();
  of = await furnish(cast);
});

const routes = (...audiences: Route["for"][]) => Object.entries(ROUTES).filter(([, route]) => audiences.includes(route.for));

/** Sends what the route takes. `ids` are the household's unless given. */
function send(browser: Browser, name: string, route: Route, ids = route.ids.map((record) => of[record])): Promise<Response> {
  const [method = "", pattern = ""] = name.split(" ");
  const rest = [...ids];
  const path = pattern.replace(/:number\{.*$/, "1").replaceAll(/:\w+/g, () => rest.shift() ?? "");
  return method === "GET" ? browser.get(path) : browser.post(path, route.fields(of));
}

/** The answers of all these routes to one person, as "route: status". */
async function statuses(browser: Browser, asked: [string, Route][]): Promise<string[]> {
  const answers: string[] = [];
  for (const [name, route] of asked) answers.push(`${name}: ${(await send(browser, name, route)).status}`);
  return answers;
}

const all = (asked: [string, Route][], status: (name: string) => number) => asked.map(([name]) => `${name}: ${status(name)}`);
const traces = async () => [await cast.db.select({ n: count() }).from(auditEvent), await cast.db.select({ n: count() }).from(mark)];

describe("every route", () => {
  it("stands in the table that says whom it is for", () => {
    const known = cast.app.routes.filter(({ method, path }) => method !== "ALL" && !path.startsWith("/static/"));
    const named = new Set(known.map(({ method, path }) => `${method} ${path}`));
    expect([...named].sort()).toEqual(Object.keys(ROUTES).sort());
  });

  it("that is not for anybody sends a visitor to the sign-in", async () => {
    const asked = routes("own firm", "record", "interviewer");
    const before = await traces();
    expect(await statuses(cast.visitor, asked)).toEqual(all(asked, (name) => (name.startsWith("GET") ? 303 : 401)));
    expect(await traces()).toEqual(before);
  });

  it("of a record does not exist for a stranger, who learns and changes nothing", async () => {
    const before = await traces();
    for (const [name, route] of routes("record", "interviewer")) {
      const answer = await send(cast.stranger.browser, name, route);
      expect(`${name}: ${answer.status}`).toBe(`${name}: 404`);
      expect(told(await answer.text()), name).toEqual([]);
    }
    expect(await traces()).toEqual(before);
  });

  it("of a firm shows a stranger nothing of ours", async () => {
    for (const [name, route] of routes("own firm")) {
      const answer = await send(cast.stranger.browser, name, route);
      expect(answer.status, name).toBeLessThan(500);
      expect(told(await answer.text()), name).toEqual([]);
    }
  });

  it("of a scorecard that is not submitted is its interviewer's alone", async () => {
    const asked = routes("interviewer");
    expect(await statuses(cast.colleague.browser, asked)).toEqual(all(asked, () => 404));
  });

  it("leads its own people somewhere, so that the table's records are real", async () => {
    for (const [name, route] of routes("record", "interviewer")) {
      const { status } = await send(cast.owner.browser, name, route);
      expect([200, 303, 409, 422], `${name}: ${status}`).toContain(status);
    }
  });

  it("finds no record under another one of the firm", async () => {
    const other: Partial<Household> = { guide: of.otherGuide, position: of.otherPosition, draft: of.plan };
    await cast.owner.browser.post(`/plans/${of.plan}/versions`);
    for (const [name, route] of routes("record")) {
      const [parent, child] = route.ids;
      // To take away what is not there is no fault there, so that a page can be sent twice.
      if (parent === undefined || child === undefined || name === "POST /plans/:id/questions/:questionId/removal") continue;
      const { status } = await send(cast.owner.browser, name, route, [other[parent] ?? "", of[child]]);
      expect(`${name}: ${status}`).toBe(`${name}: 404`);
    }
    await cast.owner.browser.post(`/plans/${of.plan}/questions/${of.planned}/removal`);
    expect((await cast.owner.browser.get(`/plans/${of.draft}/questions/${of.planned}`)).status).toBe(200);
  });
});

const told = (body: string) => SECRETS.filter((secret) => body.includes(secret));
