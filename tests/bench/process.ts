import { readFileSync } from "node:fs";
import { inFolder, startProcess, stopProcess } from "../support/process.ts";
import { median, ms, report } from "./ratio.ts";

/** From the command to the first page, on a folder that was used before. */
export async function benchStart(): Promise<void> {
  await inFolder(async (folder) => {
    await visit({ DATA_DIR: folder });
    const warm = [await visit({ DATA_DIR: folder }), await visit({ DATA_DIR: folder }), await visit({ DATA_DIR: folder })];
    report("start to first page, embedded, warm folder", ms(median(warm.map(({ time }) => time))), "", "", "< 2000 ms");
    report("memory after it, embedded", `${warm[0]?.megabytes} MB`, "", "", "");
  });
}

export async function benchMemory(url: string): Promise<void> {
  const { time, megabytes } = await visit({ DATABASE_URL: url });
  report("start to first page, Postgres", ms(time), "", "", "");
  report("memory after it, Postgres", `${megabytes} MB`, "", "", "< 150 MB");
}

async function visit(env: Record<string, string>): Promise<{ time: number; megabytes: number }> {
  const begun = performance.now();
  const running = await startProcess(env);
  await (await fetch(`${running.address}/welcome`)).text();
  const time = performance.now() - begun;
  const megabytes = memoryOf(running.child.pid ?? 0);
  await stopProcess(running);
  return { time, megabytes };
}

/** Resident megabytes, where the system tells (Linux); 0 elsewhere. */
function memoryOf(pid: number): number {
  try {
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}
