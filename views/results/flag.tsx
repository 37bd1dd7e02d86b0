import type { Flag } from "../../src/scoring/qualifications.ts";
import { Tag } from "../components/parts.tsx";

const FLAGS: Record<Flag, { tone: "good" | "warn" | "bad"; text: string }> = {
  gap: { tone: "bad", text: "Gap" },
  unresolved: { tone: "warn", text: "Unresolved" },
  met: { tone: "good", text: "All met" },
};

/** How the required qualifications stand, worst first; in words where the position requires none. */
export function FlagTag({ flag }: { flag: Flag | null }) {
  if (flag === null) return <span class="soft">The position requires none.</span>;
  return <Tag tone={FLAGS[flag].tone}>{FLAGS[flag].text}</Tag>;
}
