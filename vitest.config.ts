import { defineConfig } from "vitest/config";
import { LongestFirst } from "./tests/support/longest-first.ts";

/** Where a Postgres server is named, on which the tests may make databases, they run once more there. */
const server = process.env.TEST_DATABASE_SERVER;
/** What asks no database, makes an embedded one of its own, or asks nothing that others do not ask as well. */
const notAgain = [
  ...["architecture", "browser", "reading", "scoring", "static"].map((room) => `${room}/**`),
  ...["documents/*pdf", "documents/fullness", "documents/typesetter", "imports/apart", "imports/file", "imports/threads"].map(
    (name) => `${name}.test.ts`,
  ),
  ...["db/lock", "log", "permissions/crawl", "start"].map((name) => `${name}.test.ts`),
];

const embedded = { extends: true as const, test: { name: "embedded" } };
const onServer = {
  extends: true as const,
  test: { name: "server", env: { TEST_DATABASE_URL: `${server}/scorebook_test` }, exclude: notAgain.map((files) => `tests/${files}`) },
};

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "hono/jsx" } },
  test: {
    // One database a worker, emptied between tests: ten times faster than one a file.
    isolate: false,
    // One more than the processors that are to be expected, since journeys and faults wait a good part of their time.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    include: ["tests/**/*.test.{ts,tsx}"],
    testTimeout: 90_000,
    hookTimeout: 90_000,
    projects: server === undefined ? [embedded] : [embedded, onServer],
  },
});
