import { Worker } from "node:worker_threads";
import { Unreadable } from "../reading/unreadable.ts";
import type { Answer, Task } from "./apart.ts";

export type ThreadLimits = {
  /** How long a task may take. */
  patienceMs: number;
  memoryMb: number;
  /** How long a thread waits for its next task before it ends and gives its memory back. */
  restMs: number;
  program: URL;
};

/**
 * Performs tasks in threads, one task at a time in each. Starting one takes ten times as long as most tasks, so a thread that
 * answered rests for the next. A verdict never falls on what earlier tasks left behind: where a rested thread breaks, a new
 * one tries the same task.
 * @returns what performs a task, and throws Unreadable where that takes too long or breaks the thread.
 */
export function createThreads(limits: ThreadLimits): (task: Task) => Promise<Answer> {
  const resting = new Map<Worker, NodeJS.Timeout>();

  function start(): Worker {
    const { program, memoryMb } = limits;
    // No environment: a parser needs no secrets.
    const worker = new Worker(program, {
      execArgv: [],
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    });
    const forget = () => {
      clearTimeout(resting.get(worker));
      resting.delete(worker);
    };
    worker.on("error", forget);
    worker.on("exit", forget);
    return worker;
  }

  function wake(): Worker | undefined {
    for (const [worker, timer] of resting) {
      clearTimeout(timer);
      resting.delete(worker);
      worker.ref();
      return worker;
    }
  }

  function rest(worker: Worker): void {
    worker.unref();
    const end = () => {
      resting.delete(worker);
      void worker.terminate();
    };
    resting.set(worker, setTimeout(end, limits.restMs).unref());
  }

  async function perform(worker: Worker, task: Task): Promise<Answer> {
    try {
      const answer = await ask(worker, task, limits.patienceMs);
      rest(worker);
      return answer;
    } catch (error) {
      void worker.terminate();
      throw error;
    }
  }

  return async (task) => {
    const rested = wake();
    if (rested !== undefined) {
      try {
        return await perform(rested, task);
      } catch (error) {
        if (!(error instanceof Broken)) throw error;
      }
    }
    return perform(start(), task);
  };
}

/** The thread failed, not the time. */
class Broken extends Unreadable {
  constructor(cause?: unknown) {
    super("It could not be read: something in it broke the reader. Save it as plain text or Markdown and try that.", { cause });
  }
}

function ask(worker: Worker, task: Task, patienceMs: number): Promise<Answer> {
  return new Promise<Answer>((resolve, reject) => {
    const late = `It could not be read in ${Math.ceil(patienceMs / 1000)} seconds. Divide it, or save it as plain text.`;
    const timer = setTimeout(() => end(() => reject(new Unreadable(late))), patienceMs);
    const answered = (answer: Answer) => end(() => resolve(answer));
    const broke = (error: unknown) => end(() => reject(new Broken(error)));
    const end = (settle: () => void) => {
      clearTimeout(timer);
      worker.off("message", answered).off("error", broke).off("exit", broke);
      settle();
    };
    worker.on("message", answered).on("error", broke).on("exit", broke);
    worker.postMessage(task);
  });
}
