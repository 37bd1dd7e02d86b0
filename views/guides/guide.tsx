import type { Viewer } from "../../src/accounts/actor.ts";
import type { Guide, Qualification } from "../../src/guides/guides.ts";
import type { Missing } from "../../src/guides/missing.ts";
import type { QuestionFilter } from "../../src/guides/search.ts";
import type { Applied } from "../../src/imports/edition.ts";
import { count, Notice, PageHead } from "../components/parts.tsx";
import type { Facets } from "../components/question-fields.tsx";
import { Undo } from "../components/undo.tsx";
import { Page } from "../layouts/page.tsx";
import { GuideActs } from "./guide-acts.tsx";
import { MissingLine } from "./missing-line.tsx";
import { QualificationGroups } from "./qualification-groups.tsx";
import { type EntryQuestion, QuestionEntry } from "./question-entry.tsx";
import { QuestionList } from "./question-list.tsx";

type GuidePageProps = {
  viewer: Viewer;
  guide: Guide;
  filter: QuestionFilter;
  facets: Facets;
  questions: EntryQuestion[];
  total: number;
  archived: EntryQuestion[];
  qualifications: Qualification[];
  missing: Missing[];
  justArchived: { id: string; prompt: string } | undefined;
  justRemoved: { id: string; text: string } | null;
  justImported: boolean;
  justUpdated: Applied | null;
};

export function GuidePage(props: GuidePageProps) {
  const { viewer, guide, filter, facets, questions, total, archived, qualifications, missing } = props;
  const { justArchived, justRemoved, justImported, justUpdated } = props;
  const base = `/guides/${guide.id}`;
  return (
    <Page title={guide.title} viewer={viewer} room="guides">
      <PageHead
        back={{ href: "/guides", label: "Guides" }}
        title={guide.title}
        meta={
          <>
            {guide.role === "" ? "" : `${guide.role} · `}
            <a href="#questions">{count(total, "question")}</a> ·{" "}
            <a href="#qualifications">{count(qualifications.length, "qualification")}</a>
          </>
        }
      >
        <a class="button" href={`${base}/questions/new`}>
          Add a question
        </a>
        {guide.archivedAt === null ? (
          <a class="button primary" href={`/positions/new?guide=${guide.id}`}>
            New position from this guide
          </a>
        ) : null}
      </PageHead>
      {justImported ? (
        <Notice tone="good">
          Saved as a guide of its own. {missing.length === 0 ? "" : "What the document did not say is listed below. "}
          Positions and plans can be made from it now.
        </Notice>
      ) : null}
      {justUpdated === null ? null : (
        <Notice tone="good">
          The guide follows its newer edition: {justUpdated.added} added, {justUpdated.changed} changed,{" "}
          {justUpdated.restored > 0 ? `${justUpdated.restored} brought back, ` : ""}
          {justUpdated.archived} taken out. Published plans and scorecards are as they were.
        </Notice>
      )}
      {guide.archivedAt === null ? null : (
        <Notice>This guide is archived: it is not offered for new positions. Those made from it, and their plans, go on as before.</Notice>
      )}
      {justArchived ? (
        <Undo action={`${base}/questions/${justArchived.id}/restoration`}>
          “{justArchived.prompt}” is archived. Plans that ask it keep it.
        </Undo>
      ) : null}
      {justRemoved ? (
        <Undo action={`${base}/qualifications/${justRemoved.id}/restoration`}>
          “{justRemoved.text}” is removed. Positions that ask for it keep it.
        </Undo>
      ) : null}
      {guide.summary === "" ? null : (
        <div class="guide-summary">
          {guide.summary.split(/\n{2,}/).map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        </div>
      )}
      <GuideActs base={base} archived={guide.archivedAt !== null} archivedQuestions={archived.length} />
      <MissingLine base={base} missing={missing} />
      <QuestionList base={base} filter={filter} facets={facets} questions={questions} total={total} />
      {archived.length > 0 ? (
        <details class="unfold archived">
          <summary>{count(archived.length, "archived question")}</summary>
          <ul class="list">
            {archived.map((question) => (
              <QuestionEntry question={question} stays={false} />
            ))}
          </ul>
        </details>
      ) : null}
      <QualificationGroups base={base} qualifications={qualifications} />
    </Page>
  );
}
