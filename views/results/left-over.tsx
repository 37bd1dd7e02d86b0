import { questionsOf, type ScorecardRecord } from "../../src/scorecards/record.ts";

/**
 * What the person's device holds and the scorecard does not, filled in by static/unsent/left-over-section.js; nothing shows
 * where there is none. The template names what a change may be about.
 */
export function LeftOver({ record }: { record: ScorecardRecord }) {
  const submitted = record.submittedAt !== null;
  return (
    <section
      id="left-over"
      class="left-over"
      aria-labelledby="left-over-title"
      data-scorecard={record.id}
      data-amendments={record.amendments.length}
      data-what={submitted ? "submitted scorecard" : "scorecard"}
      hidden
    >
      <h2 id="left-over-title">Changes on this device</h2>
      <p class="hint">{submitted ? "Made after the submission" : "Not taken by the server"}, and on this device alone.</p>
      <div data-list />
      <p class="row">
        {submitted ? (
          <a class="button" href={`/scorecards/${record.id}/amendment`}>
            Use in a correction
          </a>
        ) : null}
        <button type="button" class="danger" data-discard>
          Discard…
        </button>
      </p>
      <template>
        {namesOf(record).map(([id, name]) => (
          <data value={id}>{name}</data>
        ))}
      </template>
    </section>
  );
}

/** Questions, their points and the requirements, by id. */
export function namesOf(record: ScorecardRecord): [id: string, name: string][] {
  const questions = questionsOf(record).flatMap(({ id, number, prompt, points }): [string, string][] => [
    [id, `${number}. ${prompt}`],
    ...points.map((point): [string, string] => [point.id, `${number}. ${prompt} · ${point.text}`]),
  ]);
  return [...questions, ...record.requirements.map(({ id, text }): [string, string] => [id, text])];
}
