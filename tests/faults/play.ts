import { type Desk, setDesks } from "./desk.ts";
import { type Dice, takeDice } from "./dice.ts";
import type { Ground } from "./ground.ts";
import { type House, openHouse } from "./house.ts";
import { judge, type Story } from "./judge.ts";
import { readPaper } from "./paper.ts";
import type { Tally } from "./tally.ts";

export type Scene = { desks: Desk[]; house: House; ground: Ground; dice: Dice };

/** A fault made on purpose. `round` plays it once, at desks that nobody sat at before, and leaves the server running. */
export type Scenario = { name: string; desks: number; round: (scene: Scene) => Promise<Story[]> };

/** Plays a scenario several times on one ground; round n has the seed plus n, by which it can be repeated alone. */
export async function play({ name, desks, round }: Scenario, ground: Ground, on: string, rounds: number, seed: number): Promise<Tally> {
  const tally: Tally = { scenario: name, on, rounds, made: 0, acknowledged: 0, lost: [], doubled: [], broken: [], recoveries: [] };
  const all = await ground.visit((db) => setDesks(db, rounds * desks));
  const house = await openHouse(ground.env);
  const told: { story: Story; paper: string; seed: number }[] = [];
  try {
    for (let n = 0; n < rounds; n++) {
      const dice = takeDice(seed + n);
      const stories = await round({ desks: all.slice(n * desks, (n + 1) * desks), house, ground, dice }).catch((error: unknown) => {
        throw new Error(`${name}, seed ${dice.seed}, on ${on}. The server said:\n${house.output()}`, { cause: error });
      });
      for (const story of stories) told.push({ story, paper: await readPaper(house.address, story.desk), seed: dice.seed });
    }
  } finally {
    await house.close();
  }
  await ground.visit(async (db) => {
    for (const { story, paper, seed: played } of told) {
      const { lost, doubled } = await judge(db, story, paper);
      const sign = (what: string) => `seed ${played}: ${what}`;
      tally.made += story.made.length;
      tally.acknowledged += story.acknowledged.size;
      tally.lost.push(...lost.map(sign));
      tally.doubled.push(...doubled.map(sign));
      tally.broken.push(...story.broken.map(sign));
      tally.recoveries.push(...story.recoveries);
    }
  });
  return tally;
}
