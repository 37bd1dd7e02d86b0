import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { auditEvent, interview, planQuestion, planVersion, scorecard } from "../../src/db/schema/index.ts";
import type { Person } from "../support/cast.ts";
import { fillScorecard, makePanel } from "../support/factories.ts";
import { putMarks } from "../support/marks.ts";
import { recordedEvents } from "../support/recorded.ts";
import { assemblePanel, type PanelCast, statuses, wordsOf } from "./panel-cast.ts";

let cast: PanelCast;
let page: string;
beforeEach(async () => {
  cast = await assemblePanel();
  page = `${cast.path}/panel`;
});

const look = async () => wordsOf(await cast.colleague.browser.get(page));
const revision = async () => /name="revision" value="([^"]+)"/.exec(await (await cast.colleague.browser.get(page)).text())?.[1] ?? "";
type Asked = { ines?: string[] | "all"; ivan?: string[] | "all" };

/** The grid's fields: a box a question, or "all". */
async function grid({ ines = "all", ivan = "all" }: Asked, more: Record<string, string> = {}) {
  const fields: Record<string, string | string[]> = { revision: await revision(), ...more };
  for (const [who, asked] of [["ines", ines] as const, ["ivan", ivan] as const])
    fields[`${asked === "all" ? "all" : "asks"}.${cast.cards[who]}`] = asked === "all" ? "yes" : asked;
  return fields;
}
const save = async (asked: Asked, more?: Record<string, string>) => cast.colleague.browser.post(page, await grid(asked, more));
const shares = async () => {
  const rows = await cast.db.select().from(scorecard).where(eq(scorecard.interviewId, cast.made.interview.id));
  return {
    ines: rows.find(({ id }) => id === cast.cards.ines)?.questionIds,
    ivan: rows.find(({ id }) => id === cast.cards.ivan)?.questionIds,
  };
};
const putMark = (kind: "rating" | "point" | "cited" | "skip", subjectId: string, value: string) =>
  putMarks(cast.db, [{ scorecardId: cast.cards.ivan, kind, subjectId, value }]);

describe("who asks what", () => {
  it("shows everybody with all questions until somebody says otherwise", async () => {
    const words = await look();
    for (const text of ["Ines Interviewer", "Ivan Interviewer", "How do you trim a lamp?", "3 of 3 questions asked", "19 of 45 min"])
      expect(words).toContain(text);
    expect(words).toContain("Everybody scores all questions independently");
    expect(words).toContain("No other candidate has an interview of this plan yet");
  });

  it("leaves a question that nobody asks in sight of those who plan, on the interview's own page, until all have submitted", async () => {
    const [one, two, three] = cast.questions;
    const of = async ({ browser }: Person) => wordsOf(await browser.get(cast.path));
    expect(await of(cast.colleague)).not.toContain("Nobody asks");
    await save({ ines: [two], ivan: [two] });
    expect(await of(cast.colleague)).toContain("Nobody asks question 1 , question 3");
    expect(await (await cast.colleague.browser.get(cast.path)).text()).toContain(`href="${page}#question-${three}"`);
    expect(await of(cast.ivan)).not.toContain("Nobody asks");
    await save({ ines: [two, three], ivan: [one] });
    expect(await of(cast.colleague)).not.toContain("Nobody asks");
    await save({ ines: [two], ivan: [one] });
    for (const id of Object.values(cast.cards)) await fillScorecard(cast.db, id, {}, { submittedAt: new Date() });
    expect(await of(cast.colleague)).not.toContain("Nobody asks");
  });

  it("saves shares in the plan's order, and tells the application's story", async () => {
    const [one, two, three] = cast.questions;
    const answer = await save({ ines: [two, one], ivan: [three] });
    expect(answer.headers.get("location")).toBe(`${cast.path}#panel`);
    expect(await shares()).toEqual({ ines: [one, two], ivan: [three] });
    const events = await recordedEvents(cast.db, eq(auditEvent.action, "assigned questions"));
    expect(events.map(({ detail, applicationId }) => [detail, applicationId])).toEqual([
      [{ name: "Ines Interviewer", questions: "1, 2" }, cast.made.application.id],
      [{ name: "Ivan Interviewer", questions: "3" }, cast.made.application.id],
    ]);
    const words = await wordsOf(await cast.colleague.browser.get(cast.path));
    expect(words).toContain("Asks 2 of 3 questions: 1, 2 · 11 min");
    expect(words).toContain("Asks 1 of 3 questions: 3 · 8 min");
  });

  it("takes all boxes ticked as all, and all again as no change", async () => {
    await save({ ivan: cast.questions });
    expect(await shares()).toEqual({ ines: null, ivan: null });
    expect(await cast.db.select().from(auditEvent)).toEqual([]);
    await save({ ivan: [cast.questions[0]] });
    await save({});
    expect(await shares()).toEqual({ ines: null, ivan: null });
  });

  it("does not count as a change of the appointment", async () => {
    await save({ ivan: [cast.questions[0]] });
    expect((await cast.db.select().from(interview))[0]?.sequence).toBe(0);
  });

  it("leaves nobody without a question", async () => {
    const answer = await save({ ines: [cast.questions[0]], ivan: [] });
    expect(answer.status).toBe(422);
    expect(await wordsOf(answer)).toContain("Ivan Interviewer would ask nothing.");
    expect(await shares()).toEqual({ ines: null, ivan: null });
  });
});

