import { SKIP_LABELS } from "../../src/labels.ts";
import { type RecordQuestion, SKIP_REASONS } from "../../src/scorecards/record.ts";
import { anchorFor } from "../../src/scoring/anchors.ts";
import { OutlineText } from "../components/outline.tsx";
import { facts } from "../components/parts.tsx";
import { Choices, Doubt, Note, Was } from "./controls.tsx";
import { type Entry, stored } from "./entry.ts";

const POINT_CHOICES = [
  { value: "1", label: "Covered" },
  { value: "0.5", label: "Partly" },
  { value: "0", label: "Missed" },
  { value: "", label: "Not asked" },
];

const SKIP_CHOICES = [
  { value: "", label: "Not skipped" },
  ...SKIP_REASONS.map((reason) => ({ value: reason, label: SKIP_LABELS[reason] })),
];

/** Where a question stands: in the plan, or, for who asks a share of it, among their own. */
export type QuestionPlace = { shared: boolean; place: number; total: number };

/** One question of the live interview: what to ask, what to listen for, what was heard. */
export function QuestionPanel({ question, at, entry }: { question: RecordQuestion; at: QuestionPlace; entry: Entry }) {
  const { number, section, competency, minutes, prompt, skip } = question;
  return (
    <>
      <p class="caps panel-place">
        {facts(
          at.shared ? `Question ${number} of the plan · ${at.place} of ${at.total} yours` : `${number} of ${at.total}`,
          section,
          competency,
        )}
        {minutes === null ? null : (
          <>
            {" "}
            · <span data-budget={minutes}>{minutes} min</span>
          </>
        )}
      </p>
      <h2 class="ask" tabindex={-1}>
        {prompt}
      </h2>
      <p class="skipped-line" hidden={skip === null}>
        Skipped: it has no score and does not count against the candidate.
      </p>
      <QuestionControls question={question} entry={entry} />
    </>
  );
}

/** Everything that is marked and noted in a question. */
export function QuestionControls({ question, entry }: { question: RecordQuestion; entry: Entry }) {
  const { id, outline, points, rating, evidence, skip } = question;
  // The note of a skip that was taken back stays saved, so what it says must be seen where it would count again.
  const skipNote = entry.heads(`skipNote:${id}`).at(-1)?.value ?? skip?.note ?? "";
  return (
    <>
      {outline.length > 0 ? (
        <details class="unfold">
          <summary>What a good answer covers</summary>
          <OutlineText outline={outline} />
        </details>
      ) : null}
      {points.length > 0 ? (
        <section class="points" aria-label="Follow-up points">
          <h3 class="caps">Follow-up points</h3>
          {points.map((point) => (
            <Choices
              field={`point:${point.id}`}
              legend={point.weight === 1 ? point.text : `${point.text} (counts ×${point.weight})`}
              choices={POINT_CHOICES}
              saved={stored(point.value)}
              entry={entry}
              kind="point"
              weight={point.weight === 1 ? undefined : point.weight}
            />
          ))}
        </section>
      ) : null}
      <Rating question={question} entry={entry} saved={stored(rating)} />
      <p class="divergence notice" hidden>
        The rating and the points tell different stories. Worth a second look; both stay as you set them.
      </p>
      <Note field={`evidence:${id}`} label="Evidence: what was said" saved={evidence} entry={entry} rows={5} />
      <details class="unfold skip-box" open={entry.value(`skip:${id}`, skip?.reason ?? "") !== ""}>
        <summary>Skip, because…</summary>
        <Choices
          field={`skip:${id}`}
          legend="Why this question is skipped"
          hideLegend
          choices={SKIP_CHOICES}
          saved={skip?.reason ?? ""}
          entry={entry}
          kind="skip-reason"
        />
        <Note
          field={`skipNote:${id}`}
          label="In your words"
          hint="Needed when it is another reason."
          saved={skipNote}
          entry={entry}
          rows={2}
        />
      </details>
    </>
  );
}

/** The five ratings with what each sounds like, always in sight. */
function Rating({ question, saved, entry }: { question: RecordQuestion; saved: string; entry: Entry }) {
  const field = `rating:${question.id}`;
  const current = entry.value(field, saved);
  return (
    <fieldset class="rating" data-field={field}>
      <legend class="caps">Rating</legend>
      <Was field={field} saved={saved} entry={entry} />
      <div class="anchors">
        {([1, 2, 3, 4, 5] as const).map((rating) => {
          const own = question.anchors[`${rating}`];
          return (
            <label class={own ? undefined : "anchor-default"}>
              <input type="radio" name={field} value={String(rating)} checked={String(rating) === current} />
              <span class="anchor-number">{rating}</span>
              <span class="anchor-text">{anchorFor(question.anchors, rating)}</span>
            </label>
          );
        })}
      </div>
      <label class="unrated">
        <input type="radio" name={field} value="" checked={current === ""} />
        <span>Not rated</span>
      </label>
      <Doubt field={field} entry={entry} choices={[{ value: "", label: "Not rated" }]} />
    </fieldset>
  );
}
