import type { ShownReview } from "../../src/imports/review-shown.ts";
import { GROUP_LABELS, STANDING_LABELS } from "../../src/labels.ts";
import { Empty, Tag } from "../components/parts.tsx";
import { sectionsOf } from "../components/sections.ts";
import { lineId, understoodId } from "./links.ts";
import { UnderstoodQuestion } from "./question.tsx";
import type { Typing } from "./review.tsx";

/** What the document was understood as: qualifications in their groups, questions by section. */
export function Understood({ review, typing }: { review: ShownReview; typing: Typing }) {
  const { questions, qualifications } = review;
  return (
    <section id="understood" class="pane understood" aria-labelledby="understood-title">
      <div class="pane-head">
        <h2 id="understood-title">What was understood</h2>
      </div>
      {questions.length + qualifications.length === 0 ? (
        <Empty title="Nothing yet">
          <p>Say of a line in the document that it is a question or a qualification, and it appears here.</p>
        </Empty>
      ) : null}
      {qualifications.length > 0 ? <Qualifications review={review} /> : null}
      {sectionsOf(questions).map(([name, list]) => (
        <section class="understood-section" aria-label={name || "Without a section"}>
          <h3 class="caps" dir="auto">
            {name || "Without a section"} · {list.length}
          </h3>
          <ul class="list">
            {list.map((question) => (
              <UnderstoodQuestion review={review} question={question} typing={typing} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function Qualifications({ review: { qualifications, exact } }: { review: ShownReview }) {
  return (
    <section class="understood-section" aria-label="Qualifications">
      {(["education", "certification", "industry"] as const).map((group) => {
        const list = qualifications.filter((one) => one.group === group);
        if (list.length === 0) return null;
        return (
          <>
            <h3 class="caps">
              {GROUP_LABELS[group]} · {list.length}
            </h3>
            <ul class="list">
              {list.map(({ line, text, detail, standing }) => (
                <li id={exact ? undefined : understoodId(line)} class="understood-entry" data-line={line} tabindex={-1}>
                  {exact ? null : (
                    <a class="line-number" href={`#${lineId(line)}`}>
                      <span class="visually-hidden">Line </span>
                      {line}
                    </a>
                  )}
                  <div>
                    <p class="prompt" dir="auto">
                      {text} {standing === null ? null : <Tag>{STANDING_LABELS[standing]}</Tag>}
                    </p>
                    {detail === "" ? null : (
                      <p class="hint" dir="auto">
                        {detail}
                      </p>
                    )}
                  </div>
                </li>
              ))}
            </ul>
          </>
        );
      })}
    </section>
  );
}
