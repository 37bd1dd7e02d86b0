import type { PlannedQuestion, PlanVersion } from "../../src/plans/content.ts";
import { OutlineText } from "../components/outline.tsx";
import { count, facts, minutesText } from "../components/parts.tsx";
import { lambdaWords } from "./words.ts";

/** Everything a version asks and how it is scored, to read. */
export function VersionContent({ version, unfolded = false }: { version: PlanVersion; unfolded?: boolean }) {
  const { questions, sections, slotMinutes, lambda, requiredTopics } = version;
  const minutes = questions.reduce((sum, question) => sum + (question.minutes ?? 0), 0);
  return (
    <>
      <dl class="facts">
        <dt>Questions</dt>
        <dd>
          {count(questions.length, "question")} in {count(sections.length, "section")}
        </dd>
        <dt>Time</dt>
        <dd>
          {minutes} of {slotMinutes} min
        </dd>
        <dt>Score of a question</dt>
        <dd>{lambdaWords(lambda)}</dd>
        <dt>Section weights</dt>
        <dd>
          {sections.every(({ weight }) => weight === 1)
            ? "All sections count the same"
            : sections.map(({ name, weight, weightReason }) => (
                <p>
                  {name} {weight}
                  {weightReason === "" ? "" : `: ${weightReason}`}
                </p>
              ))}
        </dd>
        <dt>Required topics</dt>
        <dd>{requiredTopics.length === 0 ? "None" : requiredTopics.join(", ")}</dd>
      </dl>
      <section class="section">
        <h2>Questions</h2>
        <ol class="version-list">
          {questions.map((question, at) => (
            <VersionQuestion question={question} number={at + 1} unfolded={unfolded} />
          ))}
        </ol>
      </section>
    </>
  );
}

type VersionQuestionProps = { question: PlannedQuestion; number: number; unfolded: boolean };

function VersionQuestion({ question, number, unfolded }: VersionQuestionProps) {
  const { prompt, section, competency, minutes, weight, weightReason, points, anchors, outline, id } = question;
  const ratings = (["1", "2", "3", "4", "5"] as const).flatMap((rating) => {
    const text = anchors[rating];
    return text === undefined || text === "" ? [] : [{ rating, text }];
  });
  return (
    <li class="version-question" id={`question-${id}`}>
      <span class="planned-number">{number}</span>
      <div class="version-body">
        <h3>{prompt === "" ? "(no wording yet)" : prompt}</h3>
        <p class="list-meta">{facts(section, competency, minutesText(minutes), weight === 1 ? "" : `weighs ${weight}: ${weightReason}`)}</p>
        {points.length === 0 ? (
          <p class="hint">No follow-up points.</p>
        ) : (
          <ul>
            {points.map(({ text, weight }) => (
              <li>
                {text}
                {weight === 1 ? null : <span class="hint"> weighs {weight}</span>}
              </li>
            ))}
          </ul>
        )}
        <details class="unfold" open={unfolded}>
          <summary>Ratings and answer outline</summary>
          <div class="version-answer">
            {ratings.length === 0 ? <p class="hint">No ratings are described.</p> : null}
            <dl class="version-ratings">
              {ratings.map(({ rating, text }) => (
                <>
                  <dt>{rating}</dt>
                  <dd>{text}</dd>
                </>
              ))}
            </dl>
            {outline.length === 0 ? null : <OutlineText outline={outline} />}
          </div>
        </details>
      </div>
    </li>
  );
}
