import { and, eq, isNotNull, sql } from "drizzle-orm";
import { DateTime } from "luxon";
import type { Db } from "../db/client.ts";
import { application, auditEvent, candidate, decision, plan, planVersion, position, viewing } from "../db/schema/index.ts";

export const HOUR = 3_600_000;

const SATURDAY = 6;

/** A full hour on a working day between nine and four, not after the moment for "back", not before its hour for "on". */
export function officeHour(moment: Date, zone: string, direction: "back" | "on"): Date {
  const hour = DateTime.fromJSDate(moment, { zone }).startOf("hour");
  const at = direction === "back" ? back(hour) : on(hour);
  return at.toJSDate();
}

function back(hour: DateTime): DateTime {
  let at = hour.hour < 9 ? hour.minus({ days: 1 }).set({ hour: 15 }) : hour.set({ hour: Math.min(hour.hour, 15) });
  while (at.weekday >= SATURDAY) at = at.minus({ days: 1 });
  return at;
}

function on(hour: DateTime): DateTime {
  let at = hour.hour > 15 ? hour.plus({ days: 1 }).set({ hour: 10 }) : hour.set({ hour: Math.max(hour.hour, 9) });
  while (at.weekday >= SATURDAY) at = at.plus({ days: 1 });
  return at;
}

/**
 * Does what happened at another moment. The example is loaded in one transaction, whose time all events and viewings
 * bear that were not dated before: those that `act` wrote are dated now.
 */
export async function asOf<T>(tx: Db, moment: Date, act: () => Promise<T>): Promise<T> {
  const given = await act();
  await tx
    .update(auditEvent)
    .set({ at: moment })
    .where(and(isNotNull(auditEvent.applicationId), eq(auditEvent.at, sql`now()`)));
  await tx.update(viewing).set({ shownAt: moment }).where(eq(viewing.shownAt, sql`now()`));
  return given;
}

/** Dates an opening, its plan and the plan's publication: all of it was there before anybody applied. */
export async function dateOpening(tx: Db, positionId: string, moment: Date): Promise<void> {
  await tx.update(position).set({ createdAt: moment }).where(eq(position.id, positionId));
  const plans = await tx.update(plan).set({ createdAt: moment }).where(eq(plan.positionId, positionId)).returning({ id: plan.id });
  for (const { id } of plans)
    await tx.update(planVersion).set({ createdAt: moment, publishedAt: moment }).where(eq(planVersion.planId, id));
}

/** Dates a candidate and what they applied for. */
export async function dateCandidate(tx: Db, candidateId: string, moment: Date): Promise<void> {
  await tx.update(candidate).set({ createdAt: moment }).where(eq(candidate.id, candidateId));
  await tx.update(application).set({ createdAt: moment }).where(eq(application.candidateId, candidateId));
}

/** Dates a decision, which bears a time of its own. */
export async function dateDecision(tx: Db, applicationId: string, moment: Date): Promise<void> {
  await tx.update(decision).set({ at: moment }).where(eq(decision.applicationId, applicationId));
  await tx.update(application).set({ decidedAt: moment }).where(eq(application.id, applicationId));
}
