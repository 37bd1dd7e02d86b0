import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { application } from "../../src/db/schema/index.ts";
import { amend } from "../scorecards/amending.ts";
import { assemble, type Cast } from "../support/cast.ts";
import { fillScorecard, makePanel } from "../support/factories.ts";
import { readPdf } from "../support/pdf.ts";
import { textOf, verify } from "./marking.ts";

let cast: Cast;
let held: Awaited<ReturnType<typeof makePanel>>;
let id: string;
let now: Date;
let first: string;
let second: string;

/** Colin scored two of three questions, submitted at 18:00, and corrects at 19:00. */
beforeEach(async () => {
  now = new Date("2026-03-02T19:00:00Z");
  cast = await assemble(() => now);
  held = await makePanel(cast.db, cast.owner.actor, [cast.colleague.actor]);
  id = held.scorecards[0]?.id ?? "";
  [first = "", second = ""] = held.questions.map((question) => question.id);
  await fillScorecard(cast.db, id, { [first]: 3, [second]: 4 });
});

const page = async (query = "", browser = cast.owner.browser) => (await browser.get(`/scorecards/${id}/results${query}`)).text();
const read = async (query = "", browser = cast.owner.browser) => textOf(await page(query, browser));
const correct = (edits: Record<string, string>, reason?: string) => amend(cast.colleague, id, edits, reason);
const pdf = async (query = "") => {
  const answer = await cast.owner.browser.get(`/scorecards/${id}/scorecard.pdf${query}`);
  return { answer, text: (await readPdf(new Uint8Array(await answer.arrayBuffer()))).text };
};

describe("the results of an amended scorecard", () => {
  it("tell each amendment: number, when, who, why, and each field before and after", async () => {
    const [point] = held.questions[0]?.points ?? [];
    await correct({ [`rating:${first}`]: "5" }, "Read the wrong line.");
    now = new Date("2026-03-03T08:30:00Z");
    await correct({ [`point:${point?.id}`]: "1", [`evidence:${first}`]: "", recommendation: "strong_yes" }, "Found my second page.");
    const text = await read();
    expect(text).toContain("Amended twice Everything below is as amended, the figures too.");
    const second = "Amendment 2 by Colin Colleague, Tue 3 Mar 2026, 08:30 Found my second page. Corrected Before After";
    expect(text).toContain(
      `${second} Question 1 : Names the tools Not asked Covered Question 1 : Evidence Said so. None written Recommendation Yes Strong yes`,
    );
    expect(text).toContain(
      "Amendment 1 by Colin Colleague, Mon 2 Mar 2026, 19:00 Read the wrong line. Corrected Before After Question 1 : Rating 3 of 5 5 of 5",
    );
    expect(text.indexOf("Amendment 2")).toBeLessThan(text.indexOf("Amendment 1"));
    expect(text.indexOf("Amended twice")).toBeLessThan(text.indexOf("Recommendation Strong yes As first submitted: Yes"));
    expect(text).toContain("1 · Optics · Amended");
  });

  it("give the amended figures, with those first submitted beside", async () => {
    expect(await read()).toMatch(/Total 62\.5 Insufficient/);
    await correct({ [`rating:${first}`]: "5", [`rating:${held.questions[2]?.id}`]: "3" });
    const text = await read();
    expect(text).toMatch(/Total 68\.8 , as first submitted 62\.5 \(insufficient\)/);
    expect(text).toContain("100 % , as first submitted 50 %");
    expect(text).toContain("All of them are of the scorecard as amended.");
  });

  it("show the first version as it was, labelled, with a way back", async () => {
    const before = await read();
    await correct({ [`rating:${first}`]: "5", [`evidence:${first}`]: "Other words.", rationale: "Another." }, "One.");
    await correct({ [`rating:${first}`]: "1", [`cited:${first}`]: "" }, "Two.");
    const html = await page("?version=submitted");
    const text = textOf(html);
    expect(text).toContain("The first version, as it was submitted on Mon 2 Mar 2026, 18:00 . It was amended twice since.");
    expect(html).toContain(`href="/scorecards/${id}/results"`);
    expect(html).toContain(`href="/scorecards/${id}/scorecard.pdf?version=submitted"`);
    const rest = (words: string) => words.slice(words.indexOf("Recommendation Yes")).replaceAll(" · Amended since", "");
    expect(rest(text)).toBe(rest(before));
    for (const later of ["Other words.", "Another.", "One.", "Two."]) expect(text).not.toContain(later);
    expect(await page()).toContain(`href="/scorecards/${id}/results?version=submitted"`);
  });

  it("keep the note of a skip in the version that it belongs to", async () => {
    await correct({ [`skip:${second}`]: "other", [`skipNote:${second}`]: "The alarm rang." });
    await correct({ [`skip:${second}`]: "", [`skipNote:${second}`]: "" });
    expect(await read()).toContain("Question 2 : Why it was skipped The alarm rang. None written");
    expect(await read("?version=submitted")).not.toContain("The alarm rang.");
  });

  it("say nothing of versions where nothing was amended", async () => {
    const plain = await read();
    expect(plain).not.toMatch(/Amended|first version/i);
    expect(await read("?version=submitted")).toBe(plain);
    expect(await read("?version=nonsense")).toBe(plain);
  });

  it("flag what was corrected after the debrief opened or after a decision", async () => {
    held = await makePanel(cast.db, cast.owner.actor, [cast.colleague.actor, cast.owner.actor], "Cleo Candid");
    id = held.scorecards[0]?.id ?? "";
    const [asked = ""] = held.questions.map((question) => question.id);
    for (const card of held.scorecards) await fillScorecard(cast.db, card.id, { [asked]: 3 });
    await cast.db.update(application).set({ outcome: "hire" }).where(eq(application.id, held.application.id));
    await correct({ [`rating:${asked}`]: "5" });
    expect(await read()).toContain("Made after the debrief opened Made after a decision Misread my notes.");
    expect((await pdf()).text).toContain("Made after the debrief opened. Made after a decision.");
  });
});

