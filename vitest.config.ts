import { defineConfig } from "vitest/config";
import { LongestFirst } from "./tests/support/longest-first.ts";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "hono/jsx" } },
  test: {
    // One database a worker, emptied between tests: ten times faster than one a file.
    isolate: false,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    include: ["tests/**/*.test.{ts,tsx}"],
    testTimeout: 90_000,
    hookTimeout: 90_000,
  },
});