describe("a question that is marked already", () => {
  it.each([
    ["rating", () => cast.questions[1], "4"],
    ["skip", () => cast.questions[1], "time"],
    ["cited", () => cast.questions[1], "1"],
    ["point", () => cast.made.questions[1]?.points[0]?.id ?? "", "1"],
  ] as const)("cannot be taken away: %s", async (kind, subject, value) => {
    await putMark(kind, subject(), value);
    const answer = await save({ ivan: [cast.questions[0]] });
    expect(answer.status).toBe(422);
    expect(await wordsOf(answer)).toContain("Ivan Interviewer has marked question 2 already, so it stays theirs.");
    expect(await shares()).toEqual({ ines: null, ivan: null });
    expect((await save({ ivan: [cast.questions[1]] })).status).toBe(303);
  });

  it("can be once the mark was taken back", async () => {
    await putMark("rating", cast.questions[1], "");
    expect((await save({ ivan: [cast.questions[0]] })).status).toBe(303);
  });

  it("keeps what else was ticked, so that it is mended and sent again", async () => {
    await putMark("rating", cast.questions[1], "4");
    const text = await (await save({ ines: [cast.questions[2]], ivan: [cast.questions[0]] })).text();
    const ticked = [...text.matchAll(/name="asks\.([^"]+)" value="([^"]+)" checked/g)].map(([, card, question]) => [card, question]);
    expect(ticked).toEqual([
      [cast.cards.ivan, cast.questions[0]],
      [cast.cards.ines, cast.questions[2]],
    ]);
  });

  it("stays for good on a scorecard that is submitted", async () => {
    await fillScorecard(cast.db, cast.cards.ivan, { [cast.questions[0]]: 3 });
    const stale = await grid({ ines: [cast.questions[0]] });
    expect((await cast.colleague.browser.post(page, stale)).status).toBe(303);
    expect(await shares()).toEqual({ ines: [cast.questions[0]], ivan: null });
    expect(await (await cast.colleague.browser.get(page)).text()).toMatch(new RegExp(`name="all\\.${cast.cards.ivan}"[^>]* disabled`));
  });
});

