import { describe, expect, it } from "vitest";
import { coverageOf, type WarningKind } from "../../src/panels/coverage.ts";
import type { OtherInterview, Planned } from "../../src/panels/differences.ts";
import type { PlannedQuestion } from "../../src/panels/questions.ts";

const question = (number: number, more: Partial<PlannedQuestion> = {}): PlannedQuestion => ({
  id: `q${number}`,
  guideQuestionId: `g${number}`,
  number,
  section: "Technical",
  prompt: `Question ${number}?`,
  minutes: 10,
  ...more,
});

const QUESTIONS = [question(1), question(2), question(3)];
const asker = (name: string, questionIds: string[] | null) => ({ id: `card of ${name}`, name, questionIds });
const other = (more: Partial<OtherInterview> = {}): OtherInterview => ({
  id: "other",
  version: 1,
  interviewers: 1,
  asked: QUESTIONS,
  ...more,
});

const cover = (more: Partial<Planned> = {}) =>
  coverageOf({ version: 1, slotMinutes: 45, questions: QUESTIONS, panel: [asker("Ana", null)], others: [], ...more });
const kinds = (more: Partial<Planned>) => cover(more).warnings.map(({ kind }) => kind);
const labels = (more: Partial<Planned>, kind: WarningKind) =>
  cover(more)
    .warnings.filter((warning) => warning.kind === kind)
    .flatMap(({ places }) => places.map(({ label }) => label));

describe("a panel that all ask all", () => {
  it("is as it should be: twice covered is not worth a word", () => {
    const panel = [asker("Ana", null), asker("Ben", null)];
    expect(cover({ panel })).toMatchObject({ shared: false, asked: 3, minutes: 30, slotMinutes: 45, warnings: [] });
    expect(cover({ panel }).loads).toEqual([
      { id: "card of Ana", name: "Ana", questions: 3, minutes: 30 },
      { id: "card of Ben", name: "Ben", questions: 3, minutes: 30 },
    ]);
  });

  it("takes too long once, whoever is on it", () => {
    const panel = [asker("Ana", null), asker("Ben", null)];
    expect(cover({ panel, slotMinutes: 29 }).warnings).toEqual([
      {
        kind: "time",
        message: "The questions take 30 min of a slot of 29:",
        places: [{ label: "version 1 of the plan", place: { at: "version", number: 1 } }],
      },
    ]);
    expect(kinds({ panel, slotMinutes: 30 })).toEqual([]);
  });
});

describe("shares", () => {
  it("leave questions that nobody asks, each named with its place", () => {
    const { warnings, asked, minutes } = cover({ panel: [asker("Ana", ["q1"])] });
    expect(warnings).toEqual([
      {
        kind: "uncovered",
        message: "Nobody asks",
        places: [
          { label: "question 2", place: { at: "question", id: "q2" } },
          { label: "question 3", place: { at: "question", id: "q3" } },
        ],
      },
    ]);
    expect([asked, minutes]).toEqual([1, 10]);
  });

  it("that overlap are worth a look, with who", () => {
    const panel = [asker("Ana", null), asker("Ben", ["q2"]), asker("Cem", ["q2", "q3"])];
    expect(labels({ panel }, "twice")).toEqual(["question 2 (Ana, Ben, Cem)", "question 3 (Ana, Cem)"]);
  });

  it("count a question's minutes once for the slot and once a person", () => {
    const panel = [asker("Ana", ["q1", "q2"]), asker("Ben", ["q2", "q3"])];
    expect(cover({ panel })).toMatchObject({ minutes: 30, loads: [{ minutes: 20 }, { minutes: 20 }] });
    expect(labels({ panel, slotMinutes: 19 }, "time")).toEqual(["version 1 of the plan", "Ana", "Ben"]);
    expect(labels({ panel, slotMinutes: 20 }, "time")).toEqual(["version 1 of the plan"]);
  });

  it("of one whose questions are all there, but not asked, are no share of the plan's", () => {
    expect(cover({ panel: [asker("Ana", ["gone"])] })).toMatchObject({ asked: 0, minutes: 0, shared: true });
  });
});

describe("compared with other candidates' interviews", () => {
  it("the same panel, version and questions are not worth a word", () => {
    expect(cover({ others: [other(), other()] })).toMatchObject({ compared: 2, warnings: [] });
  });

  it("other versions are named, how often, and where to read them", () => {
    const others = [other({ version: 1 }), other({ version: 3 }), other({ version: 1 }), other({ version: 2 })];
    expect(labels({ version: 2, others }, "version")).toEqual(["version 1 (2 of 4)", "version 3 (1 of 4)"]);
  });

  it("a question is the same in another version when the guide's is, whatever it is called there", () => {
    const theirs = QUESTIONS.map((one) => ({ guideQuestionId: one.guideQuestionId, prompt: `${one.prompt} In other words.` }));
    expect(kinds({ others: [other({ asked: theirs })] })).toEqual([]);
  });

  it("a plan's own question is the same when it is worded the same", () => {
    const own = [question(1, { guideQuestionId: null, prompt: "Why us?" })];
    const same = other({ asked: [{ guideQuestionId: null, prompt: "Why us? " }] });
    expect(kinds({ questions: own, others: [same] })).toEqual([]);
    const different = other({ asked: [{ guideQuestionId: null, prompt: "Why them?" }] });
    expect(kinds({ questions: own, others: [different] })).toEqual(["missing", "extra"]);
    const fromGuide = other({ asked: [{ guideQuestionId: "g9", prompt: "Why us?" }] });
    expect(kinds({ questions: own, others: [fromGuide] })).toEqual(["missing", "extra"]);
  });

  it("names what others were asked and this candidate is not, whether the plan still has it or not", () => {
    const gone = { guideQuestionId: "g9", prompt: "Whatever happened?" };
    const others = [other({ id: "latest", asked: [...QUESTIONS, gone] }), other({ id: "earlier", asked: [gone] })];
    const { warnings } = cover({ panel: [asker("Ana", ["q1", "q2"])], others });
    expect(warnings.find(({ kind }) => kind === "missing")).toEqual({
      kind: "missing",
      message: "Asked in other interviews and not here",
      places: [
        { label: "question 3 (in 1 of 2)", place: { at: "question", id: "q3" } },
        { label: "“Whatever happened?” (in 2 of 2)", place: { at: "interview", id: "latest" } },
      ],
    });
  });

  it("names what this candidate is asked and not all others were", () => {
    const others = [other(), other({ asked: QUESTIONS.slice(0, 1) })];
    expect(labels({ others }, "extra")).toEqual(["question 2 (missing in 1 of 2)", "question 3 (missing in 1 of 2)"]);
    expect(kinds({ others })).toEqual(["extra"]);
  });

  it("says when others met more or fewer people", () => {
    const others = [other({ interviewers: 3 }), other({ interviewers: 2 }), other({ interviewers: 3 }), other()];
    expect(labels({ others }, "size")).toEqual(["2 interviewers (in 1 of 4)", "3 interviewers (in 2 of 4)"]);
  });
});
