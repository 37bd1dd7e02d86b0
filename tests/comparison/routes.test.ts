import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { application, debrief, planVersion, requirement, scorecard, unblinding, user } from "../../src/db/schema/index.ts";
import { textOf } from "../results/marking.ts";
import { assemble, type Cast, enter, type Person } from "../support/cast.ts";
import { makePanel, makePosition } from "../support/factories.ts";
import { putChecks } from "../support/marks.ts";
import { openRound, type Planned, score } from "./round.ts";

type Held = Awaited<ReturnType<typeof makePanel>>;

let cast: Cast;
let inga: Person;
let oscar: Person;
let plan: Planned;
let path: string;
let amara: Held;
let ben: Held;

beforeEach(async () => {
  cast = await assemble();
  const { db, app, owner } = cast;
  inga = await enter(db, app, owner.actor.organisationId, "Inga Interviewer", "inga@example.com", "interviewer");
  oscar = await enter(db, app, owner.actor.organisationId, "Oscar Observer", "oscar@example.com", "observer");
  ({ plan, path } = await openRound(cast));
  amara = await score(cast, plan, "Amara Okafor", [[inga, [5, 3, 4]]]);
  ben = await score(cast, plan, "Ben Bare", [[inga, [5, 4, null]]]);
});

const address = (held: Held[], more = "") => `${path}?${held.map(({ application }) => `with=${application.id}`).join("&")}${more}`;
const read = async (url: string, browser = cast.owner.browser) => textOf(await (await browser.get(url)).text());
/** What no reader of these may learn of Ben: his figures by every name. */
const BENS = ["87.5", "Insufficient", "50 %"];

describe("who may compare", () => {
  it("those who recruit, their own firm's", async () => {
    for (const url of [path, address([amara, ben])]) {
      for (const { browser } of [cast.owner, cast.colleague]) expect((await browser.get(url)).status).toBe(200);
      for (const { browser } of [inga, oscar]) expect((await browser.get(url)).status).toBe(403);
      expect((await cast.stranger.browser.get(url)).status).toBe(404);
      expect((await cast.visitor.get(url)).headers.get("location")).toContain("/sign-in");
    }
  });

  it("nobody of another firm or another position, whatever the address says", async () => {
    const theirs = await makePanel(cast.db, cast.stranger.actor, [cast.stranger.actor], "Sven Stranger");
    const other = await makePanel(cast.db, cast.owner.actor, [inga.actor], "Olga Other");
    for (const intruder of [theirs, other]) {
      const answer = await cast.owner.browser.get(address([amara, intruder]));
      expect(answer.status).toBe(404);
      expect(await answer.text()).not.toMatch(/Sven|Olga/);
      expect((await cast.owner.browser.get(address([intruder], "&choose=yes"))).status).toBe(404);
    }
    expect((await cast.owner.browser.get(`${path}?with=nonsense&with=x`)).status).toBe(404);
    expect((await cast.owner.browser.get(address([amara, ben], `&plan=${theirs.plan.id}`))).status).toBe(404);
  });
});

describe("choosing", () => {
  it("offers those who can be compared first, and finds by name", async () => {
    const waiting = await score(cast, plan, "Aaron Ahead", [[inga, null]]);
    const page = await (await cast.owner.browser.get(path)).text();
    expect(page.indexOf("Ben Bare")).toBeLessThan(page.indexOf("Aaron Ahead"));
    expect(textOf(page)).toMatch(/Ben Bare Scored .*Amara Okafor Scored .*Aaron Ahead Nothing to read yet/);
    expect(page).not.toContain("checked");
    const found = await read(`${path}?choose=yes&q=aar&with=${amara.application.id}`);
    expect(found).toContain("Chosen Amara Okafor");
    expect(found).toContain("Aaron Ahead");
    expect(found).not.toContain("Ben Bare");
    expect(waiting.application.id).not.toBe("");
  });

  it("goes on where a page ends, the scored before the others, each once", async () => {
    const { db, owner } = cast;
    for (let n = 0; n < 60; n++) await makePanel(db, owner.actor, [], `Person ${n}`, plan);
    const seen: string[] = [];
    let after = "";
    for (let page = 0; page < 2; page++) {
      const html = await (await owner.browser.get(`${path}?after=${encodeURIComponent(after)}`)).text();
      seen.push(...[...html.matchAll(/name="with" value="([^"]+)"/g)].map(([, id]) => id ?? ""));
      after = /name="after" value="([^"]+)"/.exec(html)?.[1] ?? "";
    }
    expect(after).toBe("");
    expect(new Set(seen).size).toBe(62);
    expect(seen.slice(0, 2).toSorted()).toEqual([amara.application.id, ben.application.id].toSorted());
  });

  it("takes two to six, and keeps the choice when it is another number", async () => {
    const one = await cast.owner.browser.get(address([amara]));
    expect(one.status).toBe(422);
    const page = await one.text();
    expect(page).toContain("One alone cannot be compared.");
    expect(page).toMatch(new RegExp(`value="${amara.application.id}" checked`));
    const crowd: Held[] = [];
    for (let n = 0; n < 7; n++) crowd.push(await makePanel(cast.db, cast.owner.actor, [], `Person ${n}`, plan));
    const many = await cast.owner.browser.get(address(crowd));
    expect(many.status).toBe(422);
    const text = await many.text();
    expect(text).toContain("You chose 7. Up to 6 can be compared at a time; take 1 out.");
    expect(text.match(/checked/g)).toHaveLength(7);
    expect((await cast.owner.browser.get(address(crowd.slice(1)))).status).toBe(200);
    expect((await cast.owner.browser.get(address([amara, amara]))).status).toBe(422);
  });

  it("says what to do while no plan is published", async () => {
    const bare = await makePosition(cast.db, cast.owner.actor, "Day keeper");
    expect(await read(`/positions/${bare.id}/comparison`)).toContain("No published plan yet");
  });

  it("is led to from the position", async () => {
    const page = await (await cast.owner.browser.get(`/positions/${plan.position.id}`)).text();
    expect(page).toContain(`href="${path}"`);
  });
});

