import type { Card } from "../../src/interviews/cards.ts";
import { type InterviewState, STATE_LABELS } from "../../src/labels.ts";
import { Tag } from "../components/parts.tsx";

const TONES = { scheduled: "plain", inProgress: "warn", submitted: "good" } as const;

export function StateTag({ state }: { state: InterviewState }) {
  return <Tag tone={TONES[state]}>{STATE_LABELS[state]}</Tag>;
}

/** The state of an interview that may have several scorecards: submitted once all are, begun once one is. */
export function stateOfAll(cards: Card[]): InterviewState {
  if (cards.length > 0 && cards.every((card) => card.state === "submitted")) return "submitted";
  return cards.every((card) => card.state === "scheduled") ? "scheduled" : "inProgress";
}

export const interviewersOf = (cards: Card[]) => cards.map((card) => card.interviewer.name).join(", ");

/** "First interview, v2" */
export const planName = ({ name, number }: { name: string; number: number }) => `${name}, v${number}`;

/** What the viewer may open of a scorecard. `of` completes the links' names where several stand on one page. */
export function CardLinks({ card, of }: { card: Card; of: string }) {
  const base = `/scorecards/${card.id}`;
  const begun = card.state === "inProgress";
  return (
    <>
      {card.mine && card.state !== "submitted" ? (
        <a class={begun ? "button small primary" : "button small"} href={base}>
          {begun ? "Continue" : "Start"}
          <span class="visually-hidden"> {of}</span>
        </a>
      ) : null}
      {card.readable && card.state !== "scheduled" ? (
        <>
          <a class="button small" href={`${base}/results`}>
            Results<span class="visually-hidden"> of {of}</span>
          </a>
          <a class="button small" href={`${base}/scorecard.pdf`}>
            PDF scorecard<span class="visually-hidden"> of {of}</span>
          </a>
        </>
      ) : null}
    </>
  );
}
