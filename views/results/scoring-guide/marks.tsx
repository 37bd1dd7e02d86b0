import type { WorkedExamples } from "../../../src/results/examples.ts";
import { FigureLine } from "../figure.tsx";
import { PointMark } from "../mark.tsx";
import { Chapter, Example } from "./chapter.tsx";

const POINTS = [
  { value: 1, counts: "1", meaning: "The candidate addressed it." },
  { value: 0.5, counts: "0.5", meaning: "Touched on, not carried through." },
  { value: 0, counts: "0", meaning: "You asked for it, and the answer did not come." },
  { value: null, counts: "nothing", meaning: "You never got to it. It says something about the interview, not about the candidate." },
] as const;

/** Points, ratings, skips, and why an empty field is not a nought. */
export function MarksChapter({ examples: { anchors, unmarked } }: { examples: WorkedExamples }) {
  return (
    <Chapter id="marks" title="What you mark">
      <h3>Follow-up points</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">Mark</th>
            <th scope="col" class="number">
              Counts
            </th>
            <th scope="col">Means</th>
          </tr>
        </thead>
        <tbody>
          {POINTS.map(({ value, counts, meaning }) => (
            <tr>
              <td>
                <PointMark value={value} />
              </td>
              <td class="number">{counts}</td>
              <td>{meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>The rating</h3>
      <p>One rating from 1 to 5 for the whole answer. A question can have anchors of its own; where it has none, these hold:</p>
      <table>
        <thead>
          <tr>
            <th scope="col">Rating</th>
            <th scope="col">Sounds like</th>
          </tr>
        </thead>
        <tbody>
          {anchors.map(({ rating, text }) => (
            <tr>
              <th scope="row">{rating}</th>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        “I don’t know”, or declining to answer, is an answer: rate it 1 and mark the points missed. Skip a question only when you did not
        put it to the candidate, and say why: out of time, not relevant, already answered, or another reason in your words.
      </p>
      <h3>Empty is not nought</h3>
      <p>
        A point not asked, a question skipped, a rating not given: none of these is a 0. They are left out of the arithmetic, on both sides
        of the division, and named in it. Where everything is left out there is no figure at all, and you read “nothing to score”.
      </p>
      <Example question={unmarked}>
        <div class="figures">
          <FigureLine figure={unmarked.scored.coverage} />
          <FigureLine figure={unmarked.scored.score} />
        </div>
      </Example>
    </Chapter>
  );
}
