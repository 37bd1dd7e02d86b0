import { weightText } from "./words.ts";

/** A weight that somebody changed, with the reason given for it. Nothing where it is 1. */
export function Weight({ weight, reason }: { weight: number; reason?: string }) {
  if (weight === 1) return null;
  return (
    <span class="weight">
      weight {weightText(weight)}
      {reason ? `: ${reason}` : null}
    </span>
  );
}
