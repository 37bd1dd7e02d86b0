import type { Child } from "hono/jsx";
import type { Viewer } from "../../src/accounts/actor.ts";
import { knownLabels, RECOMMENDATION_LABELS, SKIP_LABELS } from "../../src/labels.ts";
import type { FieldHead } from "../../src/scorecards/heads.ts";
import { LIMITS } from "../../src/scorecards/limits.ts";
import { type KnownThen, questionsOf, type RecordQuestion, type ScorecardRecord } from "../../src/scorecards/record.ts";
import type { ToldField } from "../../src/scorecards/told.ts";
import { type FieldErrors, FormMistake, TextArea } from "../components/field.tsx";
import { PageHead } from "../components/parts.tsx";
import { Time } from "../components/time.tsx";
import { Page } from "../layouts/page.tsx";
import { readEntry } from "./entry.ts";
import { QuestionControls } from "./question-panel.tsx";
import { WrapUpControls } from "./wrap-up-panel.tsx";

/** A correction that was not taken: what was edited, what is wrong with it, and what was corrected elsewhere meanwhile. */
export type Mistakes = { typed: Record<string, string | string[]>; errors: FieldErrors; overtaken: ToldField[] };

type Props = Mistakes & {
  card: ScorecardRecord;
  viewer: Viewer;
  /** Where each field stands. */
  fields: Record<string, FieldHead[]>;
  /** What the person may know that they did not know when they submitted; null where it is hidden from them. */
  known: KnownThen | null;
};

/** One's own submitted scorecard as a form, question by question; nothing of colleagues. Folded, but for what was edited. */
export function AmendmentPage({ card, viewer, fields, known, typed, errors, overtaken }: Props) {
  const entry = readEntry(fields, typed, errors);
  const names = [...Object.keys(typed), ...Object.keys(errors)];
  const wrapsUp = names.some((field) => ["recommendation", "rationale", "cited"].includes(field.split(":")[0] ?? ""));
  const edited = new Set(names.filter((field) => !field.startsWith("cited:")).flatMap((field) => field.split(":")[1] ?? []));
  const touched = ({ id, points }: RecordQuestion) => edited.has(id) || points.some((point) => edited.has(point.id));
  const results = `/scorecards/${card.id}/results`;
  return (
    <Page title={`Correct: ${card.candidate.name}, ${card.plan.name}`} viewer={viewer} room="interviews" scripts={["unsent/amending.js"]}>
      <PageHead
        title="Correct your scorecard"
        back={{ href: results, label: "Back to the results" }}
        meta={<Meta card={card} viewer={viewer} />}
      />
      <form
        method="post"
        action={`/scorecards/${card.id}/amendment`}
        id="amendment"
        class="amendment"
        data-scorecard={card.id}
        data-amendments={card.amendments.length}
        data-typed={names.length > 0 ? "yes" : undefined}
        novalidate
      >
        <div class="stack narrow">
          <Terms known={known} />
          <FormMistake errors={errors} />
          {errors.reason ? (
            <p>
              <a href="#field-reason">Go to the reason</a>
            </p>
          ) : null}
          <Overtaken fields={overtaken} />
        </div>
        <div class="amendment-parts">
          {questionsOf(card).map((question) => (
            <Part
              id={`question-${question.number}`}
              title={`${question.number}. ${question.prompt}`}
              stands={standsAt(question)}
              open={touched(question)}
            >
              <QuestionControls question={question} entry={entry} />
            </Part>
          ))}
          <Part
            id="wrap-up"
            title="Recommendation and rationale"
            stands={card.recommendation === null ? "none" : RECOMMENDATION_LABELS[card.recommendation]}
            open={wrapsUp}
          >
            <WrapUpControls card={card} entry={entry} />
          </Part>
        </div>
        <div class="stack narrow">
          <TextArea
            name="reason"
            label="Why it is corrected"
            hint="One sentence is enough. Everybody who may read the scorecard reads it."
            maxlength={LIMITS.amendmentReason}
            typed={typed}
            errors={errors}
          />
          <p class="row">
            <button type="submit" class="primary">
              Save the correction
            </button>
            <a class="button quiet" href={results}>
              Cancel
            </a>
          </p>
        </div>
      </form>
    </Page>
  );
}

function Meta({ card, viewer }: { card: ScorecardRecord; viewer: Viewer }) {
  return (
    <>
      {card.candidate.name} · {card.position.title} · {card.plan.name}
      {card.submittedAt === null ? null : (
        <>
          {" · submitted "}
          <Time at={card.submittedAt} zone={viewer.timeZone} />
        </>
      )}
    </>
  );
}

/** What a correction is, and what this one will say of itself. */
function Terms({ known }: { known: KnownThen | null }) {
  const flags = known === null ? [] : knownLabels(known);
  return (
    <>
      <p>
        What you submitted stays readable. A correction stands beside it, on the results and on paper, with your name, the time and your
        reason; every figure uses the corrected values from then on.
      </p>
      {flags.length === 0 ? null : (
        <p class="notice">
          This one will say of itself: <strong>{flags.join(" · ")}</strong>
        </p>
      )}
    </>
  );
}

/** Fields that were corrected in another tab or on another device after this form was opened. */
function Overtaken({ fields }: { fields: ToldField[] }) {
  if (fields.length === 0) return null;
  return (
    <div class="notice notice-problem" role="alert">
      <p>
        <strong>You corrected this elsewhere after you opened this form.</strong> Nothing of the form is saved yet, and nothing you typed is
        lost. Sent again, it replaces what stands there now, which stays readable.
      </p>
      <dl class="standing">
        {fields.map(({ question, what, before }) => (
          <div>
            <dt class="caps">{question === null ? what : `Question ${question.number}, ${what}`} now</dt>
            <dd>{before === "" ? "(empty)" : before}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

type PartProps = { id: string; title: string; stands: string; open: boolean; children: Child };

function Part({ id, title, stands, open, children }: PartProps) {
  return (
    <details class="unfold amendment-part" id={id} open={open}>
      <summary>
        <h2>{title}</h2> <span class="soft">{stands}</span>
      </summary>
      <div class="amendment-fields">{children}</div>
    </details>
  );
}

function standsAt({ rating, skip }: RecordQuestion): string {
  if (skip !== null) return `skipped: ${SKIP_LABELS[skip.reason].toLowerCase()}`;
  return rating === null ? "no rating" : `${rating} of 5`;
}
