import { eq, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { ROLES } from "../db/schema/index.ts";
import { Forbidden } from "../errors.ts";
import type { Actor } from "./actor.ts";

export type Role = (typeof ROLES)[number];

type Standing = Pick<Actor, "organisationId" | "role">;

/** Whether the person prepares and runs interviews: positions, plans, candidates, panels, decisions. */
export const recruits = ({ role }: Pick<Actor, "role">): boolean => role === "administrator" || role === "recruiter";

/** Whether the person looks after the firm itself: its people and settings. */
export const administers = ({ role }: Pick<Actor, "role">): boolean => role === "administrator";

/**
 * Where clause: the rows of the actor's firm, for those who recruit; no row for anybody else.
 * @param organisationId the column that says which firm a row belongs to.
 */
export function recruitedBy(actor: Standing, organisationId: PgColumn): SQL {
  return recruits(actor) ? eq(organisationId, actor.organisationId) : sql`false`;
}

/** The same for those who administer. */
export function administeredBy(actor: Standing, organisationId: PgColumn): SQL {
  return administers(actor) ? eq(organisationId, actor.organisationId) : sql`false`;
}

/** For what is made without reading anything first. @throws Forbidden for those who do not recruit. */
export function mustRecruit(actor: Standing): void {
  if (!recruits(actor)) throw new Forbidden("Recruiters do this. Ask an administrator of your firm if you should be one.");
}

/** @throws Forbidden for those who do not administer. */
export function mustAdminister(actor: Standing): void {
  if (!administers(actor)) throw new Forbidden("Administrators do this. Ask one of them.");
}
