import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { session } from "../../src/db/schema/index.ts";
import { Browser } from "../support/app.ts";
import { assemble, type Cast, enter, PASSWORD, type Person } from "../support/cast.ts";

const FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";

let cast: Cast;
let phone: Browser;
beforeEach(async () => {
  cast = await assemble();
  phone = new Browser(cast.app);
  await phone.post("/sign-in", { email: "colin@example.com", password: PASSWORD }, { "user-agent": FIREFOX });
});

const sessionsOf = ({ actor }: Person) => cast.db.select().from(session).where(eq(session.userId, actor.id));
const other = async () => (await sessionsOf(cast.colleague)).find(({ id }) => id !== cast.colleague.actor.sessionId)?.id ?? "";

describe("the list of sessions", () => {
  it("shows a person their own, in plain words, and marks this one", async () => {
    const page = await (await cast.colleague.browser.get("/sessions")).text();
    expect(page).toContain("Firefox on Windows");
    expect(page).toContain("127.0.0.1");
    expect(page.match(/<li /g)).toHaveLength(2);
    expect(page.indexOf("this one")).toBeLessThan(page.indexOf("Firefox on Windows"));
    expect(page).not.toMatch(/Mozilla/);
    expect(await (await cast.owner.browser.get("/sessions")).text()).not.toContain("Firefox");
  });

  it("leaves out what has ended by itself", async () => {
    await cast.db
      .update(session)
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .where(eq(session.id, await other()));
    expect(await (await cast.colleague.browser.get("/sessions")).text()).not.toContain("Firefox");
  });

  it("is for everybody, and for visitors to sign in", async () => {
    const observer = await enter(cast.db, cast.app, cast.owner.actor.organisationId, "Otto", "otto@example.com", "observer");
    expect((await observer.browser.get("/sessions")).status).toBe(200);
    expect((await cast.visitor.get("/sessions")).status).toBe(303);
  });
});

describe("ending sessions", () => {
  it("ends one of one's own", async () => {
    const answer = await cast.colleague.browser.post(`/sessions/${await other()}/ending`);
    expect(answer.headers.get("location")).toBe("/sessions?ended=yes");
    expect((await phone.get("/")).status).toBe(303);
    expect((await cast.colleague.browser.get("/")).status).toBe(200);
  });

  it("ends all others of one's own", async () => {
    await cast.colleague.browser.post("/sessions/others/ending");
    expect((await sessionsOf(cast.colleague)).map(({ id }) => id)).toEqual([cast.colleague.actor.sessionId]);
    expect((await cast.owner.browser.get("/")).status).toBe(200);
  });

  it("ends nobody else's, administrator or not", async () => {
    const id = await other();
    for (const { browser } of [cast.owner, cast.stranger]) {
      expect((await browser.post(`/sessions/${id}/ending`)).status).toBe(404);
      await browser.post("/sessions/others/ending");
    }
    expect((await cast.visitor.post(`/sessions/${id}/ending`)).status).toBe(401);
    expect((await cast.visitor.post("/sessions/others/ending")).status).toBe(401);
    expect((await phone.get("/")).status).toBe(200);
  });

  it("may end the very one it is asked from", async () => {
    await cast.colleague.browser.post(`/sessions/${cast.colleague.actor.sessionId}/ending`);
    expect((await cast.colleague.browser.get("/sessions?ended=yes")).headers.get("location")).toContain("/sign-in");
  });
});

describe("the sessions of a colleague", () => {
  const person = () => `/people/${cast.colleague.actor.id}`;

  it("are listed for an administrator, who ends one of them", async () => {
    const page = await (await cast.owner.browser.get(person())).text();
    expect(page).toContain("Firefox on Windows");
    expect(page).not.toContain("this one");
    const answer = await cast.owner.browser.post(`${person()}/sessions/${await other()}/ending`);
    expect(answer.headers.get("location")).toBe(`${person()}?saved=yes`);
    expect((await phone.get("/")).status).toBe(303);
    expect((await cast.colleague.browser.get("/")).status).toBe(200);
  });

  it("are nobody's under another name, and no stranger's", async () => {
    const own = `/people/${cast.owner.actor.id}/sessions/${await other()}/ending`;
    const theirs = `${person()}/sessions/${cast.stranger.actor.sessionId}/ending`;
    for (const path of [own, theirs]) expect((await cast.owner.browser.post(path)).status).toBe(404);
    expect((await cast.stranger.browser.post(`${person()}/sessions/${await other()}/ending`)).status).toBe(404);
    expect((await cast.colleague.browser.post(`${person()}/sessions/${await other()}/ending`)).status).toBe(403);
    expect(await sessionsOf(cast.colleague)).toHaveLength(2);
    expect((await cast.stranger.browser.get("/")).status).toBe(200);
  });
});
