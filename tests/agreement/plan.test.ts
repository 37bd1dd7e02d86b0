import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { planQuestion, planSection, planVersion, scorecard } from "../../src/db/schema/index.ts";
import { textOf } from "../results/marking.ts";
import { assemble, type Cast, type Person } from "../support/cast.ts";
import { makePanel } from "../support/factories.ts";
import { putMarks } from "../support/marks.ts";
import { hire, type Panel, PUBLISHED, publishedPanels, type Rated, rate } from "./panels.ts";

let cast: Cast;
let raters: Person[];
beforeEach(async () => {
  cast = await assemble();
  const [ivan, ines] = [await hire(cast, "Ivan Interviewer", "interviewer"), await hire(cast, "Ines Interviewer", "interviewer")];
  raters = [cast.owner, cast.colleague, ivan, ines];
});

const actors = () => raters.map(({ actor }) => actor);
const path = (panel?: Panel) => `/plans/${panel?.plan.id}/agreement`;
const read = async (person: Person, address: string) => textOf(await (await person.browser.get(address)).text());

describe("a plan's agreement", () => {
  it("is Krippendorff's α of the published data, with n, reading and working", async () => {
    const [panel] = await publishedPanels(cast, actors());
    const text = await read(cast.owner, path(panel));
    expect(text).toContain("4 interviews, 16 scorecards");
    expect(text).toContain("α 0.815 Good");
    expect(text).toContain("40 ratings of 11 answers");
    expect(text).toMatch(/1 − [\d.]+ ÷ [\d.]+ = 0\.8154, shown as 0\.815/);
    expect(text).not.toContain("there are more");
  });

  it("tells each question's use, ratings and agreement by hand, with the table behind the plots", async () => {
    const panel = await makePanel(cast.db, cast.owner.actor, actors().slice(0, 3));
    for (const [at, ratings] of ([[5, 2], [3, 2], [4]] as Rated[][]).entries()) await rate(cast, panel, at, ratings);
    const html = await (await cast.owner.browser.get(path(panel))).text();
    const text = textOf(html);
    // Ratings 5 3 4: n 3, one of each from 3 to 5, mean 4, SD 1, r_wg 0.5, 2 apart; the second question 2 2.
    expect(text).toContain("How do you trim a lamp? 3 0 0 1 1 1 4.0 1.0 3 to 5");
    expect(text).toContain("What do you log at dawn? 2 0 2 0 0 0 2.0 0.0 2 to 2");
    expect(text).toContain("How do you trim a lamp? 1 0.50 1 of 1, 100 % Not shown yet: 1 of 10");
    expect(text).toContain("What do you log at dawn? 1 1.00 0 of 1, 0 % Not shown yet: 1 of 10");
    expect(text).toContain("Tell me of a night that went wrong. 1 0, 0 % Not shown yet: 0 of 10 candidates");
    expect(text).toContain("0 ratings of 1, 0 ratings of 2, 1 rating of 3, 1 rating of 4, 1 rating of 5");
    expect(html).not.toContain("style=");
  });

  it("hides α below ten pairable units, and says what is missing", async () => {
    const [panel] = await publishedPanels(cast, actors(), PUBLISHED.slice(0, 6));
    const text = await read(cast.owner, path(panel));
    expect(text).toContain("Not shown yet 6 of 10 pairable units.");
    expect(text).not.toMatch(/α −?\d/);
  });

  it("tells each question's own α once ten panels have rated it, beside its bar and in the table behind", async () => {
    const lamp = PUBLISHED.flatMap((ratings): Rated[][] => [ratings, [4, 4, 4, 4], [3, null, null, null]]);
    const [panel] = await publishedPanels(cast, actors(), lamp);
    const text = await read(cast.owner, path(panel));
    expect(text).toMatch(/How do you trim a lamp\? .*?r_wg 0\.\d\d; \d of 11 apart; α 0\.815 good/);
    expect(text).toMatch(/How do you trim a lamp\? 11 0\.\d\d \d of 11, [\d.]+ % 0\.815 good/);
    expect(text).toContain("What do you log at dawn? 12 1.00 0 of 12, 0 % No variation");
    expect(text).toContain("Tell me of a night that went wrong. 0 – – Not shown yet: 0 of 10");
  });

  it("says that nothing varies, instead of a number", async () => {
    const same = Array.from({ length: 12 }, (): Rated[] => [4, 4, null, null]);
    const [panel] = await publishedPanels(cast, actors(), same);
    expect(await read(cast.owner, path(panel))).toContain("No variation All 24 ratings of 12 answers are the same.");
  });

  it("takes a guide's question as the same in the next version, whatever it says now", async () => {
    const [first] = await publishedPanels(cast, actors(), PUBLISHED.slice(0, 3));
    if (first === undefined) throw new Error("No panel");
    const second = await nextVersion(first);
    const panel = await makePanel(cast.db, cast.owner.actor, actors().slice(0, 2), "Bruno Bright", second);
    await rate(cast, panel, 0, [5]);
    await rate(cast, panel, 1, [4]);
    const text = await read(cast.owner, path(first));
    // 1 1 · 1, then 5 4.
    expect(text).toContain("How do you trim a lamp, precisely? 5 3 0 0 1 1 2.4 1.9 1 to 5");
    expect(text).not.toContain("How do you trim a lamp?");
    expect(text).toContain("What do you log at dawn? not asked since version 1");
  });

  it("leaves out drafts, one's own as well, and ratings of questions that were skipped or are not in the share", async () => {
    const panel = await makePanel(cast.db, cast.owner.actor, [cast.owner.actor]);
    await rate(cast, panel, 0, [5, 4, 3], null);
    expect(await read(cast.owner, path(panel))).toContain("No figures yet");
    const [first, second, third] = panel.questions.map(({ id }) => id);
    const id = panel.scorecards[0]?.id ?? "";
    await putMarks(cast.db, [{ scorecardId: id, kind: "skip", subjectId: first ?? "", value: "time" }]);
    await cast.db
      .update(scorecard)
      .set({ submittedAt: new Date(), questionIds: [first ?? "", third ?? ""] })
      .where(eq(scorecard.id, id));
    const text = await read(cast.owner, path(panel));
    expect(second).toBeDefined();
    expect(text).toContain("How do you trim a lamp? 0 0 0 0 0 0 – – –");
    expect(text).not.toContain("What do you log at dawn?");
    expect(text).toContain("Tell me of a night that went wrong. 1 0 0 1 0 0 3.0 – 3 to 3");
  });

  it("rests on the latest 500 interviews and says so when there are more", async () => {
    const panel = await makePanel(cast.db, cast.owner.actor, [cast.owner.actor]);
    await rate(cast, panel, 0, [5]);
    const { organisationId, id } = cast.owner.actor;
    await cast.db.execute(sql`insert into interview (organisation_id, application_id, version_id, scheduled_at, created_by)
      select ${organisationId}::uuid, ${panel.application.id}::uuid, ${panel.version.id}::uuid, timestamptz '2026-02-01' - g * interval '1 hour', ${id}::uuid
      from generate_series(1, 500) g`);
    await cast.db.execute(sql`insert into scorecard (interview_id, interviewer_id, submitted_at)
      select id, ${id}::uuid, now() from interview where id <> ${panel.interview.id}::uuid`);
    const text = await read(cast.owner, path(panel));
    expect(text).toContain("500 interviews, 500 scorecards");
    expect(text).toContain("These are the latest 500 interviews; there are more, and they are left out.");
    expect(text).toContain("How do you trim a lamp? 1 0 0 0 0 1 5.0");
  });
});

