import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { OperatorError } from "../errors.ts";

/**
 * Takes the lock of a data folder, since two PGlite processes in one folder would destroy it without an error.
 * A lock left by a process that is gone (killed, power cut) is taken over.
 * @returns a function that gives the lock back.
 * @throws OperatorError when a living process holds it, or the folder cannot be written.
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, "scorebook.lock");
  const mine = `${process.pid} ${startedAt(process.pid)}\n`;
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      writeFileSync(file, mine, { flag: "wx" });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (!isCode(error, "EEXIST")) throw new OperatorError(`The data folder ${folder} cannot be written: ${messageOf(error)}.`);
    }
    const holder = readHolder(file);
    if (holder !== null && isAlive(holder.pid, holder.startedAt)) {
      throw new OperatorError(
        `The data folder ${folder} is in use by another Scorebook (process ${holder.pid}). Stop that one first, or set DATA_DIR.`,
      );
    }
    rmSync(file, { force: true });
  }
  throw new OperatorError(`The data folder ${folder} is being opened by another Scorebook. Try again.`);
}

function readHolder(file: string): { pid: number; startedAt: string } | null {
  try {
    const [pid = "", started = ""] = readFileSync(file, "utf8").trim().split(" ");
    return /^\d+$/.test(pid) ? { pid: Number(pid), startedAt: started } : null;
  } catch {
    return null;
  }
}

function isAlive(pid: number, started: string): boolean {
  if (pid === process.pid && started !== startedAt(pid)) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return isCode(error, "EPERM");
  }
  return started === startedAt(pid);
}

/**
 * When the process began, in clock ticks since boot, where the system tells (Linux). Without it a restarted
 * container, whose process numbers repeat, would take a stranger for the old holder.
 */
function startedAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "-";
  } catch {
    return "-";
  }
}

const isCode = (error: unknown, code: string) => error instanceof Error && "code" in error && error.code === code;
const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
