import { resolve } from "node:path";
import { run, start } from "../start.ts";
import { loadExample } from "./example.ts";

/** The product with a realistic example, in a data folder of its own, so that the real one is never touched. */
await run((settings) => start({ ...settings, databaseUrl: null, dataDir: resolve("demo-data") }, (db) => loadExample(db, new Date())));
