import type { Seat } from "../../src/interviews/waiting.ts";
import { Time } from "../components/time.tsx";
import { planName } from "../interviews/cards.tsx";

/** Whose debriefs will wait for somebody who leaves, unless they are taken off the panel. */
export function Seats({ name, seats, zone }: { name: string; seats: Seat[]; zone: string }) {
  if (seats.length === 0) return null;
  return (
    <>
      <p>These interviews wait for a scorecard of {name}. Put somebody else on their panels, or open their debriefs early:</p>
      <ul>
        {seats.map(({ interviewId, candidate, plan, scheduledAt }) => (
          <li>
            <a href={`/interviews/${interviewId}`}>
              {candidate}, {planName(plan)}
            </a>
            <span class="soft">
              {" "}
              <Time at={scheduledAt} zone={zone} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
