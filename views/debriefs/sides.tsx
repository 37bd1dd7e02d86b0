import type { GridCell, GridRow } from "../../src/debriefs/grid.ts";
import { SKIP_LABELS } from "../../src/labels.ts";
import { PointMark } from "../results/mark.tsx";
import { Weight } from "../results/weight.tsx";
import { ratingText } from "./words.ts";

/** What each interviewer marked, side by side: rating with its anchor, every point, what was said. */
export function Sides({ row: { question, cells } }: { row: GridRow }) {
  if (cells.length === 0) return <p class="soft">Nobody has submitted yet.</p>;
  return (
    <div class="scroll">
      <table class="sides">
        <thead>
          <tr>
            <td />
            {cells.map(({ mark }) => (
              <th scope="col">{mark.name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Line label="Rating" cells={cells} show={(cell) => <Rating cell={cell} />} />
          {question.points.map((point) => (
            <Line
              label={
                <>
                  {point.text} <Weight weight={point.weight} />
                </>
              }
              cells={cells}
              show={({ marked }) => {
                const given = marked?.points.find(({ id }) => id === point.id);
                return given === undefined ? <span class="soft">not theirs</span> : <PointMark value={given.value} />;
              }}
            />
          ))}
          <Line label="Evidence" cells={cells} show={(cell) => <Evidence cell={cell} />} />
        </tbody>
      </table>
    </div>
  );
}

type LineProps = { label: Element; cells: GridCell[]; show: (cell: GridCell) => Element };
type Element = string | ReturnType<typeof PointMark>;

function Line({ label, cells, show }: LineProps) {
  return (
    <tr>
      <th scope="row">{label}</th>
      {cells.map((cell) => (
        <td data-label={cell.mark.name}>{show(cell)}</td>
      ))}
    </tr>
  );
}

function Rating({ cell: { mark, marked, anchor } }: { cell: GridCell }) {
  if (marked !== null && marked.skip !== null) {
    const { reason, note } = marked.skip;
    return (
      <>
        <span class="soft">skipped: {SKIP_LABELS[reason].toLowerCase()}</span>
        {note === "" ? null : <p class="said">{note}</p>}
      </>
    );
  }
  if (mark.rating === null) return <span class="soft">{ratingText(mark)}</span>;
  return (
    <>
      <strong class="sides-rating">{mark.rating}</strong> {anchor}
    </>
  );
}

function Evidence({ cell: { marked } }: { cell: GridCell }) {
  if (marked === null) return <span class="soft">not theirs</span>;
  return marked.evidence === "" ? <span class="soft">none written</span> : <p class="said">{marked.evidence}</p>;
}
