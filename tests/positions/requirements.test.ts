import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { check, guideQualification } from "../../src/db/schema/index.ts";
import { listQualifications } from "../../src/guides/guides.ts";
import { closePosition, createPosition } from "../../src/positions/positions.ts";
import { listRequirements, type Requirement } from "../../src/positions/requirements.ts";
import { assemble, type Cast } from "../support/cast.ts";
import { makeGuide, makeInterview } from "../support/factories.ts";
import { putChecks } from "../support/marks.ts";
import { revisionIn } from "../support/revision.ts";

let cast: Cast;
let positionId: string;
let path: string;
/** The guide's qualifications: diploma, licence, winters. */
let ids: [string, string, string];

beforeEach(async () => {
  cast = await assemble();
  const guide = await makeGuide(cast.db, cast.owner.actor);
  positionId = await createPosition(cast.db, cast.owner.actor, { guide: guide.id, title: "Night keeper", client: "", location: "" });
  path = `/positions/${positionId}/requirements`;
  const [diploma, licence, winters] = (await listQualifications(cast.db, guide.id)).map((qualification) => qualification.id);
  if (diploma === undefined || licence === undefined || winters === undefined) throw new Error("The guide lacks qualifications.");
  ids = [diploma, licence, winters];
});

const asked = () => listRequirements(cast.db, positionId);
const textOf = async (at: string) => (await cast.owner.browser.get(at)).text();
const openForm = async () => revisionIn(await textOf(path));

/** Ticks the given ones as required with weight 1 and saves. */
async function choose(...chosen: string[]): Promise<Requirement[]> {
  const kinds = Object.fromEntries(chosen.map((id) => [`kind.${id}`, "required"]));
  await cast.owner.browser.post(path, { revision: await openForm(), chosen, ...kinds });
  return asked();
}

async function only(rows: Promise<Requirement[]>): Promise<Requirement> {
  const [row] = await rows;
  if (row === undefined) throw new Error("Nothing is asked for.");
  return row;
}

