import type { Context } from "hono";
import { AmendmentPage, type Mistakes } from "../../views/scorecards/amendment.tsx";
import { Invalid } from "../errors.ts";
import { createRouter, type Env, idParam, readTyped, requireActor, type Typed } from "../web.ts";
import { amendScorecard } from "./amending.ts";
import { editedIn, readAmendment } from "./amendment-form.ts";
import { readKnown } from "./known.ts";
import type { AmendedField } from "./record.ts";
import { findOwnScorecard, openScorecard } from "./scorecard.ts";
import { readStanding } from "./standing.ts";
import { tellFields } from "./told.ts";

/** The correction of one's own scorecard after it was submitted. */
export const amendments = createRouter();

amendments.get("/:id/amendment", requireActor, async (c) => {
  const id = idParam(c);
  const own = await findOwnScorecard(c.var.db, c.var.actor, id);
  if (own.submittedAt === null) return c.redirect(`/scorecards/${id}`, 303);
  return c.html(await formOf(c, id));
});

amendments.post("/:id/amendment", requireActor, async (c) => {
  const id = idParam(c);
  const { db, actor, clock } = c.var;
  const typed = await readTyped(c);
  const read = readAmendment(typed, clock());
  if (!read.ok) return c.html(await formOf(c, id, typed, read.errors), 422);
  try {
    const { overtaken } = await amendScorecard(db, actor, id, read, clock());
    if (overtaken.length > 0) return c.html(await formOf(c, id, typed, {}, overtaken), 409);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return c.html(await formOf(c, id, typed, error.fields), 422);
  }
  return c.redirect(`/scorecards/${id}/results`, 303);
});

/** The form, with what was typed where it was not taken. Where the fields stand is read first; see readStanding. */
async function formOf(c: Context<Env>, id: string, typed: Typed = {}, errors: Mistakes["errors"] = {}, overtaken: AmendedField[] = []) {
  const { db, actor, viewer } = c.var;
  const own = await findOwnScorecard(db, actor, id);
  const { fields } = await readStanding(db, own);
  const card = await openScorecard(db, actor, id);
  const { known, hidden } = await readKnown(db, actor, own);
  const mistakes = { typed: editedIn(typed), errors, overtaken: tellFields(card, overtaken) };
  return <AmendmentPage card={card} viewer={viewer} fields={fields} known={hidden ? null : known} {...mistakes} />;
}
