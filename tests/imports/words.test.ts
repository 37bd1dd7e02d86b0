import { describe, expect, it } from "vitest";
import { parseGuide } from "../../src/guides/format.ts";
import { readShipped } from "../../src/guides/library.ts";
import { keepsEveryWord } from "../../src/imports/words.ts";

describe("a file in Scorebook's own form", () => {
  it("has every word in the guide that was read from it", async () => {
    const text = await readShipped("back-end-developer");
    expect(keepsEveryWord(text, parseGuide(text))).toBe(true);
  });

  it("is not one of which the reader would drop a word", async () => {
    const text = await readShipped("back-end-developer");
    expect(keepsEveryWord(`${text}\n\nAn epilogue of seventeen herons.\n`, parseGuide(text))).toBe(false);
  });
});
