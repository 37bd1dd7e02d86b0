import { eq } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { administeredBy, mustAdminister } from "../accounts/roles.ts";
import { record } from "../audit.ts";
import type { Db } from "../db/client.ts";
import { organisation } from "../db/schema/index.ts";
import { NotFound } from "../errors.ts";

/** The line at the foot of every scorecard until the firm words its own. */
export const DEFAULT_COMMITMENT =
  "Equal opportunity: every candidate for this position is asked the same planned questions and judged on job-related evidence alone.";

/** What a firm is called until somebody names it. */
export const UNNAMED_FIRM = "Your firm";

export type Organisation = typeof organisation.$inferSelect;

/** The firm of the signed-in person. @throws NotFound never in practice: an account cannot outlive its firm. */
export async function getOrganisation(db: Db, organisationId: string): Promise<Organisation> {
  const [row] = await db.select().from(organisation).where(eq(organisation.id, organisationId)).limit(1);
  if (row === undefined) throw new NotFound("firm");
  return row;
}

export type OrganisationForm = Pick<Organisation, "name" | "timeZone" | "paper" | "dueHours" | "commitment">;

/** Changes how the firm is named, tells time and prints, and when its scorecards are due. */
export async function changeOrganisation(db: Db, actor: Actor, form: OrganisationForm): Promise<void> {
  await db.transaction(async (tx) => {
    mustAdminister(actor);
    await tx.update(organisation).set(form).where(administeredBy(actor, organisation.id));
    await record(tx, actor, "changed", { type: "organisation", id: actor.organisationId });
  });
}
