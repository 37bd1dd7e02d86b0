import { setTimeout as pause } from "node:timers/promises";
import type { Desk } from "./desk.ts";

/** Another device of the person that follows the scorecard's events and, as a page does, opens them again when they end. */
export function listen(address: string, { scorecard, interviewer }: Desk) {
  const heard = new Set<string>();
  const leaving = new AbortController();
  const { signal } = leaving;

  async function read(): Promise<void> {
    const answer = await fetch(`${address}/scorecards/${scorecard}/events`, { headers: { cookie: interviewer.cookie }, signal });
    if (!answer.ok || answer.body === null) throw new Error(`The events were answered with ${answer.status}.`);
    for await (const chunk of answer.body.pipeThrough(new TextDecoderStream()))
      for (const [, note = ""] of chunk.matchAll(/^data: ?(.*)$/gm)) heard.add(note);
  }
  async function run(): Promise<void> {
    while (!signal.aborted) {
      await read().catch(() => {});
      await pause(100);
    }
  }

  const running = run();
  return {
    /** Whether a ring that tells of this change came, or comes soon. */
    async hears(seq: number, withinMs = 10_000): Promise<boolean> {
      const end = performance.now() + withinMs;
      while (!heard.has(String(seq)) && performance.now() < end) await pause(5);
      return heard.has(String(seq));
    },
    async leave() {
      leaving.abort();
      await running;
    },
  };
}
