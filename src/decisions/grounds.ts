import { and, inArray } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import type { Db } from "../db/client.ts";
import { interview } from "../db/schema/index.ts";
import { type Sitting, sittingsOf } from "../interviews/sittings.ts";
import { type PanelResults, readPanelResults } from "../results/panel.ts";
import { inDebrief } from "../scorecards/sight.ts";

/** A question that can be pointed at, by its id in the plan and its number there. */
export type ScoredQuestion = { id: string; number: number; prompt: string };

/** What a decision on an application can rest on, as far as one person may read it. */
export type Grounds = {
  /** The interviews, latest first. */
  sittings: Sitting[];
  /** What the readable, submitted scorecards amount to, by interview; without interviews of which nothing can be read. */
  panels: Map<string, PanelResults>;
  /** The questions that count in them, by plan, each once. */
  scored: { plan: string; questions: ScoredQuestion[] }[];
  /** The interviews whose debrief the person may be in. */
  debriefs: Set<string>;
  /** Whether any scorecard of it has been begun at all. */
  begun: boolean;
};

/**
 * The interviews of an application that the actor was let see, with what can be read of them.
 * @param blind then nothing is read: not even what the actor wrote, beside which colleagues' work would show as missing.
 */
export async function readGrounds(db: Db, actor: Actor, { id, blind }: { id: string; blind: boolean }): Promise<Grounds> {
  const sittings = (await sittingsOf(db, actor, [id])).get(id) ?? [];
  const ids = blind ? [] : sittings.map((sitting) => sitting.id);
  const results = await readPanelResults(db, actor, ids);
  const legible = results.filter(({ record }) => record.scorecards.length > 0);
  return {
    sittings,
    panels: new Map(legible.map((results) => [results.record.interview.id, results])),
    scored: scoredIn(legible),
    debriefs: await openDebriefs(db, actor, ids),
    begun: sittings.some(({ cards }) => cards.some(({ state }) => state !== "scheduled")),
  };
}

async function openDebriefs(db: Db, actor: Actor, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .select({ id: interview.id })
    .from(interview)
    .where(and(inArray(interview.id, ids), inDebrief(actor)))
    .limit(ids.length);
  return new Set(rows.map(({ id }) => id));
}

/** By plan version: two sittings with the same one ask the same questions. */
function scoredIn(panels: PanelResults[]): Grounds["scored"] {
  const versions = new Map<string, { plan: string; questions: Map<string, ScoredQuestion> }>();
  for (const { record, panel } of panels) {
    const { versionId, name, number } = record.plan;
    const version = versions.get(versionId) ?? { plan: `${name}, v${number}`, questions: new Map<string, ScoredQuestion>() };
    const counted = new Set(
      panel.sections.flatMap(({ questions }) => questions.flatMap(({ id, score }) => (score.result === null ? [] : id))),
    );
    for (const { id, number: place, prompt } of record.sections.flatMap(({ questions }) => questions))
      if (counted.has(id)) version.questions.set(id, { id, number: place, prompt });
    versions.set(versionId, version);
  }
  return [...versions.values()].map(({ plan, questions }) => ({
    plan,
    questions: [...questions.values()].toSorted((a, b) => a.number - b.number),
  }));
}
