import { count, Empty } from "../components/parts.tsx";
import type { BuilderProps } from "./builder.tsx";
import { filterQuery, ids } from "./links.ts";
import { Planned } from "./planned.tsx";

/** A question just removed, with the way back. */
export type Undo = { id: string; prompt: string };

/** The plan: its questions in order, each with what can be changed about it. */
export function PlanColumn(builder: BuilderProps) {
  const { plan, draft, undo, filter, published, focus } = builder;
  const base = `/plans/${plan.id}/questions`;
  const query = filterQuery(filter);
  return (
    <section class="plan" id={ids.plan} aria-labelledby="plan-title">
      <div class="builder-head">
        <h2 id="plan-title">Plan</h2>
        <a class="button small" href={`${base}/new`}>
          Write your own question
        </a>
      </div>
      {undo === null ? null : <PutBack undo={undo} base={base} query={query} focus={focus} />}
      <SectionWeights {...builder} />
      {draft.questions.length === 0 ? (
        <Empty title="Nothing is asked yet">
          <p>Add questions from the guide, or write your own. Their order here is the order in the interview.</p>
        </Empty>
      ) : (
        <ol class="planned-list" id="planned-list">
          {draft.questions.map((question, at) => (
            <Planned builder={builder} question={question} at={at} base={`${base}/${question.id}`} query={query} />
          ))}
        </ol>
      )}
      {/* Sent by plan.js when a question was dragged; without it the buttons of each question do the same. */}
      <form id="plan-order" method="post" action={`${base}/order${query}`} hx-post={`${base}/order${query}`}>
        <input type="hidden" name="order" value={draft.questions.map(({ id }) => id).join(",")} />
      </form>
      {published.length > 0 ? (
        <p class="hint">
          Published:{" "}
          {published.map(({ number, questions }, at) => (
            <>
              {at === 0 ? "" : ", "}
              <a href={`/plans/${plan.id}/versions/${number}`}>version {number}</a> ({count(questions, "question")})
            </>
          ))}
          . What you change here never touches {published.length === 1 ? "it" : "them"}.
        </p>
      ) : null}
    </section>
  );
}

function PutBack({ undo, base, query, focus }: { undo: Undo; base: string; query: string; focus: string | undefined }) {
  const action = `${base}/${undo.id}/restoration${query}`;
  return (
    <form class="put-back" method="post" action={action} hx-post={action}>
      <p role="status">
        Removed <q>{undo.prompt}</q>
      </p>
      <button type="submit" class="small" id={ids.putBack} autofocus={focus === ids.putBack}>
        Put it back
      </button>
    </form>
  );
}

/** The sections that do not weigh 1, each with its reason. */
function SectionWeights({ plan, draft }: BuilderProps) {
  const weighted = draft.sections.filter(({ weight }) => weight !== 1);
  if (weighted.length === 0) return null;
  return (
    <p class="hint">
      {weighted.map(({ name, weight, weightReason }) => `${name} weighs ${weight}: ${weightReason}`).join(" · ")}{" "}
      <a href={`/plans/${plan.id}/settings`}>Change</a>
    </p>
  );
}
