import { BaseSequencer, type TestSpecification } from "vitest/node";

const LONG = /\/tests\/(faults|browser)\//;

/** Faults and journeys first: vitest goes by the size of a file, and a long one that starts last is waited for alone. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => LONG.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
