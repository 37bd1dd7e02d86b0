import type { DraftPoint } from "../../src/imports/draft.ts";
import { pointId } from "./links.ts";
import type { Mistakes, ShownReview } from "./review.tsx";

type Props = { review: ShownReview; point: DraftPoint; mistakes: Mistakes | null };

/** A follow-up point; where it holds several, the offer to split it. */
export function DraftPointItem({ review, point, mistakes }: Props) {
  const { line, text, parts, split } = point;
  if (parts.length < 2 && split === null) return <li dir="auto">{text}</li>;
  const action = `/imports/${review.id}/splits/${line}`;
  const mistake = mistakes?.of === `split-${line}` ? mistakes.errors.part : undefined;
  return (
    <li id={pointId(line)} class="compound" tabindex={-1}>
      <p dir="auto">{text}</p>
      <form method="post" action={action} hx-post={action} aria-label={`The point of line ${line}`}>
        {split === null ? <Offer parts={parts} mistake={mistake} line={line} /> : <Decided parts={parts} split={split} />}
      </form>
    </li>
  );
}

function Offer({ parts, mistake, line }: { parts: string[]; mistake: string | undefined; line: number }) {
  return (
    <fieldset>
      <legend class="hint">This may be several points. Ticked ones become points of their own:</legend>
      {parts.map((part) => (
        <label class="check">
          <input type="checkbox" name="part" value={part} checked aria-describedby={mistake ? `split-mistake-${line}` : undefined} />
          <span dir="auto">{part}</span>
        </label>
      ))}
      {mistake ? (
        <p class="mistake" id={`split-mistake-${line}`}>
          {mistake}
        </p>
      ) : null}
      <div class="row">
        <button type="submit" class="small" name="decision" value="split">
          Split
        </button>
        <button type="submit" class="small quiet" name="decision" value="leave">
          Leave as it is
        </button>
      </div>
    </fieldset>
  );
}

function Decided({ parts, split }: { parts: string[]; split: string[] }) {
  const left = parts.filter((part) => !split.includes(part));
  return (
    <div>
      {split.length === 0 ? (
        <p class="hint">Left as it is.</p>
      ) : (
        <ul class="follow-up-points">
          {split.map((part) => (
            <li dir="auto">{part}</li>
          ))}
        </ul>
      )}
      {split.length > 0 && left.length > 0 ? <p class="hint">Left out: {left.join(" · ")}</p> : null}
      <button type="submit" class="small quiet" name="decision" value="open">
        Decide again
      </button>
    </div>
  );
}
