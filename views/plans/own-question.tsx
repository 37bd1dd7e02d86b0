import type { Viewer } from "../../src/accounts/actor.ts";
import type { Plan } from "../../src/plans/plans.ts";
import { PageHead } from "../components/parts.tsx";
import { type QuestionEntry, QuestionForm, SaveQuestion } from "../components/question-form.tsx";
import { Page } from "../layouts/page.tsx";
import { ids } from "./links.ts";

type OwnQuestionProps = QuestionEntry & { viewer: Viewer; plan: Plan; questionId: string | null };

export function OwnQuestionPage({ viewer, plan, questionId, ...entry }: OwnQuestionProps) {
  const title = questionId === null ? "Write your own question" : "Edit your own question";
  const back = questionId === null ? `/plans/${plan.id}` : `/plans/${plan.id}#${ids.question(questionId)}`;
  const save = entry.standing ? "Save mine" : questionId === null ? "Add to the plan" : "Save";
  return (
    <Page title={`${title}, ${plan.name}`} viewer={viewer} room="positions" scripts={["rows.js"]}>
      <PageHead back={{ href: back, label: plan.name }} title={title} meta="It is asked in this plan alone; the guide does not get it.">
        <SaveQuestion label={save} />
      </PageHead>
      <QuestionForm action={`/plans/${plan.id}/questions/${questionId ?? "new"}`} back={back} save={save} entry={entry} />
    </Page>
  );
}
