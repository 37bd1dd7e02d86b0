import type { Card } from "../../src/interviews/cards.ts";
import { type InterviewState, STATE_LABELS, timesLabel } from "../../src/labels.ts";
import { Tag } from "../components/parts.tsx";

const TONES = { scheduled: "plain", inProgress: "warn", submitted: "good" } as const;

export function StateTag({ state }: { state: InterviewState }) {
  return <Tag tone={TONES[state]}>{STATE_LABELS[state]}</Tag>;
}

/** That a scorecard was corrected after its submission; nothing where it was not. */
export function AmendedMark({ times }: { times: number }) {
  return times === 0 ? null : <span class="amended-mark">amended {timesLabel(times)}</span>;
}

/**
 * How far along a panel is: submitted once all are, begun once one is, and in between how many are. Of a panel that
 * the reader knows only in part it is the part they know; of one they know nothing of, nothing.
 */
export function PanelState({ cards }: { cards: Card[] }) {
  const states = cards.map((card) => card.state).filter((state) => state !== null);
  const submitted = states.filter((state) => state === "submitted").length;
  if (states.length === 0) return null;
  if (submitted === states.length) return <StateTag state="submitted" />;
  if (submitted > 0 && states.length === cards.length) return <Tag tone="warn">{`${submitted} of ${cards.length} submitted`}</Tag>;
  return <StateTag state={states.every((state) => state === "scheduled") ? "scheduled" : "inProgress"} />;
}

export const interviewersOf = (cards: Card[]) => cards.map((card) => card.interviewer.name).join(", ");

/** For a row of a list: the first names, and how many more there are. */
export function briefly(cards: Card[]): string {
  const names = cards.map((card) => card.interviewer.name);
  return names.length <= 3 ? names.join(", ") : `${names.slice(0, 2).join(", ")} and ${names.length - 2} more`;
}

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
