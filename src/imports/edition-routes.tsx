import type { Context } from "hono";
import { z } from "zod";
import { EditionPage } from "../../views/imports/edition.tsx";
import { Invalid } from "../errors.ts";
import { createRouter, type Env, type FieldErrors, idParam, readForm, statusOf } from "../web.ts";
import { qualificationDifferences, questionDifferences } from "./differences.ts";
import { readEdition, updateGuide } from "./edition.ts";
import { editionForm } from "./forms.ts";
import { getImport } from "./imports.ts";

/** An import as a newer edition of a guide: what it would change, and the change. */
export const editions = createRouter();

/** Where the choice of a guide leads. */
editions.get("/:id/edition", async (c) => {
  const { id } = await getImport(c.var.db, c.var.actor, idParam(c));
  const guide = z.uuid().safeParse(c.req.query("guide"));
  return c.redirect(guide.success ? `/imports/${id}/edition/${guide.data}` : `/imports/${id}`, 303);
});

editions.get("/:id/edition/:guideId", (c) => show(c, {}));

editions.post("/:id/edition/:guideId", async (c) => {
  const { db, reader, actor, clock } = c.var;
  const { id, guideId } = at(c);
  const form = await readForm(c, editionForm);
  if (!form.ok) throw new Invalid(form.errors);
  try {
    const updated = await updateGuide(db, reader, actor, { id, guideId, now: clock() }, form.value);
    return c.redirect(`/guides/${updated}?edition=${id}`, 303);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return show(c, error.fields);
  }
});

async function show(c: Context<Env>, errors: FieldErrors): Promise<Response> {
  const { db, reader, actor, viewer } = c.var;
  const { id } = at(c);
  const edition = await readEdition(db, reader, actor, at(c));
  if ("savedAs" in edition) return c.redirect(`/guides/${edition.savedAs}`, 303);
  const { questions, archived, qualifications } = edition.comparison;
  const shown = {
    questions: questions.changed.map((pair) => ({ ...pair, differences: questionDifferences(pair) })),
    archived: archived.map((pair) => ({ ...pair, differences: questionDifferences(pair) })),
    qualifications: qualifications.changed.map((pair) => ({ ...pair, differences: qualificationDifferences(pair) })),
  };
  const page = <EditionPage viewer={viewer} id={id} edition={edition} changed={shown} errors={errors} />;
  return c.html(page, statusOf(errors));
}

function at(c: Context<Env>) {
  return { id: idParam(c), guideId: idParam(c, "guideId") };
}
