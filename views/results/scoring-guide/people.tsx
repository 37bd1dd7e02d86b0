import type { WorkedExamples } from "../../../src/results/examples.ts";
import { FigureLine } from "../figure.tsx";
import { RequirementMark } from "../mark.tsx";
import { Weight } from "../weight.tsx";
import { AgreementChapter } from "./agreement.tsx";
import { Chapter } from "./chapter.tsx";
import { ComparisonChapter } from "./comparison.tsx";
import { PanelChapter } from "./panels.tsx";

/** What stands beside the total, what several people make of it, who decides, and why the model is as it is. */
export function PeopleChapters({ examples }: { examples: WorkedExamples }) {
  return (
    <>
      <QualificationsChapter examples={examples} />
      <PanelChapter examples={examples.panels} />
      <AgreementChapter examples={examples.panels} />
      <ComparisonChapter examples={examples.panels} />
      <DecisionChapter />
      <ReasonsChapter />
    </>
  );
}

function QualificationsChapter({ examples: { qualifications } }: { examples: WorkedExamples }) {
  return (
    <Chapter id="qualifications" title="Qualifications">
      <p>
        A qualification is a fact to be checked, not an opinion to be averaged. Each candidate has one record per position, shared by
        everybody who interviews: met, partly, not met or not verified, with the evidence, its source, who checked it and when. Met and
        partly count only once evidence and source are both there.
      </p>
      <dl class="facts">
        <dt>Required</dt>
        <dd>
          One flag, the worst first. <strong>Gap</strong>: one at least is not met. <strong>Unresolved</strong>: one at least is partly met
          or not verified. <strong>Met</strong>: all of them are.
        </dd>
        <dt>Preferred</dt>
        <dd>
          <p class="formula">P = Σ(weight × value) ÷ Σ weights</p>
          over those verified, with the verified share beside it, so that a fine figure from one check out of six is seen for what it is.
        </dd>
      </dl>
      <p>All of this stands beside the total. None of it is added to it, and none of it turns anybody down.</p>
      <div class="example">
        <p class="caps">Example</p>
        <ul class="marks">
          {qualifications.requirements.map(({ text, kind, recorded, weight, needsEvidence }) => (
            <li>
              <RequirementMark value={recorded} />
              <span>
                {text}, {kind} <Weight weight={weight} />
                {needsEvidence ? <span class="hint"> counts once evidence and source are given</span> : null}
              </span>
            </li>
          ))}
        </ul>
        <p>
          The flag of the required ones: <strong>{qualifications.flag}</strong>.
        </p>
        <div class="figures">
          <FigureLine figure={qualifications.preferred} open />
          <FigureLine figure={qualifications.verified} />
        </div>
      </div>
    </Chapter>
  );
}

function DecisionChapter() {
  return (
    <Chapter id="decision" title="The decision">
      <p>
        The recommendation is the interviewer’s: strong no, no, yes, strong yes, or not enough evidence. No figure fills it in beforehand.
        It needs a rationale, and the rationale must point at one question at least, so that whoever reads it can look up what it rests on.
        A panel’s recommendations are shown as counts. They are never averaged: two who say yes and two who say no are not one who says
        maybe.
      </p>
      <p>
        What becomes of an application (advance, hire, hold, decline, or withdrawn by the candidate) is decided by a recruiter afterwards,
        with a reason and a rationale, and never filled in from a score, a rank or a consensus. It can be reopened, also with a reason; what
        was decided before stays in the application’s history.
      </p>
    </Chapter>
  );
}

function ReasonsChapter() {
  return (
    <Chapter id="reasons" title="Why it works this way">
      <dl class="facts">
        <dt>Skipped is not 0</dt>
        <dd>When time runs out, that is ours to answer for. Counting it as 0 would charge the candidate for it.</dd>
        <dt>(R − 1) ÷ 4</dt>
        <dd>Dividing the rating by 5 would hand 20 % to the poorest answer there is. The lowest rating should be the floor.</dd>
        <dt>Points and rating</dt>
        <dd>
          A checklist by itself favours whoever says the most words. A rating by itself drifts with mood and with the previous candidate.
          Each holds the other in check, and a plan that wants only one can say so.
        </dd>
        <dt>Equal weights</dt>
        <dd>Weights set by feel seldom predict better than equal ones, and always need explaining. Hence the written reason.</dd>
        <dt>Alone, then together</dt>
        <dd>
          Whoever has heard a colleague’s number bends towards it. So everybody scores first and talks afterwards, and both are kept: what
          each person heard, and what the panel made of it.
        </dd>
        <dt>Numbers, then a person</dt>
        <dd>
          Arithmetic is better than memory at adding up many small judgements. It knows nothing of what was never asked. So it sums up the
          evidence, and a person who signs for it decides.
        </dd>
      </dl>
    </Chapter>
  );
}
