import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { auditEvent, scorecard, unblinding, user } from "../../src/db/schema/index.ts";
import { assemblePanel, type PanelCast, statuses, wordsOf } from "../panels/panel-cast.ts";
import { fillScorecard, makePanel } from "../support/factories.ts";

const REASON = "The client decides tonight & cannot wait.";
const OFFER = "See submitted scorecards";

let cast: PanelCast;
let action: string;
beforeEach(async () => {
  cast = await assemblePanel();
  action = `/applications/${cast.made.application.id}/unblinding`;
  await fillScorecard(cast.db, cast.cards.ines, { [cast.questions[0]]: 4 });
});

const open = (reason = REASON, interview = cast.made.interview.id) => cast.colleague.browser.post(action, { reason, interview });
const words = async (who: "owner" | "colleague" | "ivan" | "otto") => wordsOf(await cast[who].browser.get(cast.path));
const results = () => cast.colleague.browser.get(`/scorecards/${cast.cards.ines}/results`);
const seat = (who: "colleague" | "owner") =>
  cast.db.insert(scorecard).values({ interviewId: cast.made.interview.id, interviewerId: cast[who].actor.id });

describe("opening scorecards before one's turn", () => {
  it("opens what is submitted, to that recruiter alone", async () => {
    expect((await results()).status).toBe(404);
    expect((await open()).headers.get("location")).toBe(cast.path);
    expect((await results()).status).toBe(200);
    expect((await cast.owner.browser.get(`/scorecards/${cast.cards.ines}/results`)).status).toBe(404);
    expect((await cast.colleague.browser.get(`/scorecards/${cast.cards.ivan}/results`)).status).toBe(404);
  });

  it("opens them to one who has still to score, too", async () => {
    await seat("colleague");
    expect(await words("colleague")).toContain(`${OFFER} before your own, with a reason`);
    await open();
    expect((await results()).status).toBe(200);
    expect(await words("colleague")).not.toContain(OFFER);
  });

  it("is told, with the reason, to recruiters and to everybody on the application's panels", async () => {
    await open();
    for (const who of ["owner", "colleague", "ivan"] as const)
      expect(await words(who)).toContain(
        "Colin Colleague opened the scorecards on Mon 2 Mar 2026, 17:00 because: The client decides tonight &amp; cannot wait.",
      );
    const [event] = await cast.db.select().from(auditEvent).where(eq(auditEvent.action, "unblinded"));
    expect(event).toMatchObject({ applicationId: cast.made.application.id, actorId: cast.colleague.actor.id, detail: { reason: REASON } });
  });

  it("is told to nobody who is on no panel of it", async () => {
    await open();
    await cast.colleague.browser.post(`${cast.path}/observers`, { observerId: cast.otto.actor.id });
    expect(await words("otto")).not.toContain("opened the scorecards");
  });

  it("cannot be done twice, nor taken back by another reason", async () => {
    await open();
    await open("Something that sounds much better.");
    expect((await cast.db.select().from(unblinding)).map(({ reason }) => reason)).toEqual([REASON]);
    expect(await cast.db.select().from(auditEvent).where(eq(auditEvent.action, "unblinded"))).toHaveLength(1);
  });

  it("needs a reason, and keeps what was typed of it", async () => {
    for (const [reason, mistake] of [
      ["too  <b>", "at least 10 characters"],
      [" ".repeat(20), "at least 10 characters"],
      ["x".repeat(1001), "at most 1000 characters"],
    ] as const) {
      const answer = await open(reason);
      expect(answer.status).toBe(422);
      const page = await answer.text();
      expect(page).toContain(mistake);
      expect(page).toMatch(/<details id="unblinding"[^>]* open/);
    }
    expect(await (await open("too  <b>")).text()).toContain("too  &lt;b&gt;</textarea>");
    expect(await cast.db.select().from(unblinding)).toEqual([]);
  });

  it("is offered where it would open something, and nowhere else", async () => {
    expect(await words("colleague")).toContain(`${OFFER} early, with a reason`);
    expect(await words("ivan")).not.toContain(OFFER);
    await cast.db.update(user).set({ seesAll: true }).where(eq(user.id, cast.owner.actor.id));
    expect(await words("owner")).not.toContain(OFFER);
    expect((await cast.owner.browser.post(action, { reason: REASON, interview: cast.made.interview.id })).status).toBe(409);
    await fillScorecard(cast.db, cast.cards.ivan, { [cast.questions[0]]: 4 });
    expect(await words("colleague")).not.toContain(OFFER);
  });

  it("is for those who recruit in the firm", async () => {
    const form = { reason: REASON, interview: cast.made.interview.id };
    const expected = {
      administrator: 303,
      recruiter: 303,
      "on the panel": 403,
      "off the panel": 403,
      observer: 403,
      stranger: 404,
      visitor: 401,
    };
    expect(await statuses(cast, (browser) => browser.post(action, form))).toEqual(expected);
    expect(await cast.db.select().from(unblinding)).toHaveLength(2);
  });

  it("comes back to an interview of that application only", async () => {
    const other = await makePanel(cast.db, cast.colleague.actor, [cast.ivan.actor], "Bruno Bright");
    expect((await open(REASON, other.interview.id)).status).toBe(404);
    expect((await open(REASON, "")).headers.get("location")).toBe(`/applications/${cast.made.application.id}`);
  });
});
