import { beforeEach, describe, expect, it } from "vitest";
import { assemble, type Cast } from "../support/cast.ts";
import { furnish, type State } from "./household.ts";
import { gather, type Name, type People } from "./people.ts";

let cast: Cast;
let people: People;
beforeEach(async () => {
  cast = await assemble();
  people = await gather(cast);
});

const CASES: [Name, State][] = [
  ...(["rita", "ivan", "otto"] as const).map((person): [Name, State] => [person, "nobody"]),
  ...(["olivia", "nadia", "ivan", "ines", "otto", "oscar"] as const).map((person): [Name, State] => [person, "both"]),
];
const ORIGIN = "http://localhost";

type Visit = { path: string; from: string; status: number };

/** Follows every link of every page that can be reached from the home page. Files count by their status alone. */
async function crawl(person: Name): Promise<Visit[]> {
  const visits = new Map<string, Visit>();
  const ahead = [{ path: "/", from: "" }];
  for (let next = ahead.shift(); next !== undefined; next = ahead.shift()) {
    if (visits.has(next.path)) continue;
    const answer = await people[person].browser.get(next.path);
    visits.set(next.path, { ...next, status: answer.status });
    const { path } = next;
    const location = answer.headers.get("location");
    const isPage = answer.headers.get("content-type")?.startsWith("text/html") ?? false;
    const found = location === null ? (isPage ? linksOf(await answer.text()) : []) : [location];
    if (!isPage) await answer.body?.cancel();
    for (const link of found) {
      const url = new URL(link, ORIGIN + path);
      if (url.origin === ORIGIN && !url.pathname.startsWith("/static/")) ahead.push({ path: url.pathname + url.search, from: path });
    }
  }
  return [...visits.values()];
}

const linksOf = (page: string) => [...page.matchAll(/<a\s[^>]*?href="([^"]+)"/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"));

const closed = (visits: Visit[]) =>
  visits.filter(({ status }) => status >= 400).map(({ path, from, status }) => `${status} ${path} on ${from}`);

describe("every link leads somewhere", () => {
  it.each(CASES)("for %s while %s has submitted", async (person, state) => {
    const of = await furnish(cast, people, state);
    const visits = await crawl(person);
    expect(closed(visits)).toEqual([]);
    // Who may know of the interview comes to it, so that the test would notice.
    const reached = visits.some(({ path }) => path === `/interviews/${of.interview}`);
    expect(reached).toBe(!["ines", "oscar"].includes(person));
  });
});
