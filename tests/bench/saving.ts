import { randomUUID } from "node:crypto";
import { Worker } from "node:worker_threads";
import { serve } from "@hono/node-server";
import type { Database, Db } from "../../src/db/client.ts";
import { change, mark } from "../../src/db/schema/index.ts";
import { testApp } from "../support/app.ts";
import { enter, firm, type Person } from "../support/cast.ts";
import { makeInterview } from "../support/factories.ts";
import { report, sideBySide } from "./ratio.ts";

const SAVES = 400;
const ROUNDS = 9;

type Desk = { person: Person; scorecardId: string; question: string };

/**
 * Changes saved through sockets, session, checks, merge and all, by as many interviewers as are at it at once, against
 * the bare writes of the same two rows (the change and the mark) by the same driver.
 */
export async function benchSaving(database: Database, name: string, concurrency: number): Promise<void> {
  const { db } = database;
  const app = testApp(db);
  const organisationId = await firm(db, "Bench");
  const desks: Desk[] = [];
  for (let n = 0; n < concurrency; n++) {
    const person = await enter(db, app, organisationId, "Bench", `${randomUUID()}@example.com`);
    const { scorecard, questions } = await makeInterview(db, person.actor);
    await person.browser.get(`/scorecards/${scorecard.id}`);
    desks.push({ person, scorecardId: scorecard.id, question: questions[0]?.id ?? "" });
  }
  const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const client = new Worker(new URL("./client.js", import.meta.url));
  const requestOf = scoring(port);

  const throughHttp = () =>
    new Promise<void>((resolve, reject) => {
      const requests = Array.from({ length: SAVES }, (_, index) => requestOf(desks[index % desks.length], index));
      client.once("message", (answer: { error?: string }) => (answer.error === undefined ? resolve() : reject(new Error(answer.error))));
      client.postMessage({ port, requests, concurrency });
    });
  const { ours, floor } = await sideBySide(ROUNDS, throughHttp, () => writeBare(db, desks, concurrency));
  const rate = (time: number) => `${Math.round((SAVES / time) * 1000)}/s`;
  report(`saving a mark, ${name}, ${concurrency} at once`, rate(ours), rate(floor), (floor / ours).toFixed(2), "≥ 0.50 of the bare writes");
  await client.terminate();
  server.close();
}

/** Makes one change after the other as each interviewer's page would send them. */
export function scoring(port: number) {
  const last = new Map<string, string>();
  return (desk: Desk | undefined, index: number) => {
    if (desk === undefined) throw new Error("Nobody is there.");
    const { person, scorecardId, question } = desk;
    const id = randomUUID();
    const before = last.get(scorecardId);
    last.set(scorecardId, id);
    const made = {
      id,
      field: `rating:${question}`,
      value: String((index % 5) + 1),
      bases: before === undefined ? [] : [before],
      madeAt: new Date().toISOString(),
    };
    return {
      method: "POST",
      path: `/scorecards/${scorecardId}/changes`,
      headers: {
        cookie: person.browser.cookie(),
        accept: "application/json",
        "content-type": "application/json",
        origin: `http://127.0.0.1:${port}`,
      },
      body: JSON.stringify({ person: person.actor.id, changes: [made] }),
    };
  };
}

async function writeBare(db: Db, desks: Desk[], concurrency: number): Promise<void> {
  let next = 0;
  const subjectId = randomUUID();
  const worker = async () => {
    while (next < SAVES) {
      const desk = desks[next % desks.length];
      if (desk === undefined) return;
      const value = String((next++ % 5) + 1);
      const { scorecardId, person } = desk;
      const now = new Date();
      const id = randomUUID();
      await db
        .insert(change)
        .values({ id, scorecardId, kind: "rating", subjectId, value, bases: [], madeBy: person.actor.id, madeAt: now, savedAt: now });
      await db
        .insert(mark)
        .values({ scorecardId, kind: "rating", subjectId, value, heads: [id], seq: 1 })
        .onConflictDoUpdate({ target: [mark.scorecardId, mark.kind, mark.subjectId], set: { value, heads: [id], savedAt: now } });
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
}
