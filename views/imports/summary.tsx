import type { Lack } from "../../src/guides/missing.ts";
import type { Attention } from "../../src/imports/review.ts";
import type { ShownReview } from "../../src/imports/review-shown.ts";
import { count } from "../components/parts.tsx";
import { lineId, pointId, reviewPath, understoodId } from "./links.ts";
import { ATTENTION_WORDS, LACK_WORDS } from "./words.ts";

/** What was understood in numbers, and what is to do: each leads to the first place of its kind. */
export function Summary({ review }: { review: ShownReview }) {
  const { id, draft, attention, faults, exact } = review;
  const points = draft.questions.reduce((sum, question) => sum + question.points.length, 0);
  return (
    <div class="review-summary">
      <p role="status">
        {count(draft.questions.length, "question")} · {count(points, "follow-up point")} ·{" "}
        {count(draft.qualifications.length, "qualification")}
        {exact ? " · everything is understood" : null}
        {(["unplaced", "uncertain", "compound"] as const).map((kind) => (
          <Jump id={id} kind={kind} places={attention[kind]} />
        ))}
      </p>
      {exact ? <p class="hint">Scorebook wrote this file itself, so there are no lines to look at. Save it as it is.</p> : null}
      <Lacking review={review} />
      {faults.length > 0 ? (
        <div class="notice notice-problem">
          <p>Too long for a guide. Turn some of it into lines of their own, or shorten it under “Fill in”.</p>
          <ul>
            {faults.slice(0, 20).map(({ line, message }) => (
              <li>
                <a href={reviewPath(id, line, understoodId(line))}>{exact ? `Question ${line}` : `Line ${line}`}</a>: {message}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}

const TARGETS: Record<Attention, (line: number) => string> = { unplaced: lineId, uncertain: lineId, compound: pointId };

function Jump({ id, kind, places }: { id: string; kind: Attention; places: number[] }) {
  const [first] = places;
  if (first === undefined) return null;
  return (
    <>
      {" · "}
      <a class={`jump jump-${kind}`} href={reviewPath(id, first, TARGETS[kind](first))} data-jump={kind}>
        {count(places.length, ...ATTENTION_WORDS[kind])}
      </a>
    </>
  );
}

/** What the document does not say. It can be saved without, and nothing is made up. */
function Lacking({ review: { id, draft } }: { review: ShownReview }) {
  const kinds: Lack[] = ["points", "anchors", "minutes", "competency"];
  const lacking = kinds.flatMap((kind) => {
    const found = draft.questions.filter(({ lacks }) => lacks.includes(kind));
    const [first] = found;
    return first === undefined ? [] : [{ kind, first: first.line, many: found.length }];
  });
  if (lacking.length === 0) return null;
  return (
    <p class="hint">
      Not said:{" "}
      {lacking.map(({ kind, first, many }, at) => (
        <>
          {at === 0 ? "" : " · "}
          <a href={reviewPath(id, first, understoodId(first))}>
            {LACK_WORDS[kind]} of {count(many, "question")}
          </a>
        </>
      ))}
      . It can be filled in below or later in the guide; nothing is made up.
    </p>
  );
}
