import { chromiumPath } from "../support/chromium.ts";
import { changedAround } from "./changed-around.ts";
import { closedBrowser } from "./closed-browser.ts";
import { endedSession } from "./ended-session.ts";
import type { Grounds } from "./ground.ts";
import { hostileNetwork } from "./hostile-network.ts";
import { killedServer } from "./killed-server.ts";
import type { Scenario } from "./play.ts";
import { restartedDatabase } from "./restarted-database.ts";
import { twoDevices } from "./two-devices.ts";

/** Every fault, and the databases that it is made on. The browser's needs a Chromium. */
export const SCENARIOS: { scenario: Scenario; on: keyof Grounds["open"] }[] = [
  ...([killedServer, hostileNetwork, twoDevices, endedSession, changedAround] as const).flatMap((scenario) => [
    { scenario, on: "PGlite" as const },
    { scenario, on: "Postgres" as const },
  ]),
  { scenario: restartedDatabase, on: "own Postgres" },
  ...(chromiumPath === undefined ? [] : [{ scenario: closedBrowser, on: "PGlite" as const }]),
];
