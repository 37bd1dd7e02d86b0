import type { Viewer } from "../../../src/accounts/actor.ts";
import type { WorkedExamples } from "../../../src/results/examples.ts";
import { PageHead } from "../../components/parts.tsx";
import { Page } from "../../layouts/page.tsx";
import { MarksChapter } from "./marks.tsx";
import { PeopleChapters } from "./people.tsx";
import { QuestionChapter } from "./question.tsx";
import { TotalChapter } from "./total.tsx";

const CHAPTERS = [
  { id: "marks", title: "What you mark" },
  { id: "question", title: "From marks to a question’s score" },
  { id: "total", title: "From questions to the total" },
  { id: "qualifications", title: "Qualifications" },
  { id: "panels", title: "Several interviewers" },
  { id: "agreement", title: "Agreement over many interviews" },
  { id: "comparison", title: "Comparing candidates" },
  { id: "decision", title: "The decision" },
  { id: "reasons", title: "Why it works this way" },
];

/** The scoring model in a recruiter's words. Its examples are scored by the model while the page is made. */
export function ScoringGuidePage({ viewer, examples }: { viewer: Viewer; examples: WorkedExamples }) {
  return (
    <Page title="How scores work" viewer={viewer}>
      <PageHead title="How scores work" meta="Every number in Scorebook, where it comes from, and what it does not say." />
      <div class="manual">
        <nav aria-label="On this page">
          <ol>
            {CHAPTERS.map(({ id, title }) => (
              <li>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ol>
        </nav>
        <div>
          <p class="lead">
            Interviewers record what happened: which points a candidate covered, and how good the answer was against written anchors.
            Scorebook does the arithmetic and shows all of it. Numbers are kept exact and rounded once, for show, to one decimal. A person
            decides.
          </p>
          <MarksChapter examples={examples} />
          <QuestionChapter examples={examples} />
          <TotalChapter examples={examples} />
          <PeopleChapters examples={examples} />
        </div>
      </div>
    </Page>
  );
}
