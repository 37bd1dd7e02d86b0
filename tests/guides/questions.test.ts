import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { auditEvent, guideQuestion } from "../../src/db/schema/index.ts";
import { listQuestions, type Question } from "../../src/guides/guides.ts";
import { assemble, type Cast } from "../support/cast.ts";
import { makeGuide } from "../support/factories.ts";
import { revisionIn } from "../support/revision.ts";

let cast: Cast;
let guideId: string;
let question: Question;
let path: string;

beforeEach(async () => {
  cast = await assemble();
  guideId = (await makeGuide(cast.db, cast.owner.actor)).id;
  const [first] = await listQuestions(cast.db, guideId);
  if (first === undefined) throw new Error("The guide has no question.");
  question = first;
  path = `/guides/${guideId}/questions/${question.id}`;
});

const TYPED = {
  prompt: "How would you trim a lamp at sea?",
  section: "Practical",
  competency: "Seamanship",
  minutes: "7",
  outline: "Calmly.\r\n\r\n- Slowly",
  point: ["Names the weather", "", "Explains the rope"],
  pointWeight: ["1.5", "1", ""],
  anchor1: "No idea.",
  anchor2: "",
  anchor3: "Some.",
  anchor4: "",
  anchor5: "",
};

const reload = async (id = question.id) => (await listQuestions(cast.db, guideId)).find((one) => one.id === id);

