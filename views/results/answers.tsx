import { SKIP_LABELS } from "../../src/labels.ts";
import type { ResultQuestion, Results } from "../../src/results/results.ts";
import { facts, Tag } from "../components/parts.tsx";
import { FigureLine } from "./figure.tsx";
import { PointMark } from "./mark.tsx";
import { questionReasons } from "./reasons.ts";
import { Weight } from "./weight.tsx";

/** Everything that was marked, question by question. */
export function Answers({ results: { sections, amendments, first } }: { results: Results }) {
  const amended = new Set(amendments.flatMap(({ changes }) => changes.flatMap(({ question }) => question?.number ?? [])));
  return (
    <section class="section" aria-labelledby="answers">
      <h2 id="answers">Question by question</h2>
      {sections.map((section) => (
        <section class="answers" aria-label={section.marked.name}>
          <h3>
            {section.marked.name} <Weight weight={section.marked.weight} reason={section.marked.weightReason} />
          </h3>
          <div class="figures-inline">
            <FigureLine figure={section.scored.score} reasons={questionReasons(section)} />
            <FigureLine figure={section.scored.completeness} reasons={questionReasons(section)} />
          </div>
          {section.questions.map((question) => (
            <Answer
              question={question}
              amended={!amended.has(question.marked.number) ? null : first === null ? "Amended since" : "Amended"}
            />
          ))}
        </section>
      ))}
    </section>
  );
}

function Answer({ question, amended }: { question: ResultQuestion; amended: string | null }) {
  const { marked, scored } = question;
  return (
    <article class="answer" id={`question-${marked.number}`}>
      <header>
        <p class="answer-place">
          {facts(String(marked.number), marked.competency)}
          {marked.weight === 1 ? null : " · "}
          <Weight weight={marked.weight} reason={marked.weightReason} />
          {amended === null ? null : <span class="amended-mark"> · {amended}</span>}
        </p>
        <h4>{marked.prompt}</h4>
      </header>
      <Rating question={question} />
      {scored.divergence.prompts ? (
        <p>
          <Tag tone="warn">The rating and the points tell different stories</Tag>
        </p>
      ) : null}
      <Points question={question} />
      <div>
        <p class="caps">Evidence</p>
        {marked.evidence === "" ? <p class="soft">None written.</p> : <p class="said">{marked.evidence}</p>}
      </div>
      <div class="figures-inline">
        <FigureLine figure={scored.score} />
        <FigureLine figure={scored.coverage} />
        <FigureLine figure={scored.unitRating} />
        <FigureLine figure={scored.divergence} />
        <FigureLine figure={scored.probeRate} />
      </div>
    </article>
  );
}

function Rating({ question: { marked, anchor } }: { question: ResultQuestion }) {
  if (marked.skip !== null) {
    const { reason, note } = marked.skip;
    const wasMarked = marked.rating !== null || marked.points.some(({ value }) => value !== null);
    return (
      <div>
        <p>
          <Tag>Skipped: {SKIP_LABELS[reason].toLowerCase()}</Tag>
        </p>
        {note === "" ? null : <p class="said">{note}</p>}
        {wasMarked ? <p class="hint">What was marked before it was skipped is kept below and does not count.</p> : null}
      </div>
    );
  }
  if (marked.rating === null) return <p class="soft">No rating, so no score.</p>;
  return (
    <p class="rating">
      <strong>{marked.rating}</strong> of 5: {anchor}
    </p>
  );
}

function Points({ question: { marked } }: { question: ResultQuestion }) {
  if (marked.points.length === 0) return <p class="soft">The question has no follow-up points.</p>;
  return (
    <ul class="marks" aria-label="Follow-up points">
      {marked.points.map(({ text, value, weight }) => (
        <li>
          <PointMark value={value} />
          <span>
            {text} <Weight weight={weight} />
          </span>
        </li>
      ))}
    </ul>
  );
}
