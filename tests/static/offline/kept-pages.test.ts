import { describe, expect, it } from "vitest";
import { MOST_PAGES, nameOf, readName, scorecardAt, superseded } from "../../../static/offline/kept-pages.js";

describe("a live page", () => {
  const id = "7b6318bc-c190-4d17-a103-f288ab7b878c";

  it("is at a scorecard's own address, however it is spelt", () => {
    expect(scorecardAt(`/scorecards/${id}`)).toBe(id);
    expect(scorecardAt(`/scorecards/${id.toUpperCase()}`)).toBe(id);
  });

  it.each([`/scorecards/${id}/results`, `/scorecards/${id}/`, "/scorecards/7b6318bc", `/x/scorecards/${id}`, "/scorecards", "/"])(
    "is not at %s",
    (path) => {
      expect(scorecardAt(path)).toBeNull();
    },
  );
});

describe("the pages that are kept", () => {
  const kept = (person: string, scorecard: string, at: number) => {
    const page = { person, scorecard, at };
    return { ...page, name: nameOf(page) };
  };

  it("are told apart by their names, and from what else is there", () => {
    const page = kept("olivia", "one", 7);
    expect(readName(page.name)).toEqual(page);
    expect(readName("scorebook-last-seen")).toBeNull();
  });

  it("give way to a newer one of the same scorecard, and to nothing else", () => {
    const all = [kept("olivia", "one", 1), kept("olivia", "one", 2), kept("olivia", "one", 4), kept("olivia", "two", 1)];
    expect(superseded(all, kept("olivia", "one", 4)).map(({ scorecard, at }) => [scorecard, at])).toEqual([
      ["one", 1],
      ["one", 2],
    ]);
  });

  it("give way, too, where a clock that was wrong dated them ahead, but not to one that is kept at the same moment", () => {
    const all = [kept("olivia", "one", 90_000), kept("olivia", "one", 1010), kept("olivia", "one", 1000)];
    expect(superseded(all, kept("olivia", "one", 1000)).map(({ at }) => at)).toEqual([90_000]);
  });

  it(`are ${MOST_PAGES} at most; the oldest go`, () => {
    const fresh = kept("olivia", "fresh", 100);
    const all = Array.from({ length: MOST_PAGES + 1 }, (_, at) => kept("olivia", `card-${at}`, (at * 7) % 23));
    const gone = superseded([...all, fresh], fresh);
    expect(all.length + 1 - gone.length).toBe(MOST_PAGES);
    const oldest = all.map(({ at }) => at).sort((one, other) => one - other);
    expect(gone.map(({ at }) => at).sort((one, other) => one - other)).toEqual(oldest.slice(0, 2));
  });

  it("are none from two weeks ago", () => {
    const day = 24 * 60 * 60 * 1000;
    const fresh = kept("olivia", "fresh", 100 * day);
    const all = [kept("olivia", "old", 85 * day), kept("olivia", "recent", 87 * day)];
    expect(superseded([...all, fresh], fresh).map(({ scorecard }) => scorecard)).toEqual(["old"]);
  });
});
