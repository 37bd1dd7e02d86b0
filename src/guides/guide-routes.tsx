import { GuideFormPage } from "../../views/guides/guide-form.tsx";
import { createRouter, idParam, readForm } from "../web.ts";
import { archiveGuide, changeGuide, createGuide, duplicateGuide, getRevisedGuide, restoreGuide } from "./editing.ts";
import { guideForm } from "./forms.ts";

/** What is done with a guide as a whole; mounted under `/guides`. */
export const editing = createRouter();

editing.get("/new", (c) => c.html(<GuideFormPage viewer={c.var.viewer} guide={null} typed={{}} errors={{}} />));

editing.post("/new", async (c) => {
  const form = await readForm(c, guideForm);
  if (!form.ok) return c.html(<GuideFormPage viewer={c.var.viewer} guide={null} typed={form.typed} errors={form.errors} />, 422);
  const { revision: _, ...value } = form.value;
  return c.redirect(`/guides/${await createGuide(c.var.db, c.var.actor, value)}`, 303);
});

editing.get("/:id/details", async (c) => {
  const guide = await getRevisedGuide(c.var.db, c.var.actor, idParam(c));
  const { title, role, summary, revision } = guide;
  return c.html(<GuideFormPage viewer={c.var.viewer} guide={guide} typed={{ title, role, summary, revision }} errors={{}} />);
});

editing.post("/:id/details", async (c) => {
  const { db, actor, viewer, clock } = c.var;
  const guide = await getRevisedGuide(db, actor, idParam(c));
  const form = await readForm(c, guideForm);
  if (!form.ok) return c.html(<GuideFormPage viewer={viewer} guide={guide} typed={form.typed} errors={form.errors} />, 422);
  const { revision, ...value } = form.value;
  const saving = await changeGuide(db, actor, { id: guide.id, revision, now: clock() }, value);
  if (saving.outcome === "saved") return c.redirect(`/guides/${guide.id}`, 303);
  const { now } = saving;
  const standing = [
    { label: "Title", text: now.title, same: now.title === value.title },
    { label: "Role", text: now.role, same: now.role === value.role },
    { label: "Summary", text: now.summary, same: now.summary === value.summary },
  ].filter(({ same }) => !same);
  const typed = { ...form.typed, revision: now.revision };
  return c.html(<GuideFormPage viewer={viewer} guide={guide} typed={typed} errors={{}} standing={standing} />, 409);
});

editing.post("/:id/archival", async (c) => {
  const id = idParam(c);
  await archiveGuide(c.var.db, c.var.actor, { id, now: c.var.clock() });
  return c.redirect(`/guides?archived=${id}`, 303);
});

editing.post("/:id/restoration", async (c) => {
  const id = idParam(c);
  await restoreGuide(c.var.db, c.var.actor, id);
  return c.redirect(`/guides/${id}`, 303);
});

editing.post("/:id/copy", async (c) => c.redirect(`/guides/${await duplicateGuide(c.var.db, c.var.actor, idParam(c))}`, 303));
