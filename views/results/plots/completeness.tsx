import type { Figure } from "../../../src/scoring/arithmetic.ts";
import { formatShare } from "../../../src/scoring/round.ts";
import { SUFFICIENT_COMPLETENESS } from "../../../src/scoring/total.ts";
import { figureText } from "../words.ts";
import { Bar } from "./bar.tsx";

const NEEDED = formatShare(SUFFICIENT_COMPLETENESS);

/** How much of the plan is scored, with the mark from which a total stands. */
export function CompletenessBar({ figure, id, labelled }: { figure: Figure; id: string; labelled?: boolean }) {
  return (
    <Bar
      id={id}
      title={`Completeness: ${figureText(figure)}`}
      desc={`A bar from 0 to 100 %, with a mark at ${NEEDED}, from which the total stands.`}
      share={figure.result}
      threshold={{ at: SUFFICIENT_COMPLETENESS, label: labelled ? NEEDED : undefined }}
    />
  );
}
