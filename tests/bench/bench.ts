import { openPGlite, openServer } from "../../src/db/client.ts";
import { benchAgreement } from "./agreement.ts";
import { benchElsewhere } from "./elsewhere.ts";
import { benchFifty } from "./fifty.ts";
import { benchBytes, benchPage, benchRendering } from "./live-page.tsx";
import { benchPrinting } from "./printing.ts";
import { benchMemory, benchStart } from "./process.ts";
import { report } from "./ratio.ts";
import { benchReading } from "./reading.ts";
import { benchSaving } from "./saving.ts";
import { benchSight } from "./sight.ts";

// Ratios are taken side by side in this one run, so they hold on a busy machine; single times do not.
const server = process.env.BENCH_DATABASE_URL;

report("", "ours", "floor", "ratio", "aim");
await benchReading();
await benchAgreement();
const embedded = await openPGlite();
await embedded.migrate();
for (const concurrency of [1, 8]) await benchSaving(embedded, "PGlite", concurrency);
await benchRendering();
await benchPage(embedded, "PGlite");
await benchSight(embedded, "PGlite");
await benchPrinting();
await benchBytes(embedded);
await embedded.close();
await benchStart();

if (server === undefined) {
  console.log("Set BENCH_DATABASE_URL to an empty Postgres database for the same on a server.");
} else {
  const database = await openServer(server, 10);
  await database.migrate();
  for (const concurrency of [1, 8]) await benchSaving(database, "Postgres", concurrency);
  await benchPage(database, "Postgres");
  await benchSight(database, "Postgres");
  await database.close();
  await benchElsewhere(server);
  await benchFifty(server, 1500);
  await benchFifty(server, 500);
  await benchMemory(server);
}
