import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { auditEvent, organisation, scorecard } from "../../src/db/schema/index.ts";
import { tell } from "../../views/decisions/words.ts";
import { textOf } from "../results/marking.ts";
import { assemble, type Cast } from "../support/cast.ts";
import { makePanel } from "../support/factories.ts";

let cast: Cast;
let held: Awaited<ReturnType<typeof makePanel>>;
let path: string;

beforeEach(async () => {
  cast = await assemble();
  held = await makePanel(cast.db, cast.owner.actor, [cast.owner.actor], "Zephyrine Quill");
  path = `/applications/${held.application.id}`;
});

type Event = Pick<typeof auditEvent.$inferInsert, "action" | "subjectType" | "subjectId" | "detail">;

const happen = (events: Event[], of = held.application.id) =>
  cast.db.insert(auditEvent).values(
    events.map((event, minute) => ({
      ...event,
      organisationId: cast.owner.actor.organisationId,
      actorId: cast.owner.actor.id,
      applicationId: of,
      at: new Date(Date.UTC(2026, 2, 2, 17, minute)),
    })),
  );
const ofInterview = (action: string, detail: Event["detail"] = null): Event => ({
  action,
  subjectType: "interview",
  subjectId: held.interview.id,
  detail,
});
const timeline = async (url = path, browser = cast.colleague.browser) => {
  const page = textOf(await (await browser.get(url)).text());
  return page.slice(page.indexOf("Timeline"));
};

describe("the timeline", () => {
  it("tells what happened in the field's words, newest first, in the firm's zone", async () => {
    await cast.db.update(organisation).set({ timeZone: "America/Los_Angeles" });
    const [card] = held.scorecards;
    await happen([
      { action: "applied", subjectType: "application", subjectId: held.application.id, detail: null },
      ofInterview("scheduled", { panel: "Olivia Owner" }),
      ofInterview("added to the panel", { name: "Colin Colleague" }),
      { action: "submitted", subjectType: "scorecard", subjectId: card?.id ?? "", detail: null },
      ofInterview("waved at", { reason: "It was Friday." }),
    ]);
    const told = await timeline(path, cast.owner.browser);
    expect(told).not.toContain("Scorecard submitted");
    await cast.db.update(scorecard).set({ submittedAt: new Date() });
    expect(await timeline()).toMatch(
      new RegExp(
        [
          "Interview waved at · First interview, v1 It was Friday. Olivia Owner, Mon 2 Mar 2026, 09:04",
          "Scorecard submitted · First interview, v1 Olivia Owner, Mon 2 Mar 2026, 09:03",
          "Colin Colleague joined the panel · First interview, v1 Olivia Owner, .*09:02",
          "Interview scheduled · First interview, v1 Panel: Olivia Owner Olivia Owner, .*09:01",
          "Applied Olivia Owner, .*09:00",
        ].join(".*"),
      ),
    );
  });

  it("goes on where a page ends, telling each event once", async () => {
    await cast.db.update(scorecard).set({ submittedAt: new Date() });
    await happen(Array.from({ length: 55 }, (_, n) => ofInterview(`step ${n}.`)));
    const html = await (await cast.colleague.browser.get(path)).text();
    const older = /href="([^"]+after=[^"]+)#timeline"/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const first = await timeline();
    const second = await timeline(older);
    const steps = (text: string) => [...text.matchAll(/step (\d+)\./g)].map(([, n]) => Number(n));
    expect([...steps(first), ...steps(second)]).toEqual(Array.from({ length: 55 }, (_, n) => 54 - n));
    expect(second).toContain("← Newest");
    expect((await cast.colleague.browser.get(`${path}?after=nonsense`)).status).toBe(200);
  });

  it("names the question that a consensus is about, and the person that an override is", async () => {
    await cast.db.update(scorecard).set({ submittedAt: new Date() });
    await happen([
      ofInterview("consensus set", { questionId: held.questions[1]?.id ?? "" }),
      ofInterview("consensus taken back", { questionId: null }),
      ofInterview("debrief opened", { reason: "Inga fell ill." }),
      { action: "unblinded", subjectType: "application", subjectId: held.application.id, detail: { reason: "The client calls." } },
    ]);
    const told = await timeline();
    expect(told).toContain("Consensus set on question 2 · First interview, v1 What do you log at dawn?");
    expect(told).toContain("Consensus taken back on the interview as a whole");
    expect(told).toContain("Debrief opened early · First interview, v1 Inga fell ill.");
    expect(told).toContain("Override: reads colleagues’ scorecards before submitting The client calls. Olivia Owner");
  });

  it("is of this application alone", async () => {
    const other = await makePanel(cast.db, cast.owner.actor, [], "Ben Bare");
    await happen([ofInterview("meant for another")], other.application.id);
    expect(await timeline()).not.toContain("meant for another");
  });

  it("tells those who are blind of appointments and overrides alone, whatever else there is", async () => {
    const scoring = ["consensus set", "debrief concluded", "something new"];
    await happen([
      ...scoring.map((action) => ofInterview(action, { reason: "SECRETWORD" })),
      ofInterview("changed"),
      ofInterview("debrief opened", { reason: "Inga fell ill." }),
      ofInterview("shown", { name: "Oscar Observer" }),
    ]);
    const blind = await timeline(path, cast.owner.browser);
    expect(blind).toContain("Interview changed");
    expect(blind).toContain("Shown to Oscar Observer");
    expect(blind).not.toContain("SECRETWORD");
    expect(blind).toContain("Debrief opened early · First interview, v1 Inga fell ill.");
    for (const told of ["Debrief concluded", "Consensus", "something new"]) expect(blind).not.toContain(told);
    await cast.db.update(scorecard).set({ submittedAt: new Date() }).where(eq(scorecard.interviewId, held.interview.id));
    expect(await timeline(path, cast.owner.browser)).toContain("SECRETWORD");
  });
});

describe("an event's words", () => {
  it("fall back to those it was stored with", () => {
    const tellOf = (subjectType: string, action: string, detail: Event["detail"] = null) =>
      tell({ subjectType, action, detail: detail ?? null, question: null });
    expect(tellOf("scorecard", "weighed")).toEqual({ what: "Scorecard weighed", note: "" });
    expect(tellOf("application", "constructor")).toEqual({ what: "Application constructor", note: "" });
    expect(tellOf("application", "decided", { outcome: "promoted" })).toEqual({ what: "Decided: promoted", note: "" });
    expect(tellOf("interview", "added to the panel")).toEqual({ what: "Panel member added", note: "" });
  });
});
