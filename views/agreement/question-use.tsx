import type { PlanAgreement } from "../../src/agreement/plan-agreement.ts";
import type { Discrimination } from "../../src/scoring/discrimination.ts";
import { formatShare } from "../../src/scoring/round.ts";
import { CentredLine } from "./plots.tsx";
import { Prompt } from "./prompt.tsx";
import { coefficientText } from "./words.ts";

type Props = Pick<PlanAgreement, "questions" | "version">;

/** How often each question was asked, and how well it tells candidates apart. */
export function QuestionsInUse({ questions, version }: Props) {
  return (
    <table class="numbers in-use">
      <thead>
        <tr>
          <th scope="col">Question</th>
          <th scope="col" class="number">
            Given to ask
          </th>
          <th scope="col" class="number">
            Scored
          </th>
          <th scope="col">Tells candidates apart, −1 to 1</th>
        </tr>
      </thead>
      <tbody>
        {questions.map(({ asked, figures: { given, scored, discrimination } }, at) => (
          <tr>
            <th scope="row">
              <Prompt asked={asked} version={version} />
            </th>
            <td class="number" data-label="Given to ask">
              {given}
            </td>
            <td class="number" data-label="Scored">
              {`${scored}, ${formatShare(scored / given)}`}
            </td>
            <td data-label="Tells candidates apart">
              <Apart id={`plot-apart-${at + 1}`} discrimination={discrimination} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Apart({ id, discrimination }: { id: string; discrimination: Discrimination }) {
  const { outcome, candidates } = discrimination;
  if (outcome === "too few") return <span class="hint">{`Not shown yet: ${candidates} of ${discrimination.needed} candidates`}</span>;
  if (outcome === "no variation") return <span class="hint">{`No variation among ${candidates} candidates`}</span>;
  const text = coefficientText(discrimination.value);
  return (
    <div class="with-plot">
      <CentredLine id={id} title={text} desc="A dot on a line from −1 to 1, with a mark at 0." value={discrimination.value} reach={1} />
      <span>
        {text} <span class="hint">{`n ${candidates}`}</span>
      </span>
    </div>
  );
}
