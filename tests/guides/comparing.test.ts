import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareEditions, type Edition } from "../../src/guides/comparing.ts";
import type { GuideDocument, GuideQuestion } from "../../src/guides/format.ts";
import { SMALL_GUIDE } from "../support/factories.ts";
import { anyGuide } from "./documents.ts";

/** A guide as it is stored: each of its parts with an id. */
const stored = ({ questions, qualifications }: GuideDocument): Edition => ({
  questions: questions.map((question, at) => ({ ...question, id: `question ${at}` })),
  archived: [],
  qualifications: qualifications.map((qualification, at) => ({ ...qualification, id: `qualification ${at}` })),
});

const SILENT = { competency: "", minutes: null, outline: "", points: [], anchors: {} };
const edition = (...questions: GuideQuestion[]) => ({ questions, qualifications: [] });
const [lamp, log, mate] = SMALL_GUIDE.questions;
if (lamp === undefined || log === undefined || mate === undefined) throw new Error("The small guide lacks questions.");

describe("comparing a guide with a newer edition", () => {
  it("finds nothing in the same edition", () => {
    const { questions, qualifications, order } = compareEditions(stored(SMALL_GUIDE), SMALL_GUIDE);
    expect([questions.same.length, questions.changed, questions.added, questions.missing]).toEqual([3, [], [], []]);
    expect([qualifications.same.length, qualifications.changed, qualifications.added, qualifications.missing]).toEqual([3, [], [], []]);
    expect(order).toEqual(["question 0", "question 1", "question 2"]);
  });

  it("knows a question by its words, whatever their capitals, quotes and punctuation", () => {
    const { questions } = compareEditions(stored(SMALL_GUIDE), edition({ ...lamp, prompt: "How do you “trim” a LAMP" }));
    expect(questions.changed).toMatchObject([{ id: "question 0", fields: ["prompt"] }]);
    expect(questions.missing.map(({ id }) => id)).toEqual(["question 1", "question 2"]);
  });

  it("pairs points of one text in their order, each with its own weight", () => {
    const twice = { ...lamp, points: [2, 1].map((weight) => ({ text: "Names it.", weight })) };
    const guide = { ...SMALL_GUIDE, questions: [twice] };
    expect(compareEditions(stored(guide), guide).questions.changed).toEqual([]);
  });

  it("knows a reworded question by its most similar words, and takes a different one for new", () => {
    const reworded = { ...lamp, prompt: "How do you trim a big lamp?" };
    const other = { ...log, prompt: "Who relieves you?" };
    const { questions, order } = compareEditions(stored(SMALL_GUIDE), edition(other, reworded));
    expect(questions.changed.map(({ id, to }) => [id, to.prompt])).toEqual([["question 0", "How do you trim a big lamp?"]]);
    expect(questions.added).toEqual([other]);
    expect(order).toEqual([other, "question 0"]);
  });

  it("knows an archived question again, unless one that is not archived is the same", () => {
    const { questions, ...rest } = stored(SMALL_GUIDE);
    const incoming = edition({ ...lamp, minutes: 9 }, log, mate);
    const some = compareEditions({ ...rest, questions: questions.slice(1), archived: questions.slice(0, 1) }, incoming);
    expect(some.archived).toMatchObject([{ id: "question 0", fields: ["minutes"] }]);
    expect([some.questions.added, some.questions.missing, some.order]).toEqual([[], [], ["question 0", "question 1", "question 2"]]);
    const twice = compareEditions({ ...rest, questions, archived: [{ ...lamp, id: "old" }] }, incoming);
    expect([twice.archived, twice.order]).toEqual([[], ["question 0", "question 1", "question 2"]]);
  });

  it("takes a person's word for what is the same question, and for what is not", () => {
    const crisis = { ...mate, prompt: "Describe a crisis." };
    const incoming = edition(lamp, crisis);
    const said = new Map([
      [lamp, null],
      [crisis, "question 2"],
    ]);
    const { questions, order } = compareEditions(stored(SMALL_GUIDE), incoming, said);
    expect(questions.changed).toMatchObject([{ id: "question 2", fields: ["prompt"], to: { prompt: "Describe a crisis." } }]);
    expect([questions.added, questions.missing.map(({ id }) => id)]).toEqual([[lamp], ["question 0", "question 1"]]);
    expect(order).toEqual([lamp, "question 2"]);
  });

  it("finds a question that was archived after somebody said which one it is, and does without one that is gone", () => {
    const { questions, ...rest } = stored(SMALL_GUIDE);
    const crisis = { ...mate, prompt: "Describe a crisis." };
    const archived = compareEditions(
      { ...rest, questions: questions.slice(0, 2), archived: questions.slice(2) },
      edition(crisis),
      new Map([[crisis, "question 2"]]),
    );
    expect(archived.archived).toMatchObject([{ id: "question 2" }]);
    const gone = compareEditions(stored(SMALL_GUIDE), edition(lamp), new Map([[lamp, "question 9"]]));
    expect(gone.questions.same.map(({ id }) => id)).toEqual(["question 0"]);
  });

  it("keeps what the new edition does not say, and names it", () => {
    const { questions } = compareEditions(stored(SMALL_GUIDE), edition({ ...lamp, ...SILENT, section: "Craft" }));
    expect(questions.changed).toMatchObject([
      {
        id: "question 0",
        to: { ...lamp, section: "Craft" },
        fields: ["section"],
        unsaid: ["competency", "minutes", "outline", "points", "anchors"],
      },
    ]);
  });

  it("keeps the weight of a point that comes with the usual one", () => {
    const current = edition({ ...lamp, points: [{ text: "Names the tools", weight: 3 }] });
    const incoming = edition({ ...lamp, points: [{ text: "names the tools.", weight: 1 }] });
    const [change] = compareEditions(stored({ ...SMALL_GUIDE, ...current }), incoming).questions.changed;
    expect(change?.to.points).toEqual([{ text: "names the tools.", weight: 3 }]);
  });

  it("tells qualifications of one name in two groups apart", () => {
    const [diploma] = SMALL_GUIDE.qualifications;
    if (diploma === undefined) throw new Error("The small guide has no qualification.");
    const moved = { ...diploma, group: "industry" as const, standing: "required" as const };
    const guide = { ...SMALL_GUIDE, qualifications: [diploma, { ...diploma, group: "industry" as const }] };
    const { qualifications } = compareEditions(stored(guide), { questions: [], qualifications: [moved] });
    expect(qualifications.changed).toMatchObject([{ id: "qualification 1", fields: ["standing"] }]);
    expect(qualifications.missing.map(({ id }) => id)).toEqual(["qualification 0"]);
  });
});

