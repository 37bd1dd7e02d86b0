import { afterAll, describe, expect, it } from "vitest";
import { findGrounds } from "./ground.ts";
import { play } from "./play.ts";
import { SCENARIOS } from "./scenarios.ts";

const server = process.env.TEST_DATABASE_URL;
const grounds = findGrounds(server);
const here = SCENARIOS.filter(({ on }) => (on === "PGlite") === (server === undefined));

/** For a machine that is busy with other things: each round starts servers and browsers. */
const LONGEST_FAULT_MS = 240_000;

/** A few rounds of what `npm run faults` plays many of; the seed is fixed, so that a failure can be looked at again. */
describe("faults made on purpose lose nothing and double nothing", () => {
  afterAll(grounds.remove);

  it.each(here)(
    "$scenario.name, on $on",
    async ({ scenario, on }) => {
      const open = grounds.open[on];
      if (open === null) return console.warn(`${scenario.name} is SKIPPED: there is no Postgres of our own to restart.`);
      const ground = await open();
      try {
        const { made, acknowledged, lost, doubled, broken } = await play(scenario, ground, on, 2, 40);
        expect({ lost, doubled, broken }).toEqual({ lost: [], doubled: [], broken: [] });
        expect(acknowledged).toBe(made);
        expect(made).toBeGreaterThan(5);
      } finally {
        await ground.remove();
      }
    },
    LONGEST_FAULT_MS,
  );
});
