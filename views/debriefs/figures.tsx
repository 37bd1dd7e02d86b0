import type { Debrief } from "../../src/debriefs/debrief.ts";
import { AmendedMark } from "../interviews/cards.tsx";
import { FigureLine } from "../results/figure.tsx";
import { Bar } from "../results/plots/bar.tsx";
import { requirementReasons } from "../results/reasons.ts";
import { figureText } from "../results/words.ts";
import type { WeightReason } from "../results/working.tsx";
import { AlphaLine } from "./alpha.tsx";
import { SpreadLine } from "./spread.tsx";

/** The figures of the panel, each opening to its arithmetic. */
export function Figures({ debrief }: { debrief: Debrief }) {
  const { panel, record } = debrief.panel;
  const sectionReasons = record.sections.map(({ name, weight, weightReason }) => ({ label: name, weight, reason: weightReason }));
  const insufficient = panel.sufficient || panel.total.result === null ? undefined : "Insufficient";
  return (
    <section class="section" aria-labelledby="figures">
      <h2 id="figures">Figures</h2>
      <p class="hint">Scores run from 0 to 100. Open any figure for its arithmetic. No consensus enters any of them.</p>
      <div class="figure-columns">
        <div>
          <div class="figures figures-lead">
            <FigureLine
              figure={panel.total}
              label="Total, from the mean of each question"
              reasons={sectionReasons}
              caution={insufficient}
            />
          </div>
          <h3 class="caps figures-head">Own totals</h3>
          <OwnTotals debrief={debrief} reasons={sectionReasons} />
        </div>
        <div>
          <h3 class="caps figures-head">Sections</h3>
          <Sections debrief={debrief} />
          <h3 class="caps figures-head">How far it carries</h3>
          <div class="figures">
            <FigureLine figure={panel.completeness} reasons={sectionReasons} />
            <AlphaLine alpha={debrief.agreement} />
          </div>
          <h3 class="caps figures-head">Beside the total, never in it</h3>
          <div class="figures">
            <FigureLine figure={panel.qualifications.preferred} reasons={requirementReasons(debrief.requirements)} />
            <FigureLine figure={panel.qualifications.verified} reasons={requirementReasons(debrief.requirements)} />
          </div>
        </div>
      </div>
    </section>
  );
}

/** Each interviewer's own total over the questions that were theirs, and how far the totals lie apart. */
function OwnTotals({ debrief: { panel }, reasons }: { debrief: Debrief; reasons: WeightReason[] }) {
  const { members, totals, sections } = panel.panel;
  const amended = new Map(panel.record.scorecards.map(({ interviewer, amendments }) => [interviewer.id, amendments.length]));
  const marks = sections.flatMap(({ questions }) => questions.flatMap((question) => question.marks));
  const statuses = (id: string) => marks.filter((mark) => mark.id === id).map(({ status }) => status);
  return (
    <div class="figures">
      {members.map(({ id, name, total, sufficient }) => {
        const theirs = statuses(id).filter((status) => status !== "unassigned");
        const scored = theirs.filter((status) => status === "scored").length;
        return (
          <FigureLine
            figure={total}
            reasons={reasons}
            caution={sufficient || total.result === null ? undefined : "Insufficient"}
            label={
              <>
                {name}{" "}
                <span class="weight">
                  scored {scored} of {theirs.length} of theirs
                </span>{" "}
                <AmendedMark times={amended.get(id) ?? 0} />
              </>
            }
          />
        );
      })}
      <SpreadLine
        label="Spread of own totals"
        spread={totals}
        values={members.flatMap(({ name, total }) => (total.result === null ? [] : [{ name, value: total.result }]))}
        caution="This mean is a step to the deviation only. The panel’s total is not the mean of totals, which would mix different sets of questions."
      />
    </div>
  );
}

function Sections({ debrief: { panel } }: { debrief: Debrief }) {
  const { record } = panel;
  return (
    <div class="figures">
      {panel.panel.sections.map((section, at) => (
        <FigureLine
          figure={section.score}
          label={section.name}
          reasons={(record.sections[at]?.questions ?? []).map((question) => ({
            label: question.prompt,
            weight: question.weight,
            reason: question.weightReason,
          }))}
          plot={
            <Bar
              id={`plot-section-${at + 1}`}
              title={`${section.name}: ${figureText(section.score)}`}
              desc="A bar on a line from 0 to 100."
              share={section.score.result === null ? null : section.score.result / 100}
            />
          }
        />
      ))}
    </div>
  );
}
