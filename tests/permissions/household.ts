import { resume } from "../../src/db/schema/index.ts";
import { listQualifications, listQuestions } from "../../src/guides/guides.ts";
import { addOwnQuestion } from "../../src/plans/own.ts";
import { makeDraft } from "../plans/plan.ts";
import type { Cast } from "../support/cast.ts";
import { makeInterview } from "../support/factories.ts";

/** Words of the owner's firm that nobody else may ever read. */
export const SECRETS = [
  "Harbour Search",
  "Olivia",
  "Zephyrine",
  "Night keeper",
  "Trinity House",
  "Lighthouse",
  "trim a lamp",
  "Radio licence",
];

const OWN = { prompt: "Who taught you?", section: "Craft", competency: "Learning", minutes: 4, outline: "", points: [], anchors: {} };

export type Household = Awaited<ReturnType<typeof furnish>>;

/** The ids of one of everything that a firm can have, among it what was removed and can be put back. */
export async function furnish(cast: Cast) {
  const { db, owner } = cast;
  const held = await makeInterview(db, owner.actor, "Zephyrine Quill");
  const content = Buffer.from("%PDF-1.7\n");
  const file = { filename: "Zephyrine.pdf", mediaType: "application/pdf", size: content.byteLength, content };
  await db.insert(resume).values({ candidateId: held.candidate.id, ...file, uploadedBy: owner.actor.id });
  const draft = await makeDraft(cast);
  const guide = held.position.guideId;
  const [question] = await listQuestions(db, guide);
  const [qualification, goneQualification] = await listQualifications(db, guide);
  const [requirement, goneRequirement] = held.position.requirements;
  await owner.browser.post(`/guides/${guide}/qualifications/${goneQualification?.id}/removal`);
  await owner.browser.post(`/positions/${held.position.id}/requirements/${goneRequirement?.id}/removal`);
  await owner.browser.post(`/plans/${draft.planId}/questions/${draft.first.id}/removal`);
  return {
    guide,
    question: question?.id ?? "",
    qualification: qualification?.id ?? "",
    goneQualification: goneQualification?.id ?? "",
    position: held.position.id,
    requirement: requirement?.id ?? "",
    goneRequirement: goneRequirement?.id ?? "",
    plan: held.plan.id,
    draft: draft.planId,
    planned: await addOwnQuestion(db, owner.actor, draft.planId, OWN),
    gonePlanned: draft.first.id,
    candidate: held.candidate.id,
    application: held.application.id,
    interview: held.interview.id,
    scorecard: held.scorecard.id,
    interviewer: owner.actor.id,
    version: held.version.id,
    asked: held.questions[0]?.id ?? "",
    otherGuide: draft.position.guideId,
    otherPosition: draft.position.id,
  };
}
