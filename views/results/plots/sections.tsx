import type { ResultSection } from "../../../src/results/results.ts";
import { FigureLine } from "../figure.tsx";
import { questionReasons } from "../reasons.ts";
import { Weight } from "../weight.tsx";
import { figureText } from "../words.ts";
import { Bar } from "./bar.tsx";

/** Sections as bars from 0 to 100; each line opens to the section's arithmetic. */
export function SectionsPlot({ sections }: { sections: ResultSection[] }) {
  return (
    <div class="figures">
      {sections.map((section, index) => (
        <FigureLine
          figure={section.scored.score}
          label={<SectionName section={section} />}
          reasons={questionReasons(section)}
          plot={
            <Bar
              id={`plot-section-${index + 1}`}
              title={`${section.marked.name}: ${figureText(section.scored.score)}`}
              desc="A bar on a line from 0 to 100."
              share={section.scored.score.result === null ? null : section.scored.score.result / 100}
            />
          }
        />
      ))}
    </div>
  );
}

function SectionName({ section: { marked } }: { section: ResultSection }) {
  return (
    <>
      {marked.name} <Weight weight={marked.weight} reason={marked.weightReason} />
    </>
  );
}