describe("who may look at a plan's agreement", () => {
  it("recruits for the firm; for everybody else there is no such page", async () => {
    const [panel] = await publishedPanels(cast, actors());
    const observer = await hire(cast, "Otto Observer", "observer");
    for (const { browser } of [cast.owner, cast.colleague]) expect((await browser.get(path(panel))).status).toBe(200);
    for (const { browser } of [raters[2], observer, cast.stranger].flatMap((one) => one ?? [])) {
      const answer = await browser.get(path(panel));
      expect(answer.status).toBe(404);
      expect(await answer.text()).not.toContain("First interview");
    }
    expect((await cast.visitor.get(path(panel))).headers.get("location")).toMatch(/^\/sign-in/);
    expect((await cast.owner.browser.get("/plans/not-an-id/agreement")).status).toBe(404);
  });

  it("sees nothing of an interview whose debrief is not open, unless they are of its panel", async () => {
    const panel = await makePanel(cast.db, cast.owner.actor, [cast.owner.actor, ...actors().slice(2)]);
    await rate(cast, panel, 0, [1]);
    await rate(cast, panel, 1, [5]);
    expect(await read(cast.colleague, path(panel))).toContain("No figures yet");
    expect(await read(cast.owner, path(panel))).toContain("1 interview, 2 scorecards");
    await rate(cast, panel, 2, [4]);
    expect(await read(cast.colleague, path(panel))).toContain("1 interview, 3 scorecards");
  });
});

