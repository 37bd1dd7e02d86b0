import { BaseSequencer, type TestSpecification } from "vitest/node";

const LONG = /\/tests\/(faults|browser)\//;

/**
 * Faults and journeys first: vitest goes by the size of a file, and a long one that starts last is waited for alone. All
 * files on one database come before those on the other, since a worker keeps its database as long as its files do.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ project, moduleId }: TestSpecification) => (project.name === "server" ? 2 : 0) + (LONG.test(moduleId) ? 0 : 1);
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}
