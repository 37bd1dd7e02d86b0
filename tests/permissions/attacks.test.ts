import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { interview, scorecard, user } from "../../src/db/schema/index.ts";
import { assemble, type Cast, enter, type Person } from "../support/cast.ts";
import { fillScorecard, makePanel } from "../support/factories.ts";

/** What somebody tries who wants to read colleagues before scoring, and leave no trace of it. */

let cast: Cast;
let rita: Person;
let ivan: Person;
let held: Awaited<ReturnType<typeof makePanel>>;

beforeEach(async () => {
  cast = await assemble();
  const join = (name: string, role: "recruiter" | "interviewer") =>
    enter(cast.db, cast.app, cast.owner.actor.organisationId, name, `${name.split(" ")[0]?.toLowerCase()}@example.com`, role);
  rita = await join("Rita Recruiter", "recruiter");
  ivan = await join("Ivan Interviewer", "interviewer");
  held = await makePanel(cast.db, cast.owner.actor, [ivan.actor, cast.colleague.actor]);
});

const submit = async (at: number) => fillScorecard(cast.db, held.scorecards[at]?.id ?? "", { [held.questions[0]?.id ?? ""]: 5 });
const pageOf = async ({ browser }: Person, id: string) => (await browser.get(`/interviews/${id}`)).text();
/** Nobody typed markup: what a person reads, in one line. */
const words = (html: string) => html.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");

/** A further round for the same application, scheduled by Rita through the form. @returns its id. */
async function schedule(people: Person[]): Promise<string> {
  const fields = {
    versionId: held.version.id,
    scheduledAt: "2026-04-01T10:00",
    place: "",
    interviewerIds: people.map(({ actor }) => actor.id),
  };
  const response = await rita.browser.post(`/applications/${held.application.id}/interviews/new`, fields);
  expect(response.status).toBe(303);
  return response.headers.get("location")?.split("/").at(-1) ?? "";
}

/** Makes the panel of a round these people, as the form does it that has just been opened. */
async function reseat(id: string, people: Person[]): Promise<void> {
  const form = await (await rita.browser.get(`/interviews/${id}/edit`)).text();
  const value = (name: string) => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(form)?.[1] ?? "";
  const interviewerIds = people.map(({ actor }) => actor.id);
  const fields = { versionId: held.version.id, scheduledAt: value("scheduledAt"), place: "", revision: value("revision"), interviewerIds };
  expect((await rita.browser.post(`/interviews/${id}/edit`, fields)).status).toBe(303);
}

describe("leaving a panel to read, and coming back", () => {
  const INFORMED = /Rita Recruiter could read colleagues’ scorecards .* when put on/;

  it("is told to everybody on the panels who has scored", async () => {
    await submit(0);
    await submit(1);
    const second = await schedule([rita, cast.owner]);
    const first = held.scorecards[0]?.id;
    await reseat(second, [cast.owner]);
    expect((await rita.browser.get(`/scorecards/${first}/results`)).status).toBe(200);
    await reseat(second, [cast.owner, rita]);
    expect((await rita.browser.get(`/scorecards/${first}/results`)).status).toBe(404);
    expect(words(await pageOf(ivan, held.interview.id))).toMatch(INFORMED);
    expect(words(await (await cast.colleague.browser.get(`/applications/${held.application.id}`)).text())).toMatch(
      /Rita Recruiter could read/,
    );
  });

  it("is told when the interview was cancelled and scheduled anew", async () => {
    const second = await schedule([rita]);
    await submit(0);
    await submit(1);
    expect((await rita.browser.post(`/interviews/${second}/cancellation`)).status).toBe(303);
    await schedule([rita]);
    expect(words(await pageOf(ivan, held.interview.id))).toMatch(INFORMED);
  });

  it("is no word to those who are blind, whom it would tell that colleagues have submitted", async () => {
    await submit(0);
    await submit(1);
    const second = await schedule([rita, cast.owner]);
    for (const person of [rita, cast.owner]) {
      expect(await pageOf(person, second)).not.toMatch(/could read/);
      expect(await (await person.browser.get(`/applications/${held.application.id}`)).text()).not.toMatch(/could read/);
    }
  });

  it("is not said of those who could read nothing", async () => {
    await submit(0);
    const second = await schedule([rita, cast.owner]);
    await submit(1);
    expect(await pageOf(ivan, held.interview.id)).not.toMatch(/could read/);
    expect(await pageOf(cast.colleague, second)).not.toMatch(/could read/);
  });
});

