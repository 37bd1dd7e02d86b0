import type { Alpha } from "../../src/scoring/agreement.ts";
import { count, Tag } from "../components/parts.tsx";
import { workingText } from "../results/words.ts";
import { CoefficientLine } from "./plots.tsx";
import { coefficientText, READINGS } from "./words.ts";

type Known = Extract<Alpha, { outcome: "alpha" }>;

const MARKS = [
  { at: 0.667, label: ".667" },
  { at: 0.8, label: ".800" },
];

/** Krippendorff's α with how to read it, its place on the line and its working; in words where there is no number. */
export function AlphaFigure({ alpha, id }: { alpha: Alpha; id: string }) {
  if (alpha.outcome === "too few") {
    return (
      <div class="alpha">
        <p>
          <Tag>Not shown yet</Tag> <strong>{`${alpha.units} of ${alpha.needed} pairable units.`}</strong>
        </p>
        <p class="hint">
          A unit is one candidate’s answer to one question, and it can be paired once two interviewers or more have rated it. Below{" "}
          {alpha.needed} of them, a number would tell more of chance than of the panels.
        </p>
      </div>
    );
  }
  if (alpha.outcome === "no variation") {
    return (
      <div class="alpha">
        <p>
          <Tag>No variation</Tag> {`All ${alpha.ratings} ratings of ${count(alpha.units, "answer")} are the same.`}
        </p>
        <p class="hint">Where nothing differs, agreement cannot be told from habit, so there is no number.</p>
      </div>
    );
  }
  return <KnownAlpha alpha={alpha} id={id} />;
}

function KnownAlpha({ alpha, id }: { alpha: Known; id: string }) {
  const { tone, name, words } = READINGS[alpha.reading];
  const text = coefficientText(alpha.value);
  return (
    <div class="alpha">
      <p class="alpha-value">
        <span class="alpha-number">{`α ${text}`}</span> <Tag tone={tone}>{name}</Tag>
      </p>
      <p>{words}</p>
      <CoefficientLine
        id={id}
        title={`α ${text}, ${name.toLowerCase()}`}
        desc="A line from 0, as chance would have it, to 1, complete agreement, with marks where tentative and where good begins."
        value={alpha.value}
        marks={MARKS}
      />
      <p class="hint">{`${alpha.ratings} ratings of ${count(alpha.units, "answer")} that two interviewers or more rated.`}</p>
      <AlphaWorking alpha={alpha} />
    </div>
  );
}

/** What it was computed from: the table behind the plot. */
function AlphaWorking({ alpha: { value, units, ratings, observed, expected } }: { alpha: Known }) {
  return (
    <details class="unfold">
      <summary>The numbers behind it</summary>
      <div class="working">
        <p>
          How far apart the ratings of the same answer lie, against how far apart they would lie if the same ratings had been dealt out to
          the answers by chance. Ordinal: the distance of two ratings is the number of ratings between them, squared.
        </p>
        <p class="formula">α = 1 − Dₒ ÷ Dₑ</p>
        <table>
          <tbody>
            {[
              ["Answers rated by two or more (units)", String(units)],
              ["Ratings of them, n", String(ratings)],
              ["Disagreement observed, Dₒ", workingText(observed)],
              ["Disagreement expected by chance, Dₑ", workingText(expected)],
            ].map(([label, shown]) => (
              <tr>
                <th scope="row">{label}</th>
                <td class="number">{shown}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p class="division">
          {`1 − ${workingText(observed)} ÷ ${workingText(expected)} = ${workingText(value)}, shown as ${coefficientText(value)}`}
        </p>
        <p>From .800 on it reads as good, from .667 as tentative; below that as low.</p>
      </div>
    </details>
  );
}
