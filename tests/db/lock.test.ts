import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lockFolder } from "../../src/db/lock.ts";
import { OperatorError } from "../../src/errors.ts";
import { inFolder } from "../support/process.ts";

describe("the lock of a data folder", () => {
  it("is held by one at a time and given back", () =>
    inFolder(async (folder) => {
      const unlock = lockFolder(folder);
      expect(() => lockFolder(folder)).toThrow(OperatorError);
      unlock();
      expect(existsSync(join(folder, "scorebook.lock"))).toBe(false);
      lockFolder(folder)();
    }));

  it.each(["999999999 123", `${process.ppid} 1`, "not a process", ""])("is taken over when its holder is gone: %j", (left) =>
    inFolder(async (folder) => {
      await writeFile(join(folder, "scorebook.lock"), left);
      lockFolder(folder)();
    }),
  );
});
