import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { auditEvent, mark, session, user } from "../../src/db/schema/index.ts";
import { Browser } from "../support/app.ts";
import { assemble, type Cast, enter, PASSWORD, type Person } from "../support/cast.ts";
import { fillScorecard, makeInterview } from "../support/factories.ts";
import { recordedActions } from "../support/recorded.ts";

let cast: Cast;
let interviewer: Person;
beforeEach(async () => {
  cast = await assemble();
  interviewer = await enter(cast.db, cast.app, cast.owner.actor.organisationId, "Ines Interviewer", "ines@example.com", "interviewer");
});

const rowOf = async ({ actor }: Person) => (await cast.db.select().from(user).where(eq(user.id, actor.id)))[0];
const sessionsOf = ({ actor }: Person) => cast.db.select().from(session).where(eq(session.userId, actor.id));
const actions = () => recordedActions(cast.db);
const of = ({ actor }: Person, act = "") => `/people/${actor.id}${act}`;

describe("the people's page", () => {
  it("shows everybody of the firm, those who left below", async () => {
    await cast.owner.browser.post(of(cast.colleague, "/deactivation"));
    const page = await (await cast.owner.browser.get("/people")).text();
    const places = ["Ines Interviewer", "Deactivated", "Colin Colleague"].map((name) => page.lastIndexOf(name));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(page).toContain("ines@example.com");
    expect(page).not.toContain("Stella");
  });

  it("is for administrators, and so is all that it leads to", async () => {
    const gets = ["/people", "/people/invitations/new", of(interviewer)];
    const acts = ["/role", "/password-link", "/sign-out", "/deactivation", "/reactivation"].map((act) => of(interviewer, act));
    for (const { browser } of [cast.colleague, interviewer]) {
      for (const path of gets) expect((await browser.get(path)).status).toBe(403);
      for (const path of [...acts, "/people/invitations/new"])
        expect((await browser.post(path, { role: "administrator" })).status).toBe(403);
    }
    for (const path of gets) expect((await cast.visitor.get(path)).status).toBe(303);
    for (const path of acts) expect((await cast.visitor.post(path, { role: "administrator" })).status).toBe(401);
    expect((await cast.stranger.browser.get(of(interviewer))).status).toBe(404);
    for (const path of acts) expect((await cast.stranger.browser.post(path, { role: "administrator" })).status).toBe(404);
    expect(await rowOf(interviewer)).toMatchObject({ role: "interviewer", deactivatedAt: null });
    expect(await sessionsOf(interviewer)).toHaveLength(1);
    expect(await actions()).toEqual([]);
  });
});

describe("a role", () => {
  it("changes at once", async () => {
    expect((await interviewer.browser.get("/organisation")).status).toBe(403);
    const answer = await cast.owner.browser.post(of(interviewer, "/role"), { role: "administrator" });
    expect(answer.headers.get("location")).toBe(of(interviewer, "?saved=yes"));
    expect((await interviewer.browser.get("/organisation")).status).toBe(200);
    expect((await cast.db.select().from(auditEvent))[0]).toMatchObject({
      actorId: cast.owner.actor.id,
      action: "changed",
      subjectId: interviewer.actor.id,
      detail: { role: "administrator", roleBefore: "interviewer", seesAll: "no", seesAllBefore: "no" },
    });
  });

  it("comes with seeing all for those who recruit alone, and takes it along when it goes", async () => {
    await cast.owner.browser.post(of(interviewer, "/role"), { role: "interviewer", seesAll: "yes" });
    expect(await rowOf(interviewer)).toMatchObject({ seesAll: false });
    await cast.owner.browser.post(of(interviewer, "/role"), { role: "recruiter", seesAll: "yes" });
    expect(await rowOf(interviewer)).toMatchObject({ role: "recruiter", seesAll: true });
    expect(await (await cast.owner.browser.get("/people")).text()).toContain("sees all");
    await cast.owner.browser.post(of(interviewer, "/role"), { role: "observer", seesAll: "yes" });
    expect(await rowOf(interviewer)).toMatchObject({ role: "observer", seesAll: false });
    expect(await actions()).toEqual(["changed", "changed"]);
  });

  it("must be one there is", async () => {
    const answer = await cast.owner.browser.post(of(interviewer, "/role"), { role: "owner" });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("Choose a role.");
  });
});

describe("the last administrator", () => {
  it("can neither give up the role nor be deactivated, and is told why", async () => {
    const acts: [string, Record<string, string>][] = [
      ["/role", { role: "recruiter" }],
      ["/deactivation", {}],
    ];
    for (const [act, form] of acts) {
      const answer = await cast.owner.browser.post(of(cast.owner, act), form);
      expect(answer.status).toBe(409);
      expect(await answer.text()).toContain("Olivia Owner is the only administrator. Make somebody else one first");
    }
    expect(await rowOf(cast.owner)).toMatchObject({ role: "administrator", deactivatedAt: null });
    expect(await actions()).toEqual([]);
  });

  it("is not the one who is deactivated beside an active one", async () => {
    await cast.owner.browser.post(of(cast.colleague, "/role"), { role: "administrator" });
    await cast.owner.browser.post(of(cast.colleague, "/deactivation"));
    expect((await cast.owner.browser.post(of(cast.owner, "/deactivation"))).status).toBe(409);
  });

  it("is left when two who administer send each other away at once", async () => {
    const ways: [string, Record<string, string>][] = [
      ["/role", { role: "recruiter" }],
      ["/deactivation", {}],
    ];
    for (const [first, firstForm] of ways) {
      for (const [second, secondForm] of ways) {
        await cast.db.update(user).set({ role: "administrator", deactivatedAt: null }).where(eq(user.id, cast.owner.actor.id));
        await cast.db.update(user).set({ role: "administrator", deactivatedAt: null }).where(eq(user.id, cast.colleague.actor.id));
        const [one, two] = await Promise.all([enterAgain(cast.owner), enterAgain(cast.colleague)]);
        const answers = await Promise.all([one.post(of(cast.colleague, first), firstForm), two.post(of(cast.owner, second), secondForm)]);
        expect(answers.filter(({ status, headers }) => status === 303 && headers.get("location")?.startsWith("/people"))).toHaveLength(1);
        const left = [await rowOf(cast.owner), await rowOf(cast.colleague)];
        expect(left.filter((row) => row?.role === "administrator" && row.deactivatedAt === null)).toHaveLength(1);
      }
    }
  });

  it("is left when both give up at once", async () => {
    await cast.owner.browser.post(of(cast.colleague, "/role"), { role: "administrator" });
    const answers = await Promise.all(
      [cast.owner, cast.colleague].map((person) => person.browser.post(of(person, "/role"), { role: "recruiter" })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409]);
  });

  async function enterAgain({ actor }: Person): Promise<Browser> {
    const browser = new Browser(cast.app);
    await browser.post("/sign-in", { email: actor.email, password: PASSWORD });
    return browser;
  }
});

