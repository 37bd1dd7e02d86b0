import { and, eq, exists, isNotNull, ne, sql } from "drizzle-orm";
import { alias, QueryBuilder } from "drizzle-orm/pg-core";
import type { Actor } from "../accounts/actor.ts";
import type { Db } from "../db/client.ts";
import { application, interview, scorecard } from "../db/schema/index.ts";
import { NotFound } from "../errors.ts";
import type { KnownThen } from "./record.ts";
import type { OwnScorecard } from "./scorecard.ts";
import { blind, debriefOpen, informed } from "./sight.ts";

const find = new QueryBuilder();
const colleague = alias(scorecard, "colleague");

/** `hidden`: the person must not learn it, because another round of the candidate is still theirs to score. */
export type Knowing = { known: KnownThen; hidden: boolean };

/**
 * What the person may know by now that their own scorecard was submitted without. Nobody else being on the panel, its
 * debrief tells them nothing.
 */
export async function readKnown(db: Db, actor: Actor, own: Pick<OwnScorecard, "id" | "application">): Promise<Knowing> {
  const others = find
    .select({ one: sql`1` })
    .from(colleague)
    .where(and(eq(colleague.interviewId, interview.id), ne(colleague.id, scorecard.id)));
  const [row] = await db
    .select({
      informed: informed(actor, own.application.id),
      debriefOpen: sql<boolean>`(${exists(others)} and ${debriefOpen()})`,
      decided: sql<boolean>`${isNotNull(application.outcome)}`,
      hidden: sql<boolean>`${blind(actor)}`,
    })
    .from(scorecard)
    .innerJoin(interview, eq(interview.id, scorecard.interviewId))
    .innerJoin(application, eq(application.id, interview.applicationId))
    .where(eq(scorecard.id, own.id))
    .limit(1);
  if (row === undefined) throw new NotFound("scorecard");
  const { hidden, ...known } = row;
  return { known, hidden };
}
