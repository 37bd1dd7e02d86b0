import type { Child } from "hono/jsx";
import type { Figure } from "../../src/scoring/arithmetic.ts";
import { FIGURE_WORDS, figureText } from "./words.ts";
import { type WeightReason, Working } from "./working.tsx";

type FigureLineProps = {
  figure: Figure;
  /** What it is a figure of, where its general name does not say enough. */
  label?: Child;
  /** Why weights in its working are not 1. */
  reasons?: WeightReason[];
  /** Stands between name and number. */
  plot?: Child;
  /** A word that the number must not be seen without. */
  caution?: string;
  /** What it was in another version of the record, behind the number. */
  beside?: string;
  open?: boolean;
};

/** Any figure: its name and number, which open to its own arithmetic. */
export function FigureLine({ figure, label, reasons, plot, caution, beside, open }: FigureLineProps) {
  return (
    <details class="figure unfold" open={open}>
      <summary>
        <span class="figure-name">{label ?? FIGURE_WORDS[figure.figure].name}</span>
        {plot ? <span class="figure-plot">{plot}</span> : null}
        <span class={figure.result === null ? "figure-value soft" : "figure-value"}>
          {figureText(figure)}
          {caution ? <span class="caution"> {caution}</span> : null}
          {beside ? <span class="figure-beside">, {beside}</span> : null}
        </span>
      </summary>
      <Working figure={figure} reasons={reasons} />
    </details>
  );
}
