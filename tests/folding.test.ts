import { describe, expect, it } from "vitest";
import { fold, prefixQuery } from "../src/folding.ts";

describe("fold", () => {
  it.each([
    ["Łukasz Świątek", "lukasz swiatek"],
    ["Søren Ærø-Øster", "soren aero oster"],
    ["Đorđe Weiß", "dorde weiss"],
    ["ELÉONORE D’Été", "eleonore d ete"],
    ["amara.okafor+jobs@mail-1.example.com", "amara okafor jobs mail 1 example com"],
    ["Ελένη ΠΑΠΑΔΌΠΟΥΛΟΣ", "ελενη παπαδοπουλοσ"],
    ["Фёдор", "федор"],
    ["  --  ", ""],
  ])("makes %j %j", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe("prefixQuery", () => {
  it("asks for all word beginnings and lets nothing typed speak to the database", () => {
    expect(prefixQuery("Ama OKA")).toBe("'ama':* & 'oka':*");
    expect(prefixQuery("a' | 'b:* & !c \\ <->")).toBe("'a':* & 'b':* & 'c':*");
    expect(prefixQuery("!&|():*'\\")).toBeNull();
    expect(prefixQuery("x".repeat(5000))).toBe(`'${"x".repeat(60)}':*`);
  });
});
