import { parentPort } from "node:worker_threads";
import { understand } from "../reading/understand.ts";
import { Unreadable } from "../reading/unreadable.ts";
import type { Answer, Task } from "./apart.ts";
import { readGuideFile } from "./file.ts";

/* A thread for one task at a time, which `threads.ts` starts, watches and ends. */

parentPort?.on("message", async (task: Task) => parentPort?.postMessage(await perform(task)));

async function perform(task: Task): Promise<Answer> {
  try {
    if (task.kind === "understand") return { kind: "understood", reading: understand(task.lines, task.choices) };
    return { kind: "taken", taken: await readGuideFile(task.file) };
  } catch (error) {
    if (error instanceof Unreadable) return { kind: "unreadable", message: error.message };
    throw error;
  }
}
