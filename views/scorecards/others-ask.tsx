/** A question of the plan that a colleague asks: its words alone, nothing of anybody's marks. */
export type OthersQuestion = { number: number; prompt: string };

/** What colleagues ask, so that the person can follow; there is nothing to mark here. */
export function OthersAsk({ others }: { others: OthersQuestion[] }) {
  if (others.length === 0) return null;
  return (
    <section class="others-ask" aria-labelledby="others-ask">
      <h2 id="others-ask" class="caps">
        Others ask
      </h2>
      <ul>
        {others.map(({ number, prompt }) => (
          <li>
            <span class="number">{number}</span> <span>{prompt}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
