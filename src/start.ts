import { serve } from "@hono/node-server";
import type { Db } from "./db/client.ts";
import { openEmbedded, openServer } from "./db/client.ts";
import { OperatorError } from "./errors.ts";
import { createLog } from "./log.ts";
import { createMailer } from "./mail/mailer.ts";
import type { Sender } from "./reminders/reminders.ts";
import { beginRounds, type Rounds } from "./reminders/rounds.ts";
import { readSettings, type Settings } from "./settings.ts";

/** How long requests under way may take to end after the signal to stop. */
const GRACE_MS = 5000;

/** A program's whole life: reads the settings, starts, and ends with one clear line and exit code 1 where it cannot. */
export async function run(begin: (settings: Settings) => Promise<void>): Promise<void> {
  try {
    await begin(readSettings(process.env));
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    console.error(`Scorebook cannot start. ${error.message}`);
    process.exit(1);
  }
}

/**
 * Opens the database, brings it up to date, and serves until SIGTERM or SIGINT.
 * @param prepare runs on the migrated database before the first request; what it gives is printed after the address.
 * @throws OperatorError when the database, the data folder or the port cannot be had.
 */
export async function start(settings: Settings, prepare: (db: Db) => Promise<string[]> = async () => []): Promise<void> {
  // The app's modules load while the database opens: half of the time to the first page.
  const opening = settings.databaseUrl === null ? openEmbedded(settings.dataDir) : openServer(settings.databaseUrl, settings.databasePool);
  const loading = Promise.all([
    import("./app.tsx"),
    import("./accounts/auth.ts"),
    import("./guides/library.ts"),
    import("./imports/apart.ts"),
  ]);
  const database = await opening;
  try {
    const [{ createApp }, { createAuth, sessionSecret }, { refreshLibraries }, { createReader }] = await loading;
    await database.migrate();
    await refreshLibraries(database.db);
    const lines = await prepare(database.db);
    const auth = createAuth(database.db, settings, await sessionSecret(database.db, settings));
    const log = createLog(settings.logLevel);
    const mailer = createMailer(settings.mail);
    const app = createApp({
      db: database.db,
      bell: database.bell,
      settings,
      auth,
      log,
      mailer,
      reader: createReader(),
      clock: () => new Date(),
    });
    const server = await listen(app.fetch, settings);
    const reminders = mailer === null ? null : remind({ db: database.db, mailer, log, site: server.address });
    console.log(`Scorebook is ready at ${server.address}`);
    console.log(
      database.kind === "embedded"
        ? `Everything is kept in ${settings.dataDir}. Stop with Ctrl+C.`
        : "Everything is kept on the Postgres server of DATABASE_URL.",
    );
    for (const line of lines) console.log(line);
    stopOnSignal(async () => {
      database.bell.silence();
      await Promise.all([server.close(), reminders?.end()]);
      await database.close();
    });
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Reminders go out from time to time; their modules load with the first round, for only those who send letters need them. */
function remind(sender: Sender): Rounds {
  return beginRounds(async (signal) => {
    const { sendReminders } = await import("./reminders/reminders.ts");
    await sendReminders(sender, new Date(), signal);
  }, sender.log);
}

function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, async () => {
      if (stopping) return;
      stopping = true;
      await stop();
      process.exit(0);
    });
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
