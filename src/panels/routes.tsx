import type { Context } from "hono";
import type { Standing } from "../../views/components/standing.tsx";
import { CoverageLines } from "../../views/panels/coverage.tsx";
import { PanelPage } from "../../views/panels/panel.tsx";
import { Invalid } from "../errors.ts";
import { redirectTo, wantsFragment } from "../htmx.ts";
import { createRouter, type Env, type FieldErrors, idParam, readForm, readTyped, requireRecruiter, statusOf, type Typed } from "../web.ts";
import { assignQuestions } from "./assigning.ts";
import { readGrid, viewingForm } from "./forms.ts";
import { OTHERS_LIMIT } from "./others.ts";
import { coverWith, type Planning, readPlanning } from "./planning.ts";
import { grantViewing, listViewingChoices, listViewings, withdrawViewing } from "./viewings.ts";

/** Who asks what in an interview, and who is shown it; mounted under `/interviews`. */
export const panels = createRouter();

panels.get("/:id/panel", requireRecruiter, async (c) => showPanel(c, await planningOf(c)));

panels.post("/:id/panel", requireRecruiter, async (c) => {
  const { db, actor } = c.var;
  const planning = await planningOf(c);
  const typed = await readTyped(c);
  const open = planning.members.filter(({ fixed }) => !fixed).map(({ id }) => id);
  const shares = readGrid(typed, open);
  const revision = String(typed.revision ?? "");
  if (typed.intent === "check") return showCheck(c, coverWith(planning, shares), revision);
  try {
    const outcome = await assignQuestions(db, actor, planning.interview.id, { revision, shares });
    if (outcome === "saved") return redirectTo(c, `/interviews/${planning.interview.id}#panel`);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return showPanel(c, coverWith(planning, shares), { revision, errors: error.fields });
  }
  const now = await planningOf(c);
  return showPanel(c, coverWith(now, shares), { standing: describe(now) });
});

panels.post("/:id/observers", requireRecruiter, async (c) => {
  const { db, actor } = c.var;
  const planning = await planningOf(c);
  const form = await readForm(c, viewingForm);
  if (!form.ok) return showPanel(c, planning, { typed: form.typed, errors: form.errors });
  try {
    await grantViewing(db, actor, planning.interview.id, form.value.observerId);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return showPanel(c, planning, { typed: form.typed, errors: error.fields });
  }
  return redirectTo(c, `/interviews/${planning.interview.id}/panel#observers`);
});

panels.post("/:id/observers/:observerId/removal", requireRecruiter, async (c) => {
  const id = idParam(c);
  await withdrawViewing(c.var.db, c.var.actor, id, idParam(c, "observerId"));
  return redirectTo(c, `/interviews/${id}/panel#observers`);
});

const planningOf = (c: Context<Env>) => readPlanning(c.var.db, c.var.actor, idParam(c));

/** What the planner would say of boxes that are not saved: its lines alone for htmx, the whole page for a plain form. */
function showCheck(c: Context<Env>, planning: Planning, revision: string) {
  const { interview, coverage } = planning;
  if (!wantsFragment(c)) return showPanel(c, planning, { revision });
  return c.html(<CoverageLines interview={interview} coverage={coverage} limit={OTHERS_LIMIT} />);
}

type Shown = { revision?: string; typed?: Typed; errors?: FieldErrors; standing?: Standing[] };

async function showPanel(c: Context<Env>, planning: Planning, { revision, typed = {}, errors = {}, standing }: Shown = {}) {
  const { db, actor, viewer } = c.var;
  const { id } = planning.interview;
  const page = {
    viewer,
    ...planning,
    limit: OTHERS_LIMIT,
    revision: revision ?? planning.revision,
    viewings: await listViewings(db, actor, id),
    choices: await listViewingChoices(db, actor, id),
    typed,
    errors,
    standing,
  };
  return c.html(<PanelPage {...page} />, statusOf(errors, standing !== undefined));
}

/** What everybody asks as it stands, for one whose form was overtaken. */
const describe = ({ members, questions }: Planning): Standing[] =>
  members.map(({ name, questionIds }) => {
    const asked = questions.filter(({ id }) => questionIds?.includes(id)).map(({ number }) => number);
    return { label: name, text: questionIds === null ? "all questions" : `questions ${asked.join(", ")}` };
  });