describe("an account set to see all for a moment", () => {
  const set = (seesAll: string) => cast.owner.browser.post(`/people/${rita.actor.id}/role`, { role: "recruiter", seesAll });

  it("stays on the page of interviews that it was set during", async () => {
    await set("yes");
    expect(words(await pageOf(ivan, held.interview.id))).toMatch(/Rita Recruiter reads every scorecard/);
    await set("");
    expect(words(await pageOf(ivan, held.interview.id))).toMatch(/Rita Recruiter could read every submitted scorecard until/);
  });

  it("is no matter for applications that came later", async () => {
    await set("yes");
    await set("");
    const later = await makePanel(cast.db, cast.owner.actor, [ivan.actor]);
    expect(words(await pageOf(ivan, later.interview.id))).not.toMatch(/Rita Recruiter/);
  });

  it("stays there when it was demoted or deactivated", async () => {
    await set("yes");
    await cast.owner.browser.post(`/people/${rita.actor.id}/deactivation`);
    expect(words(await pageOf(ivan, held.interview.id))).toMatch(/Rita Recruiter could read every submitted scorecard until/);
    const rows = await cast.db.select({ gone: user.deactivatedAt }).from(user).where(eq(user.id, rita.actor.id));
    expect(rows[0]?.gone).not.toBeNull();
  });
});

describe("borrowing a colleague's account through a new password", () => {
  const link = async () => {
    const page = await (await cast.owner.browser.post(`/people/${ivan.actor.id}/password-link`)).text();
    return /\/invitations\/[\w-]+/.exec(page)?.[0] ?? "";
  };
  const TOLD = /Ivan Interviewer has had a new password since .*, by a link that Olivia Owner made/;

  it("is told to the panels, those who still have to score among them", async () => {
    await submit(0);
    const path = await link();
    expect(words(await pageOf(cast.colleague, held.interview.id))).not.toMatch(TOLD);
    expect((await cast.visitor.post(path, { password: "a sentence is good" })).status).toBe(303);
    for (const person of [cast.colleague, rita]) expect(words(await pageOf(person, held.interview.id))).toMatch(TOLD);
  });

  it("is no matter for panels without that person, nor for applications that came later", async () => {
    const without = await makePanel(cast.db, cast.owner.actor, [cast.colleague.actor]);
    await cast.visitor.post(await link(), { password: "a sentence is good" });
    const later = await makePanel(cast.db, cast.owner.actor, [ivan.actor]);
    for (const { interview } of [without, later]) expect(words(await pageOf(cast.owner, interview.id))).not.toMatch(TOLD);
  });
});

