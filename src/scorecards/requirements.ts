import { asc, eq, inArray } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { groupBy } from "../db/group.ts";
import { check, requirement, user } from "../db/schema/index.ts";
import { readShare } from "./marks.ts";
import { type RecordRequirement, SOURCES } from "./record.ts";

/** One applicant's requirements, in the position's order, with what is known of them. */
export type Qualifications = (positionId: string, applicationId: string) => RecordRequirement[];

/** What these positions ask for and what is known of these applicants: two queries. */
export async function readRequirements(db: Db, positionIds: string[], applicationIds: string[]): Promise<Qualifications> {
  const rows = await db
    .select()
    .from(requirement)
    .where(inArray(requirement.positionId, positionIds))
    .orderBy(asc(requirement.ordinal), asc(requirement.id))
    .limit(200 * positionIds.length);
  const checks = await db
    .select({
      applicationId: check.applicationId,
      requirementId: check.requirementId,
      field: check.field,
      value: check.value,
      contested: check.contested,
      savedAt: check.savedAt,
      by: user.name,
    })
    .from(check)
    .innerJoin(user, eq(user.id, check.checkedBy))
    .where(inArray(check.applicationId, applicationIds))
    .limit(1000 * applicationIds.length);
  const rowsOf = groupBy(rows, (row) => row.positionId);
  const checksOf = groupBy(checks, (row) => `${row.applicationId} ${row.requirementId}`);
  return (positionId, applicationId) =>
    (rowsOf.get(positionId) ?? []).map((row) => withChecks(row, checksOf.get(`${applicationId} ${row.id}`) ?? []));
}

type Check = { field: string; value: string; contested: boolean; savedAt: Date; by: string };

function withChecks(row: typeof requirement.$inferSelect, checks: Check[]): RecordRequirement {
  const { id, group, text, detail, kind, weight, weightReason } = row;
  const value = (field: string) => checks.find((one) => one.field === field)?.value ?? "";
  const latest = checks.toSorted((a, b) => b.savedAt.getTime() - a.savedAt.getTime())[0];
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
    contested: checks.some(({ contested }) => contested),
    checkedBy: latest?.by ?? null,
    checkedAt: latest?.savedAt ?? null,
  };
}
