import { eq } from "drizzle-orm";
import { createAccount, createOrganisation, isUntouched } from "../accounts/accounts.ts";
import type { Actor } from "../accounts/actor.ts";
import { createCandidate } from "../candidates/candidates.ts";
import type { Db } from "../db/client.ts";
import { organisation } from "../db/schema/index.ts";
import { listQualifications, listQuestions } from "../guides/guides.ts";
import { loadLibrary } from "../guides/library.ts";
import { type GuideSummary, listGuides } from "../guides/list.ts";
import { ROLE_LABELS } from "../labels.ts";
import { createPlan, listPublishedPlans } from "../plans/plans.ts";
import { publishPlan } from "../plans/publication.ts";
import { addQuestions } from "../plans/questions.ts";
import { chooseRequirements, revisionOfChoice } from "../positions/choice.ts";
import { createPosition } from "../positions/positions.ts";
import { CANDIDATES } from "./candidates.ts";
import { asOf, dateCandidate, dateOpening, HOUR, officeHour } from "./dating.ts";
import { meet } from "./interview.ts";
import { type Staff, someone } from "./staff.ts";

const PASSWORD = "a demonstration";

const PEOPLE = [
  { key: "hanna", name: "Hanna Lindqvist", email: "hanna@demo.example", role: "administrator" },
  { key: "marcus", name: "Marcus Bell", email: "marcus@demo.example", role: "recruiter" },
  { key: "priya", name: "Priya Raman", email: "priya@demo.example", role: "interviewer" },
  { key: "jonas", name: "Jonas Weidmann", email: "jonas@demo.example", role: "interviewer" },
  { key: "ines", name: "Inês Carvalho", email: "ines@demo.example", role: "observer" },
] as const;

/** The shipped guide that the demonstration's notes and marks are about. */
const GUIDE = "Back-end developer";

/** The guide's questions that the demonstration's plan asks, by their place in it. */
const ASKED = [0, 1, 2, 4, 9, 11, 13, 17];

/** Long enough ago for its first candidate to apply afterwards, over a weekend too. */
const OPENED_DAYS_AGO = 16;

/**
 * Fills an untouched database with one position, six candidates at different stages and somebody in every role.
 * Called again it changes nothing.
 * @param zone the firm's time zone: interviews are held there by day.
 * @returns what the operator reads: how to sign in, and as what.
 */
export async function loadExample(db: Db, now: Date, zone: string): Promise<string[]> {
  // All or nothing: a half of it, after a start that was broken off, would count as used.
  if (await isUntouched(db)) await db.transaction((tx) => fill(tx, now, zone));
  return [
    "",
    "Sign in as one of these, each with the password",
    `  ${PASSWORD}`,
    ...PEOPLE.map(({ name, email, role }) => `  ${email.padEnd(20)} ${name.padEnd(16)} ${ROLE_LABELS[role].toLowerCase()}`),
  ];
}

async function fill(db: Db, now: Date, zone: string): Promise<void> {
  const organisationId = await createOrganisation(db, "Lindqvist & Bell Search");
  await db.update(organisation).set({ timeZone: zone }).where(eq(organisation.id, organisationId));
  await loadLibrary(db, organisationId);
  const staff: Staff = new Map();
  for (const { key, ...person } of PEOPLE) {
    const id = await createAccount(db, organisationId, { ...person, password: PASSWORD });
    staff.set(key, { id, organisationId, seesAll: false, sessionId: "", ...person });
  }
  const recruiter = someone(staff, "marcus");
  const positionId = await openPosition(db, recruiter);
  const versionId = await planRound(db, recruiter, positionId);
  await dateOpening(db, positionId, officeHour(new Date(now.getTime() - OPENED_DAYS_AGO * 24 * HOUR), zone, "back"));
  for (const { meeting, appliedDaysAgo, ...contact } of CANDIDATES) {
    const applied = officeHour(new Date(now.getTime() - appliedDaysAgo * 24 * HOUR), zone, "back");
    const candidateId = await asOf(db, applied, () => createCandidate(db, recruiter, { ...contact, positionId }));
    await dateCandidate(db, candidateId, applied);
    await meet(db, { staff, recruiter, versionId, candidateId, now, zone }, meeting);
  }
}

async function openPosition(db: Db, recruiter: Actor): Promise<string> {
  const guide = await findGuide(db, recruiter);
  const positionId = await createPosition(db, recruiter, {
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
  await chooseRequirements(db, recruiter, positionId, { revision: revisionOfChoice([]), choices });
  return positionId;
}

async function findGuide(db: Db, recruiter: Actor): Promise<GuideSummary> {
  const guide = (await listGuides(db, recruiter)).find(({ title }) => title === GUIDE);
  if (guide === undefined) throw new Error("The demonstration has no guide.");
  return guide;
}

async function planRound(db: Db, recruiter: Actor, positionId: string): Promise<string> {
  const planId = await createPlan(db, recruiter, positionId, { name: "Technical interview", slotMinutes: 60 });
  const questions = await listQuestions(db, (await findGuide(db, recruiter)).id);
  await addQuestions(
    db,
    recruiter,
    planId,
    ASKED.flatMap((place) => questions[place]?.id ?? []),
  );
  await publishPlan(db, recruiter, planId);
  const [published] = await listPublishedPlans(db, recruiter, positionId);
  if (published === undefined) throw new Error("The demonstration's plan was not published.");
  return published.versionId;
}
