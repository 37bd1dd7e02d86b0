import { beforeEach, describe, expect, it } from "vitest";
import { candidate, debrief, interview, resume, scorecard, user } from "../../src/db/schema/index.ts";
import { assemblePanel, type PanelCast, statuses, wordsOf } from "../panels/panel-cast.ts";
import { fillScorecard } from "../support/factories.ts";

let cast: PanelCast;
beforeEach(async () => {
  cast = await assemblePanel();
});

type Who = "owner" | "colleague" | "ines" | "ivan";
const page = async (who: Who, path = cast.path) => (await cast[who].browser.get(path)).text();
const words = async (who: Who, path = cast.path) => wordsOf(await cast[who].browser.get(path));
const submit = (who: "ines" | "ivan") => fillScorecard(cast.db, cast.cards[who], { [cast.questions[0]]: 4 });

/** Another round with the candidate, with Ivan on its panel. */
async function secondRound(): Promise<string> {
  const { organisationId, applicationId, versionId, createdBy } = cast.made.interview;
  const [second] = await cast.db
    .insert(interview)
    .values({ organisationId, applicationId, versionId, createdBy, scheduledAt: new Date("2026-03-09T17:00:00Z") })
    .returning();
  await cast.db.insert(scorecard).values({ interviewId: second?.id ?? "", interviewerId: cast.ivan.actor.id });
  return second?.id ?? "";
}

describe("an interview's page", () => {
  it("exists for recruiters of the firm and for the panel", async () => {
    const expected = {
      administrator: 200,
      recruiter: 200,
      "on the panel": 200,
      "off the panel": 404,
      observer: 404,
      stranger: 404,
      visitor: 303,
    };
    expect(await statuses(cast, (browser) => browser.get(cast.path))).toEqual(expected);
  });

  it("gives an interviewer their scorecard, their questions and the colleagues' names, and no way to what is closed", async () => {
    await cast.db.insert(resume).values({
      candidateId: cast.made.candidate.id,
      filename: "Amara.pdf",
      mediaType: "application/pdf",
      size: 1,
      content: new Uint8Array([1]),
      uploadedBy: cast.owner.actor.id,
    });
    await cast.db.update(interview).set({ place: "Room 7" });
    const told = await words("ivan");
    for (const text of ["Start the interview", "Ines Interviewer", "You ask all 3 questions · 19 min", "Room 7", "How do you trim a lamp?"])
      expect(told).toContain(text);
    const text = await page("ivan");
    expect(text).toContain(`/candidates/${cast.made.candidate.id}/resume`);
    for (const address of [`/candidates/${cast.made.candidate.id}"`, "/positions/", "/plans/", `${cast.path}/edit`, `${cast.path}/panel`])
      expect(text).not.toContain(`href="${address}`);
  });

  it("gives recruiters the ways on: candidate, position, plan, who asks what, change", async () => {
    const text = await page("colleague");
    for (const address of [`/candidates/${cast.made.candidate.id}"`, "/positions/", "/plans/", `${cast.path}/edit`, `${cast.path}/panel`])
      expect(text).toContain(`href="${address}`);
  });

  it("escapes what a candidate is called", async () => {
    await cast.db.update(candidate).set({ name: "<img src=x>" });
    expect(await page("ivan")).not.toContain("<img src=x");
  });
});

describe("while somebody is blind", () => {
  it("their page tells nothing of how far a colleague is", async () => {
    const before = await page("ivan");
    await submit("ines");
    expect(await page("ivan")).toBe(before);
    expect(await words("ivan")).toContain("The other scorecard is closed to you until you have submitted your own.");
    expect(before).not.toContain(cast.cards.ines);
  });

  it("the page names the other round that they still owe", async () => {
    const second = await secondRound();
    await submit("ivan");
    await submit("ines");
    const told = await words("ivan");
    expect(told).toContain("The other scorecard is closed to you until you have submitted your own of First interview, v1 .");
    expect(await page("ivan")).toContain(`until you have submitted your own of <a href="/interviews/${second}">`);
    expect(await page("ivan")).not.toContain(`/scorecards/${cast.cards.ines}`);
    expect(await page("ivan")).not.toContain(`${cast.path}/debrief"`);
  });

  it("a recruiter on the panel sees how far colleagues are, and none of their scorecards", async () => {
    await cast.db.insert(scorecard).values({ interviewId: cast.made.interview.id, interviewerId: cast.colleague.actor.id });
    await submit("ines");
    const told = await words("colleague");
    expect(told).toContain("Submitted");
    expect(told).toContain("The other scorecards are closed to you until you have submitted your own.");
    expect(await page("colleague")).not.toContain(cast.cards.ines);
  });
});

