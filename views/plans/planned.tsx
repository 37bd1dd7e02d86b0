import { LIMITS } from "../../src/limits.ts";
import type { PlannedQuestion } from "../../src/plans/content.ts";
import type { FieldErrors, Typed } from "../components/field.tsx";
import { facts } from "../components/parts.tsx";
import type { BuilderProps } from "./builder.tsx";
import { editHref, ids, questionOf } from "./links.ts";
import { WeightForm } from "./weight-form.tsx";

/** What was typed into one question's form and could not be taken. */
export type RowMistake = { form: "minutes" | "weight"; questionId: string; typed: Typed; errors: FieldErrors };

type PlannedProps = { builder: BuilderProps; question: PlannedQuestion; at: number; base: string; query: string };

/** One question of the plan with its place, minutes and weight. */
export function Planned({ builder, question, at, base, query }: PlannedProps) {
  const { plan, draft, checks, focus } = builder;
  const { id, prompt, section, competency, guideQuestionId } = question;
  const edit = editHref(plan.id, plan.guideId, question);
  const problems = checks.checks.filter(({ place }) => questionOf(place) === id);
  const mistake = builder.mistake?.questionId === id ? builder.mistake : undefined;
  return (
    <li id={ids.question(id)} class="planned" data-id={id}>
      <span class="planned-place">
        <span class="planned-handle" aria-hidden="true">
          ⠿
        </span>
        <span class="planned-number">{at + 1}</span>
      </span>
      <div class="planned-body">
        <p class="prompt">{prompt === "" ? "(no wording yet)" : prompt}</p>
        <p class="list-meta">
          {facts(section, competency, guideQuestionId === null ? "your own" : "")} ·{" "}
          <a href={edit}>
            {guideQuestionId === null ? "Edit" : "Edit in guide"}
            <span class="visually-hidden">: {prompt}</span>
          </a>
        </p>
        {problems.map(({ severity, message }) => (
          <p class={severity === "blocks" ? "tag tag-bad" : "tag tag-warn"}>{message.replace(/^question \d+ /, "")}</p>
        ))}
        <div class="planned-acts">
          <MinutesForm question={question} action={`${base}/minutes${query}`} mistake={mistake} />
          <WeightForm question={question} action={`${base}/weight${query}`} mistake={mistake} focus={focus} />
          <div class="planned-moves">
            <MoveButton direction="up" question={question} action={`${base}/place${query}`} idle={at === 0} focus={focus} />
            <MoveButton
              direction="down"
              question={question}
              action={`${base}/place${query}`}
              idle={at === draft.questions.length - 1}
              focus={focus}
            />
            <RemoveButton question={question} action={`${base}/removal${query}`} focus={focus} />
          </div>
        </div>
      </div>
    </li>
  );
}

type ActProps = { question: PlannedQuestion; action: string };

/** Saved as soon as it is changed; Enter or the button does it without JavaScript. */
function MinutesForm({ question: { id, prompt, minutes }, action, mistake }: ActProps & { mistake: RowMistake | undefined }) {
  const refused = mistake?.form === "minutes" ? mistake : undefined;
  const error = refused?.errors.minutes;
  const value = refused === undefined ? (minutes ?? "") : String(refused.typed.minutes ?? "");
  const mistakeId = `minutes-mistake-${id}`;
  return (
    <form
      class={error === undefined ? "planned-minutes" : "planned-minutes field-mistaken"}
      method="post"
      action={action}
      hx-post={action}
      hx-trigger="change, submit"
    >
      <input
        id={ids.minutes(id)}
        type="number"
        name="minutes"
        value={value}
        min={1}
        max={LIMITS.minutes}
        step={1}
        aria-label={`Minutes for: ${prompt}`}
        aria-invalid={error === undefined ? undefined : "true"}
        aria-describedby={error === undefined ? undefined : mistakeId}
      />
      <span aria-hidden="true">min</span>
      <noscript>
        <button type="submit" class="small">
          Save
        </button>
      </noscript>
      {error === undefined ? null : (
        <p class="mistake" id={mistakeId}>
          {error}
        </p>
      )}
    </form>
  );
}

type MoveProps = ActProps & { direction: "up" | "down"; idle: boolean; focus: string | undefined };

/** Stays reachable at the end of the list, so that the keyboard does not lose its place there. */
function MoveButton({ direction, question: { id, prompt }, action, idle, focus }: MoveProps) {
  const buttonId = ids.moveButton(direction, id);
  const label = `Move ${direction}: ${prompt}`;
  return (
    <form method="post" action={action} hx-post={action}>
      <input type="hidden" name="direction" value={direction} />
      <button
        type="submit"
        id={buttonId}
        class="quiet small"
        aria-label={label}
        title={`Move ${direction}`}
        aria-disabled={idle ? "true" : undefined}
        autofocus={focus === buttonId}
      >
        {direction === "up" ? "↑" : "↓"}
      </button>
    </form>
  );
}

function RemoveButton({ question: { id, prompt }, action, focus }: ActProps & { focus: string | undefined }) {
  const buttonId = ids.removeButton(id);
  return (
    <form method="post" action={action} hx-post={action}>
      <button type="submit" id={buttonId} class="quiet small" autofocus={focus === buttonId}>
        Remove<span class="visually-hidden">: {prompt}</span>
      </button>
    </form>
  );
}
