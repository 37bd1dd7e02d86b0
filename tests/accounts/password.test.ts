import { beforeEach, describe, expect, it } from "vitest";
import { Browser } from "../support/app.ts";
import { assemble, type Cast, PASSWORD } from "../support/cast.ts";

let cast: Cast;
beforeEach(async () => {
  cast = await assemble();
});

describe("changing the password", () => {
  it("needs the present one", async () => {
    const answer = await cast.owner.browser.post("/password", { currentPassword: "not this one", newPassword: "another long one" });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("That is not your present password.");
  });

  it("replaces it and ends the other sessions", async () => {
    const phone = new Browser(cast.app);
    await phone.post("/sign-in", { email: "olivia@example.com", password: PASSWORD });
    const answer = await cast.owner.browser.post("/password", { currentPassword: PASSWORD, newPassword: "another long one" });
    expect(answer.headers.get("location")).toBe("/password?changed=yes");
    expect((await cast.owner.browser.get("/password?changed=yes")).status).toBe(200);
    expect((await phone.get("/organisation")).status).toBe(303);
    expect((await phone.post("/sign-in", { email: "olivia@example.com", password: PASSWORD })).status).toBe(401);
    expect((await phone.post("/sign-in", { email: "olivia@example.com", password: "another long one" })).status).toBe(303);
  });

  it("says what a new one must be", async () => {
    expect(await (await cast.owner.browser.post("/password", { currentPassword: PASSWORD, newPassword: "short" })).text()).toContain(
      "Use at least 10 characters.",
    );
  });

  it("is for the signed-in", async () => {
    expect((await cast.visitor.get("/password")).headers.get("location")).toContain("/sign-in");
  });
});
