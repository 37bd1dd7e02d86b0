import type { Viewer } from "../../src/accounts/actor.ts";
import type { Guide, Question } from "../../src/guides/guides.ts";
import { PageHead } from "../components/parts.tsx";
import { type QuestionEntry, QuestionForm, SaveQuestion } from "../components/question-form.tsx";
import { Page } from "../layouts/page.tsx";

type QuestionPageProps = QuestionEntry & { viewer: Viewer; guide: Guide; question: Question | null };

export function QuestionPage({ viewer, guide, question, ...entry }: QuestionPageProps) {
  const title = question === null ? "Add a question" : "Edit question";
  const back = question === null ? `/guides/${guide.id}` : `/guides/${guide.id}#question-${question.id}`;
  const save = entry.standing ? "Save mine" : "Save";
  return (
    <Page title={`${title}, ${guide.title}`} viewer={viewer} room="guides" scripts={["rows.js"]}>
      <PageHead
        back={{ href: back, label: guide.title }}
        title={title}
        meta={question === null ? undefined : "Plans that are still drafts take over what you save. Published plans never change."}
      >
        <SaveQuestion label={save} />
      </PageHead>
      <QuestionForm action={`/guides/${guide.id}/questions/${question?.id ?? "new"}`} back={back} save={save} entry={entry} />
    </Page>
  );
}