describe("choosing requirements", () => {
  it("begins with the kind that the guide speaks of", async () => {
    const [diploma, licence, winters] = ids;
    await cast.db.update(guideQualification).set({ standing: "recommended" }).where(eq(guideQualification.id, diploma));
    await cast.db.update(guideQualification).set({ standing: "required" }).where(eq(guideQualification.id, licence));
    const html = await textOf(path);
    const begins = (id: string) => new RegExp(`name="kind.${id}">.*?value="(\\w+)" selected`).exec(html)?.[1];
    expect([diploma, licence, winters].map(begins)).toEqual(["preferred", "required", "required"]);
  });

  it("copies the ticked qualifications with kind, weight and its reason", async () => {
    const [diploma, licence, winters] = ids;
    const answer = await cast.colleague.browser.post(path, {
      revision: await openForm(),
      chosen: [diploma, winters],
      [`kind.${diploma}`]: "preferred",
      [`weight.${diploma}`]: "",
      [`kind.${licence}`]: "required",
      [`weight.${licence}`]: "not read, because it is not ticked",
      [`kind.${winters}`]: "required",
      [`weight.${winters}`]: "2.5",
      [`weightReason.${winters}`]: "The rock is far out.",
    });
    expect(answer.headers.get("location")).toBe(`/positions/${positionId}`);
    expect(await asked()).toMatchObject([
      { text: "Keeper's diploma", group: "education", kind: "preferred", weight: 1, guideQualificationId: diploma },
      { text: "Two winters on a rock", group: "industry", kind: "required", weight: 2.5, weightReason: "The rock is far out." },
    ]);
    const page = await textOf(`/positions/${positionId}`);
    expect(page).toContain("Weight 2.5:");
    expect(page).toContain("The rock is far out.");
  });

  it("asks for the reason of a weight and for a weight that counts, keeping what was typed", async () => {
    const [diploma, licence, winters] = ids;
    const answer = await cast.owner.browser.post(path, {
      revision: await openForm(),
      chosen: [diploma, licence, winters],
      [`kind.${diploma}`]: "required",
      [`weight.${diploma}`]: "3",
      [`kind.${licence}`]: "required",
      [`weight.${licence}`]: "0",
      [`weightReason.${licence}`]: "Nothing matters less.",
      [`kind.${winters}`]: "sometimes",
      [`weight.${winters}`]: "101",
    });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain("Say why the weight is not 1.");
    expect(html).toContain("Give a weight above 0.");
    expect(html).toContain("Give a weight of 100 at most.");
    expect(html).toContain("Choose required or preferred.");
    expect(html).toContain('value="Nothing matters less."');
    expect(await asked()).toEqual([]);
  });

  it("keeps the row of one that stays, changes its weight, and takes away what is unticked", async () => {
    const [diploma, licence] = ids;
    const [first] = await choose(diploma, licence);
    await cast.owner.browser.post(path, {
      revision: await openForm(),
      chosen: diploma,
      [`kind.${diploma}`]: "preferred",
      [`weight.${diploma}`]: "2",
      [`weightReason.${diploma}`]: "Asked by the client.",
    });
    expect(await asked()).toMatchObject([{ id: first?.id, kind: "preferred", weight: 2, weightReason: "Asked by the client." }]);
  });

  it("leaves the position's own requirements alone", async () => {
    await cast.owner.browser.post(`${path}/new`, { group: "industry", text: "Swims", detail: "", kind: "required" });
    await choose(ids[0]);
    await choose();
    expect(await asked()).toMatchObject([{ text: "Swims" }]);
  });

  it("refuses a choice that a colleague overtook, and keeps it", async () => {
    const [diploma, licence] = ids;
    const revision = await openForm();
    await choose(licence);
    const refused = await cast.owner.browser.post(path, { revision, chosen: diploma, [`kind.${diploma}`]: "preferred" });
    expect(refused.status).toBe(409);
    const html = await refused.text();
    expect(html).toContain("Somebody saved this choice after you opened it.");
    expect(html).toMatch(new RegExp(`value="${diploma}" checked`));
    expect(await asked()).toMatchObject([{ text: "Radio licence" }]);
    await cast.owner.browser.post(path, { revision: revisionIn(html), chosen: diploma, [`kind.${diploma}`]: "preferred" });
    expect(await asked()).toMatchObject([{ text: "Keeper's diploma" }]);
  });

  it("takes qualifications of the position's guide alone, from the firm's people alone", async () => {
    const other = await makeGuide(cast.db, cast.owner.actor);
    const [foreign] = await listQualifications(cast.db, other.id);
    const id = foreign?.id ?? "";
    const answer = await cast.owner.browser.post(path, { revision: await openForm(), chosen: id, [`kind.${id}`]: "required" });
    expect(answer.status).toBe(404);
    expect((await cast.stranger.browser.post(path, { chosen: ids[0] })).status).toBe(404);
    expect((await cast.visitor.post(path, { chosen: ids[0] })).status).toBe(401);
    expect(await asked()).toEqual([]);
  });

  it("waits until a closed position is reopened", async () => {
    await closePosition(cast.db, cast.owner.actor, { id: positionId, now: new Date("2026-03-02T17:00:00Z") });
    const answer = await cast.owner.browser.post(path, { revision: await openForm(), chosen: ids[0], [`kind.${ids[0]}`]: "required" });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("Reopen it");
  });
});

