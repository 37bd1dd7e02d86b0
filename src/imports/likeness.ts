import { and, count, inArray, isNull, sql } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { recruitedBy } from "../accounts/roles.ts";
import type { Db } from "../db/client.ts";
import { groupBy } from "../db/group.ts";
import { guide, guideQuestion } from "../db/schema/index.ts";
import { textKey } from "../guides/pairing.ts";
import type { Draft } from "./draft.ts";

/** A guide that an import can update; several may have one title, and then when they were changed tells them apart. */
export type Updatable = { id: string; title: string; changedAt: Date; hasNamesake: boolean };

/** A guide of which the import may be a newer edition, and how many of its questions it asks too. */
export type Likeness = Updatable & { shared: number };

/** The firm's guides by title, and those of them that the import may be an edition of. */
export type Editions = { likely: Likeness[]; guides: Updatable[] };

/** Likely are guides with the same title, or with half of the import's questions: at most three, most alike first. */
export async function likelyEditions(db: Db, actor: Actor, { title, questions }: Draft): Promise<Editions> {
  const rows = await db
    .select({ id: guide.id, title: guide.title, changedAt: guide.updatedAt })
    .from(guide)
    .where(and(recruitedBy(actor, guide.organisationId), isNull(guide.archivedAt)))
    .orderBy(guide.title, guide.id)
    .limit(500);
  const namesakes = groupBy(rows, (row) => textKey(row.title));
  const guides = rows.map((row) => ({ ...row, hasNamesake: (namesakes.get(textKey(row.title))?.length ?? 0) > 1 }));
  const shared = await sharedQuestions(
    db,
    guides.map(({ id }) => id),
    questions.map(({ prompt }) => prompt),
  );
  const likely = guides
    .map((one) => ({ ...one, shared: shared.get(one.id) ?? 0 }))
    .filter((one) => textKey(one.title) === textKey(title) || (one.shared > 0 && one.shared * 2 >= questions.length))
    .sort((a, b) => b.shared - a.shared)
    .slice(0, 3);
  return { likely, guides };
}

/** How many of these questions each guide asks, whatever their capitals. */
async function sharedQuestions(db: Db, guideIds: string[], prompts: string[]): Promise<Map<string, number>> {
  if (guideIds.length === 0 || prompts.length === 0) return new Map();
  const asked = JSON.stringify(prompts.map((prompt) => prompt.toLowerCase()));
  const rows = await db
    .select({ id: guideQuestion.guideId, shared: count() })
    .from(guideQuestion)
    .where(
      and(
        inArray(guideQuestion.guideId, guideIds),
        isNull(guideQuestion.archivedAt),
        sql`lower(${guideQuestion.prompt}) in (select jsonb_array_elements_text(${asked}::jsonb))`,
      ),
    )
    .groupBy(guideQuestion.guideId);
  return new Map(rows.map(({ id, shared }) => [id, shared]));
}
