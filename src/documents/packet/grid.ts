import type { GridRow as DebriefRow, GridReason } from "../../debriefs/grid.ts";
import { SKIP_LABELS } from "../../labels.ts";
import { roundHalfUp } from "../../scoring/round.ts";
import type { Block, GridRow } from "../blocks.ts";
import { initialsOf, listOf, sentence } from "../words.ts";
import { agreedBlocks, standing } from "./consensus.ts";
import type { Packet } from "./packet.ts";

const BANDS: Record<GridReason, string> = {
  discuss: "To discuss: ratings 2 or more apart",
  gap: "Gaps: skipped, or without a rating",
  close: "The others, lowest mean first",
};

/** What stands for a mark without a rating, and what that means. */
const SIGNS = {
  unassigned: { sign: "—", meaning: "not in this interviewer’s share" },
  skipped: { sign: "skip", meaning: "skipped, with a reason" },
  incomplete: { sign: "n.r.", meaning: "marked but not rated" },
  untouched: { sign: "n.m.", meaning: "nothing marked" },
} as const;

/** Question × interviewer in the order of discussion, then what was agreed on and why. */
export function gridBlocks(packet: Packet): Block[] {
  const { rows, panel } = packet;
  const names = panel.record.scorecards.map(({ interviewer }) => interviewer.name);
  const initials = initialsOf(names);
  const people = names.map((name, at) => ({ name, initials: initials[at] ?? "" }));
  const heading: Block = { kind: "heading", text: "Every question, every interviewer", aside: "ratings 1 to 5" };
  if (people.length === 0) return [heading, { kind: "paragraph", text: "No scorecard has been submitted.", tone: "soft" }];
  return [
    heading,
    { kind: "paragraph", text: MEANING, tone: "soft", binds: true },
    ...legendBlocks(rows),
    { kind: "grid", people, figures: ["Mean", "SD", "Range", "Agreed"], rows: gridRows(packet) },
    ...agreedBlocks(packet),
  ];
}

function gridRows({ rows, consensus }: Packet): GridRow[] {
  return rows.flatMap((row, at): GridRow[] => {
    const agreed = standing(consensus.questions.get(row.question.id));
    const filled: GridRow = {
      kind: "row",
      number: String(row.question.number),
      text: row.question.prompt,
      strong: false,
      ...(row.reason === "discuss" ? { lead: "Discuss" } : {}),
      note: noteOf(row),
      cells: row.cells.map(({ mark }) => (mark.rating === null ? signOf(mark.status) : String(mark.rating))),
      figures: [...figuresOf(row), agreed === null ? "" : `→ ${agreed.rating}`],
    };
    return rows[at - 1]?.reason === row.reason ? [filled] : [{ kind: "band", text: BANDS[row.reason] }, filled];
  });
}

function figuresOf({ scored: { ratings } }: DebriefRow): string[] {
  const one = (value: number | null) => (value === null ? "–" : roundHalfUp(value).toFixed(1));
  return [one(ratings.mean), one(ratings.standardDeviation), ratings.range === null || ratings.n < 2 ? "–" : String(ratings.range)];
}

/** Why a rating is missing, by whom; for disagreement, between what the ratings lie. */
function noteOf({ reason, scored, cells }: DebriefRow): string {
  const skipped = cells.flatMap(({ mark, marked }) =>
    mark.status === "skipped" && marked?.skip != null ? [`${mark.name}: ${SKIP_LABELS[marked.skip.reason].toLowerCase()}`] : [],
  );
  const unrated = cells.filter(({ mark }) => mark.status === "incomplete" || mark.status === "untouched").map(({ mark }) => mark.name);
  return [
    ...(reason === "discuss" ? [`rated from ${scored.ratings.min} to ${scored.ratings.max}`] : []),
    ...(scored.status === "unassigned" ? ["In nobody’s share of the plan"] : []),
    ...(skipped.length === 0 ? [] : [`Skipped by ${skipped.join("; ")}`]),
    ...(unrated.length === 0 ? [] : [`No rating by ${listOf(unrated)}`]),
  ].join(" · ");
}

function signOf(status: DebriefRow["cells"][number]["mark"]["status"]): string {
  return status === "scored" ? "" : SIGNS[status].sign;
}

const MEANING = "Mean, sample SD and range are of the ratings. “Agreed” is what the panel settled on; no figure is made of it.";

function legendBlocks(rows: DebriefRow[]): Block[] {
  const found = new Set(rows.flatMap(({ cells }) => cells.map(({ mark }) => mark.status)));
  const signs = (["unassigned", "skipped", "incomplete", "untouched"] as const)
    .filter((status) => found.has(status))
    .map((status) => `“${SIGNS[status].sign}” ${SIGNS[status].meaning}`);
  return signs.length === 0 ? [] : [{ kind: "paragraph", text: sentence(signs.join("; ")), tone: "soft", binds: true }];
}
