import { z } from "zod";
import { lines } from "../fields.ts";
import type { Typed } from "../web.ts";
import { LIMITS } from "./limits.ts";
import type { Shares } from "./shares.ts";

/**
 * Reads the grid: `all.<scorecard>` when somebody asks all questions, else `asks.<scorecard>`, once a question.
 * @param scorecardIds whose boxes stand in the form; somebody without any ticked box asks nothing.
 */
export function readGrid(typed: Typed, scorecardIds: string[]): Shares {
  return new Map(
    scorecardIds.map((id) => {
      const asked = [typed[`asks.${id}`] ?? []].flat().filter((question) => z.uuid().safeParse(question).success);
      return [id, typed[`all.${id}`] === undefined ? [...new Set(asked)] : null];
    }),
  );
}

/** Why somebody looks at what they were not to see yet; everybody on the panel reads it. */
export const unblindingForm = z.object({
  reason: lines(LIMITS.mostReason).pipe(
    z.string().min(LIMITS.leastReason, `Give the reason in a sentence: at least ${LIMITS.leastReason} characters.`),
  ),
});

export const viewingForm = z.object({ observerId: z.string().default("").pipe(z.uuid("Choose somebody from the list.")) });
