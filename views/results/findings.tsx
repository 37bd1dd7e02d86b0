import type { Child } from "hono/jsx";
import { SKIP_LABELS } from "../../src/labels.ts";
import type { ResultQuestion, ResultRequirement, Results } from "../../src/results/results.ts";
import type { Flag } from "../../src/scoring/qualifications.ts";
import { formatFigure, formatShare } from "../../src/scoring/round.ts";
import { SUFFICIENT_COMPLETENESS } from "../../src/scoring/total.ts";
import { count, Tag } from "../components/parts.tsx";
import { FlagTag } from "./flag.tsx";
import { RequirementMark } from "./mark.tsx";
import { CompletenessBar } from "./plots/completeness.tsx";
import { figureText } from "./words.ts";

/** How far the scorecard carries, beside the recommendation: completeness and required qualifications. */
export function Standing({ results }: { results: Results }) {
  return (
    <div>
      <Completeness results={results} />
      <RequiredFlag flag={results.result.qualifications.flag} open={results.findings.open} />
    </div>
  );
}

/** What to look up before deciding: disagreement and gaps, each with the way to its question. */
export function Doubts({ results }: { results: Results }) {
  return (
    <div class="doubts">
      <Diverging results={results} />
      <Gaps results={results} />
    </div>
  );
}

export function Finding({ title, children }: { title: string; children: Child }) {
  return (
    <div class="finding">
      <h2 class="caps">{title}</h2>
      {children}
    </div>
  );
}

function Completeness({ results: { result } }: { results: Results }) {
  const needed = formatShare(SUFFICIENT_COMPLETENESS);
  const scored =
    result.completeness.result === null ? "The plan has no questions." : `${figureText(result.completeness)} of the plan is scored.`;
  return (
    <Finding title="Completeness">
      <CompletenessBar labelled id="plot-completeness" figure={result.completeness} />
      <p>
        {result.sufficient ? <Tag tone="good">Sufficient</Tag> : <Tag tone="bad">Insufficient</Tag>} {scored}{" "}
        {result.sufficient ? null : `Below ${needed} the total says too little to be ranked.`}
      </p>
    </Finding>
  );
}

/** How the required qualifications stand; `open` are those that do not count as met. */
export function RequiredFlag({ flag, open }: { flag: Flag | null; open: ResultRequirement[] }) {
  return (
    <Finding title="Required qualifications">
      <p>
        <FlagTag flag={flag} />
      </p>
      <ul class="finding-items">
        {open.map(({ marked, scored }) => (
          <li>
            {marked.text}: <RequirementMark value={scored.recorded} />
            {scored.needsEvidence ? ", counts once evidence and source are given" : null}
          </li>
        ))}
      </ul>
    </Finding>
  );
}

function Diverging({ results: { findings } }: { results: Results }) {
  if (findings.diverging.length === 0) return null;
  return (
    <Finding title="Worth a second look">
      <p>
        <Tag tone="warn">The rating and the points tell different stories</Tag>
      </p>
      <ul class="finding-items">
        {findings.diverging.map(({ question, rating, suggested }) => (
          <li>
            <QuestionLink question={question} />
            <p class="hint">
              Rated {rating}, the points suggest {formatFigure(suggested)}
            </p>
          </li>
        ))}
      </ul>
    </Finding>
  );
}

function Gaps({ results: { findings, sections } }: { results: Results }) {
  const { unscored, notAsked } = findings;
  const planned = sections.flatMap(({ questions }) => questions).length;
  const points = notAsked.reduce((sum, entry) => sum + entry.points.length, 0);
  return (
    <Finding title="Gaps">
      <p>{scoredText(unscored.length, planned)}</p>
      <ul class="finding-items">
        {(unscored.length === planned ? [] : unscored).map((question) => (
          <li>
            <QuestionLink question={question} />
            <p class="hint">{whyUnscored(question)}</p>
          </li>
        ))}
      </ul>
      {points === 0 ? null : (
        <>
          <p>{count(points, "point")} not asked in questions that were taken up</p>
          <ul class="finding-row">
            {notAsked.map(({ question, points }) => (
              <li>
                <a href={`#question-${question.marked.number}`} title={question.marked.prompt}>
                  Question {question.marked.number}
                </a>
                : {points.length} of {question.marked.points.length}
              </li>
            ))}
          </ul>
        </>
      )}
    </Finding>
  );
}

function scoredText(unscored: number, planned: number): string {
  if (planned === 0) return "The plan has no questions.";
  if (unscored === 0) return "Every question has a score.";
  return unscored === planned ? "No question has a score yet." : `${unscored} of ${count(planned, "question")} without a score`;
}

function QuestionLink({ question: { marked } }: { question: ResultQuestion }) {
  return (
    <a href={`#question-${marked.number}`}>
      {marked.number}. {marked.prompt}
    </a>
  );
}

function whyUnscored({ marked, scored }: ResultQuestion): string {
  if (marked.skip !== null) return `Skipped: ${SKIP_LABELS[marked.skip.reason].toLowerCase()}`;
  return scored.status === "incomplete" ? "Points marked, no rating" : "Nothing marked";
}
