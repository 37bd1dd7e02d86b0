import { eq, isNotNull, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../src/accounts/actor.ts";
import type { Db } from "../../src/db/client.ts";
import {
  application,
  auditEvent,
  candidate,
  check,
  consensus,
  decision,
  guide,
  interview,
  mark,
  organisation,
  plan,
  planVersion,
  position,
  scorecard,
  session,
  user,
  viewing,
} from "../../src/db/schema/index.ts";
import { loadExample } from "../../src/demo/example.ts";
import { readDesk } from "../../src/home/desk.ts";
import { type PanelResults, readPanelResults } from "../../src/results/panel.ts";
import { krippendorffAlpha } from "../../src/scoring/agreement.ts";
import { emptyDatabase } from "../support/db.ts";

const NOW = new Date("2026-03-04T17:00:00Z");

describe("the example", () => {
  let db: Db;
  let lines: string[];
  let results: PanelResults[];
  let deskOf: (name: string) => Promise<Record<string, string[]>>;

  beforeAll(async () => {
    db = await emptyDatabase();
    lines = await loadExample(db, NOW, "UTC");
    const people = await db.select().from(user);
    const actorOf = (name: string): Actor => {
      const person = people.find((one) => one.name.startsWith(name));
      if (person === undefined) throw new Error(`Nobody is called ${name}.`);
      return { ...person, sessionId: "" };
    };
    deskOf = async (name) => {
      const { lists } = await readDesk(db, actorOf(name), { now: NOW, zone: "UTC" });
      return Object.fromEntries(
        lists.filter(({ rows }) => rows.length > 0).map((list) => [list.name, list.rows.map((row) => row.candidate.split(" ")[0] ?? "")]),
      );
    };
    const held = await db.select({ id: interview.id }).from(interview);
    results = await readPanelResults(
      db,
      actorOf("Marcus"),
      held.map(({ id }) => id),
    );
  }, 60_000);

  it("fills its position from the guide that its notes and marks are about", async () => {
    const [opening] = await db.select({ guide: guide.title }).from(position).innerJoin(guide, eq(guide.id, position.guideId));
    expect(opening?.guide).toBe("Back-end developer");
  });

  it("says who is what and how to sign in", () => {
    expect(lines).toContainEqual(expect.stringMatching(/hanna@demo\.example +Hanna Lindqvist +administrator/));
    expect(lines).toContainEqual(expect.stringMatching(/marcus@demo\.example +Marcus Bell +recruiter/));
    expect(lines).toContainEqual(expect.stringMatching(/priya@demo\.example +Priya Raman +interviewer/));
    expect(lines).toContainEqual(expect.stringMatching(/jonas@demo\.example +Jonas Weidmann +interviewer/));
    expect(lines).toContainEqual(expect.stringMatching(/ines@demo\.example +Inês Carvalho +observer/));
  });

  it("gives everybody something on their desk", async () => {
    expect(await deskOf("Marcus")).toEqual({ next: ["Daniel"], waiting: ["Ελένη"], debriefs: ["Amara"], decisions: ["Yusuf"] });
    expect(await deskOf("Hanna")).toEqual({ waiting: ["Ελένη"], debriefs: ["Amara"], decisions: ["Yusuf"] });
    expect(await deskOf("Priya")).toEqual({ today: ["Sofia"], next: ["Daniel"], debriefs: ["Amara"] });
    expect(await deskOf("Jonas")).toEqual({ overdue: ["Ελένη"], next: ["Daniel"], debriefs: ["Amara"] });
    expect(await deskOf("Inês")).toEqual({ shown: ["Ελένη", "Amara"] });
  });

  it("has two panels of three that disagree, on questions and in what they recommend", () => {
    const panels = results.filter(({ record }) => record.scorecards.length === 3);
    expect(panels).toHaveLength(2);
    for (const { record, panel } of panels) {
      const discussed = panel.sections.flatMap(({ questions }) => questions.filter(({ discuss }) => discuss));
      expect(discussed.length).toBeGreaterThanOrEqual(2);
      expect(new Set(record.scorecards.map(({ recommendation }) => recommendation)).size).toBeGreaterThanOrEqual(2);
    }
  });

  it("has enough ratings for an agreement over the plan", () => {
    const units = results.flatMap(({ panel }) =>
      panel.sections.flatMap(({ questions }) => questions.map(({ marks }) => marks.map(({ rating }) => rating))),
    );
    const alpha = krippendorffAlpha(units, "ordinal");
    expect(alpha.outcome).toBe("alpha");
    expect(alpha.units).toBeGreaterThanOrEqual(10);
  });

  it("has one application decided, one interview with shares, and nothing from the future but that", async () => {
    const outcomes = await db.select({ outcome: application.outcome }).from(application);
    expect(outcomes.map(({ outcome }) => outcome).filter((outcome) => outcome !== null)).toEqual(["decline"]);
    const daniel = results.find(({ record }) => record.candidate.name === "Daniel Whitfield");
    expect(daniel?.record.cards).toHaveLength(3);
    expect(await db.select().from(scorecard).where(isNotNull(scorecard.questionIds))).toHaveLength(3);
    const events = await db
      .select({ action: auditEvent.action, at: auditEvent.at })
      .from(auditEvent)
      .where(isNotNull(auditEvent.applicationId));
    for (const { action, at } of events) if (action !== "applied") expect(at.getTime()).toBeLessThan(NOW.getTime());
    const [shown] = await db.select({ at: viewing.shownAt }).from(viewing);
    expect(shown?.at.getTime()).toBeLessThan(NOW.getTime());
    expect(await db.select().from(session)).toEqual([]);
  });

  it("opened the position and published its plan before anybody applied", async () => {
    const [opening] = await db
      .select({ opened: position.createdAt, planned: plan.createdAt, published: planVersion.publishedAt })
      .from(position)
      .innerJoin(plan, eq(plan.positionId, position.id))
      .innerJoin(planVersion, eq(planVersion.planId, plan.id));
    const applications = await db.select({ at: application.createdAt }).from(application);
    const first = Math.min(...applications.map(({ at }) => at.getTime()));
    for (const moment of [opening?.opened, opening?.planned, opening?.published]) expect(moment?.getTime()).toBeLessThan(first);
  });

  it("changes nothing when it is loaded again", async () => {
    const before = await fingerprint(db);
    expect(await loadExample(db, new Date(NOW.getTime() + 86_400_000), "Europe/Oslo")).toEqual(lines);
    expect(await fingerprint(db)).toEqual(before);
  });
});

/** How many rows each table has, and what their contents come to. */
async function fingerprint(db: Db): Promise<unknown[]> {
  const told: unknown[] = [];
  for (const table of [
    organisation,
    user,
    position,
    plan,
    candidate,
    application,
    interview,
    scorecard,
    mark,
    check,
    consensus,
    decision,
    auditEvent,
  ])
    told.push(
      await db
        .select({ rows: sql<number>`count(*)::int`, sum: sql<string>`md5(string_agg(${table}::text, '' order by ${table}::text))` })
        .from(table),
    );
  return told;
}
