import { eq } from "drizzle-orm";
import type { Actor } from "../../src/accounts/actor.ts";
import type { Db } from "../../src/db/client.ts";
import {
  application,
  candidate,
  interview,
  plan,
  planPoint,
  planQuestion,
  planSection,
  planVersion,
  position,
  requirement,
  scorecard,
} from "../../src/db/schema/index.ts";
import type { GuideDocument } from "../../src/guides/format.ts";
import { listQuestions } from "../../src/guides/guides.ts";
import { parseOutline } from "../../src/guides/outline.ts";
import { insertGuide } from "../../src/guides/storing.ts";
import type { Recommendation } from "../../src/scorecards/record.ts";
import { putMarks } from "./marks.ts";

const ANCHORS = { "1": "Cannot say.", "3": "Says the core.", "5": "Says it with evidence." };

/** A guide of three questions in two sections and three qualifications; small enough to reason about. */
export const SMALL_GUIDE: GuideDocument = {
  title: "Lighthouse keeper",
  role: "",
  summary: "A small guide for tests.",
  qualifications: [
    { group: "education", text: "Keeper's diploma", detail: "Or equal experience.", standing: null },
    { group: "certification", text: "Radio licence", detail: "Class B or above.", standing: null },
    { group: "industry", text: "Two winters on a rock", detail: "Alone or in a pair.", standing: null },
  ],
  questions: [
    {
      section: "Technical",
      prompt: "How do you trim a lamp?",
      competency: "Optics",
      minutes: 6,
      outline: "**Approach**\n\n- Cool it first\n- Trim the `wick`",
      points: [
        { text: "Names the tools", weight: 1 },
        { text: "Explains the cooling", weight: 1 },
        { text: "Mentions safety", weight: 1 },
      ],
      anchors: ANCHORS,
    },
    {
      section: "Technical",
      prompt: "What do you log at dawn?",
      competency: "Record keeping",
      minutes: 5,
      outline: "The weather.",
      points: [
        { text: "Names the barometer", weight: 2 },
        { text: "Names the wind", weight: 1 },
      ],
      anchors: ANCHORS,
    },
    {
      section: "Behavioural",
      prompt: "Tell me of a night that went wrong.",
      competency: "Ownership",
      minutes: 8,
      outline: "What happened, what was done.",
      points: [{ text: "Says what they did", weight: 1 }],
      anchors: ANCHORS,
    },
  ],
};

async function one<T>(rows: Promise<T[]>): Promise<T> {
  const [row] = await rows;
  if (row === undefined) throw new Error("The row was not written.");
  return row;
}

export async function makeGuide(db: Db, actor: Actor, document: GuideDocument = SMALL_GUIDE): Promise<{ id: string }> {
  const id = await insertGuide(db, actor.organisationId, document, null);
  if (id === null) throw new Error("The guide was not written.");
  return { id };
}

export async function makePosition(db: Db, actor: Actor, title = "Night keeper") {
  const guide = await makeGuide(db, actor);
  const made = await one(
    db
      .insert(position)
      .values({ organisationId: actor.organisationId, guideId: guide.id, title, client: "Trinity House", createdBy: actor.id })
      .returning(),
  );
  const requirements = await db
    .insert(requirement)
    .values([
      { positionId: made.id, group: "education", ordinal: 0, text: "Keeper's diploma", kind: "required" },
      { positionId: made.id, group: "certification", ordinal: 1, text: "Radio licence", kind: "preferred", weight: 1 },
    ])
    .returning();
  return { ...made, requirements };
}

