import type { ConsensusThread } from "../../src/debriefs/consensus.ts";
import { LIMITS } from "../../src/debriefs/limits.ts";
import type { RecordQuestion } from "../../src/scorecards/record.ts";
import { anchorFor } from "../../src/scoring/anchors.ts";
import { ratings } from "../../src/scoring/model.ts";
import { type FieldErrors, type Typed, typedText } from "../components/field.tsx";
import type { DebriefProps } from "./debrief.tsx";
import { actionHref } from "./links.ts";

/** A consensus form that was not taken. Without errors, somebody else set a consensus meanwhile. */
export type ConsensusMistake = { questionId: string | null; typed: Typed; errors: FieldErrors };

type ConsensusFormProps = DebriefProps & {
  /** Null for the interview as a whole. */
  questionId: string | null;
  number?: number;
  anchors: RecordQuestion["anchors"];
  thread: ConsensusThread;
};

/**
 * Sets, changes or takes back a consensus. Nothing is chosen beforehand. Once the debrief is concluded it is hidden
 * rather than gone, so that a reason that somebody is typing in it at that moment is not thrown away (debrief.js).
 */
export function ConsensusForm(props: ConsensusFormProps) {
  const { debrief, order, questionId, thread, mistake } = props;
  if (!debrief.may.takePart) return null;
  const refused = mistake !== undefined && mistake.questionId === questionId ? mistake : undefined;
  const key = questionId ?? "overall";
  const action = actionHref(debrief.panel.record.interview.id, "consensus", order);
  const standing = thread[0];
  const stands = standing !== undefined && standing.rating !== null;
  return (
    <details class="unfold" id={`agree-${key}`} open={refused !== undefined} hidden={debrief.concluded !== null}>
      <summary>{stands ? "Change the consensus" : "Set a consensus"}</summary>
      <form
        method="post"
        id={`consensus-${key}`}
        action={action}
        hx-post={action}
        novalidate
        class="consensus-form"
        data-keeps={refused === undefined ? "" : "typed"}
      >
        {refused === undefined ? null : <Refusal mistake={refused} standing={standing} />}
        <input type="hidden" name="questionId" value={questionId ?? ""} />
        <input type="hidden" name="replaces" value={standing?.id ?? ""} />
        <Ratings {...props} id={`rating-${key}`} stands={stands} refused={refused} />
        <Reason id={`reason-${key}`} refused={refused} />
        <button type="submit">{stands ? "Save the change" : "Set the consensus"}</button>
      </form>
    </details>
  );
}

/** What somebody else set while this form was being filled in, or what is missing. */
function Refusal({ mistake, standing }: { mistake: ConsensusMistake; standing: ConsensusThread[number] | undefined }) {
  if (Object.keys(mistake.errors).length > 0) return null;
  const theirs =
    standing === undefined ? "" : standing.rating === null ? "took the consensus back" : `set the consensus ${standing.rating}`;
  return (
    <p class="notice notice-problem" role="alert">
      <strong>
        {standing?.setBy.name ?? "Somebody"} {theirs} while you were writing
      </strong>
      {standing === undefined ? null : <>: “{standing.reason}”</>} Nothing of yours is saved yet and nothing you typed is lost. Sent again,
      it replaces theirs, which stays readable.
    </p>
  );
}

type RatingsProps = ConsensusFormProps & { id: string; stands: boolean; refused: ConsensusMistake | undefined };

function Ratings({ id, number, anchors, stands, refused }: RatingsProps) {
  const error = refused?.errors.rating;
  const typed = typedText(refused?.typed, "rating");
  const choices = [
    ...ratings.map((rating) => ({ value: String(rating), sign: String(rating), text: anchorFor(anchors, rating) })),
    ...(stands ? [{ value: "none", sign: "–", text: "take back what stands" }] : []),
  ];
  return (
    <fieldset class={error ? "field field-mistaken" : "field"} aria-describedby={error ? `${id}-mistake` : undefined}>
      <legend>{number === undefined ? "The interview as a whole, from 1 to 5" : `What you agreed on for question ${number}`}</legend>
      <div>
        {choices.map(({ value, sign, text }) => (
          <label class="check">
            <input type="radio" name="rating" value={value} checked={typed === value} />
            <span>
              <strong>{sign}</strong> {text}
            </span>
          </label>
        ))}
      </div>
      {error ? (
        <p class="mistake" id={`${id}-mistake`}>
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}

/** Like components/field.tsx, with an id of its own because the page has one a question. */
function Reason({ id, refused }: { id: string; refused: ConsensusMistake | undefined }) {
  const error = refused?.errors.reason;
  return (
    <div class={error ? "field field-mistaken" : "field"}>
      <label for={id}>Reason</label>
      <textarea
        id={id}
        name="reason"
        rows={2}
        maxlength={LIMITS.reason}
        required
        autofocus={refused !== undefined}
        aria-invalid={error ? "true" : undefined}
        aria-describedby={error ? `${id}-mistake` : undefined}
      >
        {typedText(refused?.typed, "reason")}
      </textarea>
      {error ? (
        <p class="mistake" id={`${id}-mistake`}>
          {error}
        </p>
      ) : null}
    </div>
  );
}
