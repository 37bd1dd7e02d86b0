import { randomUUID } from "node:crypto";
import { Worker } from "node:worker_threads";
import { openServer } from "../../src/db/client.ts";
import { SECRET, testApp } from "../support/app.ts";
import { enter, firm } from "../support/cast.ts";
import { makeInterview } from "../support/factories.ts";
import { startProcess, stopProcess } from "../support/process.ts";
import { ms, report } from "./ratio.ts";

const INTERVIEWERS = 50;
const SECONDS = 20;

type Desk = { path: string; cookie: string; person: string; question: string; point: string };
type Planned = { at: number; desk: number; body: string };
type Measured = { times: number[]; rings: number } | { error: string };

/**
 * Fifty interviewers at a server process of its own, each with an open stream of events and a change about every
 * `pauseMs`: how long a save takes from the moment at which it was due.
 */
export async function benchFifty(url: string, pauseMs: number): Promise<void> {
  const desks = await prepare(url);
  const server = await startProcess({ DATABASE_URL: url, SESSION_SECRET: SECRET, LOG_LEVEL: "info" });
  const client = new Worker(new URL("./interviewers.js", import.meta.url));
  const measured = await new Promise<Measured>((resolve) => {
    client.once("message", resolve);
    client.postMessage({ port: Number(new URL(server.address).port), desks, changes: desks.flatMap((desk, n) => plan(desk, n, pauseMs)) });
  });
  await client.terminate();
  await stopProcess(server);
  if ("error" in measured) throw new Error(measured.error);
  const times = measured.times.toSorted((a, b) => a - b);
  const share = (part: number) => ms(times[Math.ceil(part * times.length) - 1] ?? Number.NaN);
  const rate = `${Math.round(times.length / SECONDS)}/s`;
  report(`${INTERVIEWERS} interviewers, ${rate}: 99 of 100 saves`, share(0.99), "", "", "≤ 50 ms");
  console.log(`  p50 ${share(0.5)}, p95 ${share(0.95)}, longest ${share(1)}; ${times.length} saves, ${measured.rings} events`);
}

async function prepare(url: string): Promise<Desk[]> {
  const database = await openServer(url, 4);
  await database.migrate();
  const { db } = database;
  const app = testApp(db);
  const organisationId = await firm(db, "Bench");
  const desks: Desk[] = [];
  for (let n = 0; n < INTERVIEWERS; n++) {
    const { actor, browser } = await enter(db, app, organisationId, "Bench", `${randomUUID()}@example.com`);
    const { scorecard, questions } = await makeInterview(db, actor);
    const [first] = questions;
    const path = `/scorecards/${scorecard.id}`;
    desks.push({ path, cookie: browser.cookie(), person: actor.id, question: first?.id ?? "", point: first?.points[0]?.id ?? "" });
  }
  await database.close();
  return desks;
}

const SAID = "Cooled the lamp before touching the wick, and said why: the glass cracks otherwise. ".repeat(6);

/** What one interviewer does: mostly typing, with a mark or a rating now and then, at random times around the pause. */
function plan({ person, question, point }: Desk, desk: number, pauseMs: number): Planned[] {
  const last = new Map<string, string>();
  const changes: Planned[] = [];
  for (let at = Math.random() * pauseMs; at < SECONDS * 1000; at += pauseMs * (0.5 + Math.random())) {
    const n = changes.length;
    const typed = SAID.slice(0, 1 + ((n * 40) % SAID.length));
    const [field, value] = [
      [`rating:${question}`, String((n % 5) + 1)],
      [`point:${point}`, n % 2 === 0 ? "1" : "0.5"],
    ][n % 5] ?? [`evidence:${question}`, typed];
    const id = randomUUID();
    const before = last.get(field ?? "");
    last.set(field ?? "", id);
    const made = { id, field, value, bases: before === undefined ? [] : [before], madeAt: new Date().toISOString() };
    changes.push({ at, desk, body: JSON.stringify({ person, changes: [made] }) });
  }
  return changes;
}
