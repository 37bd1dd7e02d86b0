import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { requirement } from "../../src/db/schema/index.ts";
import { listQualifications, type Qualification } from "../../src/guides/guides.ts";
import { chooseRequirements, revisionOfChoice } from "../../src/positions/choice.ts";
import { createPosition } from "../../src/positions/positions.ts";
import { assemble, type Cast } from "../support/cast.ts";
import { makeGuide } from "../support/factories.ts";
import { revisionIn } from "../support/revision.ts";

let cast: Cast;
let guideId: string;
let qualification: Qualification;
let path: string;

beforeEach(async () => {
  cast = await assemble();
  guideId = (await makeGuide(cast.db, cast.owner.actor)).id;
  const [, second] = await listQualifications(cast.db, guideId);
  if (second === undefined) throw new Error("The guide has no second qualification.");
  qualification = second;
  path = `/guides/${guideId}/qualifications/${qualification.id}`;
});

const TYPED = { group: "industry", text: "Boat licence", detail: "Any harbour." };
const texts = async () => (await listQualifications(cast.db, guideId)).map((one) => one.text);

describe("qualifications of a guide", () => {
  it("are changed", async () => {
    const form = await (await cast.colleague.browser.get(path)).text();
    expect(form).toContain("Class B or above.");
    const answer = await cast.colleague.browser.post(path, { ...TYPED, revision: revisionIn(form) });
    expect(answer.headers.get("location")).toBe(`/guides/${guideId}#qualification-${qualification.id}`);
    expect((await listQualifications(cast.db, guideId))[1]).toMatchObject(TYPED);
  });

  it("say whether the guide requires or recommends them", async () => {
    const revision = revisionIn(await (await cast.owner.browser.get(path)).text());
    await cast.owner.browser.post(path, { ...TYPED, standing: "recommended", revision });
    expect((await listQualifications(cast.db, guideId))[1]?.standing).toBe("recommended");
    expect(await (await cast.owner.browser.get(`/guides/${guideId}`)).text()).toMatch(
      /Boat licence\s*<span class="tag tag-plain">Recommended/,
    );
    expect(await (await cast.owner.browser.get(path)).text()).toMatch(/<option value="recommended" selected/);
  });

  it("are added", async () => {
    await cast.owner.browser.post(`/guides/${guideId}/qualifications/new`, TYPED);
    expect((await listQualifications(cast.db, guideId)).at(-1)).toMatchObject(TYPED);
  });

  it("need a name, and keep what was typed beside it", async () => {
    for (const to of [path, `/guides/${guideId}/qualifications/new`]) {
      const answer = await cast.owner.browser.post(to, { ...TYPED, text: "", group: "hobby", revision: "x" });
      expect(answer.status).toBe(422);
      const html = await answer.text();
      expect(html).toContain("Name the qualification.");
      expect(html).toContain("Choose the group it belongs to.");
      expect(html).toContain("Any harbour.");
    }
    expect(await texts()).toHaveLength(3);
  });

  it("are not overwritten unseen", async () => {
    const revision = revisionIn(await (await cast.owner.browser.get(path)).text());
    await cast.colleague.browser.post(path, { ...TYPED, revision, text: "Colleague's name" });
    const refused = await cast.owner.browser.post(path, { ...TYPED, revision, text: "Owner's name" });
    expect(refused.status).toBe(409);
    const html = await refused.text();
    expect(html).toContain("Colleague&#39;s name");
    expect(html).toContain("Owner&#39;s name");
    expect((await cast.owner.browser.post(path, { ...TYPED, revision: revisionIn(html), text: "Owner's name" })).status).toBe(303);
    expect(await texts()).toContain("Owner's name");
  });

  it("are removed and put back in their place; positions keep theirs and stay tied to them", async () => {
    const positionId = await createPosition(cast.db, cast.owner.actor, { guide: guideId, title: "Keeper", client: "", location: "" });
    const choice = { qualificationId: qualification.id, kind: "required" as const, weight: 1, weightReason: "" };
    await chooseRequirements(cast.db, cast.owner.actor, positionId, { revision: revisionOfChoice([]), choices: [choice] });

    const answer = await cast.owner.browser.post(`${path}/removal`);
    expect(await texts()).toEqual(["Keeper's diploma", "Two winters on a rock"]);
    const [kept] = await cast.db.select().from(requirement).where(eq(requirement.positionId, positionId));
    expect(kept).toMatchObject({ text: "Radio licence", guideQualificationId: null });

    const page = await (await cast.owner.browser.get(answer.headers.get("location") ?? "")).text();
    expect(page).toContain("“Radio licence” is removed.");
    expect(page).toContain(`${path}/restoration`);
    await cast.colleague.browser.post(`${path}/restoration`);
    expect(await texts()).toEqual(["Keeper's diploma", "Radio licence", "Two winters on a rock"]);
    const [tied] = await cast.db.select().from(requirement).where(eq(requirement.positionId, positionId));
    expect(tied?.guideQualificationId).toBe(qualification.id);
    expect((await cast.owner.browser.post(`${path}/restoration`)).status).toBe(404);
  });

  it("are not for strangers or visitors", async () => {
    for (const to of [path, `${path}/removal`, `${path}/restoration`, `/guides/${guideId}/qualifications/new`]) {
      expect((await cast.stranger.browser.post(to, TYPED)).status).toBe(404);
      expect((await cast.visitor.post(to, TYPED)).status).toBe(401);
    }
    await cast.owner.browser.post(`${path}/removal`);
    expect((await cast.stranger.browser.post(`${path}/restoration`)).status).toBe(404);
    expect(await texts()).toHaveLength(2);
  });
});
