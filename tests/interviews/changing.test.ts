import { asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { debrief, interview, mark, plan, scorecard, user, viewing } from "../../src/db/schema/index.ts";
import { assemblePanel, type PanelCast, statuses, wordsOf } from "../panels/panel-cast.ts";
import { fillScorecard, makePublishedPlan } from "../support/factories.ts";
import { putMarks } from "../support/marks.ts";
import { recordedEvents } from "../support/recorded.ts";

let cast: PanelCast;
let edit: string;
beforeEach(async () => {
  cast = await assemblePanel();
  edit = `${cast.path}/edit`;
});

const ids = (...names: ("ines" | "ivan" | "olaf" | "otto" | "owner")[]) => names.map((name) => cast[name].actor.id);
const revision = async () => /name="revision" value="([^"]+)"/.exec(await (await cast.colleague.browser.get(edit)).text())?.[1] ?? "";
const whole = async (more: Record<string, string | string[]> = {}) => ({
  revision: await revision(),
  versionId: cast.made.version.id,
  interviewerIds: ids("ines", "ivan"),
  scheduledAt: "2026-03-02T17:00",
  place: "",
  ...more,
});
const send = (fields: Record<string, string | string[]>) => cast.colleague.browser.post(edit, fields);
const panelNow = async () =>
  (
    await cast.db.select({ name: user.name }).from(scorecard).innerJoin(user, eq(user.id, scorecard.interviewerId)).orderBy(asc(user.name))
  ).map(({ name }) => name.split(" ")[0]);
const sitting = async () => (await cast.db.select().from(interview))[0];
const events = () => recordedEvents(cast.db);
const begin = () => cast.db.update(scorecard).set({ startedAt: new Date() }).where(eq(scorecard.id, cast.cards.ines));

describe("changing an interview that nobody has begun", () => {
  it("moves it to another time and place, counts that, and tells the application's story", async () => {
    const answer = await send(await whole({ scheduledAt: "2026-03-09T08:15", place: "Call" }));
    expect(answer.headers.get("location")).toBe(cast.path);
    expect(await sitting()).toMatchObject({ scheduledAt: new Date("2026-03-09T08:15:00Z"), place: "Call", sequence: 1 });
    expect(await events()).toMatchObject([{ action: "changed", applicationId: cast.made.application.id }]);
  });

  it("lets people join and leave, each told in the application's story", async () => {
    await send(await whole({ interviewerIds: ids("ivan", "olaf", "owner") }));
    expect(await panelNow()).toEqual(["Ivan", "Olaf", "Olivia"]);
    expect((await sitting())?.sequence).toBe(1);
    const told = (await events()).map(({ action, detail, applicationId }) => [action, detail?.name, applicationId]);
    const of = cast.made.application.id;
    expect(told.toSorted()).toEqual([
      ["added to the panel", "Olaf Outside", of],
      ["added to the panel", "Olivia Owner", of],
      ["removed from the panel", "Ines Interviewer", of],
    ]);
    expect(await cast.db.select().from(scorecard).where(eq(scorecard.id, cast.cards.ivan))).toHaveLength(1);
  });

  it("writes nothing where nothing changed", async () => {
    await send(await whole());
    expect(await sitting()).toMatchObject({ sequence: 0 });
    expect(await events()).toEqual([]);
  });

  it("gives everybody all questions of another plan, and says so before", async () => {
    await cast.db
      .update(scorecard)
      .set({ questionIds: [cast.questions[0]] })
      .where(eq(scorecard.id, cast.cards.ivan));
    expect(await wordsOf(await cast.colleague.browser.get(edit))).toContain(
      "Another plan gives everybody on the panel all of its questions",
    );
    const other = await makePublishedPlan(cast.db, cast.colleague.actor, "Second interview");
    expect((await send(await whole({ versionId: other.version.id }))).status).toBe(422);
    await cast.db.update(plan).set({ positionId: cast.made.position.id }).where(eq(plan.id, other.plan.id));
    expect((await send(await whole({ versionId: other.version.id }))).status).toBe(303);
    expect((await cast.db.select().from(scorecard)).map(({ questionIds }) => questionIds)).toEqual([null, null]);
  });

  it("never leaves it with nobody, and takes no observer and nobody who has left", async () => {
    expect(await wordsOf(await send(await whole({ interviewerIds: [] })))).toContain("Choose at least one interviewer.");
    await cast.db.update(user).set({ deactivatedAt: new Date() }).where(eq(user.id, cast.olaf.actor.id));
    for (const who of ["otto", "olaf"] as const) {
      const answer = await send(await whole({ interviewerIds: ids("ivan", who), place: "Room 9" }));
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain('value="Room 9"');
    }
    expect(await panelNow()).toEqual(["Ines", "Ivan"]);
  });

  it("lets somebody stay who could not be chosen any more", async () => {
    await cast.db.update(user).set({ deactivatedAt: new Date() }).where(eq(user.id, cast.ines.actor.id));
    expect(await wordsOf(await cast.colleague.browser.get(edit))).toContain("Cannot be chosen any more.");
    expect((await send(await whole({ place: "Room 2" }))).status).toBe(303);
    expect(await panelNow()).toEqual(["Ines", "Ivan"]);
  });

  it("shows who was overtaken what stands now, keeps what was typed, and saves it the second time", async () => {
    const late = await whole({ place: "Room 9" });
    await send(await whole({ interviewerIds: ids("ines", "ivan", "olaf") }));
    const answer = await send(late);
    expect(answer.status).toBe(409);
    const page = await answer.text();
    expect(page).toContain("Somebody saved this interview after you opened it.");
    expect(page).toContain("Ines Interviewer, Ivan Interviewer, Olaf Outside");
    expect(page).toContain('value="Room 9"');
    expect(await panelNow()).toEqual(["Ines", "Ivan", "Olaf"]);
    const again = await send({ ...late, revision: /name="revision" value="([^"]+)"/.exec(page)?.[1] ?? "" });
    expect(again.status).toBe(303);
    expect(await panelNow()).toEqual(["Ines", "Ivan"]);
  });

  it("shows it no longer to somebody who joins its panel", async () => {
    await cast.db
      .insert(viewing)
      .values({ interviewId: cast.made.interview.id, observerId: cast.olaf.actor.id, shownBy: cast.colleague.actor.id });
    await send(await whole({ interviewerIds: ids("ines", "ivan", "olaf") }));
    expect(await cast.db.select().from(viewing)).toEqual([]);
  });
});

