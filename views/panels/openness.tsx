import type { Openness } from "../../src/panels/openness.ts";
import { Time } from "../components/time.tsx";

/** Who reads more than the rules let them, for everybody on the panel to know; nothing while nobody does. */
export function OpennessList({ openness, zone }: { openness: Openness; zone: string }) {
  const { unblindings, openings, seeingAll, informed, replaced } = openness;
  if (unblindings.length + openings.length + seeingAll.length + informed.length + replaced.length === 0) return null;
  return (
    <section class="openness" aria-labelledby="openness-heading">
      <h2 id="openness-heading" class="caps">
        Who reads more
      </h2>
      <ul class="openness-list">
        {unblindings.map(({ name, at, reason }) => (
          <li>
            {name} opened the scorecards on <Time at={at} zone={zone} /> because: <q>{reason}</q>
          </li>
        ))}
        {openings.map(({ name, plan, at, reason }) => (
          <li>
            {name} opened the debrief of {plan} early on <Time at={at} zone={zone} /> because: <q>{reason}</q>
          </li>
        ))}
        {seeingAll.map(({ name, until }) =>
          until === null ? (
            <li>{name} reads every scorecard as soon as it is submitted: the account is set to see all.</li>
          ) : (
            <li>
              {name} could read every submitted scorecard until <Time at={until} zone={zone} />: the account was set to see all.
            </li>
          ),
        )}
        {informed.map(({ name, at, plan }) => (
          <li>
            {name} could read colleagues’ scorecards of this candidate when put on {plan === null ? "a panel" : `the panel of ${plan}`},{" "}
            <Time at={at} zone={zone} />.
          </li>
        ))}
        {replaced.map(({ name, by, at }) => (
          <li>
            {name} has had a new password since <Time at={at} zone={zone} />, by a link that {by} made: whoever used it signs in as {name}.
          </li>
        ))}
      </ul>
    </section>
  );
}
