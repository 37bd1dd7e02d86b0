import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isContested } from "../../../static/live/values.js";
import { makeWorld, type Tab, TOO_LONG } from "./world.ts";

const ROUNDS = Number(process.env.ROUNDS ?? 400);

const steps = {
  type: (tab: Tab, n: number) => tab.type(n % 11 === 0 ? TOO_LONG : n % 7 === 0 ? "same" : `value ${n}`),
  choose: (tab: Tab, n: number) => tab.choose(n),
  write: (tab: Tab) => tab.write(),
  hear: (tab: Tab) => tab.hear(),
  send: (tab: Tab) => tab.send(),
  arrive: (tab: Tab) => tab.arrive(),
  lose: (tab: Tab) => tab.lose(),
  receive: (tab: Tab) => tab.receive(),
  fetch: (tab: Tab) => tab.fetch(),
  learn: (tab: Tab) => tab.learn(),
  reload: (tab: Tab, n: number) => tab.reload(n % 2 === 0),
};

type World = Awaited<ReturnType<typeof makeWorld>>;

const names = Object.keys(steps) as (keyof typeof steps)[];
const step = fc.record({
  tab: fc.nat(2),
  what: fc.constantFrom(...names, "type" as const, "write" as const, "receive" as const),
  n: fc.nat(100),
});

/** Where every change is that anybody made: a value may only be gone where its own maker put a later one in its place. */
async function whereabouts({ server, tabs }: World) {
  const journals = await Promise.all(tabs.map((tab) => tab.journal()));
  const waiting = new Set(journals.flat().map(({ id }) => id));
  return { isSafe: (id: string) => server.changes.has(id) || waiting.has(id), waiting };
}

/** A tab that says "saved" is right. */
async function checkTruth(world: World, tab: Tab) {
  if (tab.field.unsent.length > 0 || tab.isWriting()) return;
  for (const id of tab.made) {
    const gone = world.chronicle.gaveWay.has(id);
    if (!gone && !world.server.changes.has(id)) throw new Error(`The tab shows nothing unsent, but ${id} never arrived.`);
  }
}

describe("a field of the live page, whatever happens on the way", () => {
  it("loses no value, replaces none that its maker did not see, and is always right about what is saved", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 60 }), async (plan) => {
        const world = await makeWorld();
        const { server, chronicle, tabs } = world;
        for (const { tab, what, n } of plan) {
          const actor = tabs[tab];
          if (actor === undefined) continue;
          await steps[what](actor, n);
          await checkTruth(world, actor);
        }
        for (let round = 0; round < 3; round++) for (const tab of tabs) await tab.drain();

        const { isSafe, waiting } = await whereabouts(world);
        for (const tab of tabs) {
          for (const id of tab.made) expect(isSafe(id) || chronicle.gaveWay.has(id), `${id} is lost`).toBe(true);
        }
        for (const { id, bases } of server.changes.values()) {
          for (const base of bases) expect(chronicle.seen.get(id)?.has(base), `${id} replaced ${base} unseen`).toBe(true);
        }
        for (const [gone, later] of chronicle.gaveWay) expect(chronicle.seen.get(later)?.has(gone), `${gone} gave way unseen`).toBe(true);
        if (waiting.size > 0) return;
        const heads = server.heads();
        for (const tab of tabs) {
          expect(tab.field.unsent).toEqual([]);
          expect(isContested(tab.field)).toBe(new Set(heads.map(({ value }) => value)).size > 1);
          if (heads.length > 0) expect(heads.map(({ value }) => value)).toContain(tab.field.shown.value);
        }
      }),
      { numRuns: ROUNDS },
    );
  });
});
