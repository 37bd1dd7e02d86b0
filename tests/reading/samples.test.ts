import { describe, expect, it } from "vitest";
import { labelOf, samples, tidied, understood } from "./samples.ts";

describe("guides in the shapes that guides come in", () => {
  it.each(samples().map((sample) => [sample.name, sample] as const))("%s", async (_, sample) => {
    expect(tidied(await understood(sample))).toEqual(tidied(labelOf(sample)));
  });
});
