import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { candidate, interview, organisation, scorecard } from "../../src/db/schema/index.ts";
import { PAGE_SIZE } from "../../src/interviews/list.ts";
import { assemble, type Cast } from "../support/cast.ts";
import { makeInterview } from "../support/factories.ts";
import { putMarks } from "../support/marks.ts";

const NOW = new Date("2026-03-02T17:00:00Z");

let cast: Cast;
beforeEach(async () => {
  cast = await assemble(() => NOW);
});

const namesOn = (page: string) => [...page.matchAll(/class="list-name"[^>]*>([^<]*)</g)].map(([, name]) => name);
const list = async (query = "") => (await cast.owner.browser.get(`/interviews${query}`)).text();

async function interviewAt(at: string, name: string) {
  const made = await makeInterview(cast.db, cast.owner.actor, name);
  await cast.db.update(candidate).set({ searchText: name.toLowerCase() }).where(eq(candidate.id, made.candidate.id));
  await cast.db
    .update(interview)
    .set({ scheduledAt: new Date(at) })
    .where(eq(interview.id, made.interview.id));
  return made;
}

describe("GET /interviews", () => {
  it("leads to candidates while there is none", async () => {
    const page = await list();
    expect(page).toContain("No interviews yet");
    expect(page).toContain('href="/candidates"');
  });

  it("shows who, what, when and how far along, to the firm alone", async () => {
    await interviewAt("2026-03-02T17:00:00Z", "Amara Okafor");
    const page = await (await cast.colleague.browser.get("/interviews")).text();
    for (const text of ["Amara Okafor", "Night keeper · First interview, v1", "Olivia Owner", "Mon 2 Mar 2026, 17:00", "Scheduled"])
      expect(page).toContain(text);
    await cast.db.update(scorecard).set({ startedAt: NOW });
    expect(await list()).toContain("In progress");
    await cast.db.update(scorecard).set({ submittedAt: NOW });
    expect(await list()).toContain("Submitted");
    expect(namesOn(await (await cast.stranger.browser.get("/interviews")).text())).toEqual([]);
    expect((await cast.visitor.get("/interviews")).headers.get("location")).toContain("/sign-in");
  });

  it("filters by day in the firm's zone: what lies ahead soonest first, the rest newest first", async () => {
    await cast.db.update(organisation).set({ timeZone: "America/Los_Angeles" });
    await interviewAt("2026-02-20T17:00:00Z", "Last Month");
    await interviewAt("2026-03-02T07:30:00Z", "Last Night");
    await interviewAt("2026-03-02T16:00:00Z", "This Morning");
    await interviewAt("2026-03-03T07:30:00Z", "This Evening");
    await interviewAt("2026-03-03T08:30:00Z", "After Midnight");
    expect(namesOn(await list())).toEqual(["After Midnight", "This Evening", "This Morning", "Last Night", "Last Month"]);
    expect(namesOn(await list("?when=today"))).toEqual(["This Morning", "This Evening"]);
    expect(namesOn(await list("?when=upcoming"))).toEqual(["This Evening", "After Midnight"]);
    expect(namesOn(await list("?when=past"))).toEqual(["This Morning", "Last Night", "Last Month"]);
    expect(namesOn(await list("?when=nonsense&after=nonsense"))).toHaveLength(5);
    expect(namesOn(await list("?q=last"))).toEqual(["Last Night", "Last Month"]);
    expect(await list("?q=nobody&when=past")).toContain("No interview found with “nobody”");
  });

  it("pages in both directions without losing or repeating any", async () => {
    const made = await makeInterview(cast.db, cast.owner.actor);
    const { id: _, ...same } = { ...made.interview, scheduledAt: new Date("2026-03-02T18:00:00Z") };
    const total = PAGE_SIZE + 7;
    const rows = await cast.db
      .insert(interview)
      .values(Array.from({ length: total - 1 }, () => same))
      .returning({ id: interview.id });
    await cast.db.insert(scorecard).values(rows.map(({ id }) => ({ interviewId: id, interviewerId: cast.owner.actor.id })));
    for (const when of ["all", "upcoming"]) {
      const seen = new Set<string | undefined>();
      let path: string | undefined = `?when=${when}`;
      for (let pages = 0; path !== undefined && pages < 5; pages++) {
        const page: string = await list(path);
        for (const [, id] of page.matchAll(/class="list-name" href="\/interviews\/([^"]*)"/g)) seen.add(id);
        path = /href="\/interviews(\?[^"]*after=[^"]*)"/.exec(page)?.[1]?.replaceAll("&amp;", "&");
      }
      expect([when, seen.size]).toEqual([when, total]);
    }
  });

  it("shows nothing of what stands in a scorecard", async () => {
    const made = await interviewAt("2026-03-02T17:00:00Z", "Amara Okafor");
    const before = await list();
    const subjectId = made.questions[0]?.id ?? "";
    await putMarks(cast.db, [
      { scorecardId: made.scorecard.id, kind: "rating", subjectId, value: "5" },
      { scorecardId: made.scorecard.id, kind: "evidence", subjectId, value: "Quoted words" },
      { scorecardId: made.scorecard.id, kind: "recommendation", subjectId: made.scorecard.id, value: "strong_yes" },
    ]);
    expect(await list()).toBe(before);
    const pages = [`/candidates/${made.candidate.id}`, `/interviews/${made.interview.id}`, "/", "/candidates"];
    for (const path of pages)
      expect(await (await cast.colleague.browser.get(path)).text()).not.toMatch(/Quoted words|Strong yes|strong_yes/);
  });
});
