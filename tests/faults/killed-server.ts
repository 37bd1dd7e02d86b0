import { setTimeout as pause } from "node:timers/promises";
import { openDevice, score } from "./device.ts";
import type { Scenario } from "./play.ts";

/** The server process is killed twice, at any moments, while somebody goes on marking and typing. */
export const killedServer: Scenario = {
  name: "kill -9 of the server",
  desks: 1,
  async round({ desks: [desk], house, dice }) {
    if (desk === undefined) throw new Error("There is no desk.");
    const device = openDevice({ desk, address: house.address, dice });
    const recoveries: number[] = [];
    const scoring = score(device, dice, dice.between(80, 160), [0, 16]);
    for (let kills = 0; kills < 2; kills++) {
      await pause(dice.between(20, 500));
      const killed = performance.now();
      await house.kill();
      device.act();
      await house.raise();
      await device.heard(killed);
      recoveries.push(performance.now() - killed);
    }
    await scoring;
    await device.drained();
    return [{ ...(await device.close()), recoveries }];
  },
};
