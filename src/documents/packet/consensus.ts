import type { ConsensusEntry } from "../../debriefs/consensus.ts";
import type { GridRow } from "../../debriefs/grid.ts";
import { type Block, continued, kept } from "../blocks.ts";
import { sentence, shortDay } from "../words.ts";
import type { Packet } from "./packet.ts";

/** "5 · 3 · 4", in the order of the interviewers; "–" where there is no rating. */
export function ratingsOf({ cells }: GridRow): string {
  return cells.map(({ mark }) => mark.rating ?? "–").join(" · ");
}

/** Each question that the panel agreed on: everybody’s rating, the agreed one, and why. */
export function agreedBlocks({ rows, consensus, panel: { record } }: Packet): Block[] {
  const agreed = rows.flatMap((row): Block[] => {
    const entry = standing(consensus.questions.get(row.question.id));
    if (entry === null) return [];
    const { number, prompt } = row.question;
    return [
      kept([
        { kind: "references", items: [{ number, text: prompt, aside: `${ratingsOf(row)} → ${entry.rating}` }] },
        {
          kind: "group",
          keep: true,
          indent: true,
          blocks: [{ kind: "paragraph", text: reasonOf(entry, record.firm.timeZone), tone: "soft" }],
        },
      ]),
    ];
  });
  if (agreed.length === 0) return [];
  const text = "Everybody’s own rating stays as it was given; the agreed one stands beside it.";
  const title = "What the panel agreed on";
  return [continued(title, [{ kind: "heading", text: title }, { kind: "paragraph", text, tone: "soft", binds: true }, ...agreed])];
}

/** The agreed rating of the whole interview, with its reason. */
export function overallConsensus({ consensus, panel: { record } }: Packet): Block[] {
  const entry = standing(consensus.overall);
  if (entry === null) return [];
  const { rating } = entry;
  return [
    { kind: "heading", text: "The panel’s consensus on the interview" },
    { kind: "rating", value: rating, word: `${rating} of 5`, text: reasonOf(entry, record.firm.timeZone) },
  ];
}

function reasonOf({ reason, setBy, at }: Standing, zone: string): string {
  return `${sentence(reason)} (${setBy.name}, ${shortDay(at, zone)})`;
}

type Standing = ConsensusEntry & { rating: NonNullable<ConsensusEntry["rating"]> };

/** The latest entry stands, unless it took the one before it back. */
export function standing(thread: ConsensusEntry[] | undefined): Standing | null {
  const latest = thread?.[0];
  if (latest === undefined || latest.rating === null) return null;
  return { ...latest, rating: latest.rating };
}
