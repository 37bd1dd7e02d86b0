import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { createAuth } from "../../src/accounts/auth.ts";
import { createApp } from "../../src/app.tsx";
import { auditEvent, invitation, user } from "../../src/db/schema/index.ts";
import { createReader } from "../../src/imports/apart.ts";
import { createLog } from "../../src/log.ts";
import { type Letter, LetterRefused, type Mailer } from "../../src/mail/mailer.ts";
import { readSettings } from "../../src/settings.ts";
import { Browser, SECRET } from "../support/app.ts";
import { assemble, type Cast } from "../support/cast.ts";
import { workersBell } from "../support/db.ts";
import { recordedActions } from "../support/recorded.ts";
import { BEA, invited, tokenIn } from "./invited.ts";

let cast: Cast;
beforeEach(async () => {
  cast = await assemble();
});

const rows = () => cast.db.select().from(invitation);
const only = async () => (await rows())[0]?.id ?? "";

describe("inviting", () => {
  it("shows the link once, and keeps no more of it than a hash", async () => {
    const answer = await cast.owner.browser.post("/people/invitations/new", { ...BEA, email: "Bea@Example.com " });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const page = await answer.text();
    const token = tokenIn(page);
    expect(token).toHaveLength(43);
    expect(page).toContain(`http://localhost/invitations/${token}`);
    expect(page).toContain("No mail server is set up");
    expect(page).toContain("9 Mar 2026");
    expect(await rows()).toMatchObject([{ ...BEA, role: "interviewer", userId: null, acceptedAt: null, withdrawnAt: null }]);
    expect(JSON.stringify(await rows())).not.toContain(token);
    const list = await (await cast.owner.browser.get("/people")).text();
    expect(list).toContain("Open invitations");
    expect(list).toContain("bea@example.com");
    expect(list).not.toContain(token);
    expect(await recordedActions(cast.db)).toEqual(["invited"]);
  });

  it.each([
    ["name", " ", "Give their name."],
    ["email", "bea", "Give an email address"],
    ["role", "owner", "Choose a role."],
    ["email", "colin@example.com", "Colin Colleague has an account with this address."],
    ["email", "stella@example.com", "This address has an account elsewhere."],
  ])("says what is wrong with the %s %s, and keeps what was typed", async (field, value, message) => {
    const answer = await cast.owner.browser.post("/people/invitations/new", { ...BEA, [field]: value });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain(message);
    expect(page).toContain(field === "name" ? "bea@example.com" : "Bea Berg");
    expect(await rows()).toEqual([]);
  });

  it("points to reactivation where the account is deactivated", async () => {
    await cast.owner.browser.post(`/people/${cast.colleague.actor.id}/deactivation`);
    const answer = await cast.owner.browser.post("/people/invitations/new", { ...BEA, email: "colin@example.com" });
    expect(await answer.text()).toContain("It is deactivated: reactivate it instead.");
  });

  it("makes one invitation of an address, also for two administrators at once", async () => {
    const answers = await Promise.all([BEA, BEA].map((form) => cast.owner.browser.post("/people/invitations/new", form)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422]);
    expect(await rows()).toHaveLength(1);
  });
});

describe("an open invitation", () => {
  it("gets a new link, with which the old one ends", async () => {
    const old = await invited(cast.owner);
    const answer = await cast.owner.browser.post(`/people/invitations/${await only()}/renewal`);
    const fresh = tokenIn(await answer.text());
    expect(fresh).not.toBe(old);
    expect((await cast.visitor.get(`/invitations/${old}`)).status).toBe(404);
    expect((await cast.visitor.get(`/invitations/${fresh}`)).status).toBe(200);
  });

  it("is withdrawn, and then gone", async () => {
    const token = await invited(cast.owner);
    const id = await only();
    expect((await cast.owner.browser.post(`/people/invitations/${id}/withdrawal`)).headers.get("location")).toBe("/people");
    expect((await cast.visitor.get(`/invitations/${token}`)).status).toBe(404);
    expect(await (await cast.owner.browser.get("/people")).text()).not.toContain("bea@example.com");
    expect((await cast.owner.browser.post(`/people/invitations/${id}/withdrawal`)).status).toBe(404);
    expect((await cast.owner.browser.post(`/people/invitations/${id}/renewal`)).status).toBe(404);
    expect(await recordedActions(cast.db)).toEqual(["invited", "withdrawn"]);
  });

  it("shows that its time ran out, and can be made to work again", async () => {
    await invited(cast.owner);
    await cast.db.update(invitation).set({ expiresAt: new Date("2026-03-01T00:00:00Z") });
    expect(await (await cast.owner.browser.get("/people")).text()).toContain("ended");
    const fresh = tokenIn(await (await cast.owner.browser.post(`/people/invitations/${await only()}/renewal`)).text());
    expect((await cast.visitor.get(`/invitations/${fresh}`)).status).toBe(200);
  });

  it("is nobody's but the firm's administrators'", async () => {
    const token = await invited(cast.owner);
    const id = await only();
    for (const act of ["renewal", "withdrawal"]) {
      const path = `/people/invitations/${id}/${act}`;
      expect((await cast.stranger.browser.post(path)).status).toBe(404);
      expect((await cast.colleague.browser.post(path)).status).toBe(403);
      expect((await cast.visitor.post(path)).status).toBe(401);
    }
    expect(await (await cast.stranger.browser.get("/people")).text()).not.toContain("bea@example.com");
    expect((await cast.visitor.get(`/invitations/${token}`)).status).toBe(200);
  });

  it("ends when the administrator who made it is one no more", async () => {
    await cast.owner.browser.post(`/people/${cast.colleague.actor.id}/role`, { role: "administrator" });
    const token = await invited(cast.colleague);
    await cast.owner.browser.post(`/people/${cast.colleague.actor.id}/role`, { role: "recruiter" });
    expect((await cast.visitor.get(`/invitations/${token}`)).status).toBe(404);
  });
});

