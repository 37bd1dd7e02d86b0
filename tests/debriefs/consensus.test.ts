import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { auditEvent, mark } from "../../src/db/schema/index.ts";
import type { Person } from "../support/cast.ts";
import { makePublishedPlan } from "../support/factories.ts";
import { agreedIn, openPanel, type Panel } from "./panel.ts";

let panel: Panel;
let post: (who: Person, fields: Record<string, string>) => Promise<Response>;

beforeEach(async () => {
  panel = await openPanel();
  post = (who, fields) => who.browser.post(`${panel.path}/consensus`, { questionId: panel.questions[0], replaces: "", ...fields });
});

const pageOf = async ({ browser }: Person) => (await browser.get(panel.path)).text();
const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");

describe("a consensus", () => {
  it("stands beside the ratings it started from, with its reason, by whom and when", async () => {
    const answer = await post(panel.ada, { rating: "4", reason: "The cooling was explained after all." });
    expect(answer.headers.get("location")).toBe(`${panel.path}#question-${panel.questions[0]}`);
    expect(await agreedIn(panel)).toMatchObject([
      { questionId: panel.questions[0], rating: 4, reason: "The cooling was explained after all.", setBy: panel.ada.actor.id },
    ]);
    const text = textOf(await pageOf(panel.ben));
    expect(text).toContain("Consensus 5 · 2 → 4 The cooling was explained after all. Ada Byrne, Mon 2 Mar 2026, 17:00");
  });

  it("leaves everybody's rating and every figure as it was", async () => {
    const figures = (html: string) => /id="figures"[\s\S]*?<\/section>/.exec(html)?.[0];
    const before = await pageOf(panel.ada);
    const marks = await panel.db.select().from(mark).orderBy(mark.scorecardId, mark.kind, mark.subjectId);
    await post(panel.ada, { rating: "1", reason: "We heard it wrongly." });
    const after = await pageOf(panel.ada);
    expect(figures(after)).toBe(figures(before));
    expect(await panel.db.select().from(mark).orderBy(mark.scorecardId, mark.kind, mark.subjectId)).toEqual(marks);
    expect(textOf(after)).toContain("no consensus enters a total");
  });

  it("is never filled in beforehand", async () => {
    await post(panel.ada, { rating: "4", reason: "Settled." });
    expect(await pageOf(panel.ben)).not.toMatch(/type="radio"[^>]* checked/);
  });

  it("is set for the interview as a whole, too", async () => {
    await post(panel.owner, { questionId: "", rating: "4", reason: "Sound, with one thin spot." });
    expect(await agreedIn(panel)).toMatchObject([{ questionId: null, rating: 4 }]);
    expect(textOf(await pageOf(panel.ben))).toMatch(/The interview as a whole Consensus → 4 Sound, with one thin spot\./);
  });

  it("can be changed and taken back; all of it stays readable, the latest first", async () => {
    await post(panel.ada, { rating: "4", reason: "First." });
    const [first] = await agreedIn(panel);
    await post(panel.ben, { replaces: first?.id ?? "", rating: "3", reason: "Second." });
    const [, second] = await agreedIn(panel);
    await post(panel.owner, { replaces: second?.id ?? "", rating: "none", reason: "Third." });
    expect((await agreedIn(panel)).map(({ rating, reason }) => [rating, reason])).toEqual([
      [4, "First."],
      [3, "Second."],
      [null, "Third."],
    ]);
    expect(textOf(await pageOf(panel.ada))).toMatch(/Consensus taken back Third\. .* Set before: 2 .* → 3 Second\. .* → 4 First\./);
  });

  it("needs a rating and a reason, and what was typed stays in the form", async () => {
    const page = await post(panel.ada, { rating: "", reason: "Half a thought" });
    expect(page.status).toBe(422);
    const html = await page.text();
    expect(html).toContain("Choose what you agreed on.");
    expect(html).toMatch(/<textarea[^>]*>\s*Half a thought\s*<\/textarea>/);
    const other = await (await post(panel.ada, { rating: "3", reason: " " })).text();
    expect(other).toContain("Say why; it stays beside the rating.");
    expect(other).toMatch(/value="3" checked/);
    for (const rating of ["0", "6", "2.5", "three"]) expect((await post(panel.ada, { rating, reason: "Why not." })).status).toBe(422);
    expect(await agreedIn(panel)).toEqual([]);
  });

  it("cannot be taken back where none stands", async () => {
    const page = await post(panel.ada, { rating: "none", reason: "Never mind." });
    expect(page.status).toBe(422);
    expect(await page.text()).toContain("Nothing stands that could be taken back.");
  });

  it("is refused for a question of another plan", async () => {
    const other = await makePublishedPlan(panel.db, panel.owner.actor, "Another");
    const answer = await post(panel.ada, { questionId: other.questions[0]?.id ?? "", rating: "3", reason: "Elsewhere." });
    expect(answer.status).toBe(404);
    expect(await agreedIn(panel)).toEqual([]);
  });

  it("stands in the application's story without what was agreed", async () => {
    await post(panel.ada, { rating: "4", reason: "Only for the panel." });
    const [event] = await panel.db.select().from(auditEvent).where(eq(auditEvent.action, "consensus set"));
    expect(event).toMatchObject({ applicationId: panel.held.application.id, subjectType: "interview" });
    expect(JSON.stringify(event)).not.toMatch(/Only for|"rating"/);
  });
});