describe("the list of plans", () => {
  it("names those with a submitted scorecard that one may read, newest first", async () => {
    expect(await read(cast.owner, "/agreement")).toContain("No figures yet");
    await publishedPanels(cast, actors(), PUBLISHED.slice(0, 3));
    const draft = await makePanel(cast.db, cast.owner.actor, [cast.owner.actor]);
    await rate(cast, draft, 0, [3], null);
    const html = await (await cast.owner.browser.get("/agreement")).text();
    expect(html.match(/\/plans\/[^/]+\/agreement/g)).toHaveLength(1);
    expect(html).not.toContain(path(draft));
    expect(html).toContain('href="/agreement/interviewers"');
    expect(await read(cast.stranger, "/agreement")).toContain("No figures yet");
  });

  it("goes on page by page", async () => {
    const panel = await makePanel(cast.db, cast.owner.actor, [cast.owner.actor]);
    await rate(cast, panel, 0, [3]);
    await cast.db.execute(sql`with p as (insert into plan (organisation_id, position_id, name, created_by, created_at)
        select organisation_id, position_id, 'Round ' || g, created_by, created_at - g * interval '1 day' from plan, generate_series(1, 55) g returning id),
      v as (insert into plan_version (plan_id, number, published_at) select id, 1, now() from p returning id),
      i as (insert into interview (organisation_id, application_id, version_id, scheduled_at, created_by)
        select ${panel.interview.organisationId}::uuid, ${panel.application.id}::uuid, id, now(), ${cast.owner.actor.id}::uuid from v returning id)
      insert into scorecard (interview_id, interviewer_id, submitted_at) select id, ${cast.owner.actor.id}::uuid, now() from i`);
    const first = await (await cast.owner.browser.get("/agreement")).text();
    const next = /href="(\/agreement\?after=[^"]+)"/.exec(first)?.[1] ?? "";
    const second = await (await cast.owner.browser.get(next)).text();
    const listed = (html: string) => html.match(/\/plans\/[^/]+\/agreement/g) ?? [];
    expect([listed(first).length, listed(second).length]).toEqual([50, 6]);
    expect(new Set([...listed(first), ...listed(second)]).size).toBe(56);
  });

  it("is for recruiters", async () => {
    expect((await cast.colleague.browser.get("/agreement")).status).toBe(200);
    expect((await raters[2]?.browser.get("/agreement"))?.status).toBe(403);
    expect((await cast.visitor.get("/agreement")).headers.get("location")).toMatch(/^\/sign-in/);
  });
});

/** Version 2 of the plan asks the first question in other words, and no other. */
async function nextVersion(panel: Panel): Promise<Panel> {
  const { db } = cast;
  const [version] = await db
    .insert(planVersion)
    .values({ planId: panel.plan.id, number: 2, publishedAt: new Date("2026-03-02T09:00:00Z") })
    .returning();
  const [old] = await db
    .select()
    .from(planQuestion)
    .where(eq(planQuestion.id, panel.questions[0]?.id ?? ""));
  if (version === undefined || old === undefined) throw new Error("The version was not written.");
  const [section] = await db.insert(planSection).values({ versionId: version.id, name: "Technical" }).returning();
  const { id: _, ...copied } = old;
  const words = { prompt: "How do you trim a lamp, precisely?", versionId: version.id, sectionId: section?.id ?? "" };
  const rows = await db
    .insert(planQuestion)
    .values({ ...copied, ...words })
    .returning();
  return { ...panel, version, questions: rows.map(({ id }) => ({ id, points: [] })) };
}
