import { findGrounds } from "./ground.ts";
import { play } from "./play.ts";
import { SCENARIOS } from "./scenarios.ts";
import { headLine, isClean, type Tally, tellTally, tellTroubles } from "./tally.ts";

// npm run faults -- [rounds] [seed] [part of a scenario's name]
const [rounds = "10", seed = String(Date.now() % 1_000_000), wanted = ""] = process.argv.slice(2);
const grounds = findGrounds(process.env.TEST_DATABASE_URL);

console.log(`Seed ${seed}. A failed round is repeated by: npm run faults -- 1 <its seed> "<its scenario>"\n`);
console.log(headLine());
const tallies: Tally[] = [];
for (const { scenario, on } of SCENARIOS.filter(({ scenario }) => scenario.name.includes(wanted))) {
  const open = grounds.open[on];
  if (open === null) {
    console.log(`${scenario.name}: SKIPPED, there is no Postgres on this machine.`);
    continue;
  }
  const ground = await open();
  try {
    const tally = await play(scenario, ground, on, Number(rounds), Number(seed));
    console.log([tellTally(tally), ...tellTroubles(tally)].join("\n"));
    tallies.push(tally);
  } finally {
    await ground.remove();
  }
}
await grounds.remove();
process.exitCode = tallies.every(isClean) ? 0 : 1;
