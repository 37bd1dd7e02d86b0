import type { Bank, BankQuestion } from "../../src/plans/bank.ts";
import { count, Empty, facts, minutesText } from "../components/parts.tsx";
import { FilterChoice, SearchField } from "../components/search.tsx";
import type { BuilderProps } from "./builder.tsx";
import { builderHref, filterQuery, ids } from "./links.ts";

/** The guide's questions, to choose from. */
export function BankColumn({ plan, draft, bank, filter }: BuilderProps) {
  const asked = new Set(draft.questions.map(({ guideQuestionId }) => guideQuestionId));
  const add = `/plans/${plan.id}/questions${filterQuery(filter)}`;
  return (
    <section class="bank" id={ids.bank} aria-labelledby="bank-title">
      <div class="builder-head">
        <h2 id="bank-title">Guide’s questions</h2>
        <a class="hint" href={`/guides/${plan.guideId}`}>
          Open the guide
        </a>
      </div>
      <BankFilters plan={plan} bank={bank} filter={filter} />
      <p class="hint" role="status">
        {bank.matching === bank.total ? count(bank.total, "question") : `${bank.matching} of ${count(bank.total, "question")}`}
      </p>
      {bank.questions.length === 0 ? (
        <NoMatch planId={plan.id} total={bank.total} guideId={plan.guideId} />
      ) : (
        <ul class="list">
          {bank.questions.map((question) => (
            <BankRow question={question} add={add} asked={asked.has(question.id)} />
          ))}
        </ul>
      )}
      {bank.questions.length < bank.matching ? (
        <p class="hint">The first {bank.questions.length} are shown. Search to see the others.</p>
      ) : null}
    </section>
  );
}

function BankFilters({ plan, bank, filter }: Pick<BuilderProps, "plan" | "filter"> & { bank: Bank }) {
  const path = `/plans/${plan.id}`;
  return (
    <form
      method="get"
      action={path}
      class="filters"
      aria-label="Find questions"
      hx-get={path}
      hx-trigger="input delay:200ms, submit"
      hx-select={`#${ids.builder}`}
      hx-replace-url="true"
    >
      <SearchField label="Search" value={filter.q} />
      <button type="submit">Search</button>
      <FilterChoice name="section" label="Section" value={filter.section} options={options(bank.sections)} />
      <FilterChoice name="competency" label="Competency" value={filter.competency} options={options(bank.competencies)} />
      <FilterChoice name="used" label="Used before" value={filter.used} options={USED} />
    </form>
  );
}

const USED = [
  { value: "", label: "Any" },
  { value: "yes", label: "Used before" },
  { value: "no", label: "Never used" },
];

const options = (names: string[]) => [{ value: "", label: "All" }, ...names.map((name) => ({ value: name, label: name }))];

/** The button keeps its id once pressed, so that the keyboard's place survives. */
function BankRow({ question, add, asked }: { question: BankQuestion; add: string; asked: boolean }) {
  const { id, prompt, section, competency, minutes, points, uses } = question;
  return (
    <li id={ids.bankRow(id)} class="bank-row">
      <p class="prompt">{prompt}</p>
      <form method="post" action={add} hx-post={add}>
        <input type="hidden" name="guideQuestionIds" value={id} />
        <button type="submit" id={`add-${id}`} class={asked ? "small quiet" : "small"} aria-disabled={asked ? "true" : undefined}>
          {asked ? "✓ In plan" : "Add"}
          <span class="visually-hidden">: {prompt}</span>
        </button>
      </form>
      <p class="list-meta">{facts(section, competency, minutesText(minutes), uses > 0 ? `used in ${count(uses, "plan")}` : "")}</p>
      {points.length > 0 ? (
        <details class="unfold" id={`points-${id}`}>
          <summary>{count(points.length, "follow-up point")}</summary>
          <ul>
            {points.map(({ text }) => (
              <li>{text}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </li>
  );
}

function NoMatch({ planId, guideId, total }: { planId: string; guideId: string; total: number }) {
  if (total === 0)
    return (
      <Empty title="The guide has no questions yet">
        <p>Add some to the guide, or write a question for this plan alone.</p>
        <a class="button" href={`/guides/${guideId}/questions/new`}>
          Add a question to the guide
        </a>
      </Empty>
    );
  return (
    <Empty title="No question matches">
      <p>Try fewer words, or another section or competency. A question that the guide lacks can be written for this plan alone.</p>
      <a class="button" href={builderHref(planId, { q: "", section: "", competency: "", used: "" })}>
        Show all questions
      </a>
      <a href={`/plans/${planId}/questions/new`}>Write a question of your own</a>
    </Empty>
  );
}