describe("once somebody has submitted", () => {
  it("they read a colleague's scorecard as soon as it is submitted too", async () => {
    await submit("ivan");
    expect(await words("ivan")).toContain("A scorecard can be read once it is submitted.");
    await submit("ines");
    const text = await page("ivan");
    expect(text).toContain(`/scorecards/${cast.cards.ines}/results`);
    expect(text).toContain(`${cast.path}/debrief"`);
    expect(text).toContain(`${cast.path}/packet.pdf"`);
    expect(await words("ivan")).not.toContain("can be read once");
  });

  it("a recruiter off the panel waits for all, and may open the debrief early", async () => {
    expect(await page("colleague")).not.toContain(`${cast.path}/debrief/opening`);
    await submit("ines");
    expect(await words("colleague")).toContain(
      "The scorecards open to you once everybody on this panel has submitted or the debrief is opened.",
    );
    expect(await page("colleague")).not.toContain(`/scorecards/${cast.cards.ines}`);
    expect(await page("colleague")).toContain(`${cast.path}/debrief/opening"`);
    await cast.db
      .insert(debrief)
      .values({ interviewId: cast.made.interview.id, openedBy: cast.owner.actor.id, openedAt: new Date(), reason: "Ivan is ill." });
    expect(await page("colleague")).toContain(`/scorecards/${cast.cards.ines}/results`);
    expect(await words("colleague")).toContain("A scorecard can be read once it is submitted.");
  });

  it("everybody's page stops waiting when all have", async () => {
    await submit("ines");
    await submit("ivan");
    for (const who of ["owner", "colleague", "ines", "ivan"] as const) {
      const text = await page(who);
      for (const card of [cast.cards.ines, cast.cards.ivan]) expect(text).toContain(`/scorecards/${card}/scorecard.pdf`);
      expect(text).toContain(`${cast.path}/debrief"`);
      expect(text).not.toContain(`${cast.path}/edit`);
    }
  });
});

describe("accounts that see all", () => {
  it("are named to the panel and to recruiters", async () => {
    await cast.db.update(user).set({ seesAll: true });
    for (const who of ["colleague", "ivan"] as const) {
      const told = await words(who);
      expect(told).toContain("Olivia Owner reads every scorecard as soon as it is submitted");
      expect(told).not.toContain("Ines Interviewer reads every");
      expect(told).not.toContain("Stella Stranger");
    }
  });
});

describe("lists of interviews with several on the panel", () => {
  it("say how many have submitted, to those who may know", async () => {
    await submit("ines");
    expect(await words("colleague", "/interviews")).toContain("1 of 2 submitted");
    expect(await words("ivan", "/interviews")).toContain("Scheduled");
    expect(await words("ivan", "/interviews")).not.toContain("ubmitted");
  });

  it("name each scorecard's links on the candidate's page by its interviewer", async () => {
    await submit("ines");
    await submit("ivan");
    const told = await words("colleague", `/candidates/${cast.made.candidate.id}`);
    expect(told).toContain("Results of Ines Interviewer, First interview, v1 for Night keeper");
    expect(told).toContain("Results of Ivan Interviewer, First interview, v1 for Night keeper");
  });

  it("tell an interviewer without any what will stand there", async () => {
    const told = await wordsOf(await cast.olaf.browser.get("/interviews"));
    expect(told).toContain("As soon as a recruiter puts you on an interview");
    expect(told).not.toContain("Go to candidates");
  });
});
