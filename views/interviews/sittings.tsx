import type { Card } from "../../src/interviews/cards.ts";
import type { Sitting } from "../../src/interviews/sittings.ts";
import { Time } from "../components/time.tsx";
import { CardLinks, PanelState, planName, StateTag } from "./cards.tsx";

type Props = { sittings: Sitting[]; position: string; zone: string };

/** The interviews of an application; those with several interviewers have a line for each. */
export function Sittings({ sittings, position, zone }: Props) {
  if (sittings.length === 0) return <p class="soft">No interview yet. Schedule one, or start it now.</p>;
  return (
    <ul>
      {sittings.map((sitting) => {
        const [only] = sitting.cards;
        const of = `${planName(sitting.plan)} for ${position}`;
        const single = sitting.cards.length === 1;
        return (
          <li class="sitting">
            <div>
              <a class="prompt" href={`/interviews/${sitting.id}`}>
                {planName(sitting.plan)}
              </a>
              <p class="hint">
                <Time at={sitting.scheduledAt} zone={zone} />
                {single && only !== undefined ? `, ${only.interviewer.name}` : ""}
              </p>
            </div>
            <PanelState cards={sitting.cards} />
            {single && only !== undefined ? (
              <span class="sitting-links">
                <CardLinks card={only} of={of} />
              </span>
            ) : (
              <ul class="sitting-panel">
                {sitting.cards.map((card) => (
                  <Seat card={card} of={of} />
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Seat({ card, of }: { card: Card; of: string }) {
  return (
    <li>
      <span>{card.interviewer.name}</span>
      {card.state === null ? <span /> : <StateTag state={card.state} />}
      <span class="sitting-links">
        <CardLinks card={card} of={`${card.interviewer.name}, ${of}`} />
      </span>
    </li>
  );
}
