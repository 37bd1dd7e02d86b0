import { beforeEach, describe, expect, it } from "vitest";
import type { Db } from "../../src/db/client.ts";
import { auditEvent, guide, guideQuestion, organisation, user } from "../../src/db/schema/index.ts";
import { shippedKeys } from "../../src/guides/library.ts";
import { type App, Browser, testApp } from "../support/app.ts";
import { emptyDatabase } from "../support/db.ts";

const FORM = { name: "Ana Ruiz", email: "Ana@Example.com ", password: "a long password", firm: "Ruiz Search" };

let db: Db;
let app: App;
let visitor: Browser;

beforeEach(async () => {
  db = await emptyDatabase();
  app = testApp(db);
  visitor = new Browser(app);
});

describe("the first visitor", () => {
  it("is led from any page to making the first account", async () => {
    expect((await visitor.get("/")).headers.get("location")).toBe("/sign-in?next=%2F");
    expect((await visitor.get("/sign-in?next=%2F")).headers.get("location")).toBe("/welcome");
    expect(await (await visitor.get("/welcome")).text()).toContain("You are the first one here");
  });

  it("gets an account, a firm with all shipped guides, and is signed in", async () => {
    const answer = await visitor.post("/welcome", FORM);
    expect(answer.headers.get("location")).toBe("/");
    expect((await visitor.get("/")).status).toBe(200);
    expect(await db.select({ name: user.name, email: user.email }).from(user)).toEqual([{ name: "Ana Ruiz", email: "ana@example.com" }]);
    expect((await db.select().from(organisation))[0]?.name).toBe("Ruiz Search");
    expect((await db.select().from(guide)).map((row) => row.libraryKey).toSorted()).toEqual(await shippedKeys());
    expect(await db.$count(guideQuestion)).toBe(20 * (await shippedKeys()).length);
    expect((await db.select().from(auditEvent)).map((row) => row.action)).toEqual(["founded"]);
  });

  it("may leave the firm's name for later", async () => {
    await visitor.post("/welcome", { ...FORM, firm: "" });
    expect((await db.select().from(organisation))[0]?.name).toBe("Your firm");
  });

  it.each([
    ["name", " ", "Give your name."],
    ["email", "ana", "Give an email address"],
    ["email", `${"a".repeat(300)}@example.com`, "Use at most 254 characters."],
    ["password", "short", "Use at least 10 characters."],
  ])("hears what is wrong with the %s and loses nothing typed but the password", async (field, value, message) => {
    const answer = await visitor.post("/welcome", { ...FORM, [field]: value });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain(message);
    expect(page).toContain('value="Ruiz Search"');
    expect(page).not.toContain(FORM.password);
    expect(page).toContain("A password is not given back: type it again.");
    expect([...page.matchAll(/name="(\w+)" autofocus/g)].map(([, name]) => name)).toEqual([field]);
    expect(await db.select().from(user)).toEqual([]);
  });
});

describe("the second visitor", () => {
  it("finds the door closed, even when both come at once", async () => {
    const answers = await Promise.all([
      visitor.post("/welcome", FORM),
      new Browser(app).post("/welcome", { ...FORM, email: "second@example.com" }),
    ]);
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([303, 409]);
    expect((await db.select().from(user)).length).toBe(1);
    expect((await new Browser(app).get("/welcome")).headers.get("location")).toBe("/sign-in");
  });
});
