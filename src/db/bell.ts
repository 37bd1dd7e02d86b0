import { sql } from "drizzle-orm";
import type { Db } from "./client.ts";

/** What runs when a bell rings. */
type Heard = (note: string) => void;

/** What there are bells for; the topic is the id of the record that changed. */
export type Channel = "debrief" | "scorecard";

/**
 * Tells every process on the database that something changed. A ring carries ids alone, and for a scorecard the change's
 * number (drizzle/0006 rings): whoever hears it reads again, as far as they may.
 */
export type Bell = {
  /**
   * `heard` runs after each ring, with what the ring tells beside its topic; and with nothing after any time in which
   * rings may have been missed. @returns what ends it.
   */
  listen: (channel: Channel, topic: string, heard: Heard) => Promise<() => void>;
  /** The process stops: everybody is woken once more, to find `silent` set. */
  silence: () => void;
  readonly silent: boolean;
};

/** The database's own name for all of them: one subscription a process, however many listen. */
const NAME = "scorebook";

/** Rings once the transaction is committed, and not at all when it is rolled back. */
export async function ring(tx: Db, channel: Channel, topic: string): Promise<void> {
  await tx.execute(sql`select pg_notify(${NAME}, ${`${channel} ${topic}`})`);
}

/** How a driver subscribes: `resumed` runs whenever it has (again) begun to listen. */
type Subscribe = (name: string, heard: (payload: string) => void, resumed: () => void) => Promise<unknown>;

/** A bell on a driver's subscription, which is made when somebody first listens. */
export function hangBell(subscribe: Subscribe): Bell {
  const listeners = new Map<string, Set<Heard>>();
  let subscribed: Promise<unknown> | null = null;
  let silent = false;

  const wake = (payload: string) => {
    const [channel, topic, note = ""] = payload.split(" ");
    for (const heard of [...(listeners.get(`${channel} ${topic}`) ?? [])]) heard(note);
  };
  const wakeAll = () => {
    for (const place of [...listeners.keys()]) wake(place);
  };

  return {
    async listen(channel, topic, heard) {
      subscribed ??= subscribe(NAME, wake, wakeAll).catch((error: unknown) => {
        subscribed = null;
        throw error;
      });
      await subscribed;
      const place = `${channel} ${topic}`;
      const own: Heard = (note) => heard(note);
      const group = listeners.get(place) ?? new Set();
      listeners.set(place, group.add(own));
      return () => {
        group.delete(own);
        if (group.size === 0 && listeners.get(place) === group) listeners.delete(place);
      };
    },
    silence() {
      silent = true;
      wakeAll();
    },
    get silent() {
      return silent;
    },
  };
}
