import type { Card } from "../../src/interviews/cards.ts";
import type { Sitting } from "../../src/interviews/sittings.ts";
import { HIDDEN } from "../../src/labels.ts";
import { planName } from "../interviews/cards.tsx";

/** In place of the decision, for those who still have to score: why it is closed, and what opens it. */
export function HiddenDecision({ sittings }: { sittings: Sitting[] }) {
  const own = sittings.flatMap(({ plan, cards }) => cards.filter(isOpen).map(({ id }) => ({ id, plan })));
  return (
    <section class="decision" id="decision" aria-labelledby="decision-heading">
      <h2 id="decision-heading" class="caps">
        Decision
      </h2>
      <p class="prompt">{HIDDEN}.</p>
      <p>
        What colleagues found and what was decided stay closed so that your scores are your own. Until then you cannot decide either. Where
        it cannot wait, the interview’s page lets you lift this with a reason that the panel can read.
      </p>
      <p class="row">
        {own.map(({ id, plan }) => (
          <a class="button primary" href={`/scorecards/${id}`}>
            Your scorecard, {planName(plan)}
          </a>
        ))}
      </p>
    </section>
  );
}

const isOpen = ({ mine, state }: Card) => mine && state !== "submitted";