describe("two people who set a consensus at once", () => {
  it("the second sees the first one's and keeps what they typed", async () => {
    const answers = await Promise.all([
      post(panel.ada, { rating: "4", reason: "Ada's reason." }),
      post(panel.ben, { rating: "2", reason: "Ben's reason." }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    const [taken, ...more] = await agreedIn(panel);
    expect(more).toEqual([]);
    const refused = await answers.find(({ status }) => status === 409)?.text();
    const [theirs, own] = taken?.rating === 4 ? ["Ada's", "Ben's"] : ["Ben's", "Ada's"];
    expect(refused).toContain(`“${theirs.replace("'", "&#39;")} reason.”`);
    expect(refused).toContain("while you were writing");
    expect(refused).toMatch(new RegExp(`<textarea[^>]*>\\s*${own.replace("'", "&#39;")} reason\\.\\s*</textarea>`));
    expect(refused).toContain(`name="replaces" value="${taken?.id}"`);
  });

  it("what they send again then replaces it", async () => {
    await post(panel.ada, { rating: "4", reason: "Ada's reason." });
    const refused = await (await post(panel.ben, { rating: "2", reason: "Ben's reason." })).text();
    const replaces = new RegExp(`value="${panel.questions[0]}"[\\s\\S]*?name="replaces" value="([^"]+)"`).exec(
      refused.slice(refused.indexOf(`id="consensus-${panel.questions[0]}"`)),
    )?.[1];
    expect((await post(panel.ben, { replaces: replaces ?? "", rating: "2", reason: "Ben's reason." })).status).toBe(303);
    expect((await agreedIn(panel)).map(({ rating }) => rating)).toEqual([4, 2]);
  });

  it("one who takes back meanwhile counts as well", async () => {
    await post(panel.ada, { rating: "4", reason: "First." });
    const [first] = await agreedIn(panel);
    await post(panel.ben, { replaces: first?.id ?? "", rating: "none", reason: "Second thoughts." });
    const refused = await post(panel.ada, { replaces: first?.id ?? "", rating: "5", reason: "Even better." });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain("Ben Castellanos took the consensus back while you were writing");
  });

  it("the same form sent twice is one consensus", async () => {
    const fields = { rating: "4", reason: "Once is enough." };
    expect((await post(panel.ada, fields)).status).toBe(303);
    expect((await post(panel.ada, fields)).status).toBe(303);
    expect(await agreedIn(panel)).toHaveLength(1);
  });
});

describe("with htmx", () => {
  it("answers the debrief alone, and says what was done", async () => {
    const { ada, path, questions } = panel;
    const fields = { questionId: questions[0], replaces: "", rating: "4", reason: "Settled." };
    const html = await (await ada.browser.htmx(`${path}/consensus?order=plan`, fields)).text();
    expect(html).toMatch(/^<div id="debrief" hx-get="[^"]+\?order=plan"/);
    expect(html).toContain("The consensus is set.");
  });
});
