import type { Viewer } from "../../src/accounts/actor.ts";
import type { InterviewerFigures } from "../../src/agreement/interviewer-figures.ts";
import type { InterviewerAgreement } from "../../src/agreement/interviewers.ts";
import { Empty, PageHead } from "../components/parts.tsx";
import { Page } from "../layouts/page.tsx";
import { CalibrationTable } from "./calibration.tsx";
import { BasisLine, ReadingHints } from "./interviewers.tsx";
import { differenceText, pointsText } from "./words.ts";

/** `recruiting`: the reader may look at the others, too. */
type Props = { viewer: Viewer; recruiting: boolean; agreement: InterviewerAgreement };

/** One person's use of the scale, in all and by plan. They may look at it themselves. */
export function InterviewerPage({ viewer, recruiting, agreement: { person, mine, basis, figures, plans } }: Props) {
  return (
    <Page title={mine ? "Your calibration" : `${person.name}, agreement`} viewer={viewer}>
      <PageHead
        title={mine ? "Your calibration" : person.name}
        back={recruiting ? { href: "/agreement/interviewers", label: "Interviewers" } : undefined}
        meta={mine ? "How you use the scale, beside those who heard the same answers." : "Beside those who heard the same answers."}
      />
      {figures === null ? (
        <Empty title="No figures yet">
          <p>
            {mine
              ? "They rest on the scorecards that you submitted in the last year. There is none so far."
              : "They rest on submitted scorecards that you may read, of the last year. There is none so far."}
          </p>
        </Empty>
      ) : (
        <>
          <BasisLine basis={basis} zone={viewer.timeZone} />
          <CalibrationTable of="Plan" rows={[{ name: "All plans", label: "All plans", figures }, ...plans.map(planRow)]} />
          <SameAnswers figures={figures} mine={mine} />
          <ReadingHints dueHours={basis.dueHours} />
        </>
      )}
    </Page>
  );
}

function planRow({ name, position, figures }: InterviewerAgreement["plans"][number]) {
  const label = (
    <>
      {name} <span class="weight">{position}</span>
    </>
  );
  return { name: `${name}, ${position}`, label, figures };
}

/** Both sides of the difference: how wide each uses the scale on the same answers. */
function SameAnswers({ figures: { calibration }, mine }: { figures: InterviewerFigures; mine: boolean }) {
  if (calibration.outcome === "too few") return null;
  const { own, others, difference } = calibration;
  return (
    <section class="section" aria-labelledby="same">
      <h2 id="same">The same answers</h2>
      <table class="numbers same-answers">
        <thead>
          <tr>
            <th scope="col">{`On ${calibration.answers} answers`}</th>
            {["Ratings", "Mean", "SD"].map((label) => (
              <th scope="col" class="number">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[
            { label: mine ? "Yours" : "Theirs", ratings: own.n, mean: pointsText(own.mean), spread: own.standardDeviation },
            { label: "The others of the panels", ratings: others.n, mean: pointsText(others.mean), spread: others.standardDeviation },
            {
              label: "Difference, an answer at a time",
              ratings: null,
              mean: differenceText(difference.mean ?? 0),
              spread: difference.standardDeviation,
            },
          ].map(({ label, ratings, mean, spread }) => (
            <tr>
              <th scope="row">{label}</th>
              <td class="number" data-label={ratings === null ? undefined : "Ratings"}>
                {ratings ?? ""}
              </td>
              <td class="number" data-label="Mean">
                {mean}
              </td>
              <td class="number" data-label="SD">
                {pointsText(spread)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="hint">A smaller SD than the others’ means keeping to fewer steps of the scale; a larger one, using more of it.</p>
    </section>
  );
}
