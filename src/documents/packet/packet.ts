import type { Debrief } from "../../debriefs/debrief.ts";
import type { DecisionEntry } from "../../decisions/history.ts";
import type { ScorecardRecord } from "../../scorecards/record.ts";
import type { Block, PaperDocument } from "../blocks.ts";
import { day } from "../words.ts";
import { panelArithmetic } from "./arithmetic.ts";
import { gridBlocks } from "./grid.ts";
import { scorecardChapters } from "./scorecards.ts";
import { packetSummary } from "./summary.ts";

/** A panel's interview as one person in its debrief may take it away: the debrief, and the decision that stands. */
export type Packet = Pick<Debrief, "panel" | "rows" | "consensus" | "opened" | "concluded" | "openness"> & {
  /** The decision that stands on the application; not `shown` where it is not the reader's to see. */
  decision: { shown: false } | { shown: true; standing: StandingDecision | null };
};

export type StandingDecision = DecisionEntry & { outcome: NonNullable<DecisionEntry["outcome"]> };

/** The panel packet as a document. Takes what the reader may see; gives blocks and what runs around them. Pure. */
export function packetDocument(packet: Packet): PaperDocument {
  const { candidate, position, plan, interview, firm } = packet.panel.record;
  return {
    title: packetTitle(packet),
    author: firm.name,
    subject: `${position.title}: ${plan.name}, plan version ${plan.number}`,
    paper: firm.paper,
    createdAt: contentMoment(packet),
    masthead: { left: firm.name, right: "Panel packet" },
    header: { left: `${candidate.name} · ${position.title}`, right: `${plan.name}, ${day(interview.scheduledAt, firm.timeZone)}` },
    footer: firm.commitment,
    blocks: packetBlocks(packet),
  };
}

/** "Panel packet Amara Okafor, First interview": the document's title and, with ".pdf", its file's name. */
export function packetTitle({ panel: { record } }: Pick<Packet, "panel">): string {
  return `Panel packet ${record.candidate.name}, ${record.plan.name}`;
}

/** Summary on page 1, the grid with what was agreed on, a chapter a scorecard, then the panel's arithmetic. */
export function packetBlocks(packet: Packet): Block[] {
  return [
    ...packetSummary(packet),
    ...gridBlocks(packet),
    ...scorecardChapters(packet.panel.record.scorecards),
    panelArithmetic(packet.panel),
  ];
}

/** The latest moment that anything in it was said, never that of its printing. */
function contentMoment({ panel: { record }, opened, concluded, consensus, decision }: Packet): Date {
  const threads = [consensus.overall, ...consensus.questions.values()].flat();
  const moments = [
    ...record.scorecards.flatMap(momentsOf),
    ...record.requirements.map(({ checkedAt }) => checkedAt),
    ...threads.map(({ at }) => at),
    opened?.at ?? null,
    concluded?.at ?? null,
    decision.shown ? (decision.standing?.at ?? null) : null,
  ].flatMap((at) => at?.getTime() ?? []);
  return moments.length === 0 ? record.interview.scheduledAt : new Date(Math.max(...moments));
}

function momentsOf({ startedAt, savedAt, submittedAt }: ScorecardRecord): (Date | null)[] {
  return [startedAt, savedAt, submittedAt];
}
