import type { Alpha, Reading } from "../../src/scoring/agreement.ts";
import { formatFigure, roundHalfUp } from "../../src/scoring/round.ts";

/** A coefficient such as α: three decimals, because the thresholds that it is read against have three. */
export function coefficientText(value: number): string {
  return signed(roundHalfUp(value, 3), 3);
}

/** α in a line or a cell: the number with its reading, or why there is none. */
export function alphaText(alpha: Alpha): string {
  switch (alpha.outcome) {
    case "too few":
      return `Not shown yet: ${alpha.units} of ${alpha.needed}`;
    case "no variation":
      return "No variation";
    case "alpha":
      return `${coefficientText(alpha.value)} ${READINGS[alpha.reading].name.toLowerCase()}`;
  }
}

/** A difference in rating points with its sign: "+0.4", "−0.3", "0.0". */
export function differenceText(value: number): string {
  const rounded = roundHalfUp(value);
  return rounded > 0 ? `+${rounded.toFixed(1)}` : signed(rounded, 1);
}

/** A mean or a deviation in rating points; a dash where there are too few values for one. */
export function pointsText(value: number | null): string {
  return formatFigure(value) ?? "–";
}

function signed(value: number, decimals: number): string {
  return value < 0 ? `−${Math.abs(value).toFixed(decimals)}` : Math.abs(value).toFixed(decimals);
}

export const READINGS: Record<Reading, { tone: "good" | "warn" | "bad"; name: string; words: string }> = {
  good: { tone: "good", name: "Good", words: "Interviewers rate the same answer much alike." },
  tentative: {
    tone: "warn",
    name: "Tentative",
    words: "Enough for tentative conclusions. Talk about the questions where ratings lie apart.",
  },
  low: {
    tone: "bad",
    name: "Low",
    words: "Ratings depend much on who gives them. Look at the anchors of the questions where they lie apart.",
  },
};
