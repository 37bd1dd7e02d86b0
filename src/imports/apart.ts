import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Conflict } from "../errors.ts";
import type { Choices } from "../reading/choice.ts";
import type { GuideFile } from "../reading/document.ts";
import type { Line } from "../reading/line.ts";
import type { Reading } from "../reading/understand.ts";
import { Unreadable } from "../reading/unreadable.ts";
import { ROOT } from "../root.ts";
import type { Taken } from "./file.ts";
import { createThreads, type ThreadLimits } from "./threads.ts";

export type Task = { kind: "read"; file: GuideFile } | { kind: "understand"; lines: readonly Line[]; choices: Choices };
export type Answer = { kind: "taken"; taken: Taken } | { kind: "understood"; reading: Reading } | { kind: "unreadable"; message: string };

/** Reads guides apart from the server: whatever a file does to its parser, nobody else's requests notice. */
export type Reader = {
  /** @throws Unreadable, Conflict while too many others wait. */
  read(file: GuideFile): Promise<Taken>;
  /** @throws Unreadable, Conflict while too many others wait. */
  understand(lines: readonly Line[], choices: Choices): Promise<Reading>;
};

type Limits = ThreadLimits & { atOnce: number; waiting: number };

const BUILT = join(ROOT, "build/imports/worker.js");
const SOURCE = join(ROOT, "src/imports/worker-source.js");

const USUAL: Omit<Limits, "program"> = { atOnce: 2, waiting: 40, patienceMs: 20_000, memoryMb: 256, restMs: 300_000 };

/** Makes a reader; one serves the whole process, so that its threads are counted together. */
export function createReader(given: Partial<Limits> = {}): Reader {
  const limits = { ...USUAL, program: pathToFileURL(existsSync(BUILT) ? BUILT : SOURCE), ...given };
  const turns = createTurns(limits);
  const perform = createThreads(limits);
  const ask = async (task: Task) => {
    const answer = await turns(() => perform(task));
    if (answer.kind === "unreadable") throw new Unreadable(answer.message);
    return answer;
  };
  return {
    async read(file) {
      const answer = await ask({ kind: "read", file });
      if (answer.kind !== "taken") throw new Error("The worker answered another task.");
      return answer.taken;
    },
    async understand(lines, choices) {
      const answer = await ask({ kind: "understand", lines, choices });
      if (answer.kind !== "understood") throw new Error("The worker answered another task.");
      return answer.reading;
    },
  };
}

/** Lets `atOnce` run at the same time and `waiting` more wait. */
function createTurns({ atOnce, waiting }: Limits) {
  const queue: (() => void)[] = [];
  let running = 0;
  return async <T>(run: () => Promise<T>): Promise<T> => {
    if (running >= atOnce) {
      if (queue.length >= waiting) throw new Conflict("Many guides are being read just now. Wait a minute, then try this again.");
      // Whoever ends hands the turn on, so that `running` stays as it is.
      await new Promise<void>((resolve) => queue.push(resolve));
    } else running++;
    try {
      return await run();
    } finally {
      const next = queue.shift();
      if (next === undefined) running--;
      else next();
    }
  };
}
