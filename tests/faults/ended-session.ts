import { setTimeout as pause } from "node:timers/promises";
import { PASSWORD } from "../support/cast.ts";
import type { Desk } from "./desk.ts";
import { openDevice, score } from "./device.ts";
import type { Dice } from "./dice.ts";
import type { Scenario } from "./play.ts";
import { visit } from "./visitor.ts";

/** The sign-in ends in the middle; a colleague is signed in on the device for a while; then its person comes back. */
export const endedSession: Scenario = {
  name: "ended sign-in, somebody else at the device",
  desks: 1,
  async round({ desks: [desk], house, dice }) {
    if (desk === undefined) throw new Error("There is no desk.");
    const { address } = house;
    const cookie = await signIn(address, desk, dice);
    const device = openDevice({ desk, address, dice, cookie });
    const scoring = score(device, dice, dice.between(60, 100), [0, 16]);
    await pause(dice.between(50, 300));
    await visit(address, "/sign-out", { ...desk.interviewer, cookie }, {});
    await pause(dice.between(20, 200));
    device.signIn(desk.colleague.cookie);
    await pause(dice.between(60, 300));
    await scoring;
    device.act();
    await pause(100);
    const waited = device.memory.journal.length > 0;
    const ended = performance.now();
    device.signIn(await signIn(address, desk, dice));
    await device.heard(ended);
    const recovery = performance.now() - ended;
    await device.drained();
    const story = await device.close();
    return [{ ...story, recoveries: [recovery], broken: waited ? [] : ["a colleague's sign-in let the changes through"] }];
  },
};

/** @returns the cookie of a new session. */
async function signIn(address: string, { interviewer }: Desk, dice: Dice): Promise<string> {
  const answer = await fetch(`${address}/sign-in`, {
    method: "POST",
    body: new URLSearchParams({ email: interviewer.actor.email, password: PASSWORD }),
    // Each round from a place of its own, since guessing is limited by place.
    headers: { origin: address, "x-forwarded-for": `10.${dice.between(0, 255)}.${dice.between(0, 255)}.${dice.between(1, 254)}` },
    redirect: "manual",
  });
  const cookies = answer.headers.getSetCookie().map((line) => line.split(";")[0] ?? "");
  if (answer.status !== 303 || cookies.length === 0) throw new Error(`The sign-in was answered with ${answer.status}.`);
  return cookies.join("; ");
}
