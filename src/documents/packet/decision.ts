import { inPlanOrder } from "../../debriefs/grid.ts";
import { OUTCOME_LABELS, reasonWords } from "../../labels.ts";
import { type Block, continued, kept, type Verdict } from "../blocks.ts";
import { sentence, shortDay } from "../words.ts";
import { listed } from "../workings.ts";
import { ratingsOf } from "./consensus.ts";
import type { Packet } from "./packet.ts";

/** What was decided, in a word; nothing where the reader may not know. */
export function decisionVerdict({ decision, panel: { record } }: Packet): Verdict[] {
  if (!decision.shown) return [];
  const { standing } = decision;
  if (standing === null) return [{ label: "Decision", value: "None yet", notes: ["Nobody has decided, or it was reopened."] }];
  const notes = [`By ${standing.by}, ${shortDay(standing.at, record.firm.timeZone)}. A person’s, not computed.`];
  return [{ label: "Decision", value: OUTCOME_LABELS[standing.outcome], notes }];
}

/** Why it was decided, and on which questions it rests. */
export function decisionBlocks({ decision, rows }: Packet): Block[] {
  if (!decision.shown || decision.standing === null) return [];
  const { outcome, reason, reasonNote, rationale, citations } = decision.standing;
  const ids = new Set(citations.map(({ id }) => id));
  const cited = inPlanOrder(rows).filter(({ question }) => ids.has(question.id));
  const items = cited.map((row) => ({ number: row.question.number, text: row.question.prompt, aside: ratingsOf(row) }));
  const asked = new Set(rows.map(({ question }) => question.id));
  const elsewhere = citations.filter(({ id }) => !asked.has(id)).map(({ prompt, plan }) => `${prompt} (${plan})`);
  const blocks: Block[] = [
    { kind: "heading", text: `Decision: ${OUTCOME_LABELS[outcome].toLowerCase()}` },
    ...(reason === null
      ? []
      : [{ kind: "paragraph" as const, text: sentence(reasonWords(reason, reasonNote)), lead: "Reason", binds: true }]),
    { kind: "paragraph", text: rationale },
    ...(items.length === 0
      ? []
      : [
          kept([
            { kind: "label", text: "It rests on, with each interviewer’s rating" },
            { kind: "references", items },
          ]),
        ]),
    ...listed("It also rests on these questions of other interviews", elsewhere),
  ];
  return [continued("Decision", blocks)];
}
