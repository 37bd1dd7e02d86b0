import { beforeEach, describe, expect, it } from "vitest";
import { attendance, plan, planPoint, planQuestion, position, scorecard, unblinding } from "../../src/db/schema/index.ts";
import { enter } from "../support/cast.ts";
import { openPanel, type Panel, seatPanel, show, submit } from "./panel.ts";

let panel: Panel;

/** A page as a person reads it: without tags, with single spaces. */
const textOf = (html: string) =>
  html
    .replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, "")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll(/\s+/g, " ");

const read = async (path = panel.path, who = panel.ada) => (await who.browser.get(path)).text();

describe("the debrief's page", () => {
  beforeEach(async () => {
    panel = await openPanel();
  });

  it("has a title that tells tabs apart, and says what is debriefed", async () => {
    const html = await read();
    expect(html).toContain("<title>Amara Okafor, First interview: debrief · Scorebook</title>");
    expect(textOf(html)).toContain("Night keeper · Trinity House · First interview, version 1 · held");
  });

  it("leads with recommendations as counts, completeness, what to discuss and what is missing", async () => {
    const text = textOf(await read());
    expect(text).toContain("1 No Ben Castellanos 1 Yes Ada Byrne");
    expect(text).toContain("100 % of the plan is scored by somebody.");
    expect(text).toContain("To discuss 1 question with ratings two or more apart 1. How do you trim a lamp? 5 · 2");
    expect(text).toContain(
      "Gaps 1 question that somebody did not score 3. Tell me of a night that went wrong. Ben Castellanos: not scored",
    );
    expect(text).toContain("Required qualifications Unresolved Keeper's diploma: – Not verified");
  });

  it("says who could read scorecards sooner than the rules let them, to all but those it was only shown to", async () => {
    const { db, owner, app, held } = panel;
    await db.insert(unblinding).values({ applicationId: held.application.id, userId: owner.actor.id, reason: "Stands in for Ben." });
    const otto = await enter(db, app, owner.actor.organisationId, "Otto Observer", "otto@example.com", "observer");
    await show(panel, otto.actor);
    for (const who of [panel.ada, owner])
      expect(textOf(await read(panel.path, who))).toMatch(/Olivia Owner opened the scorecards on .* because: Stands in for Ben\./);
    expect(textOf(await read(panel.path, otto))).not.toContain("Stands in for Ben");
  });

  it("makes the total from the means of the questions, with the own totals, their n, SD and range beside it", async () => {
    // S without points is 25 × (R − 1). Questions: (100 + 25) ÷ 2, (50 + 50) ÷ 2, 75; sections 56.25 and 75.
    const text = textOf(await read());
    expect(text).toContain("Total, from the mean of each question 65.6");
    expect(text).toContain("Ada Byrne scored 3 of 3 of theirs 75.0");
    expect(text).toContain("Ben Castellanos scored 2 of 3 of theirs 37.5");
    expect(text).toContain("n 2 · SD 26.5 · range 37.5");
    expect(text).toContain("The panel’s total is not the mean of totals");
    expect(text).toContain("not shown: 2 questions with two ratings or more, and below 10");
  });

  it("shows each question with every rating, mean, SD, range and agreement, disagreement first", async () => {
    const text = textOf(await read());
    expect(text).toMatch(
      /1\. How do you trim a lamp\? Discuss Ada Byrne rated 5 of 5, Ben Castellanos rated 2 of 5 .*? 5 2 3\.5 2\.1 3 0\.00/,
    );
    expect(text).toMatch(/3\. Tell me of a night that went wrong\. Gap Ada Byrne rated 4 of 5 .*? 4 not scored 4\.0 – – –/);
    expect(text).toMatch(/2\. What do you log at dawn\? Ada Byrne rated 3 of 5, Ben Castellanos rated 3 of 5 .*? 3 3 3\.0 0\.0 0 1\.00/);
    const numbers = (html: string) => [...html.matchAll(/class="grid-prompt">(\d)\./g)].map(([, number]) => number);
    expect(numbers(await read())).toEqual(["1", "3", "2"]);
    expect(numbers(await read(`${panel.path}?order=plan`))).toEqual(["1", "2", "3"]);
  });

  it("unfolds to ratings with their anchors, points and evidence side by side", async () => {
    const text = textOf(await read());
    expect(text).toContain(
      "Side by side : question 1 Ada Byrne Ben Castellanos Rating 5 Says it with evidence. 2 partial, with important gaps",
    );
    expect(text).toContain("Names the tools – Not asked – Not asked");
    expect(text).toContain("Evidence Said so. Said so.");
  });

  it("tells a question that is not somebody's from one that they skipped", async () => {
    const { db, questions } = panel;
    await db.update(scorecard).set({ questionIds: [questions[0], questions[1]] });
    const text = textOf(await read());
    expect(text).toContain("not theirs");
    expect(text).toContain("3. Tell me of a night that went wrong. With nobody who has submitted");
  });

  it("says who is here, and who is not any more", async () => {
    const { db, held, ada, ben } = panel;
    const seen = (seconds: number) => new Date(Date.parse("2026-03-02T17:00:00Z") - 1000 * seconds);
    await db.insert(attendance).values([
      { interviewId: held.interview.id, userId: ada.actor.id, seenAt: seen(39) },
      { interviewId: held.interview.id, userId: ben.actor.id, seenAt: seen(41) },
    ]);
    expect(textOf(await read())).toContain("Here Ada Byrne ");
    expect(textOf(await read())).not.toContain("Here Ada Byrne, Ben Castellanos");
  });

  it("shows what people wrote as text", async () => {
    const { db, owner, path, questions } = panel;
    const nasty = "<img src=x onerror=alert(1)>";
    await db.update(position).set({ title: nasty });
    await db.update(plan).set({ name: nasty });
    await db.update(planQuestion).set({ prompt: nasty });
    await db.update(planPoint).set({ text: nasty });
    await owner.browser.post(`${path}/consensus`, { questionId: questions[0], replaces: "", rating: "3", reason: nasty });
    const html = await read();
    expect(html).not.toContain("<img");
    expect(html.split("&lt;img").length).toBeGreaterThan(5);
  });
});

describe("a debrief opened early", () => {
  beforeEach(async () => {
    panel = await seatPanel();
    await submit(panel, 0, [5, 3, 4]);
    const reason = "The client decides on Friday and Ben is ill.";
    await panel.colleague.browser.post(`${panel.path}/opening`, { reason });
  });

  it("says to everybody in it who opened it, why, and who has not submitted", async () => {
    const text = textOf(await read());
    expect(text).toContain("Opened early by Colin Colleague");
    expect(text).toContain("“The client decides on Friday and Ben is ill.”");
    expect(text).toContain("Not submitted yet: Ben Castellanos .");
  });

  it("has no trace of what is not submitted", async () => {
    const html = await read();
    expect(html).not.toContain("Rationale 1.");
    expect(textOf(html)).toContain("Ada Byrne scored 3 of 3 of theirs");
    expect(html.split("Ben Castellanos")).toHaveLength(2);
  });
});
