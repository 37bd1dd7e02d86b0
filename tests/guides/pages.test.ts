import { beforeEach, describe, expect, it } from "vitest";
import { assemble, type Cast } from "../support/cast.ts";
import { makeGuide } from "../support/factories.ts";

let cast: Cast;
let page: string;
beforeEach(async () => {
  cast = await assemble();
  page = `/guides/${(await makeGuide(cast.db, cast.owner.actor)).id}`;
});

describe("the guides", () => {
  it("are listed with how many questions each has, to the firm alone", async () => {
    const list = await (await cast.colleague.browser.get("/guides")).text();
    expect(list).toContain("Lighthouse keeper");
    expect(list).toContain("3 questions");
    const theirs = await (await cast.stranger.browser.get("/guides")).text();
    expect(theirs).not.toContain("Lighthouse keeper");
    expect(theirs).toContain("No guides yet");
    expect((await cast.visitor.get("/guides")).headers.get("location")).toContain("/sign-in");
  });
});

describe("a guide's page", () => {
  it("shows questions by section with points, outline and anchors, and qualifications in their groups", async () => {
    const answer = await cast.colleague.browser.get(page);
    expect(answer.status).toBe(200);
    const html = await answer.text();
    for (const text of ["How do you trim a lamp?", "Names the barometer", "weight 2", "Says it with evidence.", "<code>wick</code>"])
      expect(html).toContain(text);
    for (const text of ["Education", "Certifications", "Industry", "Radio licence", "Class B or above."]) expect(html).toContain(text);
    expect(html.indexOf("Technical · 2")).toBeLessThan(html.indexOf("Behavioural · 1"));
  });

  it("is searched and filtered by its own address, as a whole page", async () => {
    const found = await (await cast.owner.browser.get(`${page}?q=lamp`)).text();
    expect(found).toContain("<!doctype html>");
    expect(found).toContain("1 of 3 questions");
    expect(found).toContain("How do you trim a lamp?");
    expect(found).not.toContain("What do you log at dawn?");
    const section = await (await cast.owner.browser.get(`${page}?section=Behavioural&competency=`)).text();
    expect(section).toContain("Tell me of a night");
    expect(section).not.toContain("trim a lamp?</h4>");
    const none = await (await cast.owner.browser.get(`${page}?q=submarine`)).text();
    expect(none).toContain("No question matches");
    expect(none).toContain("Show all questions");
  });

  it("is not there for a stranger, nor under an address that is no id", async () => {
    expect((await cast.stranger.browser.get(page)).status).toBe(404);
    expect((await cast.owner.browser.get("/guides/not-an-id")).status).toBe(404);
    expect((await cast.visitor.get(page)).status).toBe(303);
  });
});
