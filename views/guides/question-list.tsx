import type { QuestionFilter } from "../../src/guides/search.ts";
import { count, Empty } from "../components/parts.tsx";
import type { Facets } from "../components/question-fields.tsx";
import { FilterChoice, LiveFilters, SearchField } from "../components/search.tsx";
import { sectionsOf } from "../components/sections.ts";
import { type EntryQuestion, QuestionEntry } from "./question-entry.tsx";

type QuestionListProps = { base: string; filter: QuestionFilter; facets: Facets; questions: EntryQuestion[]; total: number };

/** The guide's questions by section, with search and filters that change the page's own address. */
export function QuestionList({ base, filter, facets, questions, total }: QuestionListProps) {
  return (
    <section class="section" aria-labelledby="questions-title">
      <h2 id="questions-title">Questions</h2>
      <LiveFilters path={base} list="questions" label="Find questions">
        <SearchField label="Search" value={filter.q} hint="Words in the question, its outline or its points" />
        <FilterChoice name="section" label="Section" value={filter.section} options={options("All sections", facets.sections)} />
        <FilterChoice
          name="competency"
          label="Competency"
          value={filter.competency}
          options={options("All competencies", facets.competencies)}
        />
      </LiveFilters>
      <div id="questions">
        <p class="hint" role="status" aria-live="polite">
          {questions.length === total ? count(total, "question") : `${questions.length} of ${count(total, "question")}`}
        </p>
        {questions.length === 0 ? (
          <NoQuestions base={base} total={total} />
        ) : (
          sectionsOf(questions).map(([name, list]) => (
            <section class="guide-section" aria-label={name}>
              <h3 class="caps">
                {name} · {list.length}
              </h3>
              <ul class="list">
                {list.map((question) => (
                  <QuestionEntry question={question} />
                ))}
              </ul>
            </section>
          ))
        )}
      </div>
    </section>
  );
}

function NoQuestions({ base, total }: { base: string; total: number }) {
  if (total === 0)
    return (
      <Empty title="No questions yet">
        <a class="button primary" href={`${base}/questions/new`}>
          Add a question
        </a>
      </Empty>
    );
  return (
    <Empty title="No question matches">
      <p>Try fewer words, or another section or competency.</p>
      <a class="button" href={base}>
        Show all questions
      </a>
    </Empty>
  );
}

function options(all: string, names: string[]) {
  return [{ value: "", label: all }, ...names.map((name) => ({ value: name, label: name }))];
}
