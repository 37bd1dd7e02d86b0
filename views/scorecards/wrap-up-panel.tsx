import { RECOMMENDATION_LABELS } from "../../src/labels.ts";
import { questionsOf, RECOMMENDATIONS, type ScorecardRecord } from "../../src/scorecards/record.ts";
import { Choices, Doubt, Note, Was } from "./controls.tsx";
import type { Entry } from "./entry.ts";

const CHOICES = [...RECOMMENDATIONS.map((value) => ({ value, label: RECOMMENDATION_LABELS[value] })), { value: "", label: "Undecided" }];

/** The person's own judgement, apart from the arithmetic. No figure is shown here and nothing is prefilled. */
export function WrapUpPanel({ card, entry }: { card: ScorecardRecord; entry: Entry }) {
  return (
    <>
      <p class="caps panel-place">Wrap-up</p>
      <h2 class="ask" tabindex={-1}>
        What do you recommend?
      </h2>
      <WrapUpControls card={card} entry={entry} />
    </>
  );
}

/** Recommendation, rationale, and what it rests on. */
export function WrapUpControls({ card, entry }: { card: ScorecardRecord; entry: Entry }) {
  return (
    <>
      <p class="hint">Your judgement, not the total’s. No score is shown here on purpose.</p>
      <Choices
        field="recommendation"
        legend="Recommendation"
        hideLegend
        choices={CHOICES}
        saved={card.recommendation ?? ""}
        entry={entry}
        kind="recommendation"
      />
      <Note field="rationale" label="Rationale" hint="What you heard that leads you there." saved={card.rationale} entry={entry} rows={5} />
      <fieldset class="cited">
        <legend>It rests on these questions</legend>
        {questionsOf(card).map(({ id, number, prompt }) => {
          const field = `cited:${id}`;
          const saved = card.citations.includes(id) ? "1" : "";
          return (
            <div data-field={field}>
              <Was field={field} saved={saved} entry={entry} />
              <input type="hidden" name={field} value="" />
              <label class="check">
                <input type="checkbox" name={field} value="1" checked={entry.value(field, saved) === "1"} />
                <span>
                  {number}. {prompt}
                </span>
              </label>
              <Doubt field={field} entry={entry} choices={[{ value: "1", label: "ticked" }]} />
            </div>
          );
        })}
      </fieldset>
    </>
  );
}
