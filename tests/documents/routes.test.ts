import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { scorecard } from "../../src/db/schema/index.ts";
import { assemble, type Cast } from "../support/cast.ts";
import { makeInterview } from "../support/factories.ts";
import { putMarks } from "../support/marks.ts";
import { readPdf } from "../support/pdf.ts";

let cast: Cast;
beforeEach(async () => {
  cast = await assemble();
});

async function scored(candidateName?: string) {
  const made = await makeInterview(cast.db, cast.owner.actor, candidateName);
  const [first] = made.questions;
  if (first === undefined) throw new Error("The plan has questions.");
  await putMarks(cast.db, [
    {
      scorecardId: made.scorecard.id,
      kind: "rating",
      subjectId: first.id,
      value: "4",
      savedAt: new Date("2026-03-02T17:10:00Z"),
    },
  ]);
  return { ...made, path: `/scorecards/${made.scorecard.id}/scorecard.pdf` };
}

async function submit(id: string) {
  await cast.db
    .update(scorecard)
    .set({ submittedAt: new Date("2026-03-02T18:00:00Z") })
    .where(eq(scorecard.id, id));
}

describe("GET /scorecards/:id/scorecard.pdf", () => {
  it("shows the interviewer a draft that says so", async () => {
    const { path } = await scored();
    const answer = await cast.owner.browser.get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    const { text } = await readPdf(new Uint8Array(await answer.arrayBuffer()));
    expect(text).toContain("Draft, not submitted");
    expect(text).toContain("Amara Okafor");
    expect(text).toContain("4 of 5");
  });

  it("is named after candidate and interview, in any script", async () => {
    const { path } = await scored("Łukasz Žižek");
    const disposition = (await cast.owner.browser.get(path)).headers.get("content-disposition");
    expect(disposition).toBe(
      `inline; filename="Scorecard _ukasz Zizek, First interview.pdf"; filename*=UTF-8''Scorecard%20%C5%81ukasz%20%C5%BDi%C5%BEek%2C%20First%20interview.pdf`,
    );
  });

  it("cannot be talked into another header by a name", async () => {
    const { path } = await scored('A"; filename=evil.exe\r\nX-Bad: 1');
    const answer = await cast.owner.browser.get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("x-bad")).toBeNull();
    expect(answer.headers.get("content-disposition")).toMatch(
      /^inline; filename="Scorecard A ; filename=evil.exe X-Bad 1, First interview.pdf"; /,
    );
  });

  it("is hidden from a colleague until it is submitted", async () => {
    const { path, scorecard } = await scored();
    expect((await cast.colleague.browser.get(path)).status).toBe(404);
    await submit(scorecard.id);
    const answer = await cast.colleague.browser.get(path);
    expect(answer.status).toBe(200);
    expect((await readPdf(new Uint8Array(await answer.arrayBuffer()))).text).not.toContain("Draft");
  });

  it("does not exist for a stranger, and asks a visitor to sign in", async () => {
    const { path, scorecard } = await scored();
    await submit(scorecard.id);
    expect((await cast.stranger.browser.get(path)).status).toBe(404);
    const answer = await cast.visitor.get(path);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `/sign-in?next=${encodeURIComponent(path)}`]);
  });
});
