import { beforeEach, describe, expect, it } from "vitest";
import { Conflict } from "../../src/errors.ts";
import { applyEdition, type EditionChanges } from "../../src/guides/editions.ts";
import { listQualifications, listQuestions } from "../../src/guides/guides.ts";
import { insertGuide } from "../../src/guides/storing.ts";
import { assemble, type Cast } from "../support/cast.ts";
import { SMALL_GUIDE } from "../support/factories.ts";

const NOW = new Date("2026-03-02T17:00:00Z");
const [LAMP] = SMALL_GUIDE.questions;
const [DIPLOMA] = SMALL_GUIDE.qualifications;
if (LAMP === undefined || DIPLOMA === undefined) throw new Error("The small guide lacks something.");
const NOTHING: EditionChanges = { add: [], change: [], archive: [], restore: [], qualifications: { add: [], change: [], remove: [] } };
const questions = Array.from({ length: 2000 }, (_, at) => ({ ...LAMP, prompt: `Question ${at}?`, points: [] }));
const qualifications = Array.from({ length: 500 }, (_, at) => ({ ...DIPLOMA, text: `Licence ${at}` }));

let cast: Cast;
let guideId: string;
beforeEach(async () => {
  cast = await assemble();
  guideId = (await insertGuide(cast.db, cast.owner.actor.organisationId, { ...SMALL_GUIDE, questions, qualifications }, null)) ?? "";
});

describe("a guide that holds all that its page can show", () => {
  it("takes no more questions, archived ones counted, and says so", async () => {
    const [first] = await listQuestions(cast.db, guideId);
    const one = { prompt: "One more?", section: "Technical", point: "", pointWeight: "1" };
    await cast.owner.browser.post(`/guides/${guideId}/questions/${first?.id}/archival`);
    const answer = await cast.owner.browser.post(`/guides/${guideId}/questions/new`, one);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("A guide holds 2,000 questions");
    expect((await listQuestions(cast.db, guideId)).length).toBe(2000);
  });

  it("takes no more qualifications, and one that was removed only while there is room", async () => {
    const [first] = await listQualifications(cast.db, guideId);
    const path = `/guides/${guideId}/qualifications`;
    const one = { group: "education", text: "One more", detail: "" };
    const refused = await cast.owner.browser.post(`${path}/new`, one);
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain("A guide holds 500 qualifications");
    await cast.owner.browser.post(`${path}/${first?.id}/removal`);
    expect((await cast.owner.browser.post(`${path}/new`, one)).status).toBe(303);
    expect((await cast.owner.browser.post(`${path}/${first?.id}/restoration`)).status).toBe(409);
    expect((await listQualifications(cast.db, guideId)).length).toBe(500);
  });

  it("takes no newer edition that brings more, unless it takes as many out", async () => {
    const apply = (changes: Partial<EditionChanges>) =>
      cast.db.transaction((tx) => applyEdition(tx, cast.owner.actor, { id: guideId, now: NOW }, { ...NOTHING, ...changes }));
    const [first] = await listQualifications(cast.db, guideId);
    await expect(apply({ add: [LAMP] })).rejects.toThrow(Conflict);
    await expect(apply({ qualifications: { add: [DIPLOMA], change: [], remove: [] } })).rejects.toThrow(Conflict);
    await apply({ qualifications: { add: [DIPLOMA], change: [], remove: [first?.id ?? ""] } });
    expect((await listQualifications(cast.db, guideId)).at(-1)?.text).toBe(DIPLOMA.text);
  });
});
