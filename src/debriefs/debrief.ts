import { eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Actor } from "../accounts/actor.ts";
import { recruits } from "../accounts/roles.ts";
import type { Db } from "../db/client.ts";
import { debrief, user } from "../db/schema/index.ts";
import { type Openness, readOpenness } from "../panels/openness.ts";
import { openOf } from "../results/findings.ts";
import { type PanelResults, readDebriefed } from "../results/panel.ts";
import { type ResultRequirement, requirementsOf } from "../results/results.ts";
import { RECOMMENDATIONS, type Recommendation } from "../scorecards/record.ts";
import { type Alpha, krippendorffAlpha } from "../scoring/agreement.ts";
import { readPresent } from "./attendance.ts";
import { type Consensus, readConsensus } from "./consensus.ts";
import { type GridRow, gridOf } from "./grid.ts";

export type Person = { id: string; name: string };

/** An interview's debrief as one person in it may read it. */
export type Debrief = {
  /** The interview, its plan, the scorecards that can be read, and what they come to together. */
  panel: PanelResults;
  /** Question × interviewer in the order of discussion; grid.ts has the plan's order. */
  rows: GridRow[];
  /** The shared record of qualifications, beside how each counts; `open` are the required ones that do not count as met. */
  requirements: ResultRequirement[];
  open: ResultRequirement[];
  /** What was agreed on, question by question and for the interview as a whole. No figure is made of it. */
  consensus: Consensus;
  /** Krippendorff's α of this panel, ordinal; units are the questions. */
  agreement: Alpha;
  /** How many recommended what, in the scale's order; without those that recommended nothing. Never an average. */
  recommendations: { recommendation: Recommendation; names: string[] }[];
  /** Set when a recruiter opened it before all had submitted. */
  opened: { by: Person; at: Date; reason: string } | null;
  concluded: { by: Person; at: Date } | null;
  /** Who could read colleagues' scorecards before their time: not all figures need be independent. Its own early opening is `opened`. */
  openness: Openness;
  /** Of the panel, those who have not submitted. */
  waiting: Person[];
  /** Who has it open at the moment, by name. */
  present: Person[];
  /** The question that is being discussed, and who said so. */
  focus: { questionId: string; by: Person } | null;
  /** What the reader may do: take part is set consensus and say what is discussed; others read. */
  may: { takePart: boolean; conclude: boolean };
};

/**
 * Everything a debrief shows, as scorecards/sight.ts lets the person see it.
 * @param now decides who still counts as present.
 * @throws NotFound for those who may not be in it, and while it is not open.
 */
export async function readDebrief(db: Db, actor: Actor, interviewId: string, now: Date): Promise<Debrief> {
  const panel = await readDebriefed(db, actor, interviewId);
  const { cards, scorecards } = panel.record;
  const requirements = requirementsOf(panel.record.requirements, panel.panel.qualifications);
  const rows = gridOf(panel);
  const state = await readState(db, interviewId);
  const seated = cards.some(({ mine }) => mine);
  const openness = await readOpenness(db, actor, panel.record.application.id, seated);
  return {
    panel,
    rows,
    requirements,
    open: openOf(requirements),
    consensus: await readConsensus(db, interviewId),
    agreement: krippendorffAlpha(
      rows.map(({ cells }) => cells.map(({ mark }) => mark.rating)),
      "ordinal",
    ),
    recommendations: RECOMMENDATIONS.flatMap((recommendation) => {
      const names = scorecards.filter((card) => card.recommendation === recommendation).map(({ interviewer }) => interviewer.name);
      return names.length === 0 ? [] : [{ recommendation, names }];
    }),
    ...state,
    openness: { ...openness, openings: openness.openings.filter((opening) => opening.interviewId !== interviewId) },
    waiting: cards.filter((card) => card.state !== "submitted").map(({ interviewer }) => interviewer),
    present: await readPresent(db, interviewId, now),
    may: { takePart: recruits(actor) || seated, conclude: recruits(actor) },
  };
}

async function readState(db: Db, interviewId: string): Promise<Pick<Debrief, "opened" | "concluded" | "focus">> {
  const opener = alias(user, "opener");
  const concluder = alias(user, "concluder");
  const leader = alias(user, "leader");
  const [row] = await db
    .select({
      openedBy: { id: opener.id, name: opener.name },
      openedAt: debrief.openedAt,
      reason: debrief.reason,
      concludedBy: { id: concluder.id, name: concluder.name },
      concludedAt: debrief.concludedAt,
      focusId: debrief.focusId,
      focusBy: { id: leader.id, name: leader.name },
    })
    .from(debrief)
    .leftJoin(opener, eq(opener.id, debrief.openedBy))
    .leftJoin(concluder, eq(concluder.id, debrief.concludedBy))
    .leftJoin(leader, eq(leader.id, debrief.focusBy))
    .where(eq(debrief.interviewId, interviewId))
    .limit(1);
  if (row === undefined) return { opened: null, concluded: null, focus: null };
  const { openedBy, openedAt, reason, concludedBy, concludedAt, focusId, focusBy } = row;
  return {
    opened: openedBy === null || openedAt === null ? null : { by: openedBy, at: openedAt, reason },
    concluded: concludedBy === null || concludedAt === null ? null : { by: concludedBy, at: concludedAt },
    focus: focusBy === null || focusId === null ? null : { questionId: focusId, by: focusBy },
  };
}
