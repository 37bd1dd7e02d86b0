import { createAccount, createOrganisation, isUntouched } from "../accounts/accounts.ts";
import type { Actor } from "../accounts/actor.ts";
import { listApplications } from "../candidates/applications.ts";
import { createCandidate } from "../candidates/candidates.ts";
import type { Db } from "../db/client.ts";
import { listGuides, listQualifications, listQuestions } from "../guides/guides.ts";
import { loadLibrary } from "../guides/library.ts";
import { scheduleInterview } from "../interviews/interviews.ts";
import { createPlan, listPublishedPlans } from "../plans/plans.ts";
import { publishPlan } from "../plans/publication.ts";
import { addQuestions } from "../plans/questions.ts";
import { chooseRequirements, revisionOfChoice } from "../positions/choice.ts";
import { createPosition } from "../positions/positions.ts";
import { CANDIDATES, type Sitting } from "./candidates.ts";
import { holdInterview } from "./sitting.ts";

const PASSWORD = "a demonstration";

const PEOPLE = [
  { name: "Hanna Lindqvist", email: "hanna@demo.example" },
  { name: "Marcus Bell", email: "marcus@demo.example" },
  { name: "Priya Raman", email: "priya@demo.example" },
] as const;

/** The guide's questions that the demonstration's plan asks, by their place in it. */
const ASKED = [0, 1, 2, 4, 9, 11, 13, 17];

/**
 * Fills an untouched database with one position, six candidates at different stages and three interviewers.
 * Called again it changes nothing. @returns what the operator reads: how to sign in.
 */
export async function loadExample(db: Db, now: Date): Promise<string[]> {
  if (await isUntouched(db)) await fill(db, now);
  return [
    "",
    "Sign in as one of these, each with the password",
    `  ${PASSWORD}`,
    ...PEOPLE.map(({ name, email }) => `  ${email.padEnd(20)} ${name}`),
  ];
}

async function fill(db: Db, now: Date): Promise<void> {
  const organisationId = await createOrganisation(db, "Lindqvist & Bell Search");
  await loadLibrary(db, organisationId);
  const actors: Actor[] = [];
  for (const person of PEOPLE) {
    const id = await createAccount(db, organisationId, { ...person, password: PASSWORD });
    actors.push({ id, organisationId, sessionId: "", name: person.name, email: person.email });
  }
  const [owner] = actors;
  if (owner === undefined) throw new Error("The demonstration has no owner.");
  const positionId = await openPosition(db, owner);
  const versionId = await planRound(db, owner, positionId);
  for (const { sitting, ...contact } of CANDIDATES) {
    const candidateId = await createCandidate(db, owner, { ...contact, positionId });
    if (sitting !== null) await interviewThem(db, { owner, actors, versionId, candidateId, sitting, now });
  }
}

async function openPosition(db: Db, owner: Actor): Promise<string> {
  const [guide] = await listGuides(db, owner);
  if (guide === undefined) throw new Error("The demonstration has no guide.");
  const positionId = await createPosition(db, owner, {
    guide: guide.id,
    title: "Senior back-end developer",
    client: "Tidewater Logistics",
    location: "Irvine, hybrid",
  });
  const qualifications = await listQualifications(db, guide.id);
  const choices = qualifications
    .filter(({ group }) => group !== "certification")
    .map(({ id, text }) => ({
      qualificationId: id,
      kind: text.startsWith("Master") || text.startsWith("Micro") ? ("preferred" as const) : ("required" as const),
      weight: 1,
      weightReason: "",
    }));
  await chooseRequirements(db, owner, positionId, { revision: revisionOfChoice([]), choices });
  return positionId;
}

async function planRound(db: Db, owner: Actor, positionId: string): Promise<string> {
  const planId = await createPlan(db, owner, positionId, { name: "Technical interview", slotMinutes: 60 });
  const [guide] = await listGuides(db, owner);
  const questions = guide === undefined ? [] : await listQuestions(db, guide.id);
  await addQuestions(
    db,
    owner,
    planId,
    ASKED.flatMap((place) => questions[place]?.id ?? []),
  );
  await publishPlan(db, owner, planId);
  const [published] = await listPublishedPlans(db, owner, positionId);
  if (published === undefined) throw new Error("The demonstration's plan was not published.");
  return published.versionId;
}

type Meeting = { owner: Actor; actors: Actor[]; versionId: string; candidateId: string; sitting: Sitting; now: Date };

async function interviewThem(db: Db, { owner, actors, versionId, candidateId, sitting, now }: Meeting): Promise<void> {
  const [application] = await listApplications(db, owner, candidateId);
  const interviewer = actors[sitting.interviewer] ?? owner;
  if (application === undefined) throw new Error("The demonstration's candidate has not applied.");
  const scheduledAt = new Date(now.getTime() + sitting.inHours * 3_600_000);
  const { scorecardId } = await scheduleInterview(db, owner, application.id, {
    versionId,
    interviewerId: interviewer.id,
    scheduledAt,
    place: sitting.place,
  });
  if (sitting.marks.length > 0) await holdInterview(db, interviewer, scorecardId, sitting, scheduledAt);
}
