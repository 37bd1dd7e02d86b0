import type { SourceLine } from "../../src/imports/linking.ts";
import type { ShownReview } from "../../src/imports/review-shown.ts";
import { lineId, reviewPath, understoodId } from "./links.ts";
import type { Typing } from "./review.tsx";
import { CHOICE_WORDS, ROLES } from "./words.ts";

/** The document as it was given, line by line, each with what it is taken for. */
export function Source({ review, typing }: { review: ShownReview; typing: Typing }) {
  return (
    <section id="source" class="pane source" aria-labelledby="source-title">
      <div class="pane-head">
        <h2 id="source-title">The document</h2>
        <p class="hint">Point at a line, or tap it, to say what it is.</p>
      </div>
      <ol class="source-lines">
        {runsOf(review.lines).map((run) => {
          const [first] = run;
          const last = run.at(-1);
          if (first === undefined || last === undefined) return null;
          if (!isFolded(first) || run.length === 1) return run.map((line) => <SourceRow review={review} line={line} typing={typing} />);
          return (
            <li>
              <details class="unfold source-fold" id={`fold-${first.number}`}>
                <summary>
                  Lines {first.number}–{last.number}: ignored
                </summary>
                <ol class="source-lines">
                  {run.map((line) => (
                    <SourceRow review={review} line={line} typing={typing} />
                  ))}
                </ol>
              </details>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** What a person ignored stays in sight, so that it can be taken back. */
const isFolded = ({ role, choice }: SourceLine) => role === "ignored" && choice === null;

/** Lines that are folded together, and all others one by one. */
function runsOf(lines: SourceLine[]): SourceLine[][] {
  const runs: SourceLine[][] = [];
  for (const line of lines) {
    const before = runs.at(-1)?.[0];
    if (before !== undefined && isFolded(before) && isFolded(line)) runs.at(-1)?.push(line);
    else runs.push([line]);
  }
  return runs;
}

/** What of a line is shown; the rest of a longer one is told by its length. */
const SHOWN = 3000;

function SourceRow({ review, line, typing }: { review: ShownReview; line: SourceLine; typing: Typing }) {
  const { number, role, certain, choice, of, text, kind, level } = line;
  const { mark, word } = ROLES[role];
  const next = nextPlace(review, line);
  const classes = ["source-line", `is-${role}`, `is-${kind}`, `depth-${kind === "heading" ? 0 : Math.min(level, 5)}`];
  if (role === "unplaced" || !certain) classes.push("asks");
  return (
    <li id={lineId(number)} class={classes.join(" ")} data-of={of ?? undefined} tabindex={-1} autofocus={typing.anchor === lineId(number)}>
      <a class="line-number" href={`#${of === null ? lineId(number) : understoodId(of)}`}>
        {number}
      </a>
      <span class="line-role">
        <span class="line-mark" aria-hidden="true">
          {mark}
        </span>{" "}
        {word}
        {choice === null ? null : <span class="line-said"> · chosen</span>}
        {certain ? null : <span class="line-check"> check</span>}
      </span>
      <p class="line-text" dir="auto">
        {text.slice(0, SHOWN)}
        {text.length > SHOWN ? <span class="hint"> … and {text.length - SHOWN} characters more</span> : null}
      </p>
      <Choices line={line} />
      {next === null ? null : (
        <a class="line-next" href={next}>
          Next to look at
        </a>
      )}
    </li>
  );
}

const CHOICES = ["section", "question", "answer", "point", "qualification", "ignored", "auto"] as const;

function Choices({ line: { number, role } }: { line: SourceLine }) {
  return (
    <fieldset class="line-choices" aria-label={`Line ${number} is`}>
      {CHOICES.map((value) => {
        const { mark, word } = CHOICE_WORDS[value];
        const pressed = value === "auto" ? undefined : value === role ? ("true" as const) : ("false" as const);
        return (
          <button type="submit" name="line" value={`${number} ${value}`} title={word} aria-pressed={pressed}>
            <span aria-hidden="true">{mark}</span>
            <span class="choice-word">{word}</span>
          </button>
        );
      })}
    </fieldset>
  );
}

/** From a line that asks for an eye to the next that does. */
function nextPlace({ id, attention, lines }: ShownReview, { number, role, certain }: SourceLine): string | null {
  if (role !== "unplaced" && certain) return null;
  const next = [...attention.unplaced, ...attention.uncertain].filter((place) => place > number).sort((a, b) => a - b)[0];
  if (next === undefined) return null;
  return lines.some((line) => line.number === next) ? `#${lineId(next)}` : reviewPath(id, next, lineId(next));
}
