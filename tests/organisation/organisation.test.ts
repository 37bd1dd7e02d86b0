import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { organisation } from "../../src/db/schema/index.ts";
import { assemble, type Cast } from "../support/cast.ts";

const FORM = { name: "Harbour & Søn", timeZone: "Europe/Oslo", paper: "a4", dueHours: "48", commitment: "We hire on evidence." };

let cast: Cast;
beforeEach(async () => {
  cast = await assemble();
});

const firmOf = async (id: string) => (await cast.db.select().from(organisation).where(eq(organisation.id, id)))[0];

describe("firm settings", () => {
  it("are changed for everybody in the firm and nobody else", async () => {
    expect((await cast.owner.browser.post("/organisation", FORM)).headers.get("location")).toBe("/organisation?saved=yes");
    expect(await firmOf(cast.owner.actor.organisationId)).toMatchObject({ ...FORM, dueHours: 48 });
    expect(await (await cast.colleague.browser.get("/")).text()).toContain("Harbour &amp; Søn");
    expect(await (await cast.stranger.browser.get("/organisation")).text()).toContain("Elsewhere Talent");
  });

  it.each([
    ["timeZone", "Mars/Olympus", "Choose a time zone"],
    ["paper", "foolscap", "Choose Letter or A4."],
    ["name", "", "Give the firm’s name."],
    ["dueHours", "0", "Give at least 1 hour."],
    ["dueHours", "337", "Give at most 336 hours"],
    ["dueHours", "1.5", "Give whole hours"],
    ["dueHours", "soon", "Give whole hours"],
  ])("refuse a wrong %s and keep what was typed", async (field, value, message) => {
    const answer = await cast.owner.browser.post("/organisation", { ...FORM, [field]: value });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain(message);
    expect(page).toContain("We hire on evidence.");
    expect((await firmOf(cast.owner.actor.organisationId))?.name).toBe("Harbour Search");
  });

  it("ask a visitor to sign in", async () => {
    expect((await cast.visitor.get("/organisation")).status).toBe(303);
  });
});
