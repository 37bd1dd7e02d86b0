import { randomUUID } from "node:crypto";
import { openServer } from "../../src/db/client.ts";
import { Browser, testApp } from "../support/app.ts";
import { enter, firm } from "../support/cast.ts";
import { makeInterview } from "../support/factories.ts";
import { median, ms, report, timed } from "./ratio.ts";

const CHANGES = 40;

/** From a mark on one device until another, which a second process answers, has it: sent, told, asked for, answered. */
export async function benchElsewhere(url: string): Promise<void> {
  const [here, there] = [await openServer(url, 2), await openServer(url, 2)];
  const { actor, browser: laptop } = await enter(
    here.db,
    testApp(here.db, undefined, null, here.bell),
    await firm(here.db, "Bench"),
    "Olivia",
    `${randomUUID()}@example.com`,
  );
  const { scorecard, questions } = await makeInterview(here.db, actor);
  const path = `/scorecards/${scorecard.id}`;
  const phone = new Browser(testApp(there.db, undefined, null, there.bell));
  const [name = "", value = ""] = laptop.cookie().split(/=(.*)/s);
  phone.setCookie(name, value);
  const events = (await phone.get(`${path}/events`)).body?.pipeThrough(new TextDecoderStream()).getReader();
  await events?.read();
  let bases: string[] = [];
  const times: number[] = [];
  for (let change = 0; change < CHANGES; change++) {
    const made = { id: randomUUID(), field: `rating:${questions[0]?.id}`, value: String((change % 5) + 1), bases };
    times.push(
      await timed(async () => {
        await laptop.json(`${path}/changes`, { person: actor.id, changes: [{ ...made, madeAt: new Date().toISOString() }] });
        await events?.read();
        await phone.get(`${path}/changes?card=0&facts=0`);
      }),
    );
    bases = [made.id];
  }
  await events?.cancel();
  await Promise.all([here, there].map((database) => database.close()));
  report("a change in another process, Postgres", ms(median(times)), "", "", "< 1000 ms");
  report("the slowest of them", ms(Math.max(...times)), "", "", "< 1000 ms");
}
