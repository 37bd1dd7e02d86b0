import { count } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { auditEvent, mark, session, user } from "../../src/db/schema/index.ts";
import { assemble, type Cast } from "../support/cast.ts";
import { entitled, readsIvan, readsRita } from "./entitlement.ts";
import { furnish, type Household, SEALED, SECRETS, type State } from "./household.ts";
import { gather, type Name, OURS, type People } from "./people.ts";
import { type Audience, ROUTES, type Route } from "./routes.ts";
import { send } from "./sending.ts";

let cast: Cast;
let people: People;
beforeEach(async () => {
  cast = await assemble();
  people = await gather(cast);
});

const STATES: State[] = ["nobody", "ivan", "both"];
const ALL = Object.entries(ROUTES);
const closed = ALL.filter(([, route]) => route.for !== "anybody");
const EVERYONE: Name[] = [...OURS, "stella"];

/** A record is not there for a stranger, and nobody learns of one that they may not know of; a whole room is closed with a word. */
const refusals = ({ for: audience, json }: Route, person: Name) => {
  // Changes of somebody else ask for that person's sign-in.
  if (json !== undefined) return [401, 404];
  return person !== "stella" && ["administrators", "recruiters", "talkers", "concluders"].includes(audience) ? [403, 404] : [404];
};
/** Words of scorecards that this person must not come across yet. */
const sealedIn = (text: string, person: Name, state: State) => [
  ...(readsIvan(state).includes(person) ? [] : SEALED.ivan.filter((words) => text.includes(words))),
  ...(readsRita(state).includes(person) ? [] : SEALED.rita.filter((words) => text.includes(words))),
];
const told = (body: string) => SECRETS.filter((secret) => body.includes(secret));
const rows = async () => {
  const tables = [auditEvent, mark, session, user];
  return Promise.all(tables.map(async (table) => (await cast.db.select({ n: count() }).from(table))[0]?.n));
};

describe("every route", () => {
  it("stands in the table that says whom it is for", () => {
    const known = cast.app.routes.filter(({ method, path }) => method !== "ALL" && !path.startsWith("/static/"));
    const named = new Set(known.map(({ method, path }) => `${method} ${path}`));
    expect([...named].sort()).toEqual(Object.keys(ROUTES).sort());
  });

  it("that is not for anybody sends a visitor to the sign-in", async () => {
    const of = await furnish(cast, people, "both");
    const before = await rows();
    for (const [name, route] of closed) {
      const { status } = await send(cast.visitor, name, route, of);
      expect(`${name}: ${status}`).toBe(`${name}: ${name.startsWith("GET") ? 303 : 401}`);
    }
    expect(await rows()).toEqual(before);
  });

  it.each(STATES)("lets in those it is for, and gives nobody else anything, while %s has submitted", async (state) => {
    const of = await furnish(cast, people, state);
    const before = await rows();
    for (const [name, route] of closed) {
      const inside = entitled(route, state);
      for (const person of EVERYONE) {
        const within = inside.includes(person);
        // What changes something is done by those who may in the tests below.
        if (within && !name.startsWith("GET")) continue;
        const { status, text } = await send(people[person].browser, name, route, of);
        expect(within ? [200, 303, 409] : refusals(route, person), `${name} for ${person}: ${status}`).toContain(status);
        expect(sealedIn(text, person, state), `${name} for ${person}`).toEqual([]);
        if (person === "stella") expect(told(text), name).toEqual([]);
      }
    }
    expect(await rows()).toEqual(before);
  });

  it("of a firm shows a stranger nothing of ours", async () => {
    const of = await furnish(cast, people, "both");
    for (const [name, route] of ALL.filter(([, { ids }]) => ids.length === 0)) {
      if (/sign-out|ending|password/.test(name)) continue;
      const { status, text } = await send(people.stella.browser, name, route, of);
      expect(status, name).toBeLessThan(500);
      expect(told(text), name).toEqual([]);
    }
  });

  const runs = async (who: Name, state: State, audiences: Audience[]) => {
    const of = await furnish(cast, people, state);
    for (const [name, route] of closed.filter(([, { for: audience }]) => audiences.includes(audience))) {
      const { status } = await send(people[who].browser, name, route, of);
      expect([200, 303, 409, 422], `${name}: ${status}`).toContain(status);
    }
  };

  it("leads its own people somewhere, so that the table's records are real", () =>
    runs("olivia", "both", ["administrators", "recruiters", "in sight", "readers", "debrief", "talkers", "concluders", "self"]));

  it("of a scorecard leads its interviewer somewhere", () => runs("ivan", "nobody", ["interviewer", "readers", "own session"]));

  it("is closed to a person who was deactivated, whatever they were", async () => {
    const of = await furnish(cast, people, "both");
    await cast.db.update(user).set({ deactivatedAt: new Date() });
    for (const [name, route] of closed) {
      const { status } = await send(people.olivia.browser, name, route, of);
      expect(`${name}: ${status}`).toBe(`${name}: ${name.startsWith("GET") ? 303 : 401}`);
    }
  });

  it("finds no record under another one of the firm", async () => {
    const of = await furnish(cast, people);
    const other: Partial<Household> = { guide: of.otherGuide, position: of.otherPosition, draft: of.plan };
    await cast.owner.browser.post(`/plans/${of.plan}/versions`);
    for (const [name, route] of ALL.filter(([, route]) => route.for === "recruiters")) {
      const [parent, child] = route.ids;
      // To take away what is not there is no fault there, so that a page can be sent twice.
      if (parent === undefined || child === undefined || /planned.*removal|questionId\/removal|observerId\/removal/.test(name)) continue;
      const { status } = await send(cast.owner.browser, name, route, of, [other[parent] ?? "", of[child]]);
      expect(`${name}: ${status}`).toBe(`${name}: 404`);
    }
    await cast.owner.browser.post(`/plans/${of.plan}/questions/${of.planned}/removal`);
    expect((await cast.owner.browser.get(`/plans/${of.draft}/questions/${of.planned}`)).status).toBe(200);
  });
});
