import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import {
  consensus,
  debrief,
  decision,
  interview as interviews,
  organisation,
  scorecard,
  unblinding,
  viewing,
} from "../../src/db/schema/index.ts";
import { assemble, type Cast, enter, type Person } from "../support/cast.ts";
import { fillScorecard, makePanel } from "../support/factories.ts";
import { type ReadPdf, readPdf } from "../support/pdf.ts";

let cast: Cast;
let ines: Person;
let ivan: Person;
let ona: Person;
beforeEach(async () => {
  cast = await assemble();
  const firm = cast.owner.actor.organisationId;
  ines = await enter(cast.db, cast.app, firm, "Ines Interviewer", "ines@example.com", "interviewer");
  ivan = await enter(cast.db, cast.app, firm, "Ivan Interviewer", "ivan@example.com", "interviewer");
  ona = await enter(cast.db, cast.app, firm, "Ona Observer", "ona@example.com", "observer");
});

const SECRET = "Mumbled about the barometer.";

/** Owner and Ines have submitted; what Ivan wrote is submitted only if told. */
async function held({ submitted }: { submitted: boolean }) {
  const made = await makePanel(cast.db, cast.owner.actor, [cast.owner.actor, ines.actor, ivan.actor]);
  const [lamp, dawn, night] = made.questions.map(({ id }) => id);
  const [first, second, third] = made.scorecards;
  if (!lamp || !dawn || !night || !first || !second || !third) throw new Error("The panel has three members and three questions.");
  await fillScorecard(cast.db, first.id, { [lamp]: 4, [dawn]: 3, [night]: 5 }, { recommendation: "strong_yes", rationale: "Trims well." });
  await fillScorecard(cast.db, second.id, { [lamp]: 2, [dawn]: 3 }, { recommendation: "no", rationale: "Slow at dawn." });
  await fillScorecard(
    cast.db,
    third.id,
    { [lamp]: 1 },
    { recommendation: "strong_no", rationale: SECRET, evidence: SECRET, submittedAt: submitted ? new Date("2026-03-02T19:00:00Z") : null },
  );
  return { ...made, lamp, path: `/interviews/${made.interview.id}/packet.pdf`, unsubmitted: third };
}

async function openEarly(interviewId: string) {
  const openedAt = new Date("2026-03-03T18:00:00Z");
  await cast.db
    .insert(debrief)
    .values({ interviewId, openedBy: cast.colleague.actor.id, openedAt, reason: "The client decides on Friday" });
}

async function read(person: Person, path: string): Promise<ReadPdf> {
  const answer = await person.browser.get(path);
  expect(answer.status).toBe(200);
  return readPdf(new Uint8Array(await answer.arrayBuffer()));
}

