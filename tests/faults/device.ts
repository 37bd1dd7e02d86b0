import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import type { Desk } from "./desk.ts";
import type { Dice } from "./dice.ts";
import type { Story } from "./judge.ts";
import { type Made, openMemory } from "./memory.ts";
import { fieldsAt } from "./sheet.ts";

const head = z.object({ id: z.string(), value: z.string(), madeAt: z.string() });
const saved = z.object({ id: z.string(), outcome: z.literal("saved"), field: z.string(), seq: z.number(), heads: z.array(head) });
const answered = z.object({ outcomes: z.array(z.union([saved, z.object({ id: z.string(), outcome: z.string() })])) });
const news = z.object({ cursor: z.object({ card: z.number(), facts: z.number() }), fields: z.record(z.string(), z.array(head)) });
const isFact = (field: string) => /^(status|proof|source):/.test(field);

/** How long an answer is waited for where nothing is meant to be late. */
const PATIENCE_MS = 5000;

export type Device = ReturnType<typeof openDevice>;
type Options = {
  desk: Desk;
  address: string;
  dice: Dice;
  /** How long an answer is waited for, and how long after a failure it is tried again. */
  patienceMs?: number;
  retryMs?: number;
  cookie?: string;
};

/**
 * A live page without a page: a journal of changes with ids of its own, sent in order until each is acknowledged. What
 * it remembers survives everything that happens here, as a device's storage does.
 */
export function openDevice({ desk, address, dice, patienceMs = PATIENCE_MS, retryMs = 40, cookie = desk.interviewer.cookie }: Options) {
  const memory = openMemory();
  const fields = fieldsAt(desk);
  const path = `${address}/scorecards/${desk.scorecard}/changes`;
  const made: Made[] = [];
  const acknowledged = new Map<string, number>();
  /** How often the server answered what; "none" is a request without an answer. */
  const answers = new Map<string, number>();
  let last = 0;
  let online = true;
  let open = true;
  let shown = cookie;
  let patience = patienceMs;

  const count = (answer: string) => answers.set(answer, (answers.get(answer) ?? 0) + 1);

  function make(field: string, value: string, bases = memory.bases(field)): Made {
    const change = { id: dice.uuid(), field, value, bases, madeAt: new Date().toISOString() };
    made.push(change);
    memory.journal.push(change);
    return change;
  }

  async function ask(init: RequestInit, query = ""): Promise<unknown> {
    const headers = { cookie: shown, accept: "application/json", "content-type": "application/json" };
    const response = await fetch(path + query, { ...init, headers, signal: AbortSignal.timeout(patience) });
    count(String(response.status));
    const text = await response.text();
    return response.ok ? JSON.parse(text) : null;
  }

  /** @returns whether the server took them. */
  async function send(changes: Made[]): Promise<boolean> {
    const body = JSON.stringify({ person: desk.interviewer.actor.id, changes });
    const answer = answered.safeParse(await ask({ method: "POST", body }));
    if (!answer.success) return false;
    for (const outcome of answer.data.outcomes) {
      if (!("heads" in outcome)) throw new Error(`A change of ${desk.scorecard} was answered "${outcome.outcome}".`);
      acknowledged.set(outcome.id, performance.now());
      last = Math.max(last, outcome.seq);
      memory.learn(outcome.field, outcome.seq, outcome.heads);
      memory.forget(outcome.id);
    }
    return true;
  }

  async function run(): Promise<void> {
    while (open) {
      const batch = memory.journal.slice(0, dice.between(1, 12));
      if (!online || batch.length === 0) await pause(3);
      else if (!(await send(batch).catch(lost))) await pause(retryMs);
    }
  }
  function lost(error: unknown): boolean {
    if (error instanceof Error && error.message.includes("was answered")) throw error;
    count("none");
    return false;
  }

  const running = run();
  // Whoever waits for it is told.
  running.catch(() => {});
  return {
    answers,
    memory,
    make,
    /** One change somewhere. */
    act() {
      const [first, ...others] = fields;
      if (first === undefined) throw new Error("There is nothing to mark.");
      const field = dice.pick([first, ...others]);
      make(field.name, field.next(memory.value(field.name), dice));
    },
    /** The number of the last change that the server took. */
    last: () => last,
    /** Reads where everything stands. */
    async look() {
      const { cursor, fields: standing } = news.parse(await ask({}));
      for (const [field, heads] of Object.entries(standing)) memory.learn(field, isFact(field) ? cursor.facts : cursor.card, heads);
    },
    setOnline: (now: boolean) => {
      online = now;
    },
    /** From now on an answer that is merely late, as on a busy machine, is waited for. */
    bePatient: () => {
      patience = PATIENCE_MS;
    },
    signIn: (as: string) => {
      shown = as;
    },
    /** Waits until all is acknowledged, or the time is over. */
    async drained(withinMs = 60_000) {
      const end = performance.now() + withinMs;
      while (memory.journal.length > 0 && performance.now() < end) await Promise.race([pause(3), running]);
    },
    /** Waits until something was acknowledged after a moment. @throws when nothing is in a minute. */
    async heard(since: number) {
      while (![...acknowledged.values()].some((at) => at > since)) {
        if (performance.now() > since + 60_000) throw new Error("Nothing was acknowledged again within a minute.");
        await Promise.race([pause(3), running]);
      }
    },
    /** @returns what its person did, and what became of it. */
    async close(): Promise<Story> {
      open = false;
      await running;
      return { desk, made, acknowledged: new Set(acknowledged.keys()), recoveries: [], broken: [] };
    },
  };
}

/** What a person does in one sitting: changes at random moments, some milliseconds apart. */
export async function score(device: Pick<Device, "act">, dice: Dice, changes: number, [low, high]: [number, number]): Promise<void> {
  for (let n = 0; n < changes; n++) {
    device.act();
    await pause(dice.between(low, high));
  }
}