describe("editing a question", () => {
  it("leaves minutes and competency open where nobody has said", async () => {
    const revision = revisionIn(await (await cast.owner.browser.get(path)).text());
    const answer = await cast.owner.browser.post(path, { ...TYPED, minutes: "", competency: "", revision });
    expect(answer.status).toBe(303);
    expect(await reload()).toMatchObject({ minutes: null, competency: "" });
    const page = await (await cast.owner.browser.get(`/guides/${guideId}`)).text();
    expect(page).not.toContain("null");
    expect(await (await cast.owner.browser.get(path)).text()).toMatch(/name="minutes"[^>]*value=""/);
  });

  it("shows what is stored and saves everything at once", async () => {
    const form = await (await cast.colleague.browser.get(path)).text();
    expect(form).toContain("How do you trim a lamp?");
    expect(form).toContain("Explains the cooling");
    const answer = await cast.colleague.browser.post(path, { ...TYPED, revision: revisionIn(form) });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe(`/guides/${guideId}#question-${question.id}`);
    const saved = await reload();
    expect(saved).toMatchObject({
      prompt: "How would you trim a lamp at sea?",
      section: "Practical",
      competency: "Seamanship",
      minutes: 7,
      outline: "Calmly.\n\n- Slowly",
      anchors: { "1": "No idea.", "3": "Some." },
    });
    expect(saved?.points.map(({ text, weight }) => [text, weight])).toEqual([
      ["Names the weather", 1.5],
      ["Explains the rope", 1],
    ]);
    const events = await cast.db.select().from(auditEvent).where(eq(auditEvent.subjectId, question.id));
    expect(events).toMatchObject([{ action: "changed", actorId: cast.colleague.actor.id }]);
  });

  it("tells mistakes beside the fields and keeps what was typed", async () => {
    const revision = revisionIn(await (await cast.owner.browser.get(path)).text());
    const answer = await cast.owner.browser.post(path, {
      ...TYPED,
      revision,
      prompt: " ",
      minutes: "soon",
      point: ["Names <the> weather", "Heavy"],
      pointWeight: ["-1", "101"],
    });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain("Write the question as it is asked.");
    expect(html).toContain("Give whole minutes.");
    expect(html).toContain("Give a weight above 0.");
    expect(html).toContain("Give a weight of 100 at most.");
    expect(html).toContain("Names &lt;the&gt; weather");
    expect(html).toContain('value="Seamanship"');
    expect((await reload())?.prompt).toBe("How do you trim a lamp?");
  });

  it("refuses a save that somebody overtook, keeps it, shows what is there, and takes it the second time", async () => {
    const revision = revisionIn(await (await cast.owner.browser.get(path)).text());
    await cast.colleague.browser.post(path, { ...TYPED, revision, prompt: "The colleague's wording?" });
    const refused = await cast.owner.browser.post(path, { ...TYPED, revision, prompt: "The owner's wording?" });
    expect(refused.status).toBe(409);
    const html = await refused.text();
    expect(html).toContain("Somebody saved this question after you opened it.");
    expect(html).toContain("The colleague&#39;s wording?");
    expect(html).toContain("The owner&#39;s wording?");
    expect((await reload())?.prompt).toBe("The colleague's wording?");
    const second = await cast.owner.browser.post(path, { ...TYPED, revision: revisionIn(html), prompt: "The owner's wording?" });
    expect(second.status).toBe(303);
    expect((await reload())?.prompt).toBe("The owner's wording?");
  });

  it("takes exactly one of two saves that arrive together", async () => {
    const revision = revisionIn(await (await cast.owner.browser.get(path)).text());
    const answers = await Promise.all([
      cast.owner.browser.post(path, { ...TYPED, revision, prompt: "The owner's wording?" }),
      cast.colleague.browser.post(path, { ...TYPED, revision, prompt: "The colleague's wording?" }),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([303, 409]);
    expect((await reload())?.points).toHaveLength(2);
  });

  it("notices that only the points changed meanwhile", async () => {
    const revision = revisionIn(await (await cast.owner.browser.get(path)).text());
    const same = {
      prompt: question.prompt,
      section: question.section,
      competency: question.competency,
      minutes: "6",
      outline: question.outline,
      anchor1: question.anchors["1"] ?? "",
      anchor3: question.anchors["3"] ?? "",
      anchor5: question.anchors["5"] ?? "",
    };
    await cast.colleague.browser.post(path, { ...same, revision, point: ["Only this"], pointWeight: ["1"] });
    const refused = await cast.owner.browser.post(path, { ...same, revision, point: ["Only that"], pointWeight: ["1"] });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain("Only this");
  });

  it("rearranges the lines of points without saving, for browsers without JavaScript", async () => {
    const revision = revisionIn(await (await cast.owner.browser.get(path)).text());
    const answer = await cast.owner.browser.post(path, { ...TYPED, revision, row: "up 2" });
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(html.indexOf("Names the weather")).toBeLessThan(html.indexOf("Explains the rope"));
    const again = await (await cast.owner.browser.post(path, { ...TYPED, revision, row: "remove 0" })).text();
    expect(again).not.toContain("Names the weather");
    expect(revisionIn(again)).toBe(revision);
    expect((await reload())?.prompt).toBe("How do you trim a lamp?");
  });

  it("is not for strangers, nor through another guide", async () => {
    const other = await makeGuide(cast.db, cast.owner.actor);
    expect((await cast.stranger.browser.get(path)).status).toBe(404);
    expect((await cast.stranger.browser.post(path, TYPED)).status).toBe(404);
    expect((await cast.owner.browser.get(`/guides/${other.id}/questions/${question.id}`)).status).toBe(404);
    expect((await cast.visitor.get(path)).headers.get("location")).toContain("/sign-in");
    expect((await reload())?.prompt).toBe("How do you trim a lamp?");
  });
});

describe("adding a question", () => {
  it("puts it at the end of the guide", async () => {
    const answer = await cast.owner.browser.post(`/guides/${guideId}/questions/new`, TYPED);
    expect(answer.status).toBe(303);
    const all = await listQuestions(cast.db, guideId);
    expect(all).toHaveLength(4);
    expect(all.at(-1)).toMatchObject({ prompt: TYPED.prompt, section: "Practical" });
  });

  it("offers the names used so far and keeps what was typed when something is missing", async () => {
    const form = await (await cast.owner.browser.get(`/guides/${guideId}/questions/new`)).text();
    expect(form).toContain('<option value="Record keeping">');
    const answer = await cast.owner.browser.post(`/guides/${guideId}/questions/new`, { ...TYPED, section: "" });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain("Name the section");
    expect(html).toContain("Explains the rope");
    expect(await listQuestions(cast.db, guideId)).toHaveLength(3);
  });

  it("is not for strangers or visitors", async () => {
    expect((await cast.stranger.browser.post(`/guides/${guideId}/questions/new`, TYPED)).status).toBe(404);
    expect((await cast.visitor.post(`/guides/${guideId}/questions/new`, TYPED)).status).toBe(401);
    expect(await listQuestions(cast.db, guideId)).toHaveLength(3);
  });
});

describe("archiving a question", () => {
  it("takes it out of the list, offers the undo, and puts it back in its place", async () => {
    const answer = await cast.owner.browser.post(`${path}/archival`);
    expect(answer.headers.get("location")).toBe(`/guides/${guideId}?archived=${question.id}`);
    const html = await (await cast.owner.browser.get(answer.headers.get("location") ?? "")).text();
    expect(html).toContain("is archived.");
    expect(html).toContain(`${path}/restoration`);
    expect(html).toContain("2 questions");
    expect(html).toContain("1 archived question");
    await cast.colleague.browser.post(`${path}/restoration`);
    const all = await listQuestions(cast.db, guideId);
    expect(all[0]).toMatchObject({ id: question.id, archivedAt: null });
    const again = await (await cast.owner.browser.get(`/guides/${guideId}?archived=${question.id}`)).text();
    expect(again).not.toContain("is archived.");
  });

  it("answers htmx with the entry alone, and changes nothing the second time", async () => {
    const archived = await (await cast.owner.browser.htmx(`${path}/archival`)).text();
    expect(archived).toMatch(new RegExp(`^<li id="question-${question.id}"`));
    expect(archived).toContain("Restore");
    await cast.owner.browser.htmx(`${path}/archival`);
    const events = await cast.db
      .select()
      .from(auditEvent)
      .where(and(eq(auditEvent.subjectId, question.id), eq(auditEvent.action, "archived")));
    expect(events).toHaveLength(1);
    const restored = await (await cast.owner.browser.htmx(`${path}/restoration`)).text();
    expect(restored).toContain("Answer outline and ratings");
  });

  it("is not for strangers", async () => {
    expect((await cast.stranger.browser.post(`${path}/archival`)).status).toBe(404);
    const [row] = await cast.db.select().from(guideQuestion).where(eq(guideQuestion.id, question.id));
    expect(row?.archivedAt).toBeNull();
  });
});
