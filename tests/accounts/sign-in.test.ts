import { beforeEach, describe, expect, it } from "vitest";
import { Browser } from "../support/app.ts";
import { assemble, type Cast, PASSWORD } from "../support/cast.ts";

let cast: Cast;
beforeEach(async () => {
  cast = await assemble();
});

describe("signing in", () => {
  it("leads a visitor from any page to the sign-in and back", async () => {
    const asked = await cast.visitor.get("/organisation");
    expect(asked.status).toBe(303);
    expect(asked.headers.get("location")).toBe("/sign-in?next=%2Forganisation");
    const answer = await cast.visitor.post("/sign-in", { email: "olivia@example.com", password: PASSWORD, next: "/organisation" });
    expect(answer.headers.get("location")).toBe("/organisation");
    expect((await cast.visitor.get("/organisation")).status).toBe(200);
  });

  it("sets a cookie that scripts and other sites cannot use", async () => {
    const answer = await cast.visitor.post("/sign-in", { email: "olivia@example.com", password: PASSWORD });
    const session = answer.headers.getSetCookie().find((line) => line.includes("session_token"));
    expect(session).toMatch(/HttpOnly/i);
    expect(session).toMatch(/SameSite=Lax/i);
  });

  it("does not tell whether the email or the password was wrong", async () => {
    const wrongPassword = await cast.visitor.post("/sign-in", { email: "olivia@example.com", password: "not the password" });
    const wrongEmail = await new Browser(cast.app).post("/sign-in", { email: "nobody@example.com", password: PASSWORD });
    expect([wrongPassword.status, wrongEmail.status]).toEqual([401, 401]);
    expect(await wrongPassword.text()).toContain("Email and password do not belong together");
    expect(await wrongEmail.text()).toContain("Email and password do not belong together");
  });

  it("stops a guesser after ten attempts", async () => {
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 11; attempt++) {
      statuses.push((await cast.visitor.post("/sign-in", { email: "olivia@example.com", password: `guess ${attempt}` })).status);
    }
    expect(statuses.at(-1)).toBe(429);
  });

  it("goes only to pages of ours", async () => {
    for (const next of ["https://evil.example/", "//evil.example/x", "/\\evil.example", "/.//evil.example", "/a/..//evil.example"]) {
      const answer = await new Browser(cast.app).post("/sign-in", { email: "olivia@example.com", password: PASSWORD, next });
      expect(new URL(answer.headers.get("location") ?? "", "http://localhost").host).toBe("localhost");
    }
  });

  it("keeps what was typed when the sign-in has ended, and sends it on afterwards", async () => {
    cast.owner.browser.forgetCookies();
    const typed = { name: "Harbour & Søn", timeZone: "Europe/Oslo", paper: "a4", commitment: "We hire on evidence." };
    const refused = await cast.owner.browser.post("/organisation", typed);
    expect(refused.status).toBe(401);
    const kept =
      /name="kept" value="([^"]*)"/
        .exec(await refused.text())?.[1]
        ?.replaceAll("&quot;", '"')
        .replaceAll("&amp;", "&") ?? "";
    const resumed = await cast.owner.browser.post("/sign-in", { email: "olivia@example.com", password: PASSWORD, kept });
    const page = await resumed.text();
    expect(page).toContain('action="/organisation"');
    expect(page).toContain('value="Harbour &amp; Søn"');
    expect(page).not.toContain(PASSWORD);
  });

  it("ends with the sign-out", async () => {
    await cast.owner.browser.post("/sign-out");
    expect((await cast.owner.browser.get("/organisation")).headers.get("location")).toContain("/sign-in");
  });

  it("refuses a form that another site sends", async () => {
    const answer = await cast.owner.browser.post(
      "/organisation",
      { name: "Taken over" },
      { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
    );
    expect(answer.status).toBe(403);
  });
});
