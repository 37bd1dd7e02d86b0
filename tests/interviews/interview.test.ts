import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { auditEvent, interview, mark, scorecard } from "../../src/db/schema/index.ts";
import { assemble, type Cast } from "../support/cast.ts";
import { makeInterview } from "../support/factories.ts";
import { putMarks } from "../support/marks.ts";

let cast: Cast;
let made: Awaited<ReturnType<typeof makeInterview>>;
let path: string;
beforeEach(async () => {
  cast = await assemble();
  made = await makeInterview(cast.db, cast.owner.actor);
  path = `/interviews/${made.interview.id}`;
});

const begin = () => cast.db.update(scorecard).set({ startedAt: new Date("2026-03-02T17:00:00Z") });
const submit = () => cast.db.update(scorecard).set({ submittedAt: new Date("2026-03-02T18:00:00Z") });
const putMark = (value: string) =>
  putMarks(cast.db, [{ scorecardId: made.scorecard.id, kind: "rating", subjectId: made.scorecard.id, value }]);
const pageFor = async (who: "owner" | "colleague") => (await cast[who].browser.get(path)).text();

describe("an interview's page", () => {
  it("tells who, what, when, and what one can do with it", async () => {
    const page = await pageFor("owner");
    for (const text of ["Amara Okafor", "Night keeper", "First interview, v1", "Mon 2 Mar 2026, 17:00", "Olivia Owner", "Scheduled"])
      expect(page).toContain(text);
    expect(page).toContain("Start the interview");
    await begin();
    expect(await pageFor("owner")).toContain("Continue the interview");
  });

  it("gives colleagues the scorecard once it is submitted, and nothing of it before", async () => {
    await begin();
    expect(await pageFor("owner")).toContain(`/scorecards/${made.scorecard.id}/results`);
    const before = await pageFor("colleague");
    expect(before).toContain("In progress");
    expect(before).not.toContain(made.scorecard.id);
    await submit();
    const after = await pageFor("colleague");
    expect(after).toContain(`/scorecards/${made.scorecard.id}/results`);
    expect(after).toContain(`/scorecards/${made.scorecard.id}/scorecard.pdf`);
    expect(after).not.toContain("Continue the interview");
  });

  it("is not there for strangers and visitors", async () => {
    for (const place of [path, `${path}/edit`]) {
      expect((await cast.stranger.browser.get(place)).status).toBe(404);
      expect((await cast.visitor.get(place)).headers.get("location")).toContain("/sign-in");
    }
    expect((await cast.stranger.browser.post(`${path}/cancellation`)).status).toBe(404);
    expect((await cast.stranger.browser.post(`${path}/edit`, {})).status).toBe(404);
  });
});

describe("cancelling an interview", () => {
  it("says what is lost, then deletes it with its empty scorecard", async () => {
    expect(await pageFor("owner")).toContain("are deleted for good");
    const answer = await cast.owner.browser.post(`${path}/cancellation`);
    expect(answer.headers.get("location")).toBe(`/candidates/${made.candidate.id}`);
    expect(await cast.db.select().from(interview)).toEqual([]);
    expect(await cast.db.select().from(scorecard)).toEqual([]);
    const [event] = await cast.db.select().from(auditEvent).where(eq(auditEvent.action, "cancelled"));
    expect(event).toMatchObject({ subjectId: made.interview.id, detail: { scheduledAt: "2026-03-02T17:00:00.000Z" } });
  });

  it("is refused once something is marked, and possible again when the mark was taken back", async () => {
    await putMark("4");
    const answer = await cast.owner.browser.post(`${path}/cancellation`);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("Something has been marked");
    expect(await pageFor("owner")).not.toContain("Cancel this interview");
    await cast.db.update(mark).set({ value: "" });
    expect((await cast.owner.browser.post(`${path}/cancellation`)).status).toBe(303);
  });

  it("is the interviewer's alone once it has begun, and nobody's once it is submitted", async () => {
    await begin();
    expect(await pageFor("colleague")).not.toContain("Cancel this interview");
    expect((await cast.colleague.browser.post(`${path}/cancellation`)).status).toBe(409);
    await submit();
    expect((await cast.owner.browser.post(`${path}/cancellation`)).status).toBe(409);
    await cast.db.update(scorecard).set({ submittedAt: null });
    expect((await cast.owner.browser.post(`${path}/cancellation`)).status).toBe(303);
  });
});
