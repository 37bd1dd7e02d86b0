import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { application, auditEvent, candidate, position, resume } from "../../src/db/schema/index.ts";
import { assemble, type Cast } from "../support/cast.ts";
import { makeCandidate, makeInterview, makePosition } from "../support/factories.ts";
import { PAGE, PDF } from "./files.ts";

let cast: Cast;
beforeEach(async () => {
  cast = await assemble();
});

const TYPED = { name: "Zoë Ångström", email: "zoe@example.se", phone: "+46 8 123", location: "Uppsala" };

describe("POST /candidates/new", () => {
  it("adds a candidate with résumé and application in one go", async () => {
    const opening = await makePosition(cast.db, cast.owner.actor);
    const answer = await cast.owner.browser.post("/candidates/new", { ...TYPED, positionId: opening.id, resume: PDF });
    expect(answer.status).toBe(303);
    const [row] = await cast.db.select().from(candidate);
    expect(row).toMatchObject({ ...TYPED, searchText: "zoe angstrom zoe example se" });
    expect(answer.headers.get("location")).toBe(`/candidates/${row?.id}`);
    expect(await cast.db.select({ positionId: application.positionId }).from(application)).toEqual([{ positionId: opening.id }]);
    expect(await cast.db.select({ filename: resume.filename }).from(resume)).toEqual([{ filename: "Amara Okafor – Résumé.pdf" }]);
    const events = await cast.db.select({ action: auditEvent.action }).from(auditEvent);
    expect(events.map((event) => event.action).sort()).toEqual(["applied", "created", "uploaded a résumé"]);
    const page = await (await cast.colleague.browser.get(`/candidates/${row?.id}`)).text();
    for (const text of ["Zoë Ångström", "zoe@example.se", "Uppsala", "Night keeper", "Résumé.pdf"]) expect(page).toContain(text);
  });

  it("needs a name only", async () => {
    const answer = await cast.owner.browser.post("/candidates/new", { name: "Ana", email: "", phone: "", location: "" });
    expect(answer.status).toBe(303);
  });

  it("keeps what was typed beside each mistake, and asks for the file again", async () => {
    const answer = await cast.owner.browser.post("/candidates/new", { ...TYPED, name: " ", email: "not an email", resume: PDF });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    for (const text of ["not an email", "+46 8 123", "Uppsala", "Give the candidate", "Give an email address", "Choose the file once more"])
      expect(page).toContain(text);
    expect(await cast.db.select().from(candidate)).toEqual([]);
  });

  it("adds nobody when the file is refused", async () => {
    const answer = await cast.owner.browser.post("/candidates/new", { ...TYPED, resume: PAGE });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain("neither a PDF nor a Word");
    expect(page).toContain('value="Zoë Ångström"');
    expect(await cast.db.select().from(candidate)).toEqual([]);
  });

  it("adds nobody for another firm's position", async () => {
    const theirs = await makePosition(cast.db, cast.stranger.actor);
    const answer = await cast.owner.browser.post("/candidates/new", { ...TYPED, positionId: theirs.id });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("Choose a position from the list.");
    expect(await cast.db.select().from(candidate)).toEqual([]);
  });

  it("takes control characters out, which the database could not hold", async () => {
    await cast.owner.browser.post("/candidates/new", { ...TYPED, name: " Zoë \u0000\tÅ " });
    expect(await cast.db.select({ name: candidate.name }).from(candidate)).toEqual([{ name: "Zoë Å" }]);
  });

  it("turns visitors to the sign-in", async () => {
    expect((await cast.visitor.get("/candidates/new")).headers.get("location")).toContain("/sign-in");
    expect((await cast.visitor.post("/candidates/new", TYPED)).status).toBe(401);
  });
});

describe("a candidate's page", () => {
  it("is there for the firm alone", async () => {
    const { id } = await makeCandidate(cast.db, cast.owner.actor);
    expect((await cast.colleague.browser.get(`/candidates/${id}`)).status).toBe(200);
    expect((await cast.stranger.browser.get(`/candidates/${id}`)).status).toBe(404);
    expect((await cast.stranger.browser.get(`/candidates/${id}/edit`)).status).toBe(404);
    expect((await cast.stranger.browser.post(`/candidates/${id}/edit`, TYPED)).status).toBe(404);
    expect((await cast.owner.browser.get("/candidates/not-an-id")).status).toBe(404);
  });

  it("shows each interview's state, with links to what the viewer may open", async () => {
    const made = await makeInterview(cast.db, cast.owner.actor);
    const mine = await (await cast.owner.browser.get(`/candidates/${made.candidate.id}`)).text();
    expect(mine).toContain("First interview, v1");
    expect(mine).toContain("Scheduled");
    expect(mine).toContain(`href="/scorecards/${made.scorecard.id}"`);
    const theirs = await (await cast.colleague.browser.get(`/candidates/${made.candidate.id}`)).text();
    expect(theirs).toContain(`href="/interviews/${made.interview.id}"`);
    expect(theirs).not.toContain(made.scorecard.id);
  });

  it("changes contact details and what the candidate is found by", async () => {
    const { id } = await makeCandidate(cast.db, cast.owner.actor);
    expect(await (await cast.colleague.browser.get(`/candidates/${id}/edit`)).text()).toContain('value="Amara Okafor"');
    const answer = await cast.colleague.browser.post(`/candidates/${id}/edit`, TYPED);
    expect(answer.headers.get("location")).toBe(`/candidates/${id}`);
    const [row] = await cast.db.select().from(candidate).where(eq(candidate.id, id));
    expect(row).toMatchObject({ ...TYPED, searchText: "zoe angstrom zoe example se" });
    const refused = await cast.owner.browser.post(`/candidates/${id}/edit`, { ...TYPED, name: "", phone: "+1" });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('value="+1"');
  });
});

describe("POST /candidates/:id/applications", () => {
  it("applies once to an open position", async () => {
    const opening = await makePosition(cast.db, cast.owner.actor);
    const { id } = await makeCandidate(cast.db, cast.owner.actor);
    const path = `/candidates/${id}/applications`;
    expect((await cast.colleague.browser.post(path, { positionId: opening.id })).status).toBe(303);
    const again = await cast.owner.browser.post(path, { positionId: opening.id });
    expect(again.status).toBe(422);
    expect(await again.text()).toContain("Amara Okafor has applied to “Night keeper” already.");
    expect(await cast.db.select().from(application)).toHaveLength(1);
  });

  it("refuses closed positions, no choice, and other firms' positions and candidates", async () => {
    const opening = await makePosition(cast.db, cast.owner.actor);
    const theirs = await makePosition(cast.db, cast.stranger.actor);
    await cast.db
      .update(position)
      .set({ closedAt: new Date("2026-03-01T00:00:00Z") })
      .where(eq(position.id, opening.id));
    const { id } = await makeCandidate(cast.db, cast.owner.actor);
    const path = `/candidates/${id}/applications`;
    const closed = await cast.owner.browser.post(path, { positionId: opening.id });
    expect(closed.status).toBe(422);
    expect(await closed.text()).toContain("“Night keeper” is closed.");
    expect((await cast.owner.browser.post(path, { positionId: "" })).status).toBe(422);
    expect((await cast.owner.browser.post(path, { positionId: theirs.id })).status).toBe(422);
    expect((await cast.stranger.browser.post(path, { positionId: theirs.id })).status).toBe(404);
    expect(await cast.db.select().from(application)).toEqual([]);
  });
});
