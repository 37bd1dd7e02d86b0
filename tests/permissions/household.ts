import { guideImport, interview, invitation, resume, scorecard, viewing } from "../../src/db/schema/index.ts";
import { listQualifications, listQuestions } from "../../src/guides/guides.ts";
import { addOwnQuestion } from "../../src/plans/own.ts";
import { readText } from "../../src/reading/document.ts";
import { makeDraft } from "../plans/plan.ts";
import type { Cast } from "../support/cast.ts";
import { fillScorecard, makePanel } from "../support/factories.ts";
import type { People } from "./people.ts";

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

/** Words of two scorecards, of which each is sealed to all but its interviewer until sight.ts opens it. */
export const SEALED = { ivan: ["Ivan wrote evidence", "Ivan wrote a rationale"], rita: ["Rita wrote evidence", "Rita wrote a rationale"] };

/** How far the panel of Ivan and Rita is: nobody, Ivan alone, or both have submitted. */
export type State = "nobody" | "ivan" | "both";

const OWN = { prompt: "Who taught you?", section: "Craft", competency: "Learning", minutes: 4, outline: "", points: [], anchors: {} };

export type Household = Awaited<ReturnType<typeof furnish>>;

/** The ids of one of everything that a firm can have, among it what was removed and can be put back. */
export async function furnish(cast: Cast, people: People, state: State = "nobody") {
  const { db, owner } = cast;
  const panel = [people.ivan.actor, people.rita.actor];
  const held = await makePanel(db, owner.actor, panel, "Zephyrine Quill");
  const [ivansCard, ritasCard] = held.scorecards;
  const [firstQuestion] = held.questions;
  if (ivansCard === undefined || ritasCard === undefined || firstQuestion === undefined) throw new Error("The panel is incomplete.");
  const submittedAt = (done: boolean) => ({ submittedAt: done ? new Date("2026-03-02T18:00:00Z") : null });
  const words = ([evidence = "", rationale = ""]: string[]) => ({ evidence, rationale });
  await fillScorecard(db, ivansCard.id, { [firstQuestion.id]: 5 }, { ...words(SEALED.ivan), ...submittedAt(state !== "nobody") });
  await fillScorecard(db, ritasCard.id, { [firstQuestion.id]: 2 }, { ...words(SEALED.rita), ...submittedAt(state === "both") });
  await db.insert(viewing).values({ interviewId: held.interview.id, observerId: people.otto.actor.id, shownBy: owner.actor.id });
  const [second] = await db
    .insert(interview)
    .values({
      organisationId: owner.actor.organisationId,
      applicationId: held.application.id,
      versionId: held.version.id,
      scheduledAt: new Date("2026-03-20T17:00:00Z"),
      createdBy: owner.actor.id,
    })
    .returning();
  if (second === undefined) throw new Error("The second round was not written.");
  await db.insert(scorecard).values({ interviewId: second.id, interviewerId: people.nadia.actor.id });
  const spare = await makePanel(db, owner.actor, [people.ines.actor], "Quentin Zephyrine");

  const content = Buffer.from("%PDF-1.7\n");
  const file = { filename: "Zephyrine.pdf", mediaType: "application/pdf", size: content.byteLength, content };
  await db.insert(resume).values({ candidateId: held.candidate.id, ...file, uploadedBy: owner.actor.id });
  const { format, lines } = readText("Zephyrine.md", "Who taught you?\n\nThe old keeper.");
  const [taken] = await db
    .insert(guideImport)
    .values({
      organisationId: owner.actor.organisationId,
      createdBy: owner.actor.id,
      filename: "Zephyrine.md",
      format,
      lines,
      choices: { 1: "question" },
    })
    .returning();
  const draft = await makeDraft(cast);
  const guide = held.position.guideId;
  const [question] = await listQuestions(db, guide);
  const [qualification, goneQualification] = await listQualifications(db, guide);
  const [requirement, goneRequirement] = held.position.requirements;
  await owner.browser.post(`/guides/${guide}/qualifications/${goneQualification?.id}/removal`);
  await owner.browser.post(`/positions/${held.position.id}/requirements/${goneRequirement?.id}/removal`);
  await owner.browser.post(`/plans/${draft.planId}/questions/${draft.first.id}/removal`);
  const invited = { name: "Vera", email: "vera@example.com", role: "observer" as const, createdBy: owner.actor.id };
  const [letter] = await db
    .insert(invitation)
    .values({ organisationId: owner.actor.organisationId, ...invited, tokenHash: "0", expiresAt: new Date("2026-03-09T17:00:00Z") })
    .returning();
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
    secondInterview: second.id,
    spareInterview: spare.interview.id,
    spareApplication: spare.application.id,
    scorecard: ivansCard.id,
    otherScorecard: ritasCard.id,
    interviewer: people.nadia.actor.id,
    panelMember: people.ivan.actor.id,
    observer: people.otto.actor.id,
    otherObserver: people.oscar.actor.id,
    invitation: letter?.id ?? "",
    token: "no-such-token",
    session: people.ivan.actor.sessionId,
    version: held.version.id,
    asked: firstQuestion.id,
    import: taken?.id ?? "",
    otherGuide: draft.position.guideId,
    otherPosition: draft.position.id,
  };
}
