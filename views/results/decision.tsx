import { RECOMMENDATION_LABELS } from "../../src/labels.ts";
import type { Results } from "../../src/results/results.ts";
import type { ScorecardRecord } from "../../src/scorecards/record.ts";

/** The interviewer's recommendation, why, and the questions it rests on. */
export function Decision({ results: { record, sections } }: { results: Results }) {
  const cited = sections.flatMap(({ questions }) => questions).filter(({ marked }) => record.citations.includes(marked.id));
  return (
    <section class="decision" aria-labelledby="recommendation">
      <h2 id="recommendation" class="caps">
        Recommendation
      </h2>
      <p class="recommendation">
        {record.recommendation === null ? <span class="soft">None given yet</span> : RECOMMENDATION_LABELS[record.recommendation]}
      </p>
      <First record={record} />
      {record.rationale === "" ? <p class="soft">No rationale written.</p> : <p class="said">{record.rationale}</p>}
      <h3 class="caps">It rests on</h3>
      {cited.length === 0 ? (
        <p class="soft">No question named yet.</p>
      ) : (
        <ul class="cited">
          {cited.map(({ marked }) => (
            <li>
              <a href={`#question-${marked.number}`}>
                {marked.number}. {marked.prompt}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p class="hint">
        {record.interviewer.name}’s own judgement; no figure fills it in. <a href="/scoring">How scores work</a>
      </p>
    </section>
  );
}

/** What was recommended at first, where an amendment recommends something else. */
function First({ record: { recommendation, submitted } }: { record: ScorecardRecord }) {
  if (submitted === null || submitted.recommendation === recommendation || submitted.recommendation === null) return null;
  return <p class="hint">As first submitted: {RECOMMENDATION_LABELS[submitted.recommendation]}</p>;
}
