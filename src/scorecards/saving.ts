import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { Conflict, NotFound, SignInNeeded } from "../errors.ts";
import type { Change } from "./fields.ts";

/** What became of one change. `theirs` is what is saved instead. */
export type Saved = { field: string; outcome: "saved" } | { field: string; outcome: "refused"; theirs: string };

type Outcome = "saved" | "refused" | "submitted" | "signed out" | "unknown";

/**
 * Saves marks, each by one call of a database function (drizzle/0001) that also decides everything: that the
 * session is alive and the scorecard its person's, that it is not submitted, that the subject belongs to the plan,
 * and that the field still holds what the page last knew. A field that somebody else changed meanwhile is refused,
 * never overwritten; `writer`, the browser tab, may overwrite what it wrote itself.
 * @throws SignInNeeded, NotFound (scorecard or field is not theirs) or Conflict (submitted).
 */
export async function saveMarks(
  db: Db,
  token: string,
  scorecardId: string,
  changes: Change[],
  writer: string,
  now: Date,
): Promise<Saved[]> {
  const saved: Saved[] = [];
  for (const change of changes) {
    const [row] = await db
      .select({ outcome: sql<Outcome>`result.outcome`, theirs: sql<string | null>`result.theirs` })
      .from(call(token, scorecardId, change, writer, now));
    saved.push(readOutcome(change.field, row?.outcome ?? "unknown", row?.theirs ?? ""));
  }
  return saved;
}

function call(token: string, scorecardId: string, { place, value, was }: Change, writer: string, now: Date): SQL {
  const at = now.toISOString();
  return place.table === "mark"
    ? sql`save_mark(${token}, ${scorecardId}, ${place.kind}, ${place.subjectId ?? scorecardId}, ${value}, ${was}, ${writer}, ${at}) as result`
    : sql`save_check(${token}, ${scorecardId}, ${place.requirementId}, ${place.column}, ${value}, ${was}, ${writer}, ${at}) as result`;
}

function readOutcome(field: string, outcome: Outcome, theirs: string): Saved {
  switch (outcome) {
    case "saved":
      return { field, outcome };
    case "refused":
      return { field, outcome, theirs };
    case "signed out":
      throw new SignInNeeded();
    case "submitted":
      throw new Conflict("This scorecard is submitted and locked. What you just changed was not saved.");
    case "unknown":
      throw new NotFound("scorecard");
  }
}
