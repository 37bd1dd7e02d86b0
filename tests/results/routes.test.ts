import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { planPoint, planQuestion, planSection } from "../../src/db/schema/index.ts";
import { assemble, type Cast } from "../support/cast.ts";
import { makeInterview } from "../support/factories.ts";
import { answer, type Held, putMark, submit, textOf, verify } from "./marking.ts";

let cast: Cast;
let held: Held;
beforeEach(async () => {
  cast = await assemble();
  held = await makeInterview(cast.db, cast.owner.actor);
});

const path = () => `/scorecards/${held.scorecard.id}/results`;
const read = async (browser = cast.owner.browser) => (await browser.get(path())).text();
const questionId = (at: number) => held.questions[at]?.id ?? "";

describe("who may see results", () => {
  it("the interviewer alone before the submission", async () => {
    expect((await cast.owner.browser.get(path())).status).toBe(200);
    expect((await cast.colleague.browser.get(path())).status).toBe(404);
    expect((await cast.stranger.browser.get(path())).status).toBe(404);
    const visit = await cast.visitor.get(path());
    expect([visit.status, visit.headers.get("location")]).toEqual([303, `/sign-in?next=${encodeURIComponent(path())}`]);
    expect(await read()).toContain("Not submitted: only you can see this.");
  });

  it("colleagues too after it, strangers never", async () => {
    await submit(cast.db);
    expect((await cast.owner.browser.get(path())).status).toBe(200);
    expect((await cast.colleague.browser.get(path())).status).toBe(200);
    expect((await cast.stranger.browser.get(path())).status).toBe(404);
    expect((await cast.visitor.get(path())).status).toBe(303);
    expect(await read(cast.colleague.browser)).not.toContain("Not submitted");
  });

  it("answers 404 to an address that cannot be a scorecard", async () => {
    expect((await cast.owner.browser.get("/scorecards/nonsense/results")).status).toBe(404);
  });
});