describe("a requirement of the position's own", () => {
  const SWIMS = { group: "industry", text: "Swims", detail: "A mile.", kind: "preferred", weight: "2", weightReason: "Cold water." };

  it("is added, edited, removed and put back", async () => {
    await cast.owner.browser.post(`${path}/new`, SWIMS);
    const made = await only(asked());
    expect(made).toMatchObject({ text: "Swims", detail: "A mile.", kind: "preferred", weight: 2, guideQualificationId: null });

    const at = `${path}/${made.id}`;
    const revision = revisionIn(await textOf(at));
    await cast.colleague.browser.post(at, { ...SWIMS, text: "Swims well", revision });
    expect(await asked()).toMatchObject([{ id: made.id, text: "Swims well" }]);

    const answer = await cast.owner.browser.post(`${at}/removal`);
    expect(await asked()).toEqual([]);
    const page = await textOf(answer.headers.get("location") ?? "");
    expect(page).toContain("“Swims well” is no longer asked for.");
    await cast.owner.browser.post(`${at}/restoration`);
    expect(await asked()).toMatchObject([{ id: made.id, text: "Swims well", weight: 2, weightReason: "Cold water." }]);
  });

  it("needs a name and the reason of its weight, and keeps what was typed", async () => {
    const answer = await cast.owner.browser.post(`${path}/new`, { ...SWIMS, text: "", weightReason: " " });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain("Name what is asked for.");
    expect(html).toContain("Say why the weight is not 1.");
    expect(html).toContain("A mile.");
    expect(await asked()).toEqual([]);
  });

  it("is not overwritten unseen", async () => {
    await cast.owner.browser.post(`${path}/new`, SWIMS);
    const at = `${path}/${(await only(asked())).id}`;
    const revision = revisionIn(await textOf(at));
    await cast.colleague.browser.post(at, { ...SWIMS, text: "Swims fast", revision });
    const refused = await cast.owner.browser.post(at, { ...SWIMS, text: "Swims far", revision });
    expect(refused.status).toBe(409);
    const html = await refused.text();
    expect(html).toContain("Swims fast");
    expect(html).toContain("Swims far");
    expect(await asked()).toMatchObject([{ text: "Swims fast" }]);
  });

  it("is not for strangers, nor through another position", async () => {
    await cast.owner.browser.post(`${path}/new`, SWIMS);
    const { id } = await only(asked());
    const guide = await makeGuide(cast.db, cast.owner.actor);
    const other = await createPosition(cast.db, cast.owner.actor, { guide: guide.id, title: "Other", client: "", location: "" });
    expect((await cast.owner.browser.get(`/positions/${other}/requirements/${id}`)).status).toBe(404);
    for (const to of [`${path}/new`, `${path}/${id}`, `${path}/${id}/removal`, `${path}/${id}/restoration`]) {
      expect((await cast.stranger.browser.post(to, SWIMS)).status).toBe(404);
      expect((await cast.visitor.post(to, SWIMS)).status).toBe(401);
    }
    expect(await asked()).toHaveLength(1);
  });
});

describe("a requirement that was checked for an applicant", () => {
  /** An interview whose position asks for the guide's diploma, already checked. */
  async function checkedPosition() {
    const { db, owner } = cast;
    const sitting = await makeInterview(db, owner.actor);
    const [requirement] = sitting.position.requirements;
    if (requirement === undefined) throw new Error("The position asks for nothing.");
    await putChecks(db, [
      {
        applicationId: sitting.application.id,
        requirementId: requirement.id,
        field: "status",
        value: "met",
        checkedBy: owner.actor.id,
      },
    ]);
    return { id: requirement.id, base: `/positions/${sitting.position.id}/requirements`, positionId: sitting.position.id };
  }

  it("cannot be removed, and the refusal says why and what to do instead", async () => {
    const { id, base, positionId: at } = await checkedPosition();
    expect(await textOf(`${base}/${id}`)).toContain("It cannot be removed any more");
    const refused = await cast.owner.browser.post(`${base}/${id}/removal`);
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain("was checked for one applicant, so it stays");
    expect((await listRequirements(cast.db, at)).map((row) => row.id)).toContain(id);
    expect(await cast.db.select().from(check)).toHaveLength(1);
  });

  it("cannot be unticked either", async () => {
    const [requirement] = await choose(ids[0]);
    const sitting = await makeInterview(cast.db, cast.owner.actor);
    const id = requirement?.id ?? "";
    await putChecks(cast.db, [
      {
        applicationId: sitting.application.id,
        requirementId: id,
        field: "status",
        value: "met",
        checkedBy: cast.owner.actor.id,
      },
    ]);
    expect(await textOf(path)).toContain("Checked for 1 applicant, so it stays.");
    const refused = await cast.owner.browser.post(path, { revision: await openForm() });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain("Make it preferred instead");
    expect(await asked()).toHaveLength(1);
  });

  it("can still be reworded and reweighted, and keeps what was found", async () => {
    const { id, base, positionId: at } = await checkedPosition();
    const revision = revisionIn(await textOf(`${base}/${id}`));
    const typed = { group: "education", text: "Keeper's diploma or equal", detail: "", kind: "preferred", weight: "", weightReason: "" };
    expect((await cast.owner.browser.post(`${base}/${id}`, { ...typed, revision })).status).toBe(303);
    expect((await listRequirements(cast.db, at))[0]).toMatchObject({ id, text: "Keeper's diploma or equal", kind: "preferred" });
    expect(await cast.db.select().from(check)).toHaveLength(1);
  });
});
