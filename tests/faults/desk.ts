import { randomUUID } from "node:crypto";
import type { Actor } from "../../src/accounts/actor.ts";
import type { Db } from "../../src/db/client.ts";
import { testApp } from "../support/app.ts";
import { enter, firm } from "../support/cast.ts";
import { makeInterview, SMALL_GUIDE } from "../support/factories.ts";

/** What is asked at a desk, as the paper will name it. */
export type Asked = { id: string; competency: string; minutes: number; points: { id: string; text: string }[] };

/** Somebody who is signed in, by the cookie that their browser sends. */
export type Visitor = { actor: Actor; cookie: string };

/** A scorecard that is going to be written, with its interviewer and a colleague of theirs. */
export type Desk = {
  interviewer: Visitor;
  colleague: Visitor;
  scorecard: string;
  application: string;
  candidate: string;
  plan: string;
  guide: string;
  questions: Asked[];
  requirements: { id: string; text: string }[];
};

/** Desks in one firm, each with people and an interview of its own. */
export async function setDesks(db: Db, count: number): Promise<Desk[]> {
  const app = testApp(db);
  const organisationId = await firm(db, "Harbour Search");
  const hire = async (name: string): Promise<Visitor> => {
    const { actor, browser } = await enter(db, app, organisationId, name, `${randomUUID()}@example.com`, "administrator");
    return { actor, cookie: browser.cookie() };
  };
  const desks: Desk[] = [];
  for (let n = 0; n < count; n++) {
    const interviewer = await hire("Olivia Owner");
    const held = await makeInterview(db, interviewer.actor);
    desks.push({
      interviewer,
      colleague: await hire("Colin Colleague"),
      scorecard: held.scorecard.id,
      application: held.application.id,
      candidate: held.candidate.id,
      plan: held.plan.id,
      guide: held.position.guideId,
      questions: held.questions.map(({ id, points }, at) => ({ id, points, ...asked(at) })),
      requirements: held.position.requirements,
    });
  }
  return desks;
}

/** The plan asks all of the small guide, in its order. */
function asked(at: number): { competency: string; minutes: number } {
  const { competency = "", minutes } = SMALL_GUIDE.questions[at] ?? {};
  return { competency, minutes: minutes ?? 0 };
}