describe("an untouched scorecard", () => {
  it("has nothing to score, which is never 0.0", async () => {
    const page = await read();
    expect(textOf(page)).toMatch(/Total nothing to score/);
    expect(page.match(/class="figure-value[^>]*>0\.0</g)).toBeNull();
    expect(textOf(page)).toContain("No question has a score yet.");
    expect(textOf(page)).toContain("Insufficient 0 % of the plan is scored.");
    expect(textOf(page)).toContain("None given yet");
  });
});

describe("a scorecard with marks", () => {
  it("shows a question's figures as the model works them out", async () => {
    await answer(cast.db, held, 0, "c c p", 4);
    const text = textOf(await read());
    expect(text).toContain("Σ(weight × value) ÷ Σ weights = 2.5000 ÷ 3.0000 = 0.8333, shown as 83.3 %");
    expect(text).toContain("|4.0000 − 1.0000| ÷ 4 = 0.7500, shown as 75 %");
    expect(text).toContain("= 79.1667, shown as 79.2");
    expect(text).toContain("4 of 5: sound, with trade-offs");
  });

  it("comes to 58.3 as in the worked example, and says that it is insufficient", async () => {
    const { db } = cast;
    await db.update(planQuestion).set({ sectionId: await technical() });
    await db
      .update(planQuestion)
      .set({ weight: 2, weightReason: "Lamps first" })
      .where(eq(planQuestion.id, questionId(0)));
    await db.update(planPoint).set({ weight: 2 }).where(eq(planPoint.text, "Names the tools"));
    // C = (2 + 0 + 0.5) ÷ 4 = 0.6250 and R 4 → 68.75; C = 1.5 ÷ 3 = 0.5 and R 2 → 37.5; the third has no rating.
    await answer(db, held, 0, "c m p", 4);
    await db
      .update(planPoint)
      .set({ weight: 1 })
      .where(eq(planPoint.questionId, questionId(1)));
    await answer(db, held, 1, "c m", 2);
    await answer(db, held, 2, "c");
    const text = textOf(await read());
    expect(text).toMatch(/Total 58\.3 Insufficient/);
    expect(text).toContain("= 175.0000 ÷ 3.0000 = 58.3333, shown as 58.3");
    expect(text).toContain("Tell me of a night that went wrong. 1 left out: no rating");
    expect(text).toContain("Insufficient 75 % of the plan is scored.");
    expect(text).toContain("Points marked, no rating");
    expect(text).toContain("weight 2: Lamps first");
  });

  it("prompts gently where the rating and the points tell different stories", async () => {
    await answer(cast.db, held, 0, "c c c", 2);
    const text = textOf(await read());
    expect(text).toContain("The rating and the points tell different stories");
    expect(text).toContain("Rated 2, the points suggest 5.0");
    expect(text).toContain("|5.0000 − 2.0000| = 3.0000, shown as 3.0");
  });

  it("tells missed from not asked, with a sign and a word", async () => {
    await answer(cast.db, held, 0, "p m –", 3);
    const text = textOf(await read());
    expect(text).toContain("◐ Partly Names the tools");
    expect(text).toContain("✗ Missed Explains the cooling");
    expect(text).toContain("– Not asked Mentions safety");
    expect(text).toContain("Question 1 : 1 of 3");
  });

  it("shows why a question was skipped and keeps its old marks out of the figures", async () => {
    await answer(cast.db, held, 0, "c c c", 5);
    await putMark(cast.db, held, "skip", questionId(0), "other");
    await putMark(cast.db, held, "skipNote", questionId(0), "The fire alarm rang");
    const text = textOf(await read());
    expect(text).toContain("Skipped: another reason");
    expect(text).toContain("The fire alarm rang");
    expect(text).toContain("kept below and does not count");
    expect(text).toMatch(/Total nothing to score/);
  });

  it("leads with the recommendation, its rationale and the questions it rests on", async () => {
    await putMark(cast.db, held, "recommendation", held.scorecard.id, "strong_yes");
    await putMark(cast.db, held, "rationale", held.scorecard.id, "Calm in a storm.\nKnows the lamp.");
    await putMark(cast.db, held, "cited", questionId(2), "1");
    const page = await read();
    expect(textOf(page)).toMatch(/Recommendation Strong yes Calm in a storm\. Knows the lamp\. It rests on 3\. Tell me of a night/);
    expect(page).toContain('<p class="said">Calm in a storm.\nKnows the lamp.</p>');
    expect(page.indexOf("Strong yes")).toBeLessThan(page.indexOf('id="figures"'));
  });

  it("escapes whatever was typed", async () => {
    const nasty = '<script>alert("x")</script> & <b>bold</b>';
    await putMark(cast.db, held, "evidence", questionId(0), nasty);
    await putMark(cast.db, held, "rationale", held.scorecard.id, nasty);
    await cast.db.update(planSection).set({ weight: 2, weightReason: nasty });
    await cast.db.update(planQuestion).set({ prompt: nasty });
    await verify(cast.db, cast.owner.actor, held, 0, { evidence: nasty });
    const page = await read();
    expect(page).not.toContain("<script>alert");
    expect(page).not.toContain("<b>bold");
    expect(page).toContain("&lt;b&gt;bold&lt;/b&gt;");
  });
});

describe("qualifications", () => {
  it("flags a required one that is not met", async () => {
    await verify(cast.db, cast.owner.actor, held, 0, { status: "0" });
    const text = textOf(await read());
    expect(text).toMatch(/Required qualifications Gap Keeper's diploma: ✗ Not met/);
  });

  it("counts met only once evidence and source are given, and says so", async () => {
    await verify(cast.db, cast.owner.actor, held, 0, { status: "1", evidence: "Seen on paper" });
    const before = textOf(await read());
    expect(before).toContain("Unresolved Keeper's diploma: ✓ Met , counts once evidence and source are given");
    await verify(cast.db, cast.owner.actor, held, 0, { source: "certificate" });
    const after = textOf(await read());
    expect(after).toContain("Required qualifications All met");
    expect(after).toContain("Seen on paper Certificate seen Olivia Owner, Mon 2 Mar 2026, 16:30");
  });

  it("gives the preferred share with its working, beside the total", async () => {
    await verify(cast.db, cast.owner.actor, held, 1, { status: "0.5", evidence: "Class C", source: "resume" });
    const text = textOf(await read());
    expect(text).toMatch(/Beside the total, never in it Preferred qualifications 50 %/);
    expect(text).toMatch(/Total nothing to score/);
  });
});

it("leads to the PDF scorecard and back to the interview", async () => {
  const page = await read();
  expect(page).toContain(`href="/scorecards/${held.scorecard.id}/scorecard.pdf"`);
  expect(page).toContain(`href="/interviews/${held.interview.id}"`);
  expect(page).toContain(`href="/scorecards/${held.scorecard.id}"`);
});

async function technical(): Promise<string> {
  const [section] = await cast.db.select().from(planSection).where(eq(planSection.name, "Technical"));
  return section?.id ?? "";
}
