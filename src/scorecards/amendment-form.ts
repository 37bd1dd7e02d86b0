import { z } from "zod";
import { Invalid } from "../errors.ts";
import { lines } from "../fields.ts";
import { type FieldErrors, fieldErrors, type Typed } from "../web.ts";
import { type Change, readChanges } from "./fields.ts";
import { LIMITS } from "./limits.ts";

const form = z.object({
  reason: lines(LIMITS.amendmentReason).pipe(z.string().min(1, "Say why it is corrected. Everybody who may read the scorecard reads it.")),
});

export type ReadAmendment = { ok: true; changes: Change[]; reason: string } | { ok: false; errors: FieldErrors };

/** Reads what a correction changes, and why. All its mistakes are told at once. */
export function readAmendment(typed: Typed, now: Date): ReadAmendment {
  const parsed = form.safeParse(typed);
  const errors = parsed.success ? {} : fieldErrors(parsed.error);
  const { changes, mistakes } = changesIn(typed, now);
  if (!parsed.success || Object.keys(mistakes).length > 0) return { ok: false, errors: { ...mistakes, ...errors } };
  return { ok: true, changes, reason: parsed.data.reason };
}

function changesIn(typed: Typed, now: Date): { changes: Change[]; mistakes: FieldErrors } {
  try {
    return { changes: readChanges(typed, now), mistakes: {} };
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return { changes: [], mistakes: error.fields };
  }
}

/**
 * What the person edited, without the fields that they left as the form showed them: shown again, those must say what
 * stands there by then, or sending the form again would take back what was corrected elsewhere.
 */
export function editedIn(typed: Typed): Typed {
  const plain = (value: Typed[string] | undefined) => ((Array.isArray(value) ? value.at(-1) : value) ?? "").replaceAll("\r\n", "\n");
  return Object.fromEntries(
    Object.entries(typed).filter(([name, value]) => {
      if (name.startsWith("was:") || name.startsWith("base:")) return false;
      const was = typed[`was:${name}`];
      return was === undefined || plain(value) !== plain(was);
    }),
  );
}