describe("an interview that has begun", () => {
  it("keeps plan, time and place, whichever form is sent", async () => {
    const early = await whole({ scheduledAt: "2026-03-09T08:15" });
    await begin();
    const page = await wordsOf(await cast.colleague.browser.get(edit));
    expect(page).toContain("its plan, time and place stay as they were agreed");
    expect(page).toContain("Has begun, and stays on the panel.");
    const answer = await send(early);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("has begun");
    expect(await sitting()).toMatchObject({ scheduledAt: cast.made.interview.scheduledAt, sequence: 0 });
  });

  it("still gains members and loses those who have not begun", async () => {
    await begin();
    const answer = await send({ revision: await revision(), interviewerIds: ids("ines", "olaf") });
    expect(answer.headers.get("location")).toBe(cast.path);
    expect(await panelNow()).toEqual(["Ines", "Olaf"]);
    expect(await sitting()).toMatchObject({ sequence: 1 });
  });

  it("loses nobody who has begun or has marked anything", async () => {
    await begin();
    await putMarks(cast.db, [{ scorecardId: cast.cards.ivan, kind: "rating", subjectId: cast.questions[0], value: "4" }]);
    for (const [left, stays] of [
      [ids("ivan"), "Has begun and stays on the panel: Ines Interviewer."],
      [ids("ines"), "Has begun and stays on the panel: Ivan Interviewer."],
    ] as const) {
      const answer = await send({ revision: await revision(), interviewerIds: left });
      expect(answer.status).toBe(422);
      expect(await wordsOf(answer)).toContain(stays);
    }
    expect(await panelNow()).toEqual(["Ines", "Ivan"]);
    await cast.db.update(mark).set({ value: "" });
    expect((await send({ revision: await revision(), interviewerIds: ids("ines") })).status).toBe(303);
    expect(await panelNow()).toEqual(["Ines"]);
  });

  it("takes nobody new once its debrief is open: they could not score alone any more", async () => {
    await fillScorecard(cast.db, cast.cards.ines, { [cast.questions[0]]: 4 });
    await cast.db
      .insert(debrief)
      .values({ interviewId: cast.made.interview.id, openedBy: cast.owner.actor.id, openedAt: new Date(), reason: "Ivan is ill." });
    const answer = await send({ revision: await revision(), interviewerIds: ids("ines", "ivan", "olaf") });
    expect(answer.status).toBe(422);
    expect(await wordsOf(answer)).toContain("The debrief is open, so nobody can join");
    expect((await send({ revision: await revision(), interviewerIds: ids("ines") })).status).toBe(303);
    expect(await panelNow()).toEqual(["Ines"]);
    expect((await cast.colleague.browser.get(edit)).status).toBe(409);
    expect(await (await cast.colleague.browser.get(cast.path)).text()).not.toContain(edit);
  });

  it("lets a colleague take the place of somebody who never came, although all others have submitted", async () => {
    await fillScorecard(cast.db, cast.cards.ines, { [cast.questions[0]]: 4 });
    expect((await send({ revision: await revision(), interviewerIds: ids("ines", "olaf") })).status).toBe(303);
    expect(await panelNow()).toEqual(["Ines", "Olaf"]);
  });
});

describe("who may change an interview", () => {
  it("is who recruits in its firm", async () => {
    const form = await whole({ place: "Elsewhere" });
    const expected = {
      administrator: 303,
      recruiter: 409, // the form was filled before the administrator's change
      "on the panel": 403,
      "off the panel": 403,
      observer: 403,
      stranger: 404,
      visitor: 401,
    };
    expect(await statuses(cast, (browser) => browser.post(edit, form))).toEqual(expected);
    const pages = { ...expected, administrator: 200, recruiter: 200, visitor: 303 };
    expect(await statuses(cast, (browser) => browser.get(edit))).toEqual(pages);
  });
});
