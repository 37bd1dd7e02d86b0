import { pointLabel, requirementLabel } from "../../src/labels.ts";

type Value = 1 | 0.5 | 0 | null;

/** How a follow-up point went: a sign and its word. */
export function PointMark({ value }: { value: Value }) {
  return <Mark value={value} word={pointLabel(value)} />;
}

/** How a qualification stands: a sign and its word. */
export function RequirementMark({ value }: { value: Value }) {
  return <Mark value={value} word={requirementLabel(value)} />;
}

function Mark({ value, word }: { value: Value; word: string }) {
  const { sign, tone } = SIGNS[String(value)] ?? UNMARKED;
  return (
    <span class={`mark mark-${tone}`}>
      <span class="mark-sign" aria-hidden="true">
        {sign}
      </span>{" "}
      {word}
    </span>
  );
}

const UNMARKED = { sign: "–", tone: "none" };
const SIGNS: Record<string, typeof UNMARKED> = {
  "1": { sign: "✓", tone: "good" },
  "0.5": { sign: "◐", tone: "warn" },
  "0": { sign: "✗", tone: "bad" },
};
