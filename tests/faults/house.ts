import { SECRET } from "../support/app.ts";
import { type Running, startProcess, stopProcess } from "../support/process.ts";

/** The real server process, which can be killed and started again at the same address. */
export type House = {
  address: string;
  /** kill -9; settles once it is gone. */
  kill: () => Promise<void>;
  /** @returns the milliseconds until it was ready. */
  raise: () => Promise<number>;
  /** Stops it as an operator does. */
  close: () => Promise<void>;
  /** What it said, and whether it is gone by itself. */
  output: () => string;
  died: () => boolean;
};

/** Starts build/server.js on a free port. */
export async function openHouse(env: Record<string, string>): Promise<House> {
  const settings = { SESSION_SECRET: SECRET, TRUST_PROXY: "yes", ...env };
  let running = await startProcess(settings);
  if (running.address === "") throw new Error(`The server did not start:\n${running.output()}`);
  const { port } = new URL(running.address);
  let said = "";
  const gone = ({ child }: Running) => child.exitCode !== null || child.signalCode !== null;
  return {
    address: `http://127.0.0.1:${port}`,
    async kill() {
      running.child.kill("SIGKILL");
      await running.exit;
    },
    async raise() {
      said += running.output();
      const begun = performance.now();
      running = await startProcess({ ...settings, PORT: port });
      if (running.address === "") throw new Error(`The server did not start again:\n${running.output()}`);
      return performance.now() - begun;
    },
    async close() {
      if (!gone(running)) await stopProcess(running);
    },
    output: () => said + running.output(),
    died: () => gone(running),
  };
}
