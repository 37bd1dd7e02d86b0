import { asc, eq } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { groupBy } from "../db/group.ts";
import { check, requirement, user } from "../db/schema/index.ts";
import { readShare } from "./marks.ts";
import { type RecordRequirement, SOURCES } from "./record.ts";

/** A position's requirements in order with what is known of one applicant: two queries. */
export async function readRequirements(db: Db, positionId: string, applicationId: string): Promise<RecordRequirement[]> {
  const rows = await db
    .select()
    .from(requirement)
    .where(eq(requirement.positionId, positionId))
    .orderBy(asc(requirement.ordinal), asc(requirement.id))
    .limit(200);
  const checks = await db
    .select({ requirementId: check.requirementId, field: check.field, value: check.value, savedAt: check.savedAt, by: user.name })
    .from(check)
    .innerJoin(user, eq(user.id, check.checkedBy))
    .where(eq(check.applicationId, applicationId))
    .limit(1000);
  const checksOf = groupBy(checks, (row) => row.requirementId);
  return rows.map(({ id, group, text, detail, kind, weight, weightReason }) => {
    const own = checksOf.get(id) ?? [];
    const value = (field: string) => own.find((row) => row.field === field)?.value ?? "";
    const latest = own.toSorted((a, b) => b.savedAt.getTime() - a.savedAt.getTime())[0];
    return {
      id,
      group,
      text,
      detail,
      kind,
      weight,
      weightReason,
      value: readShare(value("status")),
      evidence: value("evidence"),
      source: SOURCES.find((known) => known === value("source")) ?? null,
      checkedBy: latest?.by ?? null,
      checkedAt: latest?.savedAt ?? null,
    };
  });
}
