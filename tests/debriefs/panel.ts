import { eq } from "drizzle-orm";
import type { Actor } from "../../src/accounts/actor.ts";
import { consensus, debrief, scorecard, viewing } from "../../src/db/schema/index.ts";
import { assemble, type Cast, enter, type Person } from "../support/cast.ts";
import { fillScorecard, makePanel } from "../support/factories.ts";

export type Panel = Cast & {
  /** Interviewers of the panel; their scorecards stand in this order. */
  ada: Person;
  ben: Person;
  held: Awaited<ReturnType<typeof makePanel>>;
  path: string;
  /** The plan's three questions. */
  questions: [string, string, string];
};

/** Ada and Ben on the panel of an interview that the owner arranged; nobody has submitted. */
export async function seatPanel(): Promise<Panel> {
  const cast = await assemble();
  const { db, app, owner } = cast;
  const firm = owner.actor.organisationId;
  const ada = await enter(db, app, firm, "Ada Byrne", "ada@example.com", "interviewer");
  const ben = await enter(db, app, firm, "Ben Castellanos", "ben@example.com", "interviewer");
  const held = await makePanel(db, owner.actor, [ada.actor, ben.actor]);
  const [first, second, third] = held.questions.map(({ id }) => id);
  if (first === undefined || second === undefined || third === undefined) throw new Error("The plan has three questions.");
  return { ...cast, ada, ben, held, path: `/interviews/${held.interview.id}/debrief`, questions: [first, second, third] };
}

/** The same, once both have submitted: they disagree on the first question, and Ben left the third out. */
export async function openPanel(): Promise<Panel> {
  const panel = await seatPanel();
  await submit(panel, 0, [5, 3, 4]);
  await submit(panel, 1, [2, 3, null], "no");
  return panel;
}

type Given = (1 | 2 | 3 | 4 | 5 | null)[];

/** Submits a panel member's scorecard with these ratings of the three questions. */
export async function submit({ db, held, questions }: Panel, member: number, given: Given, recommendation: "yes" | "no" = "yes") {
  const ratings = Object.fromEntries(
    questions.flatMap((id, at) => {
      const rating = given[at];
      return rating === null || rating === undefined ? [] : [[id, rating]];
    }),
  );
  await fillScorecard(db, cardOf(held, member), ratings, { recommendation, rationale: `Rationale ${member}.` });
}

export function cardOf(held: Panel["held"], member: number): string {
  const id = held.scorecards[member]?.id;
  if (id === undefined) throw new Error("There is no such panel member.");
  return id;
}

/** Shows the interview to somebody who is not on its panel. */
export async function show({ db, owner, held }: Panel, { id }: Actor): Promise<void> {
  await db.insert(viewing).values({ interviewId: held.interview.id, observerId: id, shownBy: owner.actor.id });
}

/** An observer of the firm, to whom the interview was shown. */
export async function shownObserver(panel: Panel): Promise<Person> {
  const { db, app, owner } = panel;
  const observer = await enter(db, app, owner.actor.organisationId, "Oskar Observer", "oskar@example.com", "observer");
  await show(panel, observer.actor);
  return observer;
}

/** Puts somebody else on the panel who has not submitted. */
export async function seat({ db, held }: Panel, { id }: Actor): Promise<void> {
  await db.insert(scorecard).values({ interviewId: held.interview.id, interviewerId: id });
}

/** All that was agreed on, in the order in which it was. */
export const agreedIn = ({ db, held }: Panel) =>
  db.select().from(consensus).where(eq(consensus.interviewId, held.interview.id)).orderBy(consensus.at);

export async function debriefOf({ db, held }: Panel) {
  const [row] = await db.select().from(debrief).where(eq(debrief.interviewId, held.interview.id));
  return row;
}
