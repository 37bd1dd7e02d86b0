import type { Lack, Missing } from "../../src/guides/missing.ts";
import { count } from "../components/parts.tsx";

const LACKS: Record<Lack, string> = {
  points: "without follow-up points",
  anchors: "without ratings 1, 3 or 5",
  minutes: "without minutes",
  competency: "without a competency",
};

/** What the questions still lack, each with its form; nothing when they are complete. */
export function MissingLine({ base, missing }: { base: string; missing: Missing[] }) {
  if (missing.length === 0) return null;
  return (
    <section class="missing" aria-labelledby="missing-title">
      <h2 id="missing-title" class="caps">
        Still open
      </h2>
      <div class="missing-list">
        {missing.map(({ lack, questions }) => (
          <details class="unfold">
            <summary>
              {count(questions.length, "question")} {LACKS[lack]}
            </summary>
            <ul>
              {questions.map(({ id, prompt }) => (
                <li>
                  <a href={`${base}/questions/${id}${PLACES[lack]}`}>{prompt}</a>
                </li>
              ))}
            </ul>
          </details>
        ))}
      </div>
      <p class="hint">Nobody has to fill these in. A plan asks for ratings 1, 3 and 5 before it is published, and warns of the rest.</p>
    </section>
  );
}

/** The field of the question's form that is empty. */
const PLACES: Record<Lack, string> = {
  points: "#points",
  anchors: "#ratings",
  minutes: "#field-minutes",
  competency: "#field-competency",
};