describe("who reads amendments and the first version", () => {
  it("is whoever may read the scorecard", async () => {
    await correct({ [`rating:${first}`]: "5" }, "For readers.");
    for (const query of ["", "?version=submitted"]) {
      expect((await cast.owner.browser.get(`/scorecards/${id}/results${query}`)).status).toBe(200);
      expect((await cast.stranger.browser.get(`/scorecards/${id}/results${query}`)).status).toBe(404);
      expect((await cast.stranger.browser.get(`/scorecards/${id}/scorecard.pdf${query}`)).status).toBe(404);
      expect((await cast.visitor.get(`/scorecards/${id}/results${query}`)).status).toBe(303);
    }
  });

  it("leaves the way to a correction to its interviewer", async () => {
    const link = `href="/scorecards/${id}/amendment"`;
    expect(await page("", cast.colleague.browser)).toContain("Correct this scorecard");
    expect(await page("", cast.owner.browser)).not.toContain(link);
    await correct({ [`rating:${first}`]: "5" });
    expect(await page("?version=submitted", cast.colleague.browser)).not.toContain(link);
  });

  it("learns of it in the timeline, without its reason, and where the scorecard is named", async () => {
    await correct({ [`rating:${first}`]: "5" }, "Tells of the answer.");
    const application = textOf(await (await cast.owner.browser.get(`/applications/${held.application.id}`)).text());
    expect(application).toContain("Scorecard amended · First interview, v1 Amendment 1 Colin Colleague");
    expect(application).not.toContain("Tells of the answer.");
    expect(application).toMatch(/Colin Colleague amended once [A-Z][a-z ]+ Submitted Results/);
    const interview = textOf(await (await cast.owner.browser.get(`/interviews/${held.interview.id}`)).text());
    expect(interview).toContain("amended once");
    const debrief = textOf(await (await cast.owner.browser.get(`/interviews/${held.interview.id}/debrief`)).text());
    expect(debrief).toContain("Why, in Colin Colleague’s words amended once");
    expect(debrief).toMatch(/Colin Colleague scored 2 of 3 of theirs amended once 87\.5/);
  });
});

describe("a qualification checked after the submission", () => {
  it("says so, for its interviewer did not know of it", async () => {
    await verify(cast.db, cast.owner.actor, held, 0, { status: "1", evidence: "Seen", source: "certificate" });
    expect(await read()).not.toContain("after this scorecard was submitted");
    await amendFacts();
    expect(await read()).toContain("Olivia Owner, Tue 3 Mar 2026, 09:00 after this scorecard was submitted");
    expect((await pdf()).text).toContain("after this scorecard was submitted");
  });

  /** Somebody checks the second requirement a day later. */
  const amendFacts = () =>
    verify(cast.db, cast.owner.actor, held, 1, { status: "1", evidence: "Seen", source: "test" }, new Date("2026-03-03T09:00:00Z"));
});

describe("on paper", () => {
  it("both versions stand: the amended one with what it was, the first one as it was", async () => {
    await correct(
      { [`rating:${first}`]: "5", [`evidence:${first}`]: "Named all of them.", recommendation: "strong_yes" },
      "Read the wrong line.",
    );
    const amended = await pdf();
    for (const told of [
      "Amended once after submission.",
      "As first submitted: 62.5 (insufficient).",
      "As first submitted: Yes.",
      "Read the wrong line.",
      "Question 1: Rating 3 of 5 5 of 5",
      "QUESTION 1: EVIDENCE Before Said so. After Named all of them.",
    ])
      expect(amended.text).toContain(told);
    const submitted = await pdf("?version=submitted");
    expect(submitted.text).toContain("First version. As submitted 2 Mar 2026, 18:00 UTC. It was amended once since");
    expect(submitted.text).not.toContain("Named all of them.");
    expect(submitted.answer.headers.get("content-disposition")).toContain("First interview, first version.pdf");
  });

  it("the panel's packet has them, too", async () => {
    await correct({ [`rating:${first}`]: "5" }, "Read the wrong line.");
    const answer = await cast.owner.browser.get(`/interviews/${held.interview.id}/packet.pdf`);
    const { text } = await readPdf(new Uint8Array(await answer.arrayBuffer()));
    for (const told of ["Amended after submission: Colin Colleague (once).", "Colin Colleague, amended", "Read the wrong line."])
      expect(text).toContain(told);
  });
});
