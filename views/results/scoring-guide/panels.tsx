import type { PanelExamples } from "../../../src/results/panel-examples.ts";
import type { PanelResult } from "../../../src/scoring/panel.ts";
import type { PanelQuestion } from "../../../src/scoring/panel-question.ts";
import { DISCUSS_AT } from "../../../src/scoring/panel-question.ts";
import { FigureLine } from "../figure.tsx";
import { workingText } from "../words.ts";
import { Chapter } from "./chapter.tsx";

/** What a panel's scorecards amount to together, and what they never do to one another. */
export function PanelChapter({ examples: { panel, apart } }: { examples: PanelExamples }) {
  return (
    <Chapter id="panels" title="Several interviewers">
      <h3>Alone first</h3>
      <p>
        Until you have submitted your own scorecard, you see nothing of a colleague’s for that candidate, in any interview of that position:
        no page, list, count, plot, document or figure has any of it. An administrator may set a recruiter to see all, and a recruiter may
        lift their own blindness for one candidate with a written reason; panels can read both. The debrief opens when all have submitted,
        or earlier when a recruiter opens it and says why.
      </p>
      <h3>Question by question</h3>
      <p>
        Each question’s score is the mean of the scores of those interviewers who have one. Sections and total are made from these means, as
        in a single scorecard. It is never the mean of the totals: interviewers who asked different questions would be averaged as if they
        had asked the same.
      </p>
      <p class="formula">S = Σ S of each interviewer ÷ n, over the n interviewers who have one</p>
      <p>
        For completeness, K, a question counts as scored once one interviewer has scored it. A panel may share the questions out; nobody is
        charged for what was not theirs.
      </p>
      <MeansExample panel={panel} />
      <h3>How far they lie apart</h3>
      <p>
        Beside every mean stand how many it is of, each interviewer’s own total, the sample standard deviation (SD) and the range. When the
        highest and the lowest rating of a question are {DISCUSS_AT} or more apart, it is marked “discuss” and stands first in the debrief.
      </p>
      <p>
        r_wg tells for one question how much less its ratings differ than ratings given at random would. On five steps, those have a
        variance of 2.
      </p>
      <p class="formula">r_wg = max(0, 1 − s² ÷ ((A² − 1) ÷ 12)), A = 5, s² the sample variance</p>
      <ApartExample question={apart} />
      <h3>Consensus</h3>
      <p>
        In the debrief a panel may agree on a rating for a question, or for the interview as a whole, with a reason. It stands beside what
        each person gave; nobody’s rating changes, every change of the consensus stays readable, and none of it enters a score or a total.
      </p>
    </Chapter>
  );
}

function MeansExample({ panel }: { panel: PanelResult }) {
  return (
    <div class="example">
      <p class="caps">Example</p>
      <p>Three interviewers and three questions. Ben skipped the third question; the second was not in Cleo’s share.</p>
      <div class="figures">
        {panel.sections.flatMap(({ questions }) => questions.map(({ prompt, score }) => <FigureLine figure={score} label={prompt} open />))}
        <FigureLine figure={panel.total} open />
        <FigureLine figure={panel.completeness} />
      </div>
      <p>
        Own totals: {panel.members.map(({ name, total }) => `${name} ${workingText(total.result ?? 0)}`).join(", ")}. Their sample SD is{" "}
        {workingText(panel.totals.standardDeviation ?? 0)}. Their mean, {workingText(panel.totals.mean ?? 0)}, is not the panel’s total.
      </p>
    </div>
  );
}

function ApartExample({ question: { marks, ratings, agreement, discuss } }: { question: PanelQuestion }) {
  return (
    <div class="example">
      <p class="caps">Example</p>
      <p>
        Ratings of one question: {marks.map(({ name, rating }) => `${name} ${rating}`).join(", ")}. Mean {workingText(ratings.mean ?? 0)},
        SD {workingText(ratings.standardDeviation ?? 0)}, range {ratings.range}
        {discuss ? ": discuss." : "."}
      </p>
      <div class="figures">
        <FigureLine figure={agreement} open />
      </div>
    </div>
  );
}