describe("deactivating", () => {
  it("ends every session and the sign-in, with the words for a wrong password", async () => {
    const phone = new Browser(cast.app);
    await phone.post("/sign-in", { email: "ines@example.com", password: PASSWORD });
    await cast.owner.browser.post(of(interviewer, "/deactivation"));
    expect(await sessionsOf(interviewer)).toEqual([]);
    expect((await interviewer.browser.get("/")).headers.get("location")).toContain("/sign-in");
    expect((await phone.get("/")).status).toBe(303);
    const right = await phone.post("/sign-in", { email: "ines@example.com", password: PASSWORD });
    const wrong = await phone.post("/sign-in", { email: "ines@example.com", password: "not the password" });
    expect([right.status, wrong.status]).toEqual([401, 401]);
    expect(await right.text()).toBe(await wrong.text());
    expect(await sessionsOf(interviewer)).toEqual([]);
    expect(await actions()).toEqual(["deactivated"]);
  });

  it("stops a session that slipped through all the same", async () => {
    await cast.db.update(user).set({ deactivatedAt: new Date() }).where(eq(user.id, interviewer.actor.id));
    expect((await interviewer.browser.get("/sessions")).headers.get("location")).toContain("/sign-in");
  });

  it("stops a mark that comes after it, and keeps those before", async () => {
    const { scorecard, questions } = await makeInterview(cast.db, interviewer.actor);
    const [question] = questions;
    await fillScorecard(cast.db, scorecard.id, { [question?.id ?? ""]: 4 }, { submittedAt: null });
    const before = await cast.db.select().from(mark);
    await cast.owner.browser.post(of(interviewer, "/deactivation"));
    const late = await interviewer.browser.post(`/scorecards/${scorecard.id}/marks`, { [`rating:${question?.id}`]: "1" });
    expect(late.status).toBe(401);
    expect(await cast.db.select().from(mark)).toEqual(before);
  });

  it("is undone by reactivating: the same role, the same password", async () => {
    await cast.owner.browser.post(of(interviewer, "/deactivation"));
    expect((await cast.owner.browser.post(of(interviewer, "/role"), { role: "recruiter" })).status).toBe(409);
    expect(await (await cast.owner.browser.get(of(interviewer))).text()).toContain("Reactivate");
    await cast.owner.browser.post(of(interviewer, "/reactivation"));
    expect((await interviewer.browser.get("/")).status).toBe(303);
    expect((await interviewer.browser.post("/sign-in", { email: "ines@example.com", password: PASSWORD })).status).toBe(303);
    expect(await rowOf(interviewer)).toMatchObject({ role: "interviewer", deactivatedAt: null });
    expect(await actions()).toEqual(["deactivated", "reactivated"]);
  });

  it("done twice is done once", async () => {
    for (const act of ["/deactivation", "/deactivation", "/reactivation", "/reactivation"])
      expect((await cast.owner.browser.post(of(interviewer, act))).status).toBe(303);
    expect(await actions()).toEqual(["deactivated", "reactivated"]);
  });
});

describe("signing somebody out", () => {
  it("ends all of their sessions and nobody else's", async () => {
    await cast.owner.browser.post(of(interviewer, "/sign-out"));
    expect(await sessionsOf(interviewer)).toEqual([]);
    expect((await cast.colleague.browser.get("/")).status).toBe(200);
    expect((await interviewer.browser.post("/sign-in", { email: "ines@example.com", password: PASSWORD })).status).toBe(303);
    expect((await cast.db.select().from(auditEvent))[0]).toMatchObject({ action: "signed out", detail: { sessions: 1 } });
  });
});

describe("somebody whose scorecards are waited for", () => {
  it("is shown with the interviews that wait, before they are deactivated and afterwards", async () => {
    const { db, owner } = cast;
    const waiting = await makeInterview(db, interviewer.actor, "Wanda Waiting");
    const done = await makeInterview(db, interviewer.actor, "Dora Done");
    await fillScorecard(db, done.scorecard.id, {}, { submittedAt: new Date() });
    const page = async () => (await owner.browser.get(of(interviewer))).text();
    expect(await page()).toContain("These interviews wait for a scorecard of Ines Interviewer.");
    await owner.browser.post(of(interviewer, "/deactivation"));
    expect(await page()).toContain(`href="/interviews/${waiting.interview.id}"`);
    expect(await page()).not.toContain("Dora Done");
    expect(await (await owner.browser.get(of(cast.colleague))).text()).not.toContain("wait for a scorecard");
  });
});
