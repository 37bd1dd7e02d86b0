import { serve } from "@hono/node-server";
import { createAuth, sessionSecret } from "./accounts/auth.ts";
import { openEmbedded, openServer } from "./db/client.ts";
import { OperatorError } from "./errors.ts";
import { createLog } from "./log.ts";
import { readSettings, type Settings } from "./settings.ts";

/** How long requests under way may take to end after the signal to stop. */
const GRACE_MS = 5000;

try {
  await start(readSettings(process.env));
} catch (error) {
  if (!(error instanceof OperatorError)) throw error;
  console.error(`Scorebook cannot start. ${error.message}`);
  process.exit(1);
}

async function start(settings: Settings): Promise<void> {
  const log = createLog(settings.logLevel);
  // The app's modules load while the database opens: half of the time to the first page.
  const opening = settings.databaseUrl === null ? openEmbedded(settings.dataDir) : openServer(settings.databaseUrl, settings.databasePool);
  const loading = Promise.all([import("./app.tsx"), import("./guides/library.ts")]);
  const database = await opening;
  try {
    const [{ createApp }, { refreshLibraries }] = await loading;
    await database.migrate();
    await refreshLibraries(database.db);
    const auth = createAuth(database.db, settings, await sessionSecret(database.db, settings));
    const app = createApp({ db: database.db, settings, auth, log, clock: () => new Date() });
    const server = await listen(app.fetch, settings);
    console.log(`Scorebook is ready at ${server.address}`);
    console.log(
      database.kind === "embedded"
        ? `Everything is kept in ${settings.dataDir}. Stop with Ctrl+C.`
        : "Everything is kept on the Postgres server of DATABASE_URL.",
    );
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, async () => {
        await server.close();
        await database.close();
        process.exit(0);
      });
    }
  } catch (error) {
    await database.close();
    throw error;
  }
}

type Listening = { address: string; close: () => Promise<void> };

/** @throws OperatorError when the address cannot be had. */
function listen(fetch: Parameters<typeof serve>[0]["fetch"], { host, port, publicUrl }: Settings): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname: host, port }, (info) => {
      const shown = host === "0.0.0.0" || host === "127.0.0.1" ? "localhost" : host;
      resolve({ address: publicUrl ?? `http://${shown}:${info.port}`, close });
    });
    server.once("error", (error: NodeJS.ErrnoException) => {
      const reason =
        error.code === "EADDRINUSE"
          ? `Port ${port} is taken by another program. Stop it, or set PORT`
          : `It cannot listen on ${host}:${port} (${error.code ?? error.message})`;
      reject(new OperatorError(`${reason}.`));
    });
    const close = () =>
      new Promise<void>((done) => {
        server.close(() => done());
        if ("closeIdleConnections" in server) server.closeIdleConnections();
        setTimeout(() => "closeAllConnections" in server && server.closeAllConnections(), GRACE_MS).unref();
      });
  });
}
