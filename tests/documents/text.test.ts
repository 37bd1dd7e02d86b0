import { describe, expect, it } from "vitest";
import { runsOf, tidy } from "../../src/documents/paper/text.ts";

describe("text as it is set", () => {
  it("composes accents", () => {
    expect(tidy("Jose\u0301 Nguye\u0302\u0303n")).toBe("José Nguyễn");
  });

  it("writes line ends one way and drops what cannot be seen", () => {
    expect(tidy("a\r\nb\rc\u2028d")).toBe("a\nb\nc\nd");
    expect(tidy("a\u200bb\u00adc\u0007d\ufeffe\u202ef")).toBe("abcdef");
  });

  it("survives halves of characters", () => {
    expect(tidy("a\ud83d b\udc4d")).toBe("a? b?");
  });

  it("replaces what has a plain equivalent", () => {
    expect(tidy("a → b ≥ c\u00a0\u2011d")).toBe("a -> b >= c\u00a0-d");
  });

  it("changes the face only where it must", () => {
    expect(runsOf("Łukasz Žižek")).toEqual([
      { subset: "latin-ext", text: "Ł" },
      { subset: "latin", text: "ukasz " },
      { subset: "latin-ext", text: "Ž" },
      { subset: "latin", text: "i" },
      { subset: "latin-ext", text: "ž" },
      { subset: "latin", text: "ek" },
    ]);
    expect(runsOf("Екатерина Щербакова")).toEqual([{ subset: "cyrillic", text: "Екатерина Щербакова" }]);
    expect(runsOf("Ελένη")).toEqual([{ subset: "greek", text: "Ελένη" }]);
  });

  it("keeps what no face draws, an emoji in one piece", () => {
    expect(runsOf("ok 👩‍💻日")).toEqual([
      { subset: "latin", text: "ok " },
      { subset: null, text: "👩‍💻" },
      { subset: null, text: "日" },
    ]);
  });

  it("keeps the letter under an accent that no face draws", () => {
    expect(runsOf("x\u0302")).toEqual([
      { subset: "latin", text: "x" },
      { subset: null, text: "\u0302" },
    ]);
  });
});
