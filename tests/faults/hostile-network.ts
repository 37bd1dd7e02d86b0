import { openDevice, score } from "./device.ts";
import { openNetwork } from "./network.ts";
import type { Scenario } from "./play.ts";

/** Requests and answers are dropped, delayed beyond patience, duplicated and so overtake each other, for a whole interview. */
export const hostileNetwork: Scenario = {
  name: "dropped, delayed, doubled, reordered requests",
  desks: 1,
  async round({ desks: [desk], house, dice }) {
    if (desk === undefined) throw new Error("There is no desk.");
    const network = await openNetwork(house.address, dice);
    try {
      // It gives up on an answer sooner than the network may bring it, so that what it sends again overtakes the first.
      const device = openDevice({ desk, address: network.address, dice, patienceMs: 150, retryMs: 10 });
      await score(device, dice, dice.between(60, 120), [0, 12]);
      network.calm();
      device.bePatient();
      await device.drained();
      const story = await device.close();
      return network.mishaps() > 0 ? [story] : [{ ...story, broken: ["nothing went wrong on the network"] }];
    } finally {
      await network.close();
    }
  },
};
