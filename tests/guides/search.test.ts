import { describe, expect, it } from "vitest";
import { facetsOf, matchQuestions } from "../../src/guides/search.ts";
import { SMALL_GUIDE } from "../support/factories.ts";

const { questions } = SMALL_GUIDE;
const ANY = { q: "", section: "", competency: "" };
const found = (filter: Partial<typeof ANY>) => matchQuestions(questions, { ...ANY, ...filter }).map((question) => question.prompt);

describe("searching a guide", () => {
  it("shows everything unless asked for less", () => {
    expect(found({})).toHaveLength(3);
  });

  it("finds every word anywhere in prompt, outline, points and competency, whatever its case", () => {
    expect(found({ q: "LAMP trim" })).toEqual(["How do you trim a lamp?"]);
    expect(found({ q: "wick" })).toEqual(["How do you trim a lamp?"]);
    expect(found({ q: "barometer" })).toEqual(["What do you log at dawn?"]);
    expect(found({ q: "ownership" })).toEqual(["Tell me of a night that went wrong."]);
    expect(found({ q: "lamp dawn" })).toEqual([]);
  });

  it("does not mind accents", () => {
    expect(found({ q: "lámp" })).toHaveLength(1);
  });

  it("narrows by section and competency together with the words", () => {
    expect(found({ section: "Technical" })).toHaveLength(2);
    expect(found({ section: "Technical", competency: "Optics" })).toHaveLength(1);
    expect(found({ section: "Behavioural", q: "lamp" })).toEqual([]);
  });

  it("lists sections in the guide's order and competencies by name", () => {
    expect(facetsOf(questions)).toEqual({
      sections: ["Technical", "Behavioural"],
      competencies: ["Optics", "Ownership", "Record keeping"],
    });
  });
});
