import { beforeEach, describe, expect, it } from "vitest";
import { getVersion } from "../../src/plans/content.ts";
import { assemble, type Cast } from "../support/cast.ts";
import { makeDraft, OWN_QUESTION } from "./plan.ts";

let cast: Cast;
let made: Awaited<ReturnType<typeof makeDraft>>;
let path: string;
beforeEach(async () => {
  cast = await assemble();
  made = await makeDraft(cast);
  path = `/plans/${made.planId}/questions`;
});

const own = async () => (await getVersion(cast.db, cast.owner.actor, made.planId, 1)).questions.filter((q) => q.guideQuestionId === null);

async function write() {
  await cast.owner.browser.post(`${path}/new`, OWN_QUESTION);
  const [question] = await own();
  if (question === undefined) throw new Error("The question was not written.");
  const edit = `${path}/${question.id}`;
  const page = await (await cast.owner.browser.get(edit)).text();
  return { question, edit, page, revision: /name="revision" value="([^"]*)"/.exec(page)?.[1] ?? "" };
}

describe("a question of one's own", () => {
  it("is written at the end of the plan, with all its parts", async () => {
    expect(await (await cast.owner.browser.get(`${path}/new`)).text()).toContain('<option value="Behavioural"');
    const answer = await cast.owner.browser.post(`${path}/new`, OWN_QUESTION);
    const [question] = await own();
    expect(answer.headers.get("location")).toBe(`/plans/${made.planId}#question-${question?.id}`);
    expect(question).toMatchObject({
      section: "Craft",
      prompt: "Who taught you to splice?",
      minutes: 4,
      outline: [{ type: "paragraph", runs: [{ text: "Name", strong: true }, { text: " and place." }] }],
      anchors: { 1: "Nobody.", 3: "Somebody.", 5: "Somebody, and how." },
      points: [
        { text: "Names a person", weight: 1 },
        { text: "Names a place", weight: 2 },
      ],
    });
    const builder = await (await cast.owner.browser.get(`/plans/${made.planId}`)).text();
    expect(builder).toContain(`href="${path}/${question?.id}"`);
  });

  it("keeps what was typed when it cannot be taken, and rearranges points without saving", async () => {
    const refused = await cast.owner.browser.post(`${path}/new`, { ...OWN_QUESTION, prompt: "" });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("Somebody, and how.");
    const moved = await (await cast.owner.browser.post(`${path}/new`, { ...OWN_QUESTION, row: "up 1" })).text();
    expect(moved.indexOf("Names a place")).toBeLessThan(moved.indexOf("Names a person"));
    expect(await own()).toEqual([]);
  });

  it("is rewritten from its own form, and its old section goes when it was the last in it", async () => {
    const { edit, page, revision } = await write();
    expect(page).toContain("**Name** and place.");
    const changed = { ...OWN_QUESTION, section: "Technical", prompt: "Who showed you?", point: "Names them", pointWeight: "1" };
    expect((await cast.colleague.browser.post(edit, { ...changed, revision })).status).toBe(303);
    expect(await own()).toMatchObject([{ prompt: "Who showed you?", section: "Technical", points: [{ text: "Names them" }] }]);
    const { sections } = await getVersion(cast.db, cast.owner.actor, made.planId, 1);
    expect(sections.map(({ name }) => name)).toEqual(["Technical", "Behavioural"]);
    const late = await cast.owner.browser.post(edit, { ...OWN_QUESTION, revision });
    expect(late.status).toBe(409);
    expect(await late.text()).toContain("Who showed you?");
    expect(await own()).toMatchObject([{ prompt: "Who showed you?" }]);
  });

  it("comes back from a removal with everything it had", async () => {
    const { question } = await write();
    await cast.owner.browser.post(`${path}/${question.id}/removal`);
    expect(await own()).toEqual([]);
    await cast.owner.browser.post(`${path}/${question.id}/restoration`);
    const [back] = await own();
    const wording = ({ prompt, section, outline, anchors, points }: typeof question) => ({
      prompt,
      section,
      outline,
      anchors,
      points: points.map(({ text, weight }) => ({ text, weight })),
    });
    expect(back && wording(back)).toEqual(wording(question));
  });

  it("has no form for a guide's question, and none for strangers or visitors", async () => {
    const { edit } = await write();
    expect((await cast.owner.browser.get(`${path}/${made.first.id}`)).status).toBe(404);
    expect((await cast.owner.browser.post(`${path}/${made.first.id}`, OWN_QUESTION)).status).toBe(404);
    for (const url of [edit, `${path}/new`]) {
      expect((await cast.stranger.browser.get(url)).status).toBe(404);
      expect((await cast.stranger.browser.post(url, OWN_QUESTION)).status).toBe(404);
      expect((await cast.visitor.get(url)).headers.get("location")).toContain("/sign-in");
    }
    expect(await own()).toHaveLength(1);
  });
});