describe("side by side", () => {
  it("leads with completeness, disagreement and gaps, then figures that open to their arithmetic", async () => {
    const page = await read(address([amara, ben]));
    expect(page).toContain("Ranked on the 2 questions of 3 that were scored for both who can be read.");
    const places = ["Completeness", "Disagreement", "Gaps", "Required qualifications", "Rank", "Total, common questions"].map((word) =>
      page.indexOf(` ${word} `),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(page).toContain("Not ranked: insufficient");
    expect(page).toContain("Σ(weight × value) ÷ Σ weights = 75.0000 ÷ 1.0000 = 75.0000, shown as 75.0");
    expect(page).toContain("Not common, so left out of the ranking Tell me of a night that went wrong. Ben Bare: nothing marked");
    expect(page).toContain("1 yes");
  });

  it("tells which row it is sorted by and leads to every other", async () => {
    const page = await (await cast.owner.browser.get(address([amara, ben], "&sort=completeness&way=ascending"))).text();
    expect(page.match(/aria-sort="[a-z]+"/g)).toEqual(['aria-sort="ascending"']);
    expect(page).toMatch(/sort=completeness&amp;way=descending/);
    expect(page.indexOf(">Ben Bare<")).toBeLessThan(page.indexOf(">Amara Okafor<"));
    for (const [, href] of page.matchAll(/href="([^"]+)" class="sort"/g)) {
      const answer = await cast.owner.browser.get((href ?? "").replaceAll("&amp;", "&"));
      expect([href, answer.status]).toEqual([href, 200]);
    }
  });

  it("takes one interviewer alone for no agreement", async () => {
    const page = await read(address([amara, ben]));
    expect(page).toContain("One interviewer, nobody to differ from");
    expect(page).not.toMatch(/apart None/);
  });

  it("offers the others without somebody who is not ranked and costs them questions", async () => {
    const cara = await score(cast, plan, "Cara Cole", [[inga, [3, 2, 5]]]);
    const html = await (await cast.owner.browser.get(address([amara, ben, cara]))).text();
    expect(textOf(html)).toContain("Ben Bare is not ranked. The questions that nobody scored there are left out for everybody else, too.");
    const [, href = ""] = /href="([^"]+)">Compare the others on 3 questions</.exec(html) ?? [];
    const narrowed = await read(href.replaceAll("&amp;", "&"));
    expect(narrowed).toContain("Ranked on the 3 questions of 3 that were scored for both who can be read.");
    expect(narrowed).not.toMatch(/Ben Bare|Compare the others/);
  });

  it("gives every interviewer a dot of their own where they rate the same", async () => {
    const dora = await score(cast, plan, "Dora Dale", [
      [inga, [4, 4, 4]],
      [cast.owner, [4, 3, 4]],
    ]);
    const html = await (await cast.owner.browser.get(address([amara, dora]))).text();
    const [, plot = ""] = new RegExp(`aria-labelledby="plot-0-${dora.application.id}-title"(.*?)</svg>`, "s").exec(html) ?? [];
    const dots = [...plot.matchAll(/<circle[^>]*cx="([^"]+)" cy="([^"]+)"/g)].map(([, x, y]) => `${x} ${y}`);
    expect(dots).toHaveLength(2);
    expect(new Set(dots).size).toBe(2);
  });

  it("opens the required qualifications to each of them, what is not met first", async () => {
    const { db, owner } = cast;
    const [diploma] = plan.position.requirements;
    await db
      .insert(requirement)
      .values({ positionId: plan.position.id, group: "education", ordinal: 2, text: "Night vision", kind: "required" });
    const fact = { applicationId: amara.application.id, requirementId: diploma?.id ?? "", checkedBy: owner.actor.id };
    await putChecks(db, [
      { ...fact, field: "status", value: "1" },
      { ...fact, field: "evidence", value: "Seen on the table." },
      { ...fact, field: "source", value: "certificate" },
    ]);
    const page = await read(address([amara, ben]));
    expect(page).toMatch(/Required qualifications ↕ Unresolved Night vision – Not verified Keeper's diploma ✓ Met /);
  });

  it("says when versions differ in their share of the points", async () => {
    const [second] = await cast.db
      .insert(planVersion)
      .values({ planId: plan.plan.id, number: 2, lambda: 1, publishedAt: new Date(), publishedBy: cast.owner.actor.id })
      .returning();
    expect(await read(address([amara, ben]))).not.toContain("different versions");
    if (second === undefined) throw new Error("The version was not written.");
    await score(cast, { ...plan, version: second }, "Dora Dale", [[inga, [4, 4, 4]]]);
    const [dora] = await cast.db.select().from(application).orderBy(application.createdAt).offset(2).limit(1);
    const page = await read(`${address([amara])}&with=${dora?.id}`);
    expect(page).toContain("The interviews used different versions of the plan (versions 1, 2).");
    expect(page).toContain("λ");
  });

  it("lists those of whom nothing was submitted without a figure", async () => {
    const waiting = await score(cast, plan, "Aaron Ahead", [[inga, null]]);
    const page = await read(address([amara, waiting]));
    expect(page).toContain("Nothing to read yet.");
    expect(page).toContain("Only one of 2 can be read");
    expect(await read(address([waiting, await makePanel(cast.db, cast.owner.actor, [], "Zoe Zero", plan)]))).toContain(
      "Nothing can be compared yet",
    );
  });
});

