import { setTimeout as pause } from "node:timers/promises";
import type { Visitor } from "./desk.ts";

/** Somebody at Scorebook's other pages. @returns the status, 0 where there was no answer. */
export async function visit(address: string, path: string, { cookie }: Visitor, fields?: Record<string, string>): Promise<number> {
  const headers = { cookie, origin: address };
  const init = fields === undefined ? { headers } : { headers, method: "POST", body: new URLSearchParams(fields) };
  try {
    const answer = await fetch(address + path, { ...init, redirect: "manual", signal: AbortSignal.timeout(15_000) });
    await answer.text();
    return answer.status;
  } catch {
    return 0;
  }
}

/** Does something again and again, with short breaks, until `end` is called. @returns how often it came to what. */
export function keepVisiting<T>(act: (turn: number) => Promise<T>): { end: () => Promise<Map<T, number>> } {
  const counts = new Map<T, number>();
  let open = true;
  const run = async () => {
    for (let turn = 0; open; turn++) {
      const came = await act(turn);
      counts.set(came, (counts.get(came) ?? 0) + 1);
      await pause(5);
    }
  };
  const running = run();
  return {
    async end() {
      open = false;
      await running;
      return counts;
    },
  };
}
