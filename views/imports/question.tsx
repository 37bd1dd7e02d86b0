import type { ShownQuestion, ShownReview } from "../../src/imports/review-shown.ts";
import { OutlineText } from "../components/outline.tsx";
import { facts, minutesText } from "../components/parts.tsx";
import { FillForm } from "./fill-form.tsx";
import { lineId, understoodId } from "./links.ts";
import { DraftPointItem } from "./point.tsx";
import type { Typing } from "./review.tsx";
import { LACK_WORDS } from "./words.ts";

type Props = { review: ShownReview; question: ShownQuestion; typing: Typing };

/** One question as it was understood, with what it lacks and the form for that. */
export function UnderstoodQuestion({ review, question, typing }: Props) {
  const { line, prompt, competency, minutes, outline, read, points, lacks } = question;
  return (
    <li id={understoodId(line)} class="understood-entry" data-line={line} tabindex={-1} autofocus={typing.anchor === understoodId(line)}>
      {review.exact ? (
        <span class="line-number">{line}</span>
      ) : (
        <a class="line-number" href={`#${lineId(line)}`}>
          <span class="visually-hidden">Line </span>
          {line}
        </a>
      )}
      <div class="understood-body">
        <h4 class="prompt" dir="auto">
          {prompt}
        </h4>
        <p class="hint">
          {facts(competency, minutesText(minutes))}
          {lacks.length === 0 ? null : (
            <span class="lacks">
              {competency === "" && minutes === null ? "" : " · "}not said: {lacks.map((lack) => LACK_WORDS[lack]).join(", ")}
            </span>
          )}
        </p>
        {outline.length === 0 ? null : (
          <details class="unfold" id={`answer-${line}`}>
            <summary>Answer</summary>
            <div dir="auto">
              <OutlineText outline={outline} />
            </div>
          </details>
        )}
        {points.length === 0 ? null : (
          <ul class="follow-up-points">
            {read.length > 0
              ? read.map((point) => <DraftPointItem point={point} typing={typing} />)
              : points.map(({ text }) => <li dir="auto">{text}</li>)}
          </ul>
        )}
        <Ratings question={question} />
        <FillForm review={review} question={question} typing={typing} />
      </div>
    </li>
  );
}

function Ratings({ question: { anchors } }: { question: ShownQuestion }) {
  const written = Object.entries(anchors);
  if (written.length === 0) return null;
  return (
    <dl class="anchor-list">
      {written.map(([rating, text]) => (
        <>
          <dt>
            <span class="visually-hidden">Rating </span>
            {rating}
          </dt>
          <dd dir="auto">{text}</dd>
        </>
      ))}
    </dl>
  );
}
