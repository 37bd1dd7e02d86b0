import type { Card } from "../../src/interviews/cards.ts";
import { count, facts, minutesText } from "../components/parts.tsx";
import { Time } from "../components/time.tsx";
import { AmendedMark, StateTag } from "./cards.tsx";
import { ClosedNote } from "./closed.tsx";
import type { InterviewProps } from "./interview.tsx";

/** The panel: the reader's own scorecard first, then the others as far as the reader may know of them. */
export function Members(props: InterviewProps) {
  const { interview, viewings } = props;
  const own = interview.cards.filter(({ mine }) => mine);
  const others = interview.cards.filter(({ mine }) => !mine);
  const shown = viewings.find(({ mine }) => mine);
  return (
    <section aria-labelledby="panel-heading" id="panel">
      <h2 id="panel-heading" class="caps">
        Panel
      </h2>
      {shown === undefined ? null : (
        <p class="notice">
          {shown.shownBy} showed you this interview on <Time at={shown.shownAt} zone={props.viewer.timeZone} manner="date" />. You score
          nothing in it.
        </p>
      )}
      <ClosedNote interview={interview} others={others} owed={props.owed} />
      <div class="members">
        {[...own, ...others].map((card) => (
          <Member {...props} card={card} />
        ))}
      </div>
    </section>
  );
}

function Member({ card, viewer, questions, shares }: InterviewProps & { card: Card }) {
  const share = shares.get(card.id);
  return (
    <div class="scorecard-line">
      <p class="row">
        <span class="prompt">{card.interviewer.name}</span>
        {card.mine ? <span class="soft">you</span> : null}
        {card.state === null ? null : <StateTag state={card.state} />}
        {card.submittedAt === null ? null : (
          <span class="soft">
            <Time at={card.submittedAt} zone={viewer.timeZone} />
          </span>
        )}
        <AmendedMark times={card.amended} />
      </p>
      {share === undefined ? null : <Share share={share} mine={card.mine} questions={questions} />}
      {card.mine && card.state !== "submitted" ? <p class="hint">Only you see what you mark until you submit.</p> : null}
      <Links card={card} />
    </div>
  );
}

/** Which of the plan's questions somebody asks; for the reader themselves in full, to prepare. */
function Share({ share, mine, questions }: { share: string[] | null; mine: boolean; questions: InterviewProps["questions"] }) {
  const asked = questions.filter(({ id }) => share === null || share.includes(id));
  const time = minutesText(asked.reduce((sum, question) => sum + (question.minutes ?? 0), 0) || null);
  const amount =
    share === null ? `all ${count(questions.length, "question")}` : `${asked.length} of ${count(questions.length, "question")}`;
  if (!mine) {
    const numbers = share === null ? "" : `: ${asked.map(({ number }) => number).join(", ")}`;
    return <p class="hint">{facts(`Asks ${amount}${numbers}`, time)}</p>;
  }
  return (
    <details class="unfold">
      <summary>{facts(`You ask ${amount}`, time)}</summary>
      <ul class="asked-list">
        {asked.map(({ number, prompt }) => (
          <li>
            <span class="number">{number}</span> {prompt}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What the reader may open of a scorecard. */
function Links({ card }: { card: Card }) {
  const base = `/scorecards/${card.id}`;
  const whose = card.mine ? "" : ` of ${card.interviewer.name}`;
  const open = card.mine && card.state !== "submitted";
  const telling = card.readable && card.state !== "scheduled";
  if (!open && !telling) return null;
  return (
    <div class="row">
      {open ? (
        <a class="button primary" href={base}>
          {card.state === "scheduled" ? "Start the interview" : "Continue the interview"}
        </a>
      ) : null}
      {telling ? (
        <>
          <a class="button small" href={`${base}/results`}>
            Results<span class="visually-hidden">{whose}</span>
          </a>
          <a class="button small" href={`${base}/scorecard.pdf`}>
            PDF scorecard<span class="visually-hidden">{whose}</span>
          </a>
        </>
      ) : null}
    </div>
  );
}
