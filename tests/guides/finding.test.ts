import { beforeEach, describe, expect, it } from "vitest";
import { findInGuides, markWords } from "../../src/guides/finding.ts";
import { listQuestions } from "../../src/guides/guides.ts";
import { assemble, type Cast } from "../support/cast.ts";
import { makeGuide, SMALL_GUIDE } from "../support/factories.ts";

let cast: Cast;
let id: string;

beforeEach(async () => {
  cast = await assemble();
  id = (await makeGuide(cast.db, cast.owner.actor, { ...SMALL_GUIDE, role: "Night watch" })).id;
  await makeGuide(cast.db, cast.stranger.actor);
});

const find = (typed: string) => findInGuides(cast.db, cast.colleague.actor, typed);
const said = (text: { text: string }[]) => text.map((part) => part.text).join("");
async function prompts(typed: string) {
  return (await find(typed))?.guides.flatMap(({ questions }) => questions.map(({ prompt }) => said(prompt)));
}

describe("searching all guides", () => {
  it.each([
    ["a question's words", "TRIM lamp", ["How do you trim a lamp?"]],
    ["how they begin", "barom", ["What do you log at dawn?"]],
    ["a point beside the question", "log wind", ["What do you log at dawn?"]],
    ["a competency", "ownership", ["Tell me of a night that went wrong."]],
    ["nothing", "submarine", []],
  ])("finds %s", async (_, typed, found) => {
    expect(await prompts(typed)).toEqual(found);
  });

  it("finds a guide by its title and role, and only the firm's", async () => {
    expect((await find("lighthouse watch"))?.guides).toMatchObject([{ id, questions: [] }]);
    expect(await find("  ?! ")).toBeNull();
    expect((await findInGuides(cast.db, cast.owner.actor, "lamp"))?.guides.map((one) => one.id)).toEqual([id]);
  });

  it("follows what is edited, added and archived", async () => {
    const [first] = await listQuestions(cast.db, id);
    const typed = { prompt: "Which été is best?", section: "Craft", point: ["Names the solstice"], pointWeight: ["1"] };
    await cast.owner.browser.post(`/guides/${id}/questions/new`, typed);
    expect(await prompts("ete solst")).toEqual(["Which été is best?"]);
    await cast.owner.browser.post(`/guides/${id}/questions/${first?.id}/archival`);
    expect(await prompts("trim")).toEqual([]);
  });

  it("shows where, with the words marked, and leads to the place", async () => {
    const [first] = await listQuestions(cast.db, id);
    const html = await (await cast.owner.browser.get("/guides?q=trim+cool")).text();
    expect(html).toContain(`href="/guides/${id}#question-${first?.id}"`);
    expect(html).toContain("How do you <mark>trim</mark> a lamp?");
    expect(html).toContain("Explains the <mark>cooling</mark>");
    expect(html).not.toContain("Mentions safety");
    expect(await (await cast.owner.browser.get("/guides?q=submarine")).text()).toContain("Nothing in the guides matches");
  });
});

describe("marking words", () => {
  it("marks whole words that begin as typed, whatever accents they have", () => {
    expect(markWords("Un Été, à l'île", ["ete", "ile"])).toEqual([
      { text: "Un ", found: false },
      { text: "Été", found: true },
      { text: ", à l'", found: false },
      { text: "île", found: true },
    ]);
  });
});
