import { setTimeout as pause } from "node:timers/promises";
import type { Desk } from "./desk.ts";
import { type Device, openDevice, score } from "./device.ts";
import type { Dice } from "./dice.ts";
import { listen } from "./listener.ts";
import type { Scenario } from "./play.ts";
import { keepVisiting, visit } from "./visitor.ts";

/** What may be answered while the database is away; anything else is our fault. */
const HONEST = ["200", "303", "503", "none"];

/**
 * Postgres is stopped at once and comes back a while later, while four people score, pages are read and forms are sent.
 * The server process must live on and be itself again, events and all.
 */
export const restartedDatabase: Scenario = {
  name: "Postgres restarted under load",
  desks: 4,
  async round({ desks, house, ground, dice }) {
    const { address } = house;
    const seats = desks.map((desk) => ({ desk, device: openDevice({ desk, address, dice }), listener: listen(address, desk) }));
    const traffic = desks.flatMap((desk) => others(address, desk).map(keepVisiting));
    const scoring = seats.map(({ device }) => score(device, dice, dice.between(60, 120), [0, 24]));
    await pause(dice.between(100, 600));
    await ground.restart?.(dice.pick([0, 300, 1500]));
    const back = performance.now();
    await Promise.all(seats.map(({ device }) => device.heard(back)));
    const recovery = performance.now() - back;
    await Promise.all(scoring);
    const broken = (await Promise.all(traffic.map(({ end }) => end()))).flatMap((answers) =>
      dishonest(new Map([...answers].map(([status, n]) => [status === 0 ? "none" : String(status), n]))),
    );
    for (const { device, listener } of seats) {
      await device.drained();
      if (!(await isHeard(device, listener, dice))) broken.push("the events did not flow again");
      await listener.leave();
      broken.push(...dishonest(device.answers));
    }
    if (house.died()) broken.push(`the server process ended:\n${house.output()}`);
    const stories = await Promise.all(seats.map(({ device }) => device.close()));
    return stories.map((story, at) => (at === 0 ? { ...story, recoveries: [recovery], broken } : story));
  },
};

/** Readers and writers of other pages, some of whose forms are transactions. */
const others = (address: string, { interviewer, candidate, scorecard }: Desk): ((turn: number) => Promise<number>)[] => [
  () => visit(address, `/scorecards/${scorecard}`, interviewer),
  (turn) => visit(address, `/candidates/${candidate}/edit`, interviewer, { name: `Amara Okafor ${turn}`, email: "amara@example.com" }),
  () => visit(address, `/scorecards/${scorecard}/start`, interviewer, {}),
];

async function isHeard(device: Device, listener: ReturnType<typeof listen>, _dice: Dice): Promise<boolean> {
  device.act();
  await device.drained();
  return listener.hears(device.last());
}

const dishonest = (answers: Map<string, number>): string[] =>
  [...answers].filter(([status]) => !HONEST.includes(status)).map(([status, times]) => `${times} requests were answered with ${status}`);
