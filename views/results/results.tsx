import type { Viewer } from "../../src/accounts/actor.ts";
import { timesLabel } from "../../src/labels.ts";
import type { Results } from "../../src/results/results.ts";
import { versionOf } from "../../src/scorecards/record.ts";
import { Notice, PageHead } from "../components/parts.tsx";
import { Time } from "../components/time.tsx";
import { Page } from "../layouts/page.tsx";
import { Amendments } from "./amendments.tsx";
import { Answers } from "./answers.tsx";
import { Decision } from "./decision.tsx";
import { Figures } from "./figures.tsx";
import { Doubts, Standing } from "./findings.tsx";
import { LeftOver } from "./left-over.tsx";
import { QuestionsPlot } from "./plots/questions.tsx";
import { Qualifications } from "./qualifications.tsx";

/** What a scorecard comes to: what a decision needs, then the figures, then everything that was marked. */
export function ResultsPage({ viewer, results }: { viewer: Viewer; results: Results }) {
  const { record, sections } = results;
  const first = versionOf(record) === "first";
  const mine = record.interviewer.id === viewer.id;
  const what = first ? "first version" : "results";
  return (
    <Page title={`${record.candidate.name}, ${record.plan.name}, ${what}`} viewer={viewer} room="interviews">
      <PageHead
        title={record.candidate.name}
        back={{ href: `/interviews/${record.interview.id}`, label: "Back to the interview" }}
        meta={<Meta results={results} viewer={viewer} />}
      >
        {mine && record.submittedAt !== null && !first ? (
          <a class="button" href={`/scorecards/${record.id}/amendment`}>
            Correct this scorecard
          </a>
        ) : null}
        <a class="button" href={`/scorecards/${record.id}/scorecard.pdf${first ? "?version=submitted" : ""}`}>
          {first ? "PDF of the first version" : "PDF scorecard"}
        </a>
      </PageHead>
      {record.submittedAt === null ? (
        <Notice>
          <strong>Not submitted: only you can see this.</strong> Your colleagues see it once you submit it.{" "}
          <a href={`/scorecards/${record.id}`}>Go on with the scorecard</a>
        </Notice>
      ) : null}
      {mine && !first ? <LeftOver record={record} /> : null}
      <Amendments results={results} viewer={viewer} />
      <div class="verdict">
        <Decision results={results} />
        <Standing results={results} />
      </div>
      <Doubts results={results} />
      <Figures results={results} />
      <section class="section" aria-labelledby="glance">
        <h2 id="glance">Questions at a glance</h2>
        <QuestionsPlot sections={sections} record={record} />
      </section>
      <Answers results={results} />
      <Qualifications results={results} zone={viewer.timeZone} submittedAt={record.submittedAt} />
    </Page>
  );
}

function Meta({ results: { record }, viewer }: { results: Results; viewer: Viewer }) {
  const { position, plan, interviewer, interview, submittedAt, amendments } = record;
  return (
    <>
      {[position.title, position.client, `${plan.name}, version ${plan.number}`].filter(Boolean).join(" · ")}
      <br />
      {interviewer.name} · held <Time at={interview.scheduledAt} zone={viewer.timeZone} />
      {submittedAt === null ? null : (
        <>
          {" · submitted "}
          <Time at={submittedAt} zone={viewer.timeZone} />
        </>
      )}
      {versionOf(record) === "amended" ? (
        <>
          {" · "}
          <a href="#amendments">amended {timesLabel(amendments.length)}</a>
        </>
      ) : null}
    </>
  );
}
