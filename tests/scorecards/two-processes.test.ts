import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Database, openPGlite, openServer } from "../../src/db/client.ts";
import { Browser, testApp } from "../support/app.ts";
import { enter, firm } from "../support/cast.ts";
import { emptyServer } from "../support/db.ts";
import { makeInterview } from "../support/factories.ts";

const server = process.env.TEST_DATABASE_URL;
const CHANGES = 5;

/** Two processes on one database where there is a server; on the embedded one there is only ever one. */
let here: Database;
let there: Database;

beforeAll(async () => {
  const url = server === undefined ? null : await emptyServer(server, "places");
  here = url === null ? await openPGlite() : await openServer(url, 2);
  there = url === null ? here : await openServer(url, 2);
  await here.migrate();
});
afterAll(() => Promise.all([...new Set([here, there])].map((database) => database.close())));

const appOf = ({ db, bell }: Database) => testApp(db, undefined, null, bell);

it("shows each change on a device that another process answers", async () => {
  const { actor, browser: laptop } = await enter(
    here.db,
    appOf(here),
    await firm(here.db, "Harbour Search"),
    "Olivia",
    "olivia@example.com",
  );
  const { scorecard, questions } = await makeInterview(here.db, actor);
  const path = `/scorecards/${scorecard.id}`;
  const field = `rating:${questions[0]?.id}`;
  const phone = new Browser(appOf(there));
  const [name = "", value = ""] = laptop.cookie().split(/=(.*)/s);
  phone.setCookie(name, value);
  const events = (await phone.get(`${path}/events`)).body?.pipeThrough(new TextDecoderStream()).getReader();
  await events?.read();
  let bases: string[] = [];
  for (let rating = 1; rating <= CHANGES; rating++) {
    const made = { id: randomUUID(), field, value: String(rating), bases, madeAt: new Date().toISOString() };
    await laptop.json(`${path}/changes`, { person: actor.id, changes: [made] });
    expect((await events?.read())?.value).toContain("event: changed");
    const news = await (await phone.get(`${path}/changes?card=0&facts=0`)).json();
    expect(news).toMatchObject({ fields: { [field]: [{ id: made.id, value: made.value }] } });
    bases = [made.id];
  }
  await events?.cancel();
});
