import { resolve } from "node:path";
import { IANAZone } from "luxon";
import { loadExample } from "./demo/example.ts";
import { run, start } from "./start.ts";

/** The product with a realistic example, in a data folder of its own, so that the real one is never touched. */
await run((settings) =>
  start({ ...settings, databaseUrl: null, dataDir: resolve("demo-data") }, async (db) => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const signIn = await loadExample(db, new Date(), IANAZone.isValidZone(timeZone) ? timeZone : "UTC");
    return ["It is the example's own folder, whatever DATA_DIR and DATABASE_URL say. Delete it for a fresh example.", ...signIn];
  }),
);