/** A published plan of all the guide's questions, 45 minutes, λ 0.5. */
export async function makePublishedPlan(db: Db, actor: Actor, name = "First interview") {
  const opening = await makePosition(db, actor);
  const made = await one(
    db.insert(plan).values({ organisationId: actor.organisationId, positionId: opening.id, name, createdBy: actor.id }).returning(),
  );
  const version = await one(
    db
      .insert(planVersion)
      .values({ planId: made.id, number: 1, publishedAt: new Date("2026-03-01T09:00:00Z"), publishedBy: actor.id })
      .returning(),
  );
  const listed = await listQuestions(db, opening.guideId);
  const names = [...new Set(listed.map(({ section }) => section))];
  const sections = await db
    .insert(planSection)
    .values(names.map((name) => ({ versionId: version.id, name })))
    .returning();
  const asked = await db
    .insert(planQuestion)
    .values(
      listed.map(({ id, section, prompt, competency, minutes, anchors, outline }, ordinal) => ({
        versionId: version.id,
        sectionId: sections.find(({ name }) => name === section)?.id ?? "",
        guideQuestionId: id,
        ordinal,
        prompt,
        competency,
        minutes,
        anchors,
        outline: parseOutline(outline),
      })),
    )
    .returning();
  const points = await db
    .insert(planPoint)
    .values(
      asked.flatMap(({ id, ordinal }) =>
        (listed[ordinal]?.points ?? []).map(({ text, weight }, at) => ({ questionId: id, ordinal: at, text, weight })),
      ),
    )
    .returning();
  const questions = asked.map(({ id }) => ({ id, points: points.filter(({ questionId }) => questionId === id) }));
  return { position: opening, plan: made, version, questions };
}

export async function makeCandidate(db: Db, actor: Actor, name = "Amara Okafor", email = "amara@example.com") {
  return one(
    db
      .insert(candidate)
      .values({ organisationId: actor.organisationId, name, email, searchText: `${name} ${email}`.toLowerCase(), createdBy: actor.id })
      .returning(),
  );
}

/** A scheduled interview with the actor as its interviewer: the whole chain from guide to scorecard. */
export async function makeInterview(db: Db, actor: Actor, candidateName?: string) {
  const { scorecards, ...held } = await makePanel(db, actor, [actor], candidateName);
  const [card] = scorecards;
  if (card === undefined) throw new Error("The scorecard was not written.");
  return { ...held, scorecard: card };
}

type Planned = Awaited<ReturnType<typeof makePublishedPlan>>;

/** A scheduled interview with these people on its panel, of a plan of its own unless one is given. Scorecards come in their order. */
export async function makePanel(db: Db, actor: Actor, panel: Actor[], candidateName?: string, plan?: Planned) {
  const planned = plan ?? (await makePublishedPlan(db, actor));
  const person = await makeCandidate(db, actor, candidateName);
  const applied = await one(
    db.insert(application).values({ candidateId: person.id, positionId: planned.position.id, createdBy: actor.id }).returning(),
  );
  const sitting = await one(
    db
      .insert(interview)
      .values({
        organisationId: actor.organisationId,
        applicationId: applied.id,
        versionId: planned.version.id,
        scheduledAt: new Date("2026-03-02T17:00:00Z"),
        createdBy: actor.id,
      })
      .returning(),
  );
  const seats = panel.map(({ id }) => ({ interviewId: sitting.id, interviewerId: id }));
  const scorecards = seats.length === 0 ? [] : await db.insert(scorecard).values(seats).returning();
  return { ...planned, candidate: person, application: applied, interview: sitting, scorecards };
}

type Given = { recommendation?: Recommendation; rationale?: string; evidence?: string; submittedAt?: Date | null };

/** Rates questions, by their ids, and submits the scorecard unless `submittedAt` is null. */
export async function fillScorecard(db: Db, scorecardId: string, ratings: Record<string, 1 | 2 | 3 | 4 | 5>, given: Given = {}) {
  const {
    recommendation = "yes",
    rationale = "Knows the lamp.",
    evidence = "Said so.",
    submittedAt = new Date("2026-03-02T18:00:00Z"),
  } = given;
  const rated = Object.entries(ratings).flatMap(([subjectId, rating]) => [
    { kind: "rating" as const, subjectId, value: String(rating) },
    { kind: "evidence" as const, subjectId, value: evidence },
    { kind: "cited" as const, subjectId, value: "1" },
  ]);
  const wrapUp = [
    { kind: "recommendation" as const, subjectId: scorecardId, value: recommendation },
    { kind: "rationale" as const, subjectId: scorecardId, value: rationale },
  ];
  await putMarks(
    db,
    [...rated, ...wrapUp].map((row) => ({ ...row, scorecardId })),
  );
  await db
    .update(scorecard)
    .set({ startedAt: new Date("2026-03-02T17:00:00Z"), submittedAt })
    .where(eq(scorecard.id, scorecardId));
}
