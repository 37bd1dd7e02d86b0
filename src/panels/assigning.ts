import { and, eq } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { record } from "../audit.ts";
import type { Db } from "../db/client.ts";
import { interview, scorecard } from "../db/schema/index.ts";
import { Invalid, NotFound } from "../errors.ts";
import { lockInterview, type Seat } from "../interviews/locking.ts";
import { markedCards, markedQuestions } from "../scorecards/marked.ts";
import { blind } from "../scorecards/sight.ts";
import { type PlannedQuestion, readPlanned } from "./questions.ts";
import { revisionOfShares, type Shares } from "./shares.ts";

/**
 * Says who asks what: for each scorecard its questions, null for all. A share of all questions is all of them.
 * @returns "stale" when panel or shares changed since the form was opened; nothing is changed then.
 * @throws NotFound for a stranger's interview, or a scorecard or question of another; Invalid, under `share.<scorecard>`,
 * for an empty share, a question taken away that is marked already, or a scorecard that is submitted.
 */
export async function assignQuestions(
  db: Db,
  actor: Actor,
  interviewId: string,
  form: { revision: string; shares: Shares },
): Promise<"saved" | "stale"> {
  return db.transaction(async (tx) => {
    const { cards, versionId, applicationId } = await lockInterview(tx, actor, interviewId);
    const stored: Shares = new Map(cards.map(({ id, questionIds }) => [id, questionIds]));
    if (revisionOfShares(versionId, stored) !== form.revision) return "stale";
    const questions = (await readPlanned(tx, [versionId])).get(versionId) ?? [];
    requireKnown(cards, questions, form.shares);
    const changed = cards.flatMap((card) => {
      const given = form.shares.get(card.id);
      if (given === undefined) return [];
      const share = wholeOr(given, questions);
      return same(share, card.questionIds) ? [] : [{ card, share }];
    });
    await requireChangeable(tx, changed, questions, await sealedFor(tx, actor, interviewId, cards));
    for (const { card, share } of changed) {
      await tx.update(scorecard).set({ questionIds: share }).where(eq(scorecard.id, card.id));
      const detail = { name: card.interviewer.name, questions: numbersOf(share, questions) };
      await record(tx, actor, "assigned questions", { type: "scorecard", id: card.id, application: applicationId }, detail);
    }
    return "saved";
  });
}

type Changed = { card: Seat; share: string[] | null };

function requireKnown(cards: Seat[], questions: PlannedQuestion[], shares: Shares): void {
  const known = new Set(questions.map(({ id }) => id));
  for (const [id, share] of shares) {
    if (cards.every((card) => card.id !== id)) throw new NotFound("scorecard");
    if (share?.some((question) => !known.has(question))) throw new NotFound("question");
  }
}

/** A share in the plan's order; null when it is the whole plan. */
function wholeOr(share: string[] | null, questions: PlannedQuestion[]): string[] | null {
  if (share === null) return null;
  const own = questions.filter(({ id }) => share.includes(id)).map(({ id }) => id);
  return own.length === questions.length ? null : own;
}

const same = (one: string[] | null, other: string[] | null) => JSON.stringify(one) === JSON.stringify(other);

const numbersOf = (share: string[] | null, questions: PlannedQuestion[]) =>
  share === null
    ? "all"
    : questions
        .filter(({ id }) => share.includes(id))
        .map(({ number }) => number)
        .join(", ");

/**
 * The scorecards that colleagues of a blind actor have begun: whether a question can be taken away would tell whether
 * anything stands there, so none can.
 */
async function sealedFor(tx: Db, actor: Actor, interviewId: string, cards: Seat[]): Promise<Set<string>> {
  const closed = await tx
    .select({ id: interview.id })
    .from(interview)
    .where(and(eq(interview.id, interviewId), blind(actor)));
  if (closed.length === 0) return new Set();
  const marked = await markedCards(tx, interviewId);
  const begun = cards.filter(({ id, startedAt }) => startedAt !== null || marked.has(id));
  return new Set(begun.filter(({ interviewer }) => interviewer.id !== actor.id).map(({ id }) => id));
}

/** All mistakes at once, one a person. @throws Invalid */
async function requireChangeable(tx: Db, changed: Changed[], questions: PlannedQuestion[], sealed: Set<string>): Promise<void> {
  const mistakes: Record<string, string> = {};
  for (const { card, share } of changed) {
    const mistake = await mistakeOf(tx, card, share, questions, sealed.has(card.id));
    if (mistake !== null) mistakes[`share.${card.id}`] = mistake;
  }
  if (Object.keys(mistakes).length > 0) throw new Invalid(mistakes);
}

async function mistakeOf(
  tx: Db,
  { id, interviewer, submittedAt, questionIds }: Seat,
  share: string[] | null,
  questions: PlannedQuestion[],
  sealed: boolean,
) {
  const { name } = interviewer;
  if (submittedAt !== null) return `${name} has submitted, so these questions stay as they were.`;
  if (share?.length === 0) return `${name} would ask nothing. Tick at least one question, or take ${name} off the panel.`;
  const before = questions.filter((question) => questionIds === null || questionIds.includes(question.id));
  const taken = before.filter((question) => share !== null && !share.includes(question.id));
  if (sealed && taken.length > 0)
    return `${name} has begun. Submit your own scorecard first; until then you can give ${name} questions, but take none away.`;
  const standing = await markedQuestions(
    tx,
    id,
    taken.map((question) => question.id),
  );
  const marked = taken.filter((question) => standing.has(question.id));
  if (marked.length === 0) return null;
  const numbers = marked.map(({ number }) => number).join(", ");
  return `${name} has marked ${marked.length === 1 ? "question" : "questions"} ${numbers} already, so ${marked.length === 1 ? "it stays" : "they stay"} theirs.`;
}
