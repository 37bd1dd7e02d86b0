import { setTimeout as pause } from "node:timers/promises";
import type { Desk } from "./desk.ts";
import { type Device, openDevice } from "./device.ts";
import type { Dice } from "./dice.ts";
import type { Story } from "./judge.ts";
import { headsOf, type Made } from "./memory.ts";
import type { Scenario } from "./play.ts";

/**
 * Laptop and phone of one interviewer, each without a network at times, go on from what they know. Where they were apart
 * and changed the same field, both values must stand until one of them settles it.
 */
export const twoDevices: Scenario = {
  name: "two devices that diverge",
  desks: 1,
  async round({ desks: [desk], house, dice }) {
    if (desk === undefined) throw new Error("There is no desk.");
    const devices = [openDevice({ desk, address: house.address, dice }), openDevice({ desk, address: house.address, dice })] as const;
    for (let stretch = 0; stretch < dice.between(2, 4); stretch++) await apart(devices, dice);
    for (const device of devices) device.setOnline(true);
    for (const device of devices) await device.drained();
    const [laptop, phone] = devices;
    await laptop.look();
    const kept = laptop.memory.doubts();
    const settling = kept.map(({ field, heads }) => laptop.make(field, dice.pick([heads[0]?.value ?? "", heads.at(-1)?.value ?? ""])));
    await laptop.drained();
    const stories = [await laptop.close(), await phone.close()];
    return [together(desk, stories, kept, settling)];
  },
};

/** Some changes on both; one of them, or both, out of reach meanwhile. */
async function apart(devices: readonly Device[], dice: Dice): Promise<void> {
  for (const device of devices) {
    device.setOnline(dice.happens(40));
    for (let n = 0; n < dice.between(3, 12); n++) device.act();
  }
  await pause(dice.between(0, 60));
  const back = dice.pick([devices[0], devices[1]]);
  back?.setOnline(true);
  await back?.drained();
  await back?.look();
}

type Doubt = ReturnType<Device["memory"]["doubts"]>[number];

/** One person's story. What the server asked about must be exactly what was in doubt by then, no value less. */
function together(desk: Desk, stories: Story[], kept: Doubt[], settling: Made[]): Story {
  const made = stories.flatMap((story) => story.made);
  const before = made.filter((one) => !settling.includes(one));
  const fields = [...new Set(made.map(({ field }) => field))];
  const broken = fields.flatMap((field) => {
    const heads = headsOf(
      before.filter((one) => one.field === field),
      before,
    );
    const values = (of: { value: string }[]) => [...new Set(of.map(({ value }) => value))].toSorted().join(" | ");
    const asked = kept.find((doubt) => doubt.field === field)?.heads ?? [];
    const doubtful = new Set(heads.map(({ value }) => value)).size > 1;
    return doubtful && values(asked) !== values(heads) ? [`${field} was left as "${values(asked)}", not "${values(heads)}"`] : [];
  });
  return { desk, made, acknowledged: new Set(stories.flatMap((story) => [...story.acknowledged])), recoveries: [], broken };
}
