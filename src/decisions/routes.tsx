import type { Context } from "hono";
import { ApplicationPage } from "../../views/decisions/application.tsx";
import { readCursor } from "../db/keyset.ts";
import { OUTCOMES } from "../db/schema/index.ts";
import { Invalid } from "../errors.ts";
import { redirectTo } from "../htmx.ts";
import { createRouter, type Env, type FieldErrors, idParam, readForm, requireActor, type Typed } from "../web.ts";
import { mustSee } from "./applications.ts";
import { decide, reopen } from "./decisions.ts";
import { decisionForm, reopeningForm } from "./forms.ts";
import { readOverview } from "./overview.ts";
import { closes, REASONS } from "./reasons.ts";

/** A candidate for a position: what it can rest on, what is decided, what happened. */
export const decisions = createRouter();

const CHOICES = OUTCOMES.map((outcome) => ({ outcome, reasons: REASONS[outcome], closes: closes(outcome) }));

decisions.get("/:id", requireActor, (c) => show(c, idParam(c), 200));

decisions.post("/:id/decisions", requireActor, async (c) => {
  const id = idParam(c);
  await mustSee(c.var.db, c.var.actor, id);
  const form = await readForm(c, decisionForm);
  if (!form.ok) return show(c, id, 422, form);
  try {
    const { stale } = await decide(c.var.db, c.var.actor, id, form.value);
    return stale ? show(c, id, 409, { typed: form.typed, overtaken: true }) : redirectTo(c, standing(id));
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return show(c, id, 422, { typed: form.typed, errors: error.fields });
  }
});

decisions.post("/:id/reopening", requireActor, async (c) => {
  const id = idParam(c);
  await mustSee(c.var.db, c.var.actor, id);
  const form = await readForm(c, reopeningForm);
  if (!form.ok) return show(c, id, 422, form);
  const { stale } = await reopen(c.var.db, c.var.actor, id, form.value);
  if (stale) return show(c, id, 409, { typed: form.typed, overtaken: true });
  // What was typed for a decision when somebody else closed the application goes on from here.
  const { reason: _, was: __, ...kept } = form.typed;
  return kept.rationale === undefined ? redirectTo(c, standing(id)) : show(c, id, 200, { typed: kept });
});

/** A fragment of its own, or the form's would go along. */
const standing = (id: string) => `/applications/${id}#decision`;

type Attempt = { typed?: Typed; errors?: FieldErrors; overtaken?: boolean };

async function show(c: Context<Env>, id: string, status: 200 | 409 | 422, attempt: Attempt = {}): Promise<Response> {
  const { db, actor, viewer } = c.var;
  const after = readCursor(c.req.query("after"));
  const overview = await readOverview(db, actor, id, after);
  const { typed = {}, errors = {}, overtaken = false } = attempt;
  const page = { viewer, overview, choices: CHOICES, typed, errors, overtaken, started: after !== null };
  return c.html(<ApplicationPage {...page} />, status);
}
