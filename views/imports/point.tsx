import type { ShownQuestion } from "../../src/imports/review-shown.ts";
import { pointId } from "./links.ts";
import type { Typing } from "./review.tsx";

type Point = ShownQuestion["read"][number];
type Props = { point: Point; typing: Typing };

/** A follow-up point; where it holds several, the offer to split it. */
export function DraftPointItem({ point, typing }: Props) {
  const { line, text, parts, split } = point;
  if (parts.length < 2 && split === null) return <li dir="auto">{text}</li>;
  const id = pointId(line);
  return (
    <li id={id} class="compound" tabindex={-1} autofocus={typing.anchor === id}>
      <p dir="auto">{text}</p>
      {split === null ? <Offer point={point} typing={typing} /> : <Decided line={line} parts={parts} split={split} />}
    </li>
  );
}

function Offer({ point: { line, parts, was }, typing }: Props) {
  const name = `${line}.part`;
  const mistake = typing.errors[name];
  const typed = typing.typed[name];
  const ticked = typed === undefined ? parts : [typed].flat();
  return (
    <fieldset>
      <legend class="hint">This may be several points. Ticked ones become points of their own:</legend>
      <input type="hidden" name={`${line}.was`} value={was} />
      {/* Also where none is ticked, the page knows what was left. */}
      <input type="hidden" name={name} value="" />
      {parts.map((part) => (
        <label class="check">
          <input
            type="checkbox"
            name={name}
            value={part}
            checked={ticked.includes(part)}
            autofocus={mistake !== undefined && part === parts[0]}
            aria-describedby={mistake ? `split-mistake-${line}` : undefined}
          />
          <span dir="auto">{part}</span>
        </label>
      ))}
      {mistake ? (
        <p class="mistake" id={`split-mistake-${line}`}>
          {mistake}
        </p>
      ) : null}
      <div class="row">
        <button type="submit" class="small" name="split" value={`${line} split`}>
          Split
        </button>
        <button type="submit" class="small quiet" name="split" value={`${line} leave`}>
          Leave as it is
        </button>
      </div>
    </fieldset>
  );
}

function Decided({ line, parts, split }: { line: number; parts: string[]; split: string[] }) {
  const left = parts.filter((part) => !split.includes(part));
  return (
    <div class="decided">
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
      <button type="submit" class="small quiet" name="split" value={`${line} open`}>
        Decide again
      </button>
    </div>
  );
}