describe("the planner above the grid", () => {
  it("says what nobody asks, what more than one scores, with links to the places", async () => {
    const [one, two, three] = cast.questions;
    await save({ ines: [one, two], ivan: [two] });
    const text = await (await cast.colleague.browser.get(page)).text();
    expect(text).toContain(`<a href="#question-${three}">question 3</a>`);
    expect(text).toContain(`<a href="#question-${two}">question 2 (Ines Interviewer, Ivan Interviewer)</a>`);
    expect(text).toContain(`id="question-${three}"`);
    expect(await look()).toContain("Ines Interviewer: 2 questions, 11 min · Ivan Interviewer: 1 question, 5 min");
  });

  it("follows boxes that are not saved, for htmx as a part and for a plain form as the page", async () => {
    const asked = { ines: [cast.questions[0]], ivan: [cast.questions[1]] };
    const part = await cast.colleague.browser.htmx(page, await grid(asked, { intent: "check" }));
    expect(part.status).toBe(200);
    const text = await part.text();
    expect(text).toMatch(/^<section id="coverage"/);
    expect(text).toContain("2 of 3 questions asked");
    const whole = await save(asked, { intent: "check" });
    expect(whole.status).toBe(200);
    const words = await whole.text();
    expect(words).toContain("2 of 3 questions asked");
    expect(words.match(/name="asks\.[^"]+" value="[^"]+" checked/g)).toHaveLength(2);
    expect(await shares()).toEqual({ ines: null, ivan: null });
  });

  it("compares with other candidates' interviews of the plan, in whatever version", async () => {
    const { db, colleague, made, olaf } = cast;
    const [older] = await db.insert(planVersion).values({ planId: made.plan.id, number: 2, publishedAt: new Date() }).returning();
    const [asked] = await db.select().from(planQuestion).where(eq(planQuestion.id, cast.questions[0]));
    if (older === undefined || asked === undefined) throw new Error("The version was not written.");
    const { id: _, ...copy } = asked;
    await db.insert(planQuestion).values({ ...copy, versionId: older.id });
    const other = await makePanel(db, colleague.actor, [olaf.actor], "Bruno Bright", { ...made, version: older });
    const words = await look();
    expect(words).toContain("This is version 1 of the plan; other interviews follow version 2 (1 of 1)");
    expect(words).toContain("Asked here and not in all other interviews question 2 (missing in 1 of 1) , question 3 (missing in 1 of 1)");
    expect(words).toContain("Panel of 2; other interviews of this plan had 1 interviewer (in 1 of 1)");
    expect(words).toContain("Compared with the one interview of this plan with other candidates.");
    expect(await (await colleague.browser.get(page)).text()).toContain(`${cast.path}/edit#interviewers`);
    for (const id of Object.values(cast.cards)) await fillScorecard(db, id, {}, { submittedAt: new Date() });
    const settled = await (await colleague.browser.get(page)).text();
    expect(settled).toContain("1 interviewer (in 1 of 1)");
    expect(settled, "a panel that cannot be changed any more").not.toContain(`${cast.path}/edit`);
    const theirs = await wordsOf(await colleague.browser.get(`/interviews/${other.interview.id}/panel`));
    expect(theirs).toContain("Asked in other interviews and not here “What do you log at dawn?” (in 1 of 1)");
  });
});

describe("two who divide the questions at once", () => {
  it("are told of each other: the later one sees what stands, keeps their boxes, and decides", async () => {
    const [one, two] = cast.questions;
    const late = await grid({ ivan: [one] });
    await save({ ivan: [two] });
    const answer = await cast.colleague.browser.post(page, late);
    expect(answer.status).toBe(409);
    const text = await answer.text();
    expect(text).toContain("Somebody saved this division of questions after you opened it.");
    expect(text).toContain("questions 2");
    expect(await shares()).toEqual({ ines: null, ivan: [two] });
    const again = { ...late, revision: /name="revision" value="([^"]+)"/.exec(text)?.[1] ?? "" };
    expect((await cast.colleague.browser.post(page, again)).status).toBe(303);
    expect(await shares()).toEqual({ ines: null, ivan: [one] });
  });

  it("are told of a panel that changed meanwhile", async () => {
    const late = await grid({ ivan: [cast.questions[0]] });
    await cast.db.delete(scorecard).where(eq(scorecard.id, cast.cards.ines));
    expect((await cast.colleague.browser.post(page, late)).status).toBe(409);
  });
});

describe("who divides the questions", () => {
  it("is who recruits in the firm", async () => {
    const expected = {
      administrator: 200,
      recruiter: 200,
      "on the panel": 403,
      "off the panel": 403,
      observer: 403,
      stranger: 404,
      visitor: 303,
    };
    expect(await statuses(cast, (browser) => browser.get(page))).toEqual(expected);
    const form = await grid({ ivan: [cast.questions[0]] });
    const sent = { ...expected, administrator: 303, recruiter: 409, visitor: 401 };
    expect(await statuses(cast, (browser) => browser.post(page, form))).toEqual(sent);
  });

  it("gives nobody a question of another plan", async () => {
    const other = await makePanel(cast.db, cast.colleague.actor, [cast.olaf.actor], "Bruno Bright");
    const foreign = other.questions[0]?.id ?? "";
    expect((await save({ ivan: [cast.questions[0], foreign] })).status).toBe(404);
    expect(await shares()).toEqual({ ines: null, ivan: null });
  });
});
