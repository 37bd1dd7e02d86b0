import type { Context } from "hono";
import { EditionPage } from "../../views/imports/edition.tsx";
import { Conflict, Invalid } from "../errors.ts";
import { createRouter, type Env, type FieldErrors, idParam, readForm, statusOf } from "../web.ts";
import { readEdition, updateGuide } from "./edition.ts";
import { type EditionChoice, editionForm } from "./edition-form.ts";
import { sayPartners } from "./partners.ts";
import { showEdition } from "./showing.ts";

/** An import as a newer edition of a guide: what it would change, and the change. */
export const editions = createRouter();

editions.get("/:id/edition/:guideId", (c) => show(c, { choice: null }));

editions.post("/:id/edition/:guideId", async (c) => {
  const { db, reader, actor, clock } = c.var;
  const { id, guideId } = at(c);
  const choice = await readChoice(c);
  if (saysPartners(choice)) return pairUp(c, choice);
  try {
    const updated = await updateGuide(db, reader, actor, { id, guideId, now: clock() }, choice);
    return c.redirect(`/guides/${updated}?edition=${id}`, 303);
  } catch (error) {
    if (error instanceof Invalid) return show(c, { choice, errors: error.fields });
    if (error instanceof Conflict) return show(c, { choice, errors: { form: error.message }, overtaken: true });
    throw error;
  }
});

async function readChoice(c: Context<Env>): Promise<EditionChoice> {
  const form = await readForm(c, editionForm);
  if (!form.ok) throw new Invalid(form.errors);
  return form.value;
}

/** Pairs go before everything else: nobody has seen yet what one that was only just chosen would change. */
const saysPartners = (choice: EditionChoice): boolean => asksForPairs(choice) || choice.pair.length + choice.pairQualification.length > 0;

/** Whether a button was pressed that takes nothing over. */
const asksForPairs = ({ only, apart, apartQualification }: EditionChoice): boolean =>
  only === "pairs" || apart.length + apartQualification.length > 0;

/** The page comes back with every tick, so it is answered and not redirected. */
async function pairUp(c: Context<Env>, choice: EditionChoice): Promise<Response> {
  const { db, reader, actor } = c.var;
  try {
    const { overtaken } = await sayPartners(db, reader, actor, at(c), choice);
    return show(c, { choice, overtaken, halted: !asksForPairs(choice) });
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return show(c, { choice, errors: error.fields });
  }
}

type Answer = { choice: EditionChoice | null; errors?: FieldErrors; overtaken?: boolean; halted?: boolean };

async function show(c: Context<Env>, { choice, errors = {}, overtaken = false, halted = false }: Answer): Promise<Response> {
  const { db, reader, actor, viewer } = c.var;
  const { id } = at(c);
  const edition = await readEdition(db, reader, actor, at(c));
  if ("savedAs" in edition) return c.redirect(`/guides/${edition.savedAs}`, 303);
  const shown = showEdition(edition, choice, overtaken);
  const page = (
    <EditionPage viewer={viewer} id={id} edition={shown} section={choice?.section ?? "General"} errors={errors} halted={halted} />
  );
  return c.html(page, statusOf(errors, overtaken));
}

function at(c: Context<Env>) {
  return { id: idParam(c), guideId: idParam(c, "guideId") };
}
