import { EditPositionPage } from "../../views/positions/edit.tsx";
import { PositionsPage } from "../../views/positions/list.tsx";
import { NewPositionPage } from "../../views/positions/new.tsx";
import { PositionPage } from "../../views/positions/position.tsx";
import { listGuides } from "../guides/list.ts";
import { listPlans } from "../plans/plans.ts";
import { createRouter, idParam, readForm, requireRecruiter } from "../web.ts";
import { newPositionForm, newPositionQuery, positionForm, positionQuery, positionsQuery } from "./forms.ts";
import { listLatestApplicants } from "./overview.ts";
import { changePosition, closePosition, createPosition, getPosition, hasPositions, listPositions, reopenPosition } from "./positions.ts";
import { findRemoved } from "./removal.ts";
import { requirements } from "./requirement-routes.tsx";
import { listRequirements } from "./requirements.ts";

/** The positions: the list, each position's page, and what it asks for. */
export const positions = createRouter();
positions.use(requireRecruiter);

positions.get("/", async (c) => {
  const { db, actor, viewer } = c.var;
  const query = positionsQuery.parse(c.req.query());
  const { rows, next } = await listPositions(db, actor, query);
  const any = rows.length > 0 || (await hasPositions(db, actor));
  return c.html(<PositionsPage viewer={viewer} filter={query} later={query.after !== null} rows={rows} next={next} any={any} />);
});

positions.get("/new", async (c) => {
  const guides = await listGuides(c.var.db, c.var.actor);
  const { guide, ...typed } = newPositionQuery.parse(c.req.query());
  // Of several none is chosen beforehand: what a position starts from cannot be changed later.
  const chosen = guides.length === 1 ? guides[0] : guides.find(({ id }) => id === guide);
  // A title that was taken from a guide follows the guide; one that was written stays.
  const title = typed.title === "" || guides.some((other) => other.title === typed.title) ? (chosen?.title ?? "") : typed.title;
  return c.html(<NewPositionPage viewer={c.var.viewer} guides={guides} typed={{ ...typed, title, guide: chosen?.id }} errors={{}} />);
});

positions.post("/new", async (c) => {
  const form = await readForm(c, newPositionForm);
  if (!form.ok) {
    const guides = await listGuides(c.var.db, c.var.actor);
    return c.html(<NewPositionPage viewer={c.var.viewer} guides={guides} typed={form.typed} errors={form.errors} />, 422);
  }
  const id = await createPosition(c.var.db, c.var.actor, form.value);
  return c.redirect(`/positions/${id}`, 303);
});

positions.get("/:id", async (c) => {
  const { db, actor, viewer } = c.var;
  const position = await getPosition(db, actor, idParam(c));
  const { removed } = positionQuery.parse(c.req.query());
  const said = removed === undefined ? null : await findRemoved(db, actor, { positionId: position.id, id: removed });
  return c.html(
    <PositionPage
      viewer={viewer}
      position={position}
      requirements={await listRequirements(db, position.id)}
      plans={await listPlans(db, actor, position.id)}
      applicants={await listLatestApplicants(db, actor, position.id)}
      justRemoved={removed === undefined || said === null ? null : { id: removed, text: said.text }}
    />,
  );
});

positions.get("/:id/details", async (c) => {
  const position = await getPosition(c.var.db, c.var.actor, idParam(c));
  return c.html(<EditPositionPage viewer={c.var.viewer} position={position} typed={position} errors={{}} />);
});

positions.post("/:id/details", async (c) => {
  const { db, actor, viewer } = c.var;
  const position = await getPosition(db, actor, idParam(c));
  const form = await readForm(c, positionForm);
  if (!form.ok) return c.html(<EditPositionPage viewer={viewer} position={position} typed={form.typed} errors={form.errors} />, 422);
  const { revision, ...value } = form.value;
  const saving = await changePosition(db, actor, { id: position.id, revision }, value);
  if (saving.outcome === "saved") return c.redirect(`/positions/${position.id}`, 303);
  const { now } = saving;
  const standing = [
    { label: "Title", text: now.title, same: now.title === value.title },
    { label: "Client", text: now.client, same: now.client === value.client },
    { label: "Location", text: now.location, same: now.location === value.location },
  ].filter(({ same }) => !same);
  const typed = { ...form.typed, revision: now.revision };
  return c.html(<EditPositionPage viewer={viewer} position={position} typed={typed} errors={{}} standing={standing} />, 409);
});

positions.post("/:id/closure", async (c) => {
  const id = idParam(c);
  await closePosition(c.var.db, c.var.actor, { id, now: c.var.clock() });
  return c.redirect(`/positions/${id}`, 303);
});

positions.post("/:id/reopening", async (c) => {
  const id = idParam(c);
  await reopenPosition(c.var.db, c.var.actor, id);
  return c.redirect(`/positions/${id}`, 303);
});

positions.route("/:id/requirements", requirements);
