import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { hangBell, ring } from "../../src/db/bell.ts";
import { type Database, openPGlite, openServer } from "../../src/db/client.ts";
import { emptyServer } from "../support/db.ts";

const server = process.env.TEST_DATABASE_URL;

/** Two processes on one database where there is a server; on the embedded one there is only ever one. */
let here: Database;
let there: Database;

beforeAll(async () => {
  if (server === undefined) {
    here = there = await openPGlite();
    return;
  }
  const url = await emptyServer(server, "bell");
  [here, there] = await Promise.all([openServer(url, 2), openServer(url, 2)]);
});
afterAll(() => Promise.all([...new Set([here, there])].map((database) => database.close())));

/** Something that is called, and can be waited for. */
function listener() {
  const heard = vi.fn();
  return { heard, times: (n: number) => vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(n)) };
}

describe("the bell", () => {
  it("is heard by everybody who listens to the topic, in every process, once it is committed", async () => {
    const near = listener();
    const far = listener();
    await here.bell.listen("debrief", "one", near.heard);
    await there.bell.listen("debrief", "one", far.heard);
    await here.db.transaction(async (tx) => {
      await ring(tx, "debrief", "one");
      // Committed it would be heard by now: the same connection answered another query since.
      await tx.execute(sql`select 1`);
      expect(near.heard).not.toHaveBeenCalled();
    });
    await near.times(1);
    await far.times(1);
  });

  it("is not heard from a transaction that is rolled back, nor under another topic or channel", async () => {
    const one = listener();
    const other = listener();
    await there.bell.listen("debrief", "one", one.heard);
    await there.bell.listen("scorecard", "one", other.heard);
    const failing = here.db.transaction(async (tx) => {
      await ring(tx, "debrief", "one");
      throw new Error("Rolled back.");
    });
    await expect(failing).rejects.toThrow("Rolled back.");
    await ring(here.db, "debrief", "two");
    await ring(here.db, "scorecard", "one");
    await other.times(1);
    expect(one.heard).not.toHaveBeenCalled();
  });

  it("is not heard any more by those who stopped listening", async () => {
    const gone = listener();
    const stays = listener();
    const unlisten = await there.bell.listen("debrief", "one", gone.heard);
    await there.bell.listen("debrief", "one", stays.heard);
    unlisten();
    unlisten();
    await ring(here.db, "debrief", "one");
    await stays.times(1);
    expect(gone.heard).not.toHaveBeenCalled();
  });

  it("wakes everybody when the process stops", async () => {
    const bell = hangBell(async () => {});
    const one = listener();
    await bell.listen("debrief", "one", one.heard);
    expect(bell.silent).toBe(false);
    bell.silence();
    expect(bell.silent).toBe(true);
    await one.times(1);
  });

  it("rings for everybody when the database comes back, since what rang meanwhile was missed", async () => {
    const resume: (() => void)[] = [];
    const bell = hangBell(async (_name, _heard, resumed) => resume.push(resumed));
    const one = listener();
    const other = listener();
    await bell.listen("debrief", "one", one.heard);
    await bell.listen("debrief", "two", other.heard);
    expect(resume).toHaveLength(1);
    resume[0]?.();
    await one.times(1);
    await other.times(1);
  });

  it("tries again after it could not be hung", async () => {
    const subscribe = vi.fn().mockRejectedValueOnce(new Error("No connection.")).mockResolvedValue(undefined);
    const bell = hangBell(subscribe);
    await expect(bell.listen("debrief", "one", () => {})).rejects.toThrow("No connection.");
    await bell.listen("debrief", "one", () => {});
    expect(subscribe).toHaveBeenCalledTimes(2);
  });
});

describe.runIf(server !== undefined)("on a Postgres server", () => {
  it("is heard again after its connection was cut", async () => {
    const one = listener();
    await there.bell.listen("debrief", "one", one.heard);
    await here.db.execute(
      sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ilike 'listen %'`,
    );
    // Having begun to listen again it wakes everybody by itself.
    await one.times(1);
    await ring(here.db, "debrief", "one");
    await one.times(2);
  });
});
