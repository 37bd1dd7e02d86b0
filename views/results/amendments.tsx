import type { Viewer } from "../../src/accounts/actor.ts";
import { knownLabels, timesLabel } from "../../src/labels.ts";
import type { Results } from "../../src/results/results.ts";
import { versionOf } from "../../src/scorecards/record.ts";
import type { ToldAmendment, ToldField } from "../../src/scorecards/told.ts";
import { Notice, Tag } from "../components/parts.tsx";
import { Time } from "../components/time.tsx";

type Props = { results: Results; viewer: Viewer };

/** What was corrected after the submission, the latest first; of the first version, that it was and the way on. */
export function Amendments({ results, viewer }: Props) {
  const { record, amendments } = results;
  const version = versionOf(record);
  if (version === "only") return null;
  if (version === "first") return <FirstVersion results={results} viewer={viewer} />;
  const [latest, ...earlier] = amendments.toReversed();
  return (
    <section class="amendments" aria-labelledby="amendments">
      <h2 id="amendments">Amended {timesLabel(amendments.length)}</h2>
      <p class="hint">
        Everything below is as amended, the figures too.{" "}
        <a href={`/scorecards/${record.id}/results?version=submitted`}>The first version, as it was submitted</a>
      </p>
      {latest === undefined ? null : (
        <article class="one-amendment">
          <h3>
            <Head amendment={latest} viewer={viewer} />
          </h3>
          <Corrections amendment={latest} />
        </article>
      )}
      {earlier.map((amendment) => (
        <details class="unfold one-amendment">
          <summary>
            <span>
              <Head amendment={amendment} viewer={viewer} />
            </span>
          </summary>
          <Corrections amendment={amendment} />
        </details>
      ))}
    </section>
  );
}

function FirstVersion({ results: { record, amendments }, viewer }: Props) {
  return (
    <Notice>
      <strong>The first version, as it was submitted</strong>
      {record.submittedAt === null ? null : (
        <>
          {" on "}
          <Time at={record.submittedAt} zone={viewer.timeZone} />
        </>
      )}
      . It was amended {timesLabel(amendments.length)} since. Qualifications are facts and stand as they are known now.{" "}
      <a href={`/scorecards/${record.id}/results`}>Back to the scorecard as amended</a>
    </Notice>
  );
}

function Head({ amendment: { number, by, at }, viewer }: { amendment: ToldAmendment; viewer: Viewer }) {
  return (
    <>
      Amendment {number}{" "}
      <span class="soft">
        by {by}, <Time at={at} zone={viewer.timeZone} />
      </span>
    </>
  );
}

/** Why it was corrected, what was known by then, and each field before and after. */
function Corrections({ amendment: { number, reason, known, changes } }: { amendment: ToldAmendment }) {
  const flags = knownLabels(known);
  return (
    <>
      {flags.length === 0 ? null : (
        <p class="row">
          {flags.map((flag) => (
            <Tag tone="warn">{flag}</Tag>
          ))}
        </p>
      )}
      <p class="said">{reason}</p>
      <table class="corrections" aria-label={`What amendment ${number} corrected`}>
        <thead>
          <tr>
            <th scope="col">Corrected</th>
            <th scope="col">Before</th>
            <th scope="col">After</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((field) => (
            <tr>
              <th scope="row">
                <Corrected field={field} />
              </th>
              <td data-label="Before" class="said">
                {valueText(field.before)}
              </td>
              <td data-label="After" class="said">
                {valueText(field.after)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Corrected({ field: { question, what } }: { field: ToldField }) {
  if (question === null) return <>{what}</>;
  return (
    <>
      <a href={`#question-${question.number}`} title={question.prompt}>
        Question {question.number}
      </a>
      : {what}
    </>
  );
}

const valueText = (text: string) => (text === "" ? <span class="soft">None written</span> : text);
