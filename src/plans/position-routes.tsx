import { NewPlanPage } from "../../views/plans/new-plan.tsx";
import { redirectTo } from "../htmx.ts";
import { createRouter, idParam, readForm, requireRecruiter } from "../web.ts";
import { planForm } from "./forms.ts";
import { createPlan, getPlannedPosition } from "./plans.ts";

/** Where a position gets a plan; mounted under `/positions`. */
export const positionPlans = createRouter();

positionPlans.get("/:id/plans/new", requireRecruiter, async (c) => {
  const position = await getPlannedPosition(c.var.db, c.var.actor, idParam(c));
  return c.html(<NewPlanPage viewer={c.var.viewer} position={position} typed={{ slotMinutes: "45" }} errors={{}} />);
});

positionPlans.post("/:id/plans/new", requireRecruiter, async (c) => {
  const { db, actor, viewer } = c.var;
  const position = await getPlannedPosition(db, actor, idParam(c));
  const form = await readForm(c, planForm);
  if (!form.ok) return c.html(<NewPlanPage viewer={viewer} position={position} typed={form.typed} errors={form.errors} />, 422);
  const id = await createPlan(db, actor, position.id, form.value);
  return redirectTo(c, `/plans/${id}`);
});
