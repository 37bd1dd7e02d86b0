import type { Outcome } from "../../src/decisions/reasons.ts";
import { OUTCOME_LABELS } from "../../src/labels.ts";
import { Tag } from "../components/parts.tsx";

const TONES = { advance: "good", hire: "good", hold: "warn", decline: "plain", withdrawn: "plain" } as const;

/** The decision that stands on an application. Nothing where none does, or where the reader must not know of it. */
export function OutcomeTag({ outcome }: { outcome: Outcome | null }) {
  return outcome === null ? null : <Tag tone={TONES[outcome]}>{OUTCOME_LABELS[outcome]}</Tag>;
}
