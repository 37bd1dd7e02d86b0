import { eq, or } from "drizzle-orm";
import type { Db } from "../../src/db/client.ts";
import { change, check, mark } from "../../src/db/schema/index.ts";
import type { Desk } from "./desk.ts";
import { headsOf, type Made } from "./memory.ts";
import { comparePaper } from "./paper.ts";

/** What was done at a desk in a round, by all devices of its person, and what the paper said in the end. */
export type Story = {
  desk: Desk;
  made: Made[];
  acknowledged: ReadonlySet<string>;
  /** Milliseconds from a fault until something was acknowledged again. */
  recoveries: number[];
  /** Promises that were broken otherwise, in words. */
  broken: string[];
};

export type Verdict = { lost: string[]; doubled: string[] };

/** Compares what a person did with what the database and the PDF hold. */
export async function judge(db: Db, { desk, made, acknowledged }: Story, paper: string): Promise<Verdict> {
  const rows = await db
    .select()
    .from(change)
    .where(or(eq(change.scorecardId, desk.scorecard), eq(change.applicationId, desk.application)));
  const stored = new Map(rows.map((row) => [row.id, row]));
  const wrong = made.filter(({ id, value, bases }) => {
    const row = stored.get(id);
    return row === undefined || row.value !== value || row.bases.join() !== bases.join();
  });
  const extra = rows.filter(({ id }) => !made.some((one) => one.id === id));
  const standing = await readStanding(db, desk);
  const names = [...new Set(made.map(({ field }) => field))];
  const fields = names.map((field) => ({ field, heads: headsOf(ofField(made, field), made) }));
  const astray = fields.filter(({ field, heads }) => !holds(standing.get(field), heads));
  const values = new Map(fields.map(({ field, heads }) => [field, heads.at(-1)?.value ?? ""]));
  const onPaper = comparePaper(paper, desk, values);
  return {
    lost: [
      ...wrong.map(
        ({ id, field, value }) => `${field} "${value}" (${id}${acknowledged.has(id) ? ", acknowledged" : ""}) is not in the database`,
      ),
      ...made
        .filter(({ id }) => !acknowledged.has(id) && !wrong.some((one) => one.id === id))
        .map(({ id }) => `${id} was never acknowledged`),
      ...astray.map(({ field, heads }) => `${field} should be ${say(heads)}, is ${JSON.stringify(standing.get(field))}`),
      ...onPaper.missing.map((phrase) => `the PDF lacks "${phrase}"`),
    ],
    doubled: [
      ...extra.map(({ id, kind, value }) => `${kind} "${value}" (${id}) was made by nobody`),
      ...onPaper.doubled.map((phrase) => `the PDF says "${phrase}" too often`),
    ],
  };
}

const ofField = (made: Made[], name: string): Made[] => made.filter(({ field }) => field === name);

type Standing = { value: string; heads: string[]; contested: boolean };

async function readStanding(db: Db, { scorecard, application }: Desk): Promise<Map<string, Standing>> {
  const marks = await db.select().from(mark).where(eq(mark.scorecardId, scorecard));
  const checks = await db.select().from(check).where(eq(check.applicationId, application));
  return new Map<string, Standing>([
    ...marks.map((row) => [row.subjectId === scorecard ? row.kind : `${row.kind}:${row.subjectId}`, row] as const),
    ...checks.map((row) => [`${row.field === "evidence" ? "proof" : row.field}:${row.requirementId}`, row] as const),
  ]);
}

/** All values that nobody replaced must be kept, and one alone must be the field's. */
function holds(standing: Standing | undefined, heads: Made[]): boolean {
  const values = new Set(heads.map(({ value }) => value));
  return (
    standing !== undefined &&
    standing.heads.toSorted().join() ===
      heads
        .map(({ id }) => id)
        .toSorted()
        .join() &&
    standing.contested === values.size > 1 &&
    values.has(standing.value)
  );
}

const say = (heads: Made[]): string => heads.map(({ id, value }) => `"${value}" (${id})`).join(" and ");
