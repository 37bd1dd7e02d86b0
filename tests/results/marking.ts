import type { Actor } from "../../src/accounts/actor.ts";
import type { Db } from "../../src/db/client.ts";
import { scorecard } from "../../src/db/schema/index.ts";
import type { MarkKind } from "../../src/scorecards/marks.ts";
import type { makeInterview } from "../support/factories.ts";
import { putChecks, putMarks } from "../support/marks.ts";

export type Held = Awaited<ReturnType<typeof makeInterview>>;
type Applied = Pick<Held, "position" | "application">;

const VALUES: Record<string, string> = { c: "1", p: "0.5", m: "0", "–": "" };

/** Writes marks of a scorecard straight into its table. */
export async function putMark(db: Db, { scorecard: { id } }: Held, kind: MarkKind, subjectId: string, value: string): Promise<void> {
  await putMarks(db, [{ scorecardId: id, kind, subjectId, value }]);
}

/** Marks the question at a place (from 0): points in the notation of scoring.md ("c p –"), and its rating. */
export async function answer(db: Db, held: Held, at: number, notation: string, rating?: number): Promise<void> {
  const question = held.questions[at];
  if (question === undefined) throw new Error(`There is no question ${at}.`);
  for (const [index, sign] of notation.split(" ").entries()) {
    const point = question.points[index];
    if (point !== undefined) await putMark(db, held, "point", point.id, VALUES[sign] ?? "");
  }
  if (rating !== undefined) await putMark(db, held, "rating", question.id, String(rating));
}

/** Records one fact about the requirement at a place (from 0). */
export async function verify(
  db: Db,
  actor: Actor,
  held: Applied,
  at: number,
  facts: Partial<Record<"status" | "evidence" | "source", string>>,
  savedAt = new Date("2026-03-02T16:30:00Z"),
) {
  const requirementId = held.position.requirements[at]?.id;
  if (requirementId === undefined) throw new Error(`There is no requirement ${at}.`);
  for (const field of ["status", "evidence", "source"] as const) {
    const value = facts[field];
    if (value === undefined) continue;
    await putChecks(db, [{ applicationId: held.application.id, requirementId, field, value, checkedBy: actor.id, savedAt }]);
  }
}

export async function submit(db: Db): Promise<void> {
  await db.update(scorecard).set({ submittedAt: new Date("2026-03-02T18:00:00Z") });
}

/** The words of a page as they are read, without markup. */
export function textOf(html: string): string {
  return html
    .replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, " ")
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .replaceAll(/\s+/g, " ");
}
