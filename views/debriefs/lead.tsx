import type { Debrief } from "../../src/debriefs/debrief.ts";
import type { GridRow } from "../../src/debriefs/grid.ts";
import { RECOMMENDATION_LABELS } from "../../src/labels.ts";
import { formatShare } from "../../src/scoring/round.ts";
import { SUFFICIENT_COMPLETENESS } from "../../src/scoring/total.ts";
import { count, Tag } from "../components/parts.tsx";
import { AmendedMark } from "../interviews/cards.tsx";
import { Finding, RequiredFlag } from "../results/findings.tsx";
import { CompletenessBar } from "../results/plots/completeness.tsx";
import { figureText } from "../results/words.ts";
import { rowId } from "./links.ts";
import { gapsOf } from "./words.ts";

/** What a decision needs before any figure: recommendations, how complete it is, what to discuss, what is missing. */
export function Lead({ debrief }: { debrief: Debrief }) {
  return (
    <>
      <div class="verdict">
        <Recommendations debrief={debrief} />
        <Completeness debrief={debrief} />
      </div>
      <div class="doubts">
        <ToDiscuss rows={debrief.rows.filter(({ reason }) => reason === "discuss")} />
        <Gaps rows={debrief.rows.filter(({ reason, scored }) => reason === "gap" || gapsOf(scored) !== "")} />
      </div>
    </>
  );
}

/** Counts, with who it was; an average of recommendations would be nobody's. */
function Recommendations({ debrief: { recommendations, panel } }: { debrief: Debrief }) {
  return (
    <section class="decision" aria-labelledby="recommendations">
      <h2 id="recommendations" class="caps">
        Recommendations
      </h2>
      {recommendations.length === 0 ? (
        <p class="soft">None yet.</p>
      ) : (
        <ul class="tally">
          {recommendations.map(({ recommendation, names }) => (
            <li>
              <strong>{names.length}</strong>
              <span>
                {RECOMMENDATION_LABELS[recommendation]}
                <span class="hint">{names.join(", ")}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <ul class="rationales">
        {panel.record.scorecards.map(({ id, interviewer, rationale, amendments }) => (
          <li>
            <details class="unfold" id={`rationale-${id}`}>
              <summary>
                <span>
                  Why, in {interviewer.name}’s words <AmendedMark times={amendments.length} />
                </span>
              </summary>
              {rationale === "" ? <p class="soft">No rationale written.</p> : <p class="said">{rationale}</p>}
              <p>
                <a href={`/scorecards/${id}/results`}>The whole scorecard</a>
              </p>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Completeness({ debrief: { panel, open } }: { debrief: Debrief }) {
  const { completeness, sufficient, qualifications } = panel.panel;
  const needed = formatShare(SUFFICIENT_COMPLETENESS);
  return (
    <div>
      <Finding title="Completeness">
        <CompletenessBar labelled id="plot-completeness" figure={completeness} />
        <p>
          {sufficient ? <Tag tone="good">Sufficient</Tag> : <Tag tone="bad">Insufficient</Tag>}{" "}
          {completeness.result === null ? "The plan has no questions." : `${figureText(completeness)} of the plan is scored by somebody.`}{" "}
          {sufficient ? null : `Below ${needed} the total says too little to be ranked.`}
        </p>
      </Finding>
      <RequiredFlag flag={qualifications.flag} open={open} />
    </div>
  );
}

function ToDiscuss({ rows }: { rows: GridRow[] }) {
  return (
    <Finding title="To discuss">
      <p>
        {rows.length === 0 ? (
          <>
            <Tag tone="good">None</Tag> No question’s ratings lie two or more apart.
          </>
        ) : (
          <Tag tone="warn">{`${count(rows.length, "question")} with ratings two or more apart`}</Tag>
        )}
      </p>
      <Questions rows={rows} explain={({ cells }) => cells.flatMap(({ mark }) => mark.rating ?? []).join(" · ")} />
    </Finding>
  );
}

function Gaps({ rows }: { rows: GridRow[] }) {
  return (
    <Finding title="Gaps">
      <p>
        {rows.length === 0 ? (
          <>
            <Tag tone="good">None</Tag> Everybody scored what was theirs.
          </>
        ) : (
          <Tag tone="warn">{`${count(rows.length, "question")} that somebody did not score`}</Tag>
        )}
      </p>
      <Questions rows={rows} explain={({ scored }) => gapsOf(scored)} />
    </Finding>
  );
}

function Questions({ rows, explain }: { rows: GridRow[]; explain: (row: GridRow) => string }) {
  return (
    <ul class="finding-items">
      {rows.map((row) => (
        <li>
          <a href={`#${rowId(row.question.id)}`}>
            {row.question.number}. {row.question.prompt}
          </a>
          <p class="hint">{explain(row)}</p>
        </li>
      ))}
    </ul>
  );
}
