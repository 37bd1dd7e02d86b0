import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { type Db, openPGlite } from "../../src/db/client.ts";
import { auditEvent, guide, guideQuestion, mark, user } from "../../src/db/schema/index.ts";
import { ROOT } from "../../src/root.ts";

const FILES = readdirSync(join(ROOT, "drizzle")).filter((name) => name.endsWith(".sql"));

/** Runs the migrations from one file, by its number, up to but without another. */
async function migrate(db: Db, from: number, to = FILES.length): Promise<void> {
  for (const file of FILES.toSorted().slice(from, to)) {
    const statements = readFileSync(join(ROOT, "drizzle", file), "utf8").split("--> statement-breakpoint");
    for (const statement of statements) await db.execute(sql.raw(statement));
  }
}

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;

/** A firm as the first release left it: two people, an interview under way with one mark, and its audit trail. */
const FIRM = `
  insert into organisation (id, name, commitment) values ('${id(1)}', 'Harbour Search', 'Fair.');
  insert into "user" (id, name, email, organisation_id, created_at) values
    ('${id(2)}', 'Second', 'second@example.com', '${id(1)}', '2026-02-02'),
    ('${id(3)}', 'Founder', 'founder@example.com', '${id(1)}', '2026-01-01');
  insert into guide (id, organisation_id, title, summary) values ('${id(4)}', '${id(1)}', 'Guide', '');
  insert into guide_question (guide_id, section, ordinal, prompt, competency, minutes, outline, anchors)
    values ('${id(4)}', 'Craft', 0, 'How do you trim a lamp?', 'Optics', 6, '', '{}');
  insert into guide_point (question_id, ordinal, text) select id, 0, 'Names the ølstøve' from guide_question;
  insert into position (id, organisation_id, guide_id, title, created_by) values ('${id(5)}', '${id(1)}', '${id(4)}', 'Keeper', '${id(3)}');
  insert into plan (id, organisation_id, position_id, name, created_by) values ('${id(6)}', '${id(1)}', '${id(5)}', 'First', '${id(3)}');
  insert into plan_version (id, plan_id, number, published_at) values ('${id(7)}', '${id(6)}', 1, now());
  insert into candidate (id, organisation_id, name, search_text, created_by) values ('${id(8)}', '${id(1)}', 'Amara', 'amara', '${id(3)}');
  insert into application (id, candidate_id, position_id, created_by) values ('${id(9)}', '${id(8)}', '${id(5)}', '${id(3)}');
  insert into interview (id, organisation_id, application_id, version_id, scheduled_at, created_by)
    values ('${id(10)}', '${id(1)}', '${id(9)}', '${id(7)}', now(), '${id(3)}');
  insert into scorecard (id, interview_id, interviewer_id, started_at) values ('${id(11)}', '${id(10)}', '${id(2)}', now());
  insert into mark (scorecard_id, kind, subject_id, value, writer) values ('${id(11)}', 'rationale', '${id(11)}', 'Good so far.', 'tab');
  insert into audit_event (organisation_id, actor_id, action, subject_type, subject_id) values
    ('${id(1)}', '${id(3)}', 'applied', 'application', '${id(9)}'),
    ('${id(1)}', '${id(3)}', 'scheduled', 'interview', '${id(10)}'),
    ('${id(1)}', '${id(2)}', 'started', 'scorecard', '${id(11)}'),
    ('${id(1)}', '${id(3)}', 'created', 'candidate', '${id(8)}');`;

describe("a database of the first release", () => {
  it("comes to roles and timelines, and keeps what is being written", async () => {
    const { db, close } = await openPGlite();
    try {
      await migrate(db, 0, 2);
      for (const statement of FIRM.split(/;\n/)) await db.execute(sql.raw(statement));
      await migrate(db, 2);

      const people = await db.select({ name: user.name, role: user.role, seesAll: user.seesAll }).from(user).orderBy(user.name);
      expect(people).toEqual([
        { name: "Founder", role: "administrator", seesAll: false },
        { name: "Second", role: "recruiter", seesAll: false },
      ]);
      const events = await db.select({ action: auditEvent.action, application: auditEvent.applicationId }).from(auditEvent);
      expect(Object.fromEntries(events.map(({ action, application }) => [action, application]))).toEqual({
        applied: id(9),
        scheduled: id(9),
        started: id(9),
        created: null,
      });
      expect(await db.select({ role: guide.role, archivedAt: guide.archivedAt }).from(guide)).toEqual([{ role: "", archivedAt: null }]);
      expect(await db.select({ minutes: guideQuestion.minutes, found: guideQuestion.searchText }).from(guideQuestion)).toEqual([
        { minutes: 6, found: "how do you trim a lamp optics names the olstove" },
      ]);
      expect(await db.select({ value: mark.value }).from(mark)).toEqual([{ value: "Good so far." }]);
    } finally {
      await close();
    }
  });
});
