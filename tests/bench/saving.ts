import { randomUUID } from "node:crypto";
import { Worker } from "node:worker_threads";
import { serve } from "@hono/node-server";
import { sql } from "drizzle-orm";
import type { Database } from "../../src/db/client.ts";
import { mark } from "../../src/db/schema/index.ts";
import { testApp } from "../support/app.ts";
import { enter, firm } from "../support/cast.ts";
import { makeInterview } from "../support/factories.ts";
import { report, sideBySide } from "./ratio.ts";

const SAVES = 400;
const ROUNDS = 9;

/** Marks saved through sockets, session, checks and all, against the bare upsert of the same row by the same driver. */
export async function benchSaving(database: Database, name: string, concurrency: number): Promise<void> {
  const { db } = database;
  const app = testApp(db);
  const organisationId = await firm(db, "Bench");
  const { actor, browser } = await enter(db, app, organisationId, "Bench", `${randomUUID()}@example.com`);
  const sitting = await makeInterview(db, actor);
  await browser.get(`/scorecards/${sitting.scorecard.id}`);
  const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const client = new Worker(new URL("./client.js", import.meta.url));
  const question = sitting.questions[0]?.id ?? "";
  const headers = {
    cookie: browser.cookie(),
    accept: "application/json",
    "content-type": "application/x-www-form-urlencoded",
    origin: `http://127.0.0.1:${port}`,
  };
  const request = (rating: number) => ({
    method: "POST",
    path: `/scorecards/${sitting.scorecard.id}/marks`,
    headers,
    body: new URLSearchParams({ writer: "bench", [`rating:${question}`]: String(rating) }).toString(),
  });
  const requests = Array.from({ length: SAVES }, (_, index) => request((index % 5) + 1));

  const throughHttp = () =>
    new Promise<void>((resolve, reject) => {
      client.once("message", (answer: { error?: string }) => (answer.error === undefined ? resolve() : reject(new Error(answer.error))));
      client.postMessage({ port, requests, concurrency });
    });
  const subjectId = randomUUID();
  const bare = async () => {
    let next = 0;
    const worker = async () => {
      while (next < SAVES) {
        const value = String((next++ % 5) + 1);
        await db
          .insert(mark)
          .values({ scorecardId: sitting.scorecard.id, kind: "rating", subjectId, value, writer: "bench" })
          .onConflictDoUpdate({
            target: [mark.scorecardId, mark.kind, mark.subjectId],
            set: { value, writer: "bench", savedAt: sql`now()` },
          });
      }
    };
    await Promise.all(Array.from({ length: concurrency }, worker));
  };
  const { ours, floor } = await sideBySide(ROUNDS, throughHttp, bare);
  const rate = (time: number) => `${Math.round((SAVES / time) * 1000)}/s`;
  report(`saving a mark, ${name}, ${concurrency} at once`, rate(ours), rate(floor), (floor / ours).toFixed(2), "≥ 0.50 of the bare upsert");
  await client.terminate();
  server.close();
}
