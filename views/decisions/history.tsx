import type { Child } from "hono/jsx";
import type { DecisionEntry } from "../../src/decisions/history.ts";
import { OUTCOME_LABELS, reasonWords } from "../../src/labels.ts";
import { Time } from "../components/time.tsx";

type StandingProps = { decision: DecisionEntry | null; zone: string };

/** What stands, in large; a reopening leaves nothing standing. */
export function StandingDecision({ decision, zone }: StandingProps) {
  if (decision === null) return <Frame word={<span class="soft">None yet</span>} />;
  const word = decision.outcome === null ? <span class="soft">Reopened, none stands</span> : OUTCOME_LABELS[decision.outcome];
  return (
    <Frame word={word}>
      <Entry decision={decision} zone={zone} />
    </Frame>
  );
}

function Frame({ word, children }: { word: Child; children?: Child }) {
  return (
    <section class="decision" id="decision" aria-labelledby="decision-heading">
      <h2 id="decision-heading" class="caps">
        Decision
      </h2>
      <p class="recommendation">{word}</p>
      {children}
    </section>
  );
}

/** What was decided before; nobody can take it out. */
export function EarlierDecisions({ decisions, zone }: { decisions: DecisionEntry[]; zone: string }) {
  if (decisions.length === 0) return null;
  return (
    <section class="section" aria-labelledby="earlier">
      <h2 id="earlier">Earlier decisions</h2>
      <ol class="list earlier-decisions" reversed>
        {decisions.map((decision) => (
          <li>
            <h3>{decision.outcome === null ? "Reopened" : OUTCOME_LABELS[decision.outcome]}</h3>
            <Entry decision={decision} zone={zone} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Who, when, why and on what. */
export function Entry({ decision, zone }: { decision: DecisionEntry; zone: string }) {
  const { reason, reasonNote, rationale, citations, by, at } = decision;
  return (
    <>
      <p class="hint">
        {by}, <Time at={at} zone={zone} />
      </p>
      {reason === null ? null : <p class="prompt">{reasonWords(reason, reasonNote)}</p>}
      <p class="said">{rationale}</p>
      {citations.length === 0 ? null : (
        <>
          <p class="caps">It rests on</p>
          <ul class="cited">
            {citations.map(({ prompt, plan }) => (
              <li>
                {prompt} <span class="soft">{plan}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