describe("blinding", () => {
  const blindColleague = () => cast.db.insert(scorecard).values({ interviewId: ben.interview.id, interviewerId: cast.colleague.actor.id });

  it("hides a candidate from those who still have to score, in any interview, and takes them out of the common questions", async () => {
    await blindColleague();
    await cast.db.update(application).set({ outcome: "decline" }).where(eq(application.id, ben.application.id));
    const hidden = await read(address([amara, ben]), cast.colleague.browser);
    expect(hidden).toContain("Hidden until you have submitted your own scorecard.");
    expect(hidden).toContain("Ranked on the 3 questions of 3");
    for (const figure of [...BENS, "Decline", "5.0 Insufficient"]) expect(hidden).not.toContain(figure);
    for (const sort of ["total", "decision", "recommendations", "completeness"])
      for (const way of ["ascending", "descending"]) {
        const page = await (await cast.colleague.browser.get(address([amara, ben], `&sort=${sort}&way=${way}`))).text();
        expect(page.indexOf(">Amara Okafor<")).toBeLessThan(page.indexOf(">Ben Bare<"));
      }
    const chooser = await read(path, cast.colleague.browser);
    expect(chooser).toContain("Ben Bare Hidden until you have submitted your own scorecard");
    expect(chooser).not.toContain("Decline");
    await cast.db.insert(debrief).values({ interviewId: ben.interview.id, openedAt: new Date(), openedBy: cast.owner.actor.id });
    expect(await read(address([amara, ben]), cast.colleague.browser)).not.toContain("87.5");
    const open = await read(address([amara, ben]));
    for (const figure of [...BENS, "Decline"]) expect(open).toContain(figure);
  });

  it("hides it although the reader's own other scorecard is submitted", async () => {
    await cast.db
      .insert(scorecard)
      .values({ interviewId: ben.interview.id, interviewerId: cast.colleague.actor.id, submittedAt: new Date() });
    expect(await read(address([amara, ben]), cast.colleague.browser)).toContain("87.5");
    const again = await makePanel(cast.db, cast.owner.actor, [cast.colleague.actor], "Ben again", plan);
    await cast.db.update(scorecard).set({ submittedAt: null }).where(eq(scorecard.interviewId, again.interview.id));
    await cast.db.execute(`update interview set application_id = '${ben.application.id}' where id = '${again.interview.id}'`);
    expect(await read(address([amara, ben]), cast.colleague.browser)).not.toContain("87.5");
  });

  it("ends with an override, with the right to see all, and with the own submission", async () => {
    const { db, colleague } = cast;
    await blindColleague();
    await db.insert(debrief).values({ interviewId: ben.interview.id, openedAt: new Date(), openedBy: cast.owner.actor.id });
    const see = () => read(address([amara, ben]), colleague.browser);
    expect(await see()).not.toContain("87.5");
    await db.insert(unblinding).values({ applicationId: ben.application.id, userId: colleague.actor.id, reason: "The client calls." });
    expect(await see()).toContain("87.5");
    await db.delete(unblinding);
    await db.update(user).set({ seesAll: true }).where(eq(user.id, colleague.actor.id));
    expect(await see()).toContain("87.5");
    await db.update(user).set({ seesAll: false }).where(eq(user.id, colleague.actor.id));
    await db.update(scorecard).set({ submittedAt: new Date() }).where(eq(scorecard.interviewerId, colleague.actor.id));
    expect(await see()).toContain("87.5");
  });

  it("shows a recruiter nothing of a panel that is still scoring", async () => {
    await cast.db.insert(scorecard).values({ interviewId: ben.interview.id, interviewerId: oscar.actor.id });
    const page = await read(address([amara, ben]), cast.colleague.browser);
    expect(page).toContain("Nothing to read yet.");
    for (const figure of BENS) expect(page).not.toContain(figure);
  });
});
