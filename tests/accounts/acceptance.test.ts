import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { auditEvent, invitation, user } from "../../src/db/schema/index.ts";
import { Browser } from "../support/app.ts";
import { assemble, type Cast, PASSWORD } from "../support/cast.ts";
import { recordedEvents } from "../support/recorded.ts";
import { BEA, invited, tokenIn } from "./invited.ts";

const ANSWER = { name: "Beatrice Berg", password: "a long password" };

let now: Date;
let cast: Cast;
beforeEach(async () => {
  now = new Date("2026-03-02T17:00:00Z");
  cast = await assemble(() => now);
});

const beas = () => cast.db.select().from(user).where(eq(user.email, BEA.email));

describe("an invitation's page", () => {
  it("tells who invites to what, and changes nothing however often it is opened", async () => {
    const token = await invited(cast.owner);
    for (const _ of [1, 2]) {
      const answer = await cast.visitor.get(`/invitations/${token}`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get("cache-control")).toBe("no-store");
      // "no-referrer" would void the form's origin; this keeps the address from all other sites just as well.
      expect(answer.headers.get("referrer-policy")).toBe("same-origin");
      const page = await answer.text();
      for (const told of ["Olivia Owner", "Harbour Search", "bea@example.com", "Interviewer", 'value="Bea Berg"'])
        expect(page).toContain(told);
    }
    expect((await cast.db.select().from(invitation))[0]?.acceptedAt).toBeNull();
    expect(await beas()).toEqual([]);
  });

  it("refuses a form that another site sends", async () => {
    const token = await invited(cast.owner);
    const answer = await cast.visitor.post(`/invitations/${token}`, ANSWER, { origin: "https://evil.example" });
    expect(answer.status).toBe(403);
    expect(await beas()).toEqual([]);
  });

  it.each([
    ["name", "", "Give your name."],
    ["password", "short", "Use at least 10 characters."],
  ])("asks again for a wrong %s, and the link still works", async (field, value, message) => {
    const token = await invited(cast.owner);
    const answer = await cast.visitor.post(`/invitations/${token}`, { ...ANSWER, [field]: value });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain(message);
    expect(page).not.toContain(ANSWER.password);
    expect((await cast.visitor.post(`/invitations/${token}`, ANSWER)).status).toBe(303);
  });
});

describe("accepting", () => {
  it("makes the account and signs in", async () => {
    const token = await invited(cast.owner);
    const answer = await cast.visitor.post(`/invitations/${token}`, ANSWER);
    expect(answer.headers.get("location")).toBe("/");
    expect(await (await cast.visitor.get("/")).text()).toContain("Beatrice Berg");
    const { organisationId } = cast.owner.actor;
    expect(await beas()).toMatchObject([{ name: "Beatrice Berg", role: "interviewer", seesAll: false, organisationId }]);
    const [bea] = await beas();
    const events = await recordedEvents(cast.db);
    expect(events.map(({ action, actorId }) => [action, actorId])).toEqual([
      ["invited", cast.owner.actor.id],
      ["accepted", bea?.id],
      ["joined", bea?.id],
    ]);
    expect((await new Browser(cast.app).post("/sign-in", { email: BEA.email, password: ANSWER.password })).status).toBe(303);
  });

  it("works once, also for two who come at once", async () => {
    const token = await invited(cast.owner);
    const answers = await Promise.all([1, 2].map(() => new Browser(cast.app).post(`/invitations/${token}`, ANSWER)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 404]);
    expect(await beas()).toHaveLength(1);
    expect((await cast.visitor.post(`/invitations/${token}`, ANSWER)).status).toBe(404);
  });

  it("tells nobody why a link does not work", async () => {
    const used = await invited(cast.owner);
    await new Browser(cast.app).post(`/invitations/${used}`, ANSWER);
    const withdrawn = await invited(cast.owner, { ...BEA, email: "w@example.com" });
    await cast.db.update(invitation).set({ withdrawnAt: now }).where(eq(invitation.email, "w@example.com"));
    const ended = await invited(cast.owner, { ...BEA, email: "e@example.com" });
    now = new Date("2026-03-09T17:00:00Z");
    const unknown = "A".repeat(43);
    const pages = new Set<string>();
    for (const token of [used, withdrawn, ended, unknown, "x", "%F0%9F%94%91"]) {
      for (const answer of [await cast.visitor.get(`/invitations/${token}`), await cast.visitor.post(`/invitations/${token}`, ANSWER)]) {
        expect(answer.status).toBe(404);
        pages.add(await answer.text());
      }
    }
    expect([...pages]).toHaveLength(1);
    expect([...pages][0]).toContain("This link does not work");
    expect(await cast.db.select().from(user)).toHaveLength(4);
  });

  it("holds to the last second of seven days", async () => {
    const token = await invited(cast.owner);
    now = new Date("2026-03-09T16:59:59Z");
    expect((await cast.visitor.post(`/invitations/${token}`, ANSWER)).status).toBe(303);
  });

  it("gives an address one account where two firms' links are taken up at once", async () => {
    const tokens = [await invited(cast.owner), await invited(cast.stranger)];
    const answers = await Promise.all(tokens.map((token) => new Browser(cast.app).post(`/invitations/${token}`, ANSWER)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect((await beas()).length).toBe(1);
  });

  it("sends on who got an account in another firm meanwhile", async () => {
    const ours = await invited(cast.owner);
    const theirs = await invited(cast.stranger);
    await new Browser(cast.app).post(`/invitations/${theirs}`, ANSWER);
    const answer = await cast.visitor.post(`/invitations/${ours}`, ANSWER);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("There is an account with this address already. Sign in with it.");
    expect(await beas()).toMatchObject([{ organisationId: cast.stranger.actor.organisationId }]);
  });
});

describe("a new password by link", () => {
  const linkFor = async (id: string) => tokenIn(await (await cast.owner.browser.post(`/people/${id}/password-link`)).text());

  it("takes the old one's place, and ends all sessions but the one it begins", async () => {
    const token = await linkFor(cast.colleague.actor.id);
    expect((await cast.colleague.browser.get("/")).status).toBe(200);
    expect((await cast.visitor.post(`/invitations/${token}`, { password: "short" })).status).toBe(422);
    const answer = await cast.visitor.post(`/invitations/${token}`, { name: "Somebody else", password: "another long one" });
    expect(answer.headers.get("location")).toBe("/");
    expect(await (await cast.visitor.get("/")).text()).toContain("Colin Colleague");
    expect((await cast.colleague.browser.get("/")).status).toBe(303);
    expect((await new Browser(cast.app).post("/sign-in", { email: "colin@example.com", password: PASSWORD })).status).toBe(401);
    expect((await new Browser(cast.app).post("/sign-in", { email: "colin@example.com", password: "another long one" })).status).toBe(303);
    expect((await cast.visitor.get(`/invitations/${token}`)).status).toBe(404);
    const [event] = await cast.db.select().from(auditEvent).where(eq(auditEvent.action, "password replaced"));
    expect(event).toMatchObject({ actorId: cast.colleague.actor.id, subjectId: cast.colleague.actor.id });
  });

  it("changes nobody else's", async () => {
    const token = await linkFor(cast.colleague.actor.id);
    await cast.visitor.post(`/invitations/${token}`, { password: "another long one" });
    expect((await cast.owner.browser.get("/")).status).toBe(200);
    expect((await new Browser(cast.app).post("/sign-in", { email: "olivia@example.com", password: PASSWORD })).status).toBe(303);
  });
});
