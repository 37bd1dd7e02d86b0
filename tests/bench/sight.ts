import { randomUUID } from "node:crypto";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Database } from "../../src/db/client.ts";
import { interview, scorecard } from "../../src/db/schema/index.ts";
import { readable } from "../../src/scorecards/sight.ts";
import { testApp } from "../support/app.ts";
import { enter, firm } from "../support/cast.ts";
import { makePanel } from "../support/factories.ts";
import { ms, report, sideBySide } from "./ratio.ts";

const INTERVIEWS = 3000;
const PAGE = 50;
const ROUNDS = 15;

/** The scorecards of a page of interviews through the clause that decides who reads what, against the same rows by the firm alone. */
export async function benchSight(database: Database, name: string): Promise<void> {
  const { db } = database;
  const app = testApp(db);
  const organisationId = await firm(db, "Bench");
  const hire = () => enter(db, app, organisationId, "Bench", `${randomUUID()}@example.com`, "recruiter");
  const [reader, other] = [await hire(), await hire()];
  const { interview: first } = await makePanel(db, reader.actor, [reader.actor, other.actor]);
  const { applicationId, versionId, createdBy, scheduledAt } = first;
  const made = await db
    .insert(interview)
    .values(Array.from({ length: INTERVIEWS }, () => ({ organisationId, applicationId, versionId, createdBy, scheduledAt })))
    .returning({ id: interview.id });
  await db.update(scorecard).set({ submittedAt: scheduledAt }).where(eq(scorecard.interviewId, first.id));
  for (const { actor } of [reader, other])
    await db.insert(scorecard).values(made.map(({ id }) => ({ interviewId: id, interviewerId: actor.id, submittedAt: scheduledAt })));
  await db.execute(sql`analyze scorecard`);
  await db.execute(sql`analyze interview`);

  const page = inArray(
    interview.id,
    made.slice(0, PAGE).map(({ id }) => id),
  );
  const read = (rule: ReturnType<typeof and>) =>
    db
      .select({ id: scorecard.id, interviewId: scorecard.interviewId })
      .from(scorecard)
      .innerJoin(interview, eq(interview.id, scorecard.interviewId))
      .where(and(page, rule))
      .limit(1000);
  const ours = await read(readable(reader.actor));
  const plain = await read(eq(interview.organisationId, organisationId));
  if (ours.length !== 2 * PAGE || plain.length !== ours.length)
    throw new Error("Both must find the page's scorecards, or nothing is compared.");
  const times = await sideBySide(
    ROUNDS,
    () => read(readable(reader.actor)),
    () => read(eq(interview.organisationId, organisationId)),
  );
  report(
    `who sees what, ${PAGE} interviews, ${name}`,
    ms(times.ours),
    ms(times.floor),
    (times.ours / times.floor).toFixed(2),
    "× by firm alone",
  );
}