describe("a link for a new password", () => {
  const path = () => `/people/${cast.colleague.actor.id}/password-link`;

  it("is one at a time", async () => {
    const first = tokenIn(await (await cast.owner.browser.post(path())).text());
    const second = tokenIn(await (await cast.owner.browser.post(path())).text());
    expect((await cast.visitor.get(`/invitations/${first}`)).status).toBe(404);
    expect(await (await cast.visitor.get(`/invitations/${second}`)).text()).toContain("Choose a new password");
    expect(await (await cast.owner.browser.get("/people")).text()).toContain("New password");
  });

  it("is not made for who is deactivated, and ends with the deactivation", async () => {
    const token = tokenIn(await (await cast.owner.browser.post(path())).text());
    await cast.owner.browser.post(`/people/${cast.colleague.actor.id}/deactivation`);
    expect((await cast.visitor.get(`/invitations/${token}`)).status).toBe(404);
    expect((await cast.owner.browser.post(path())).status).toBe(409);
  });

  it("is not for a stranger, a recruiter or a visitor to make", async () => {
    expect((await cast.stranger.browser.post(path())).status).toBe(404);
    expect((await cast.colleague.browser.post(path())).status).toBe(403);
    expect((await cast.visitor.post(path())).status).toBe(401);
    expect(await rows()).toEqual([]);
  });
});

describe("the letter", () => {
  /** The cast's owner in an app with a mail server, whose log is read. */
  function posting(mailer: Mailer, env: Record<string, string> = {}) {
    const lines: string[] = [];
    const log = createLog("debug", { write: (line) => void lines.push(line) });
    const settings = readSettings(env);
    const auth = createAuth(cast.db, settings, SECRET);
    const clock = () => new Date("2026-03-02T17:00:00Z");
    const browser = new Browser(createApp({ db: cast.db, bell: workersBell, settings, auth, log, mailer, reader: createReader(), clock }));
    const [name = "", value = ""] = cast.owner.browser.cookie().split(/=(.*)/s);
    browser.setCookie(settings.publicUrl === null ? name : `__Secure-${name}`, value);
    return { browser, lines };
  }

  it("carries the link to the invited, under the public address", async () => {
    const letters: Letter[] = [];
    const { browser } = posting({ send: async (letter) => void letters.push(letter) }, { PUBLIC_URL: "https://scorebook.example.com" });
    const origin = { origin: "https://scorebook.example.com" };
    const page = await (await browser.post("/people/invitations/new", BEA, origin)).text();
    expect(page).toContain("Sent to bea@example.com.");
    expect(letters).toMatchObject([{ to: { name: "Bea Berg", address: "bea@example.com" } }]);
    expect(letters[0]?.text).toContain(`\nhttps://scorebook.example.com/invitations/${tokenIn(page)}\n`);
    expect(letters[0]?.text).toContain("Olivia Owner invites you");
  });

  it("is not needed: the page says that it was not sent, and the link works", async () => {
    const { browser, lines } = posting({
      send: async () => {
        throw new LetterRefused("The mail server did not take a letter (EAUTH).");
      },
    });
    const page = await (await browser.post("/people/invitations/new", BEA)).text();
    expect(page).toContain("could not be sent");
    expect((await cast.visitor.get(`/invitations/${tokenIn(page)}`)).status).toBe(200);
    expect(lines.join()).toContain("letter not sent");
  });

  it("leaves the token out of the log, whoever asks for it and how", async () => {
    const { browser, lines } = posting({ send: async () => {} });
    const token = tokenIn(await (await browser.post("/people/invitations/new", BEA)).text());
    await browser.get(`/invitations/${token}`);
    await browser.get(`/Invitations/${token}`);
    await browser.get(`/invitations/${token}/`);
    await browser.post(`/invitations/${token}`, { name: "Bea", password: "short" });
    await browser.post(`/invitations/${token}`, { name: "Bea", password: "a long password" });
    expect(await cast.db.select().from(user).where(eq(user.email, BEA.email))).toHaveLength(1);
    expect(lines.join()).toContain('"path":"/invitations/:token"');
    expect(lines.join()).not.toContain(token);
    expect(JSON.stringify(await cast.db.select().from(auditEvent))).not.toContain(token);
  });
});