describe("taking questions away, to learn which a colleague has marked", () => {
  const take = async (person: Person, kept: (string | undefined)[]) => {
    const form = await (await person.browser.get(`/interviews/${held.interview.id}/panel`)).text();
    const revision = /name="revision"[^>]*value="([^"]*)"/.exec(form)?.[1] ?? "";
    const [ivans, colins] = held.scorecards;
    const asks = kept.flatMap((id) => id ?? []);
    return person.browser.post(`/interviews/${held.interview.id}/panel`, {
      revision,
      [`asks.${ivans?.id}`]: asks,
      [`all.${colins?.id}`]: "yes",
    });
  };

  it("gives a blind recruiter the same answer whatever stands there", async () => {
    const [first, second, third] = held.questions;
    await fillScorecard(cast.db, held.scorecards[0]?.id ?? "", { [first?.id ?? ""]: 5 }, { submittedAt: null });
    const marked = await take(cast.colleague, [second?.id, third?.id]);
    const unmarked = await take(cast.colleague, [first?.id, third?.id]);
    expect([marked.status, unmarked.status]).toEqual([422, 422]);
    for (const response of [marked, unmarked]) {
      const text = words(await response.text());
      expect(text).not.toMatch(/has marked question/);
      expect(text).toContain("Ivan Interviewer has begun");
    }
    const [card] = await cast.db
      .select()
      .from(scorecard)
      .where(eq(scorecard.id, held.scorecards[0]?.id ?? ""));
    expect(card?.questionIds).toBeNull();
  });

  it("names them to a recruiter who scores nothing here", async () => {
    const [first, second, third] = held.questions;
    await fillScorecard(cast.db, held.scorecards[0]?.id ?? "", { [first?.id ?? ""]: 5 }, { submittedAt: null });
    expect(words(await (await take(rita, [second?.id, third?.id])).text())).toContain("Ivan Interviewer has marked question 1 already");
    expect((await take(rita, [first?.id, third?.id])).status).toBe(303);
  });
});

describe("what stays behind in a browser", () => {
  it("is nothing that somebody finds after the sign-out", async () => {
    await submit(0);
    await submit(1);
    const [first] = held.scorecards;
    const { id } = held.interview;
    const paths = ["/", "/interviews", `/interviews/${id}`, `/interviews/${id}/debrief`, `/scorecards/${first?.id}/results`];
    const recruiters = ["/agreement", "/candidates", `/candidates/${held.candidate.id}`, `/applications/${held.application.id}`];
    for (const path of [...paths, ...recruiters]) {
      const response = await cast.colleague.browser.get(path);
      expect(`${path} ${response.status} ${response.headers.get("cache-control")}`).toBe(`${path} 200 private, no-store`);
    }
  });
});

describe("an address written otherwise", () => {
  it("reaches the same debrief, whose watchers hear of what is done there", async () => {
    await submit(0);
    await submit(1);
    const path = `/interviews/${held.interview.id}/debrief`;
    const response = await ivan.browser.get(`${path}/events`);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    await reader?.read();
    const shout = `/interviews/${held.interview.id.toUpperCase()}/debrief/focus`;
    expect((await cast.colleague.browser.post(shout, { questionId: held.questions[0]?.id ?? "" })).status).toBe(303);
    expect((await reader?.read())?.value).toContain("event: changed");
    await reader?.cancel();
  });

  it("asked with HEAD leaves nobody standing in a debrief", async () => {
    await submit(0);
    await submit(1);
    const path = `/interviews/${held.interview.id}/debrief/events`;
    const head = await cast.app.request(path, { method: "HEAD", headers: { cookie: ivan.browser.cookie() } });
    expect(head.status).toBe(405);
    const page = words(await (await cast.colleague.browser.get(`/interviews/${held.interview.id}/debrief`)).text());
    expect(page).not.toMatch(/Here now:[^.]*Ivan/);
  });

  it("or in capitals seats nobody twice", async () => {
    const fields = { versionId: held.version.id, scheduledAt: "2026-04-01T10:00", place: "" };
    const ids = [ivan.actor.id, ivan.actor.id.toUpperCase()];
    const response = await rita.browser.post(`/applications/${held.application.id}/interviews/new`, { ...fields, interviewerIds: ids });
    expect([303, 422]).toContain(response.status);
    const made = await cast.db
      .select({ id: scorecard.id })
      .from(scorecard)
      .innerJoin(interview, eq(interview.id, scorecard.interviewId))
      .where(and(eq(interview.applicationId, held.application.id), eq(scorecard.interviewerId, ivan.actor.id)));
    expect(made.length).toBeLessThanOrEqual(2);
  });
});
