import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { change, mark, scorecard, session } from "../../src/db/schema/index.ts";
import { assemble, type Cast } from "../support/cast.ts";
import { makeInterview } from "../support/factories.ts";
import { made, sendChanges } from "./sending.ts";

let cast: Cast;
let id: string;
let url: string;
let question: string;

beforeEach(async () => {
  cast = await assemble();
  const sitting = await makeInterview(cast.db, cast.owner.actor);
  id = sitting.scorecard.id;
  url = `/scorecards/${id}`;
  question = sitting.questions[0]?.id ?? "";
});

const post = (fields: Record<string, string>, who = cast.owner) => who.browser.post(`${url}/marks`, { at: "1", ...fields });
const page = async (at = "1") => (await cast.owner.browser.get(`${url}?at=${at}`)).text();

/** What the page's hidden fields say of a field. */
async function shown(field: string): Promise<Record<string, string>> {
  const html = await page();
  const hidden = (name: string) => new RegExp(`name="${name}:${field}" value="([^"]*)"`).exec(html)?.[1] ?? "";
  return { [`was:${field}`]: hidden("was"), [`base:${field}`]: hidden("base") };
}

async function saved(kind: "rating" | "evidence") {
  const rows = await cast.db
    .select()
    .from(mark)
    .where(and(eq(mark.kind, kind), eq(mark.subjectId, question)));
  return rows[0];
}

describe("a panel's form, without JavaScript", () => {
  it("saves the panel and goes where the pressed button leads", async () => {
    const answer = await post({ go: "2", [`rating:${question}`]: "4", [`was:rating:${question}`]: "" });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe(`${url}?at=2`);
    expect((await saved("rating"))?.value).toBe("4");
  });

  it("goes on from what it showed", async () => {
    await post({ [`rating:${question}`]: "4", [`was:rating:${question}`]: "" });
    await post({ [`rating:${question}`]: "5", ...(await shown(`rating:${question}`)) });
    expect(await saved("rating")).toMatchObject({ value: "5", contested: false });
    expect(await cast.db.select().from(change)).toHaveLength(2);
  });

  it("that changed nothing saves nothing", async () => {
    await post({ [`rating:${question}`]: "", [`was:rating:${question}`]: "" });
    expect(await cast.db.select().from(change)).toEqual([]);
  });

  it("keeps a note that is too long on the page", async () => {
    const answer = await post({ [`evidence:${question}`]: "y".repeat(50_001) });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("y".repeat(50_001));
  });

  it("keeps what was typed when the sign-in has ended", async () => {
    cast.owner.browser.forgetCookies();
    const answer = await post({ [`evidence:${question}`]: "not lost" });
    expect(answer.status).toBe(401);
    expect(await answer.text()).toContain("not lost");
  });

  it("is nobody's whose session has been ended elsewhere, although the cookie still looks fresh", async () => {
    await cast.owner.browser.get(url);
    await cast.db.delete(session).where(eq(session.userId, cast.owner.actor.id));
    expect((await post({ [`rating:${question}`]: "5" })).status).toBe(401);
    expect(await saved("rating")).toBeUndefined();
  });

  it.each(["colleague", "stranger"] as const)("is not a %s's", async (who) => {
    expect((await post({ [`rating:${question}`]: "5" }, cast[who])).status).toBe(404);
    expect((await post({}, cast[who])).status).toBe(404);
    expect(await saved("rating")).toBeUndefined();
  });

  it("is closed once the scorecard is submitted", async () => {
    await cast.db.update(scorecard).set({ submittedAt: new Date() }).where(eq(scorecard.id, id));
    const answer = await post({ [`rating:${question}`]: "5" });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("submitted and locked");
  });
});

describe("a field that changed elsewhere meanwhile, without JavaScript", () => {
  const here = "typed here";
  const there = "saved by the other tab";

  async function diverge(): Promise<void> {
    await sendChanges(cast.owner, id, [made(`evidence:${question}`, there)]);
    const answer = await post({ go: "2", [`evidence:${question}`]: here, [`was:evidence:${question}`]: "" });
    expect(answer.headers.get("location")).toBe(`${url}?at=1`);
  }

  it("keeps both values and shows them, instead of going on", async () => {
    await diverge();
    const html = await page();
    expect(html).toContain("Changed in two places.");
    expect(html).toContain(`<q>${here}</q>`);
    expect(html).toContain(`<q>${there}</q>`);
    expect(await saved("evidence")).toMatchObject({ contested: true });
  });

  it.each([
    ["the one", there],
    ["the other", here],
  ])("is settled by keeping %s", async (_, value) => {
    await diverge();
    const head = (await cast.db.select().from(change).where(eq(change.value, value)))[0]?.id ?? "";
    await post({ keep: `evidence:${question} ${head}`, ...(await untouched()) });
    expect(await saved("evidence")).toMatchObject({ value, contested: false });
    expect(await page()).not.toContain("Changed in two places.</strong> Both are kept. Which one holds?</p><ul><li>");
  });

  it("is settled by keeping both, one after the other", async () => {
    await diverge();
    await post({ keep: `evidence:${question} both`, ...(await untouched()) });
    const value = (await saved("evidence"))?.value ?? "";
    expect(value.split("\n\n").toSorted()).toEqual([there, here].toSorted());
  });

  it("loses nothing that was typed on after the button was shown", async () => {
    await diverge();
    const head = (await cast.db.select().from(change).where(eq(change.value, there)))[0]?.id ?? "";
    await post({ keep: `evidence:${question} ${head}`, ...(await untouched()), [`evidence:${question}`]: "typed on" });
    expect(await page()).toContain("<q>typed on</q>");
  });

  /** The form's field as the page holds it. */
  async function untouched(): Promise<Record<string, string>> {
    const known = await shown(`evidence:${question}`);
    return { ...known, [`evidence:${question}`]: known[`was:evidence:${question}`] ?? "" };
  }
});
