import type { Missing, MissingOfInterview } from "../../src/decisions/missing.ts";
import type { Flag } from "../../src/scoring/qualifications.ts";
import { formatShare } from "../../src/scoring/round.ts";
import { SUFFICIENT_COMPLETENESS } from "../../src/scoring/total.ts";
import { count, Tag } from "../components/parts.tsx";
import { planName } from "../interviews/cards.tsx";
import { FigureLine } from "../results/figure.tsx";
import { RequirementMark } from "../results/mark.tsx";

type Props = { missing: Missing; flag: Flag | null };

/** What a decision made now would be made without. It is said plainly and prevents nothing. */
export function MissingList({ missing, flag }: Props) {
  const { noInterview, interviews, requirements } = missing;
  const nothing = !noInterview && interviews.length === 0 && requirements.length === 0;
  return (
    <section class="missing" aria-labelledby="missing">
      <h2 id="missing" class="caps">
        What is missing
      </h2>
      {nothing ? (
        <p>
          <Tag tone="good">Nothing is missing</Tag> Every scorecard is submitted and enough of each plan is scored
          {flag === null ? "; the position requires no qualification." : "; every required qualification is met."}
        </p>
      ) : null}
      {noInterview ? (
        <p>
          <Tag tone="warn">No interview</Tag> Nobody has interviewed the candidate for this position.
        </p>
      ) : null}
      {interviews.map((interview) => (
        <Interview interview={interview} />
      ))}
      {requirements.length === 0 || flag === null ? null : (
        <div class="finding">
          <p class="prompt">Required qualifications that do not count as met</p>
          <ul class="finding-items">
            {requirements.map(({ text, recorded, needsEvidence }) => (
              <li>
                {text}: <RequirementMark value={recorded} />
                {needsEvidence ? ", counts once evidence and source are given" : null}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function Interview({ interview: { id, plan, waiting, unread, completeness } }: { interview: MissingOfInterview }) {
  return (
    <div class="finding">
      <p>
        <a class="prompt" href={`/interviews/${id}`}>
          {planName(plan)}
        </a>
      </p>
      <ul class="finding-items">
        {waiting.length === 0 ? null : (
          <li>
            <Tag tone="warn">{count(waiting.length, "scorecard")} not submitted</Tag> {waiting.join(", ")}
          </li>
        )}
        {unread === 0 ? null : (
          <li>
            <Tag tone="warn">{count(unread, "scorecard")} not yours to read yet</Tag> They open with the debrief.
          </li>
        )}
        {completeness === null ? null : (
          <li>
            <Tag tone="bad">Insufficient</Tag> Below {formatShare(SUFFICIENT_COMPLETENESS)} its total says too little to be ranked.
            <FigureLine figure={completeness} />
          </li>
        )}
      </ul>
    </div>
  );
}
