import type { DecisionEntry } from "../../src/decisions/history.ts";
import type { ApplicationOverview } from "../../src/decisions/overview.ts";
import type { Outcome, Reason } from "../../src/decisions/reasons.ts";
import { OUTCOME_LABELS } from "../../src/labels.ts";
import { type FieldErrors, type Typed, typedText } from "../components/field.tsx";
import { DecisionForm } from "./form.tsx";
import { Entry } from "./history.tsx";
import { ReopeningForm } from "./reopening.tsx";

/** What each outcome offers as its reason, and whether it closes the application. */
export type Choice = { outcome: Outcome; reasons: readonly Reason[]; closes: boolean };

export type DecidingProps = {
  overview: ApplicationOverview;
  choices: Choice[];
  typed: Typed;
  errors: FieldErrors;
  overtaken: boolean;
  zone: string;
};

/** Where a person records what is decided; nothing in it is filled in, and no figure suggests anything. */
export function Deciding({ overview, choices, typed, errors, overtaken, zone }: DecidingProps) {
  const { application, decisions, grounds } = overview;
  const { closed } = application;
  const [last] = decisions;
  const seen = last?.id ?? "";
  // A form with a mistake still knows what its writer saw; only one that was told what happened since sees more.
  const was = overtaken || typed.was === undefined ? seen : typedText(typed, "was");
  const kept = typed.rationale !== undefined;
  const form = { id: application.id, was, scored: grounds.scored, choices, typed, errors };
  return (
    <section class="section" id="deciding" aria-labelledby="deciding-heading">
      <h2 id="deciding-heading">{closed ? "Closed" : "Record a decision"}</h2>
      {overtaken ? <Meanwhile decision={last} zone={zone} /> : null}
      {closed ? <ReopeningForm kept={kept} {...form} /> : <DecisionForm {...form} />}
    </section>
  );
}

/** What somebody decided after the form was opened, above what was typed. */
function Meanwhile({ decision, zone }: { decision: DecisionEntry | undefined; zone: string }) {
  return (
    <div class="notice notice-problem" role="alert">
      <p>
        <strong>Somebody decided after you opened this page.</strong> Nothing of yours is recorded yet, and what you typed is still below.
        Read what stands now, then record yours if it still holds.
      </p>
      {decision === undefined ? null : (
        <div class="meanwhile">
          <p class="prompt">{decision.outcome === null ? "Reopened" : OUTCOME_LABELS[decision.outcome]}</p>
          <Entry decision={decision} zone={zone} />
        </div>
      )}
    </div>
  );
}
