import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { Channel } from "./db/bell.ts";
import { NotFound, SignInNeeded } from "./errors.ts";
import type { Env } from "./web.ts";

/**
 * How long nothing is sent at most: proxies close what is silent, a page takes what is silent for dead (static/rings.js),
 * and a right that ended must not outlive this.
 */
const HEARTBEAT_MS = 15_000;

type Watch = {
  channel: Channel;
  topics: string[];
  /**
   * Runs before everything that is sent, and throws NotFound or SignInNeeded for those who may not (any longer) hear
   * it, which ends the stream. An answer other than the one before is a change by itself.
   */
  check: () => Promise<string>;
  /** Runs once the stream has ended, however it did. */
  ended?: () => Promise<void>;
  heartbeatMs?: number;
};

/**
 * Answers with server-sent events: "changed", and of what has changed nothing but the ring's note, at the beginning and
 * whenever the bell rings; in between with "alive". Several rings at once come as one, without a note. Ends when the visitor leaves, their right does, or the process stops.
 * @throws what `check` throws at the beginning.
 */
export async function streamChanges(c: Context<Env>, watch: Watch): Promise<Response> {
  // Nobody would read it, and nothing would tell that they left.
  if (c.req.method === "HEAD") return c.body(null, 405, { allow: "GET" });
  const { bell, log, requestId } = c.var;
  const { channel, topics, check, ended = async () => {}, heartbeatMs = HEARTBEAT_MS } = watch;
  const tell = (error: unknown) => log.error({ requestId, err: error }, "stream failed");
  let known = await check();
  // Nginx would keep events back to fill its buffer.
  c.header("x-accel-buffering", "no");
  const response = streamSSE(c, async (stream) => {
    const alarm = createAlarm();
    const ends: (() => void)[] = [];
    stream.onAbort(() => alarm.sound());
    const open = () => !stream.aborted && !bell.silent;
    try {
      for (const topic of topics) ends.push(await bell.listen(channel, topic, alarm.sound));
      await stream.writeSSE({ event: "changed", data: "" });
      while (open()) {
        const rung = await alarm.soundsWithin(heartbeatMs);
        if (!open()) break;
        const now = await check();
        if (rung !== null || now !== known) await stream.writeSSE({ event: "changed", data: now === known ? (rung ?? "") : "" });
        else await stream.writeSSE({ event: "alive", data: "" });
        known = now;
      }
    } catch (error) {
      if (!(error instanceof NotFound || error instanceof SignInNeeded)) tell(error);
    } finally {
      for (const end of ends) end();
      await ended().catch(tell);
    }
  });
  // Kept for another request, the connection would hold up a server that stops.
  response.headers.set("connection", "close");
  return response;
}

/** Something to wait for that may also have happened while nobody waited. */
function createAlarm() {
  let sounded: string | null = null;
  let wake = () => {};
  return {
    sound: (note = "") => {
      sounded = sounded === null ? note : "";
      wake();
    },
    /** What it sounded within the time, "" for several sounds; null when it did not. Each sound is told once. */
    soundsWithin: async (ms: number): Promise<string | null> => {
      if (sounded === null) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      const heard = sounded;
      sounded = null;
      return heard;
    },
  };
}