describe("GET /interviews/:id/packet.pdf", () => {
  it("gives the panel and those who recruit everybody's scorecard once all have submitted", async () => {
    const { path } = await held({ submitted: true });
    for (const person of [cast.owner, cast.colleague, ines, ivan]) {
      const { text, pages } = await read(person, path);
      for (const name of ["Olivia Owner", "Ines Interviewer", "Ivan Interviewer"]) expect(text).toContain(`Scorecard by ${name}`);
      expect(text).toContain("Trims well.");
      expect(text).toContain(SECRET);
      expect(pages[0]?.text).toContain("3 of 3 submitted");
      expect(pages[0]?.text).not.toContain("opened early");
    }
  });

  it("is a PDF to look at, named after candidate and plan, and kept by nobody", async () => {
    const { path } = await held({ submitted: true });
    const { headers } = await cast.owner.browser.get(path);
    expect(headers.get("content-type")).toBe("application/pdf");
    expect(headers.get("cache-control")).toBe("private, no-store");
    expect(headers.get("content-disposition")).toMatch(/^inline; filename="Panel packet Amara Okafor, First interview.pdf"/);
  });

  it("computes the panel's total from the questions, not from the totals", async () => {
    const { path } = await held({ submitted: true });
    const { pages, text } = await read(cast.owner, path);
    // Lamp (75 + 25 + 0) ÷ 3, dawn (50 + 50) ÷ 2, night 100; sections 41.6667 and 100. Own totals 81.25, 37.5, 0.
    expect(pages[0]?.text).toContain("70.8 of 100");
    expect(pages[0]?.text).toContain("n = 3, sample SD 40.7, range 81.3 (0.0 to 81.3)");
    expect(text).toMatch(/To discuss: ratings 2 or more apart 1 How do you trim a lamp\? Discuss {1,2}rated from 1 to 4/);
  });

  it("says on page 1 who opened it early and whose scorecard is missing, and has nothing of that one", async () => {
    const { path, interview } = await held({ submitted: false });
    await openEarly(interview.id);
    for (const person of [cast.owner, cast.colleague, ines]) {
      const answer = await person.browser.get(path);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      const { pages, text, info } = await readPdf(bytes);
      expect(pages[0]?.text).toContain("Debrief opened early. Colin Colleague opened it on 3 Mar 2026");
      expect(pages[0]?.text).toContain("The reason: The client decides on Friday.");
      expect(pages[0]?.text).toContain("1 of 3 scorecards is not included, because it was not submitted: Ivan Interviewer.");
      expect(pages[0]?.text).toContain("2 of 3 submitted");
      expect(text).not.toContain("Scorecard by Ivan");
      expect(text).not.toContain("barometer.");
      expect(pages[0]?.text).toMatch(/0 {1,2}Strong no\b/);
      expect(JSON.stringify(info)).not.toContain("barometer.");
      expect(Buffer.from(bytes).includes("Mumbled")).toBe(false);
    }
  });

  it("does not exist before the debrief is open", async () => {
    const { path } = await held({ submitted: false });
    for (const person of [cast.owner, cast.colleague, ines, ivan]) expect((await person.browser.get(path)).status).toBe(404);
  });

  it("does not exist for a member who is still to submit, not even when it was opened early", async () => {
    const { path, interview } = await held({ submitted: false });
    await openEarly(interview.id);
    expect((await ivan.browser.get(path)).status).toBe(404);
  });

  it("does not exist for a recruiter who is blind through another interview of the candidate, unless that was lifted", async () => {
    const { path, application, interview, version } = await held({ submitted: true });
    const [second] = await cast.db
      .insert(interviews)
      .values({ ...interview, id: undefined, versionId: version.id, sequence: 2 })
      .returning();
    if (second === undefined) throw new Error("The interview was not written.");
    await cast.db.insert(scorecard).values({ interviewId: second.id, interviewerId: cast.colleague.actor.id });
    expect((await cast.colleague.browser.get(path)).status).toBe(404);
    await cast.db.insert(unblinding).values({ applicationId: application.id, userId: cast.colleague.actor.id, reason: "Stands in." });
    expect((await cast.colleague.browser.get(path)).status).toBe(200);
  });

  it("is an observer's only where the interview was shown to them, and no interviewer's of elsewhere", async () => {
    const { path, interview } = await held({ submitted: true });
    const other = await enter(cast.db, cast.app, cast.owner.actor.organisationId, "Olaf Other", "olaf@example.com", "interviewer");
    expect((await ona.browser.get(path)).status).toBe(404);
    expect((await other.browser.get(path)).status).toBe(404);
    await cast.db.insert(viewing).values({ interviewId: interview.id, observerId: ona.actor.id, shownBy: cast.owner.actor.id });
    expect((await ona.browser.get(path)).status).toBe(200);
  });

  it("does not exist for a stranger, nor for an address of nothing, and asks a visitor to sign in", async () => {
    const { path } = await held({ submitted: true });
    expect((await cast.stranger.browser.get(path)).status).toBe(404);
    expect((await cast.owner.browser.get("/interviews/0192f0aa-0000-7000-8000-000000000001/packet.pdf")).status).toBe(404);
    expect((await cast.owner.browser.get("/interviews/nonsense/packet.pdf")).status).toBe(404);
    const answer = await cast.visitor.get(path);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `/sign-in?next=${encodeURIComponent(path)}`]);
  });

  it("gives the decision that stands to those who recruit, and not to the others", async () => {
    const { path, application, lamp } = await held({ submitted: true });
    const decided = { applicationId: application.id, decidedBy: cast.owner.actor.id, citations: [lamp] };
    const words = { outcome: "hire", reasonCode: "meets_position", rationale: "The lamp is in good hands." } as const;
    await cast.db.insert(decision).values({ ...decided, ...words, at: new Date("2026-03-04T10:00:00Z") });
    const { pages, text } = await read(cast.colleague, path);
    expect(pages[0]?.text).toContain("Hire");
    expect(text).toContain("Meets what the position asks for.");
    expect(text).toContain("The lamp is in good hands.");
    expect((await read(ines, path)).text).not.toMatch(/DECISION|good hands|Hire/);

    await cast.db
      .insert(decision)
      .values({ ...decided, outcome: null, rationale: "The client wants another round.", at: new Date("2026-03-05T10:00:00Z") });
    const reopened = await read(cast.colleague, path);
    expect(reopened.pages[0]?.text).toContain("None yet");
    expect(reopened.text).not.toContain("good hands");
  });

  it("has what the panel agreed on, with the initial ratings", async () => {
    const { path, interview, lamp } = await held({ submitted: true });
    const agreed = { interviewId: interview.id, setBy: ines.actor.id };
    await cast.db.insert(consensus).values([
      { ...agreed, questionId: lamp, rating: 3, reason: "Ivan had heard another question" },
      { ...agreed, questionId: null, rating: 4, reason: "Good enough for the rock" },
    ]);
    const { text } = await read(ivan, path);
    expect(text).toMatch(/2 · 1 · 4 (→|->) 3/);
    expect(text).toContain("Ivan had heard another question. (Ines Interviewer");
    expect(text).toContain("Good enough for the rock. (Ines Interviewer");
  });

  it("is on the firm's paper and the same whenever it is asked for", async () => {
    const { path } = await held({ submitted: true });
    const bytes = async () => Buffer.from(await (await cast.owner.browser.get(path)).arrayBuffer());
    const first = await bytes();
    expect(first.equals(await bytes())).toBe(true);
    const firm = eq(organisation.id, cast.owner.actor.organisationId);
    await cast.db.update(organisation).set({ paper: "a4" }).where(firm);
    expect((await readPdf(await bytes())).pages[0]?.width).toBe(595.28);
  });
});