describe("any two editions", () => {
  it("are the same to themselves", () => {
    fc.assert(
      fc.property(anyGuide, (guide) => {
        const { questions, qualifications } = compareEditions(stored(guide), guide);
        // Questions of one wording are paired in their order, so each with itself.
        expect([questions.changed, questions.added, questions.missing]).toEqual([[], [], []]);
        expect([qualifications.changed, qualifications.added, qualifications.missing]).toEqual([[], [], []]);
      }),
      { numRuns: 50 },
    );
  });

  it("are paired one to one, and come to the new one where it says something", () => {
    fc.assert(
      fc.property(anyGuide, anyGuide, fc.nat(), (mine, theirs, shared) => {
        const incoming = { ...theirs, questions: [...mine.questions.slice(0, shared % 3), ...theirs.questions] };
        const { questions, order } = compareEditions(stored(mine), incoming);
        const paired = [...questions.same, ...questions.changed];
        expect(new Set(paired.map(({ id }) => id)).size).toBe(paired.length);
        expect(paired.length + questions.missing.length).toBe(mine.questions.length);
        expect(paired.length + questions.added.length).toBe(incoming.questions.length);
        for (const [at, place] of order.entries()) {
          const pair = typeof place === "string" ? paired.find(({ id }) => id === place) : undefined;
          const to = pair === undefined ? place : pair.to;
          const { prompt, section, competency, minutes } = incoming.questions[at] ?? lamp;
          expect(to).toMatchObject({ prompt, section, ...(competency && { competency }), ...(minutes !== null && { minutes }) });
        }
      }),
      { numRuns: 50 },
    );
  });
});
