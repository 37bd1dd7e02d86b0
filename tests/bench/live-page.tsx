import { randomUUID } from "node:crypto";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { Hono } from "hono";
import type { Database } from "../../src/db/client.ts";
import { LivePage } from "../../views/scorecards/live.tsx";
import { testApp } from "../support/app.ts";
import { enter, firm } from "../support/cast.ts";
import { makeInterview } from "../support/factories.ts";
import { makeRecord } from "../support/records.ts";
import { ms, report, sideBySide } from "./ratio.ts";

const RENDERS = 20;
const standing = { cursor: { card: 0, facts: 0 }, fields: {} };

/** Our own time for the live page of twelve questions: the record is given, the page is made. */
export async function benchRendering(): Promise<void> {
  const card = makeRecord({ submittedAt: null });
  const viewer = { id: "a", name: "Bench", role: "recruiter" as const, firm: "Bench", timeZone: "UTC" };
  const ours = async () => {
    for (let i = 0; i < RENDERS; i++) String(await (<LivePage card={card} viewer={viewer} standing={standing} at="3" />));
  };
  const bare = new Hono().get("/", (c) => c.html(<p>Hello</p>));
  const floor = async () => {
    for (let i = 0; i < RENDERS; i++) await (await bare.request("/")).text();
  };
  const times = await sideBySide(15, ours, floor);
  report(
    "rendering the live page of 12 questions",
    ms(times.ours / RENDERS),
    ms(times.floor / RENDERS),
    (times.ours / times.floor).toFixed(0),
    "< 5 ms; floor: a bare Hono page",
  );
}

/** The same page through the whole app, sign-in and six queries included, against a bare Hono page. */
export async function benchPage(database: Database, name: string): Promise<void> {
  const { db } = database;
  const app = testApp(db);
  const { actor, browser } = await enter(db, app, await firm(db, "Bench"), "Bench", `${randomUUID()}@example.com`);
  const { scorecard } = await makeInterview(db, actor);
  const bare = new Hono().get("/", (c) => c.html(<p>Hello</p>));
  const times = await sideBySide(
    30,
    async () => (await browser.get(`/scorecards/${scorecard.id}`)).text(),
    async () => (await bare.request("/")).text(),
  );
  report(
    `the live page with its queries, ${name}`,
    ms(times.ours),
    ms(times.floor),
    (times.ours / times.floor).toFixed(0),
    "floor: a bare Hono page",
  );
}

/** What the first visit to the live page downloads: page, stylesheet, scripts, icon and the Latin font, as the server compresses them. */
export async function benchBytes(database: Database): Promise<void> {
  const app = testApp(database.db);
  const card = makeRecord({ submittedAt: null });
  const page = String(
    await (
      <LivePage
        card={card}
        viewer={{ id: "a", name: "Bench", role: "recruiter" as const, firm: "Bench", timeZone: "UTC" }}
        standing={standing}
        at="1"
      />
    ),
  );
  const wanted = new Set([...page.matchAll(/(?:href|src)="(\/static\/[^"]+)"/g)].map(([, path]) => path ?? ""));
  let total = asServed(page);
  const parts = [`page ${kb(total)}`];
  // The set grows by what the scripts import.
  for (const path of wanted) {
    const answer = await app.request(path, { headers: { "accept-encoding": "gzip, br" } });
    const size = (await answer.arrayBuffer()).byteLength;
    total += size;
    parts.push(`${path.slice(8)} ${kb(size)}`);
    if (!path.endsWith(".js")) continue;
    const script = await (await app.request(path)).text();
    for (const [, from = ""] of script.matchAll(/\b(?:from|import)\s*"(\.[^"]+)"/g)) wanted.add(new URL(from, `http://x${path}`).pathname);
  }
  report("bytes of the first visit to the live page", kb(total), "", "", "< 90 kB");
  console.log(`  ${parts.join(", ")}; the page in gzip ${kb(gzipSync(page).length)}`);
}

/** With the settings of the server's own, for a page that stands on no route here. */
const asServed = (page: string): number =>
  brotliCompressSync(page, { params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_QUALITY]: 5 } })
    .length;

const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
