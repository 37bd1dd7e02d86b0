import type { Overview } from "../../src/interviews/overview.ts";
import type { Coverage, Place, Warning } from "../../src/panels/coverage.ts";
import { count } from "../components/parts.tsx";
import { ids } from "./links.ts";

type Props = {
  interview: Pick<Overview, "id" | "plan" | "changeable">;
  coverage: Coverage;
  /** Comparison stops at so many other interviews. */
  limit: number;
};

/** What the panel covers of the plan as the boxes stand, and each thing to look at as links to its places. */
export function CoverageLines({ interview, coverage, limit }: Props) {
  const { shared, questions, asked, minutes, slotMinutes, loads, compared, warnings } = coverage;
  return (
    <section id={ids.coverage} class="coverage" aria-labelledby="coverage-heading">
      <h2 id="coverage-heading" class="visually-hidden">
        What is covered
      </h2>
      <div role="status">
        <ul class="coverage-figures">
          <li>
            {asked} of {count(questions, "question")} asked
          </li>
          <li>
            {minutes} of {slotMinutes} min
          </li>
          <li>
            {shared
              ? "Each scores their own share"
              : loads.length === 1
                ? "One person scores all questions"
                : "Everybody scores all questions independently"}
          </li>
          {warnings.length === 0 ? (
            <li>
              <span class="tag tag-good">Nothing to put right</span>
            </li>
          ) : null}
        </ul>
        <ul class="coverage-warnings">
          {warnings.map((warning) => (
            <Line warning={warning} interview={interview} />
          ))}
        </ul>
      </div>
      {shared ? (
        <p class="hint">
          {loads.map(({ name, questions: own, minutes: time }) => `${name}: ${count(own, "question")}, ${time} min`).join(" · ")}
        </p>
      ) : null}
      <p class="hint">{comparison(compared, limit)}</p>
    </section>
  );
}

const SEVERE: readonly Warning["kind"][] = ["uncovered", "time"];

function Line({ warning: { kind, message, places }, interview }: { warning: Warning; interview: Props["interview"] }) {
  const shown = places.slice(0, 8);
  const rest = places.slice(8);
  return (
    <li>
      <span class={SEVERE.includes(kind) ? "tag tag-bad" : "tag tag-warn"}>{message}</span> <Places places={shown} interview={interview} />
      {rest.length === 0 ? null : (
        <details class="unfold">
          <summary>{rest.length} more</summary>
          <Places places={rest} interview={interview} />
        </details>
      )}
    </li>
  );
}

function Places({ places, interview }: { places: Warning["places"]; interview: Props["interview"] }) {
  return (
    <>
      {places.map(({ label, place }, at) => (
        <>
          {at === 0 ? "" : ", "}
          {place.at === "panel" && interview.changeable === "nothing" ? label : <a href={hrefOf(place, interview)}>{label}</a>}
        </>
      ))}
    </>
  );
}

function hrefOf(place: Place, { id, plan }: Props["interview"]): string {
  switch (place.at) {
    case "question":
      return `#${ids.question(place.id)}`;
    case "member":
      return `#${ids.member(place.id)}`;
    case "version":
      return `/plans/${plan.id}/versions/${place.number}`;
    case "interview":
      return `/interviews/${place.id}/panel`;
    case "panel":
      return `/interviews/${id}/edit#interviewers`;
  }
}

function comparison(compared: number, limit: number): string {
  if (compared === 0) return "No other candidate has an interview of this plan yet to compare with.";
  if (compared === limit) return `Compared with the latest ${limit} interviews of this plan with other candidates.`;
  return `Compared with ${compared === 1 ? "the one interview" : `the ${compared} interviews`} of this plan with other candidates.`;
}
