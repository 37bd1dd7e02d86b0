import { serve } from "@hono/node-server";
import type { Db } from "../../src/db/client.ts";
import { type App, testApp } from "./app.ts";

export type Site = { app: App; address: string; stop: () => Promise<void>; start: () => Promise<void> };

/** The app on a real port that can be stopped and started again, as a server that fails and recovers. */
export async function openSite(db: Db): Promise<Site> {
  const app = testApp(db, () => new Date());
  let server: ReturnType<typeof serve> | null = null;
  let port = 0;
  const start = () =>
    new Promise<void>((resolve) => {
      server = serve({ fetch: app.fetch, port, hostname: "127.0.0.1" }, (info) => {
        port = info.port;
        resolve();
      });
    });
  const stop = () =>
    new Promise<void>((resolve) => {
      if (server === null) return resolve();
      server.close(() => resolve());
      if ("closeAllConnections" in server) server.closeAllConnections();
      server = null;
    });
  await start();
  return { app, address: `http://127.0.0.1:${port}`, stop, start };
}
