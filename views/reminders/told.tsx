import type { Fared } from "../../src/reminders/outcome.ts";

/** How the letters fared that somebody has just asked for. */
export const Told = ({ fared: { words, tone } }: { fared: Fared }) => (
  <p class={`notice notice-${tone}`} role="status">
    {words}
  </p>
);
