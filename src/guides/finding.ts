import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { recruitedBy } from "../accounts/roles.ts";
import type { Db } from "../db/client.ts";
import { groupBy } from "../db/group.ts";
import { guide, guidePoint, guideQuestion } from "../db/schema/index.ts";
import { fold, prefixQuery } from "../folding.ts";

/** A text in stretches, those that the search found marked. */
export type Marked = { text: string; found: boolean }[];
export type FoundQuestion = { id: string; section: string; prompt: Marked; competency: Marked; points: Marked[] };
export type FoundGuide = { id: string; title: Marked; role: Marked; archived: boolean; questions: FoundQuestion[] };
export type Finding = { guides: FoundGuide[]; questions: number; more: boolean };

/** More than one reads through; more words narrow it. */
export const MOST_FOUND = 100;

/**
 * The firm's guides whose title or role, and the questions whose wording, competency or points have every word that was
 * typed the beginning of; those of guides in use first. Three queries; null when no word was typed.
 */
export async function findInGuides(db: Db, actor: Actor, typed: string): Promise<Finding | null> {
  const query = prefixQuery(typed);
  if (query === null) return null;
  const words = fold(typed).split(" ");
  const mark = (text: string) => markWords(text, words);
  const guides = await db
    .select({ id: guide.id, title: guide.title, role: guide.role, archivedAt: guide.archivedAt })
    .from(guide)
    .where(recruitedBy(actor, guide.organisationId))
    .orderBy(desc(isNull(guide.archivedAt)), asc(guide.title), asc(guide.id))
    .limit(500);
  const rows = await db
    .select({
      id: guideQuestion.id,
      guideId: guideQuestion.guideId,
      section: guideQuestion.section,
      prompt: guideQuestion.prompt,
      competency: guideQuestion.competency,
    })
    .from(guideQuestion)
    .innerJoin(guide, eq(guide.id, guideQuestion.guideId))
    .where(
      and(
        recruitedBy(actor, guide.organisationId),
        isNull(guideQuestion.archivedAt),
        sql`to_tsvector('simple', ${guideQuestion.searchText}) @@ to_tsquery('simple', ${query})`,
      ),
    )
    .orderBy(desc(isNull(guide.archivedAt)), asc(guide.title), asc(guide.id), asc(guideQuestion.ordinal), asc(guideQuestion.id))
    .limit(MOST_FOUND + 1);
  const shown = rows.slice(0, MOST_FOUND);
  const points = await readPoints(
    db,
    shown.map(({ id }) => id),
  );
  const byGuide = groupBy(shown, ({ guideId }) => guideId);
  const found = guides.map(({ id, title, role, archivedAt }) => ({
    id,
    title: mark(title),
    role: mark(role),
    archived: archivedAt !== null,
    questions: (byGuide.get(id) ?? []).map((question) => ({
      id: question.id,
      section: question.section,
      prompt: mark(question.prompt),
      competency: mark(question.competency),
      points: (points.get(question.id) ?? []).map(({ text }) => mark(text)).filter(isFound),
    })),
  }));
  return {
    guides: found.filter(({ title, role, questions }) => questions.length > 0 || hasAll([...title, ...role], words)),
    questions: shown.length,
    more: rows.length > MOST_FOUND,
  };
}

async function readPoints(db: Db, questionIds: string[]) {
  if (questionIds.length === 0) return new Map<string, { text: string }[]>();
  const rows = await db
    .select({ questionId: guidePoint.questionId, text: guidePoint.text })
    .from(guidePoint)
    .where(inArray(guidePoint.questionId, questionIds))
    .orderBy(asc(guidePoint.questionId), asc(guidePoint.ordinal))
    .limit(40 * MOST_FOUND);
  return groupBy(rows, ({ questionId }) => questionId);
}

/** Cuts a text where a word begins as one of those that were typed. */
export function markWords(text: string, typed: readonly string[]): Marked {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+/gu)].reduce<Marked>((parts, [part]) => {
    const found = /[\p{L}\p{N}]/u.test(part) && typed.some((word) => fold(part).startsWith(word));
    const last = parts.at(-1);
    if (last?.found === found) last.text += part;
    else parts.push({ text: part, found });
    return parts;
  }, []);
}

const isFound = (text: Marked) => text.some(({ found }) => found);

const hasAll = (text: Marked, typed: readonly string[]) => {
  const words = fold(text.map((part) => part.text).join(" ")).split(" ");
  return typed.every((begun) => words.some((word) => word.startsWith(begun)));
};
