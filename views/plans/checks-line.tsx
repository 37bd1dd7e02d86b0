import type { Builder } from "../../src/plans/builder.ts";
import type { Check, CheckKind } from "../../src/plans/checks.ts";
import { count } from "../components/parts.tsx";
import { ids, placeHref, questionOf } from "./links.ts";

type Line = Pick<Builder, "plan" | "draft" | "checks">;

/** The running line under the title: how much there is, and each thing to put right as a link to its place. */
export function ChecksLine({ plan, draft, checks }: Line) {
  const { questions, minutes, slotMinutes, sections, topicsCovered } = checks;
  return (
    <div class="plan-line">
      <ul class="plan-figures">
        <li>{count(questions, "question")}</li>
        <li>
          {minutes} of {slotMinutes} min
        </li>
        <li>{count(sections, "section")}</li>
        {topicsCovered === true ? (
          <li>
            <span class="tag tag-good">every required topic covered</span>
          </li>
        ) : null}
        {gathered(checks.checks).map(({ severity, message, href }) => (
          <li>
            <a class={severity === "blocks" ? "tag tag-bad" : "tag tag-warn"} href={href ?? "#"}>
              {message}
            </a>
          </li>
        ))}
      </ul>
      <TimeBar minutes={minutes} slotMinutes={slotMinutes} />
      <nav class="builder-jumps" aria-label="On this page">
        <a href={`#${ids.bank}`}>Guide’s questions</a>
        <a href={`#${ids.plan}`}>Plan</a>
      </nav>
    </div>
  );

  /** Checks of several questions become one link, to the first of them in the plan. */
  function gathered(all: Check[]) {
    const seen = new Set<CheckKind>();
    return all.flatMap((check) => {
      const alike = all.filter(({ kind, place }) => kind === check.kind && questionOf(place) !== null);
      const first = questionOf(check.place);
      if (alike.length < 2) return [{ ...check, href: placeHref({ plan, questions: draft.questions }, check.place) }];
      if (seen.has(check.kind) || first === null) return [];
      seen.add(check.kind);
      return [{ ...check, message: `${alike.length} questions ${MANY[check.kind]}`, href: `#${ids.question(first)}` }];
    });
  }
}

const MANY: Record<CheckKind, string> = {
  empty: "",
  time: "",
  topic: "",
  prompt: "have no wording",
  anchors: "lack ratings 1, 3 or 5",
  points: "have no follow-up points",
  minutes: "have no minutes",
};

/** How full the slot is; past it the rest is shown in another colour. */
function TimeBar({ minutes, slotMinutes }: { minutes: number; slotMinutes: number }) {
  const whole = Math.max(minutes, slotMinutes);
  return (
    <svg class="plan-bar" viewBox={`0 0 ${whole} 1`} preserveAspectRatio="none" aria-hidden="true">
      <rect class="plan-bar-slot" width={slotMinutes} height="1" />
      <rect class="plan-bar-used" width={Math.min(minutes, slotMinutes)} height="1" />
      {minutes > slotMinutes ? <rect class="plan-bar-over" x={slotMinutes} width={minutes - slotMinutes} height="1" /> : null}
    </svg>
  );
}
