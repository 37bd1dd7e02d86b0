import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export type Running = { child: ChildProcess; output: () => string; address: string; exit: Promise<number | null> };

/** Starts the product as `npm start` does, on a free port unless told otherwise; resolves when it is ready or has ended. */
export function startProcess(env: Record<string, string>, entry = "build/server.js"): Promise<Running> {
  const { PATH = "", HOME = "" } = process.env;
  const child = spawn(process.execPath, ["--enable-source-maps", entry], {
    cwd: ROOT,
    env: { PATH, HOME, PORT: "0", LOG_LEVEL: "warn", ...env },
  });
  let output = "";
  const exit = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return new Promise((resolve, reject) => {
    const settle = () => resolve({ child, output: () => output, address: /ready at (\S+)/.exec(output)?.[1] ?? "", exit });
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      if (/ready at \S+\n/.test(output)) settle();
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("error", reject);
    void exit.then(settle);
  });
}

/** Stops it as an operator does. @returns its exit code. */
export async function stopProcess({ child, exit }: Running): Promise<number | null> {
  child.kill("SIGTERM");
  return exit;
}

/** An empty folder of its own for what `use` does, removed afterwards. */
export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "scorebook-"));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
