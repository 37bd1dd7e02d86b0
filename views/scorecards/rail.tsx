import type { RecordQuestion, ScorecardRecord } from "../../src/scorecards/record.ts";
import { formatPercent } from "../../src/scoring/round.ts";
import { progressOf } from "./entry.ts";

/** The way through the plan. Each entry is a button of the current panel's form, so that moving saves it. */
export function Rail({ card, questions, current }: { card: ScorecardRecord; questions: RecordQuestion[]; current: string }) {
  const form = `panel-${current}`;
  const weight = questions.flatMap(({ points }) => points).reduce((sum, point) => sum + point.weight, 0);
  const asked = questions
    .flatMap(({ points, skip }) => (skip === null ? points : []))
    .reduce((sum, { value, weight }) => sum + (value === null ? 0 : weight), 0);
  const verified = card.requirements.filter(({ value }) => value !== null).length;
  return (
    <nav class="rail" aria-label="Questions">
      <ol class="rail-list sideways">
        {questions.map((question) => {
          const { sign, word, state } = progressOf(question);
          const key = String(question.number);
          return (
            <li>
              <button
                type="submit"
                name="go"
                value={key}
                form={form}
                aria-current={key === current ? "step" : undefined}
                data-go={key}
                data-state={state}
              >
                <span class="rail-number">{question.number}</span>
                <span class="rail-sign" aria-hidden="true">
                  {sign}
                </span>
                <span class="rail-name">{question.prompt}</span>
                <span class="rail-rating">{question.rating ?? ""}</span>
                <span class="visually-hidden rail-word">{word}</span>
              </button>
            </li>
          );
        })}
        <li>
          <button
            type="submit"
            name="go"
            value="qualifications"
            form={form}
            aria-current={current === "qualifications" ? "step" : undefined}
            data-go="qualifications"
          >
            <span class="rail-name">Qualifications</span>
            <span class="rail-rating" id="verified">{`${verified}/${card.requirements.length}`}</span>
          </button>
        </li>
        <li>
          <button
            type="submit"
            name="go"
            value="wrap-up"
            form={form}
            aria-current={current === "wrap-up" ? "step" : undefined}
            data-go="wrap-up"
          >
            <span class="rail-name">Wrap-up</span>
          </button>
        </li>
      </ol>
      <p class="rail-foot" id="asked">
        {weight === 0 ? "" : `${formatPercent(asked / weight)} of the points asked`}
      </p>
    </nav>
  );
}
