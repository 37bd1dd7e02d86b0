import type { Context } from "hono";
import { QualificationPage } from "../../views/guides/qualification-form.tsx";
import { GROUP_LABELS, STANDING_LABELS } from "../labels.ts";
import { createRouter, type Env, idParam, readForm, type Typed } from "../web.ts";
import { qualificationForm } from "./forms.ts";
import { getGuide } from "./guides.ts";
import {
  addQualification,
  changeQualification,
  getQualification,
  type RevisedQualification,
  removeQualification,
  restoreQualification,
} from "./qualifications.ts";

/** The qualifications of one guide; mounted under `/guides/:id/qualifications`. */
export const qualifications = createRouter();

qualifications.get("/new", async (c) => {
  const guide = await getGuide(c.var.db, c.var.actor, idParam(c));
  const typed = { group: c.req.query("group") ?? "education" };
  return c.html(<QualificationPage viewer={c.var.viewer} guide={guide} qualification={null} typed={typed} errors={{}} />);
});

qualifications.post("/new", async (c) => {
  const { db, actor, viewer } = c.var;
  const guide = await getGuide(db, actor, idParam(c));
  const form = await readForm(c, qualificationForm);
  if (!form.ok)
    return c.html(<QualificationPage viewer={viewer} guide={guide} qualification={null} typed={form.typed} errors={form.errors} />, 422);
  const { revision: _, ...value } = form.value;
  const id = await addQualification(db, actor, guide.id, value);
  return c.redirect(`/guides/${guide.id}#qualification-${id}`, 303);
});

qualifications.get("/:qualificationId", async (c) => {
  const guide = await getGuide(c.var.db, c.var.actor, idParam(c));
  const qualification = await getQualification(c.var.db, c.var.actor, at(c));
  return c.html(
    <QualificationPage viewer={c.var.viewer} guide={guide} qualification={qualification} typed={fieldsOf(qualification)} errors={{}} />,
  );
});

qualifications.post("/:qualificationId", async (c) => {
  const { db, actor, viewer } = c.var;
  const guide = await getGuide(db, actor, idParam(c));
  const qualification = await getQualification(db, actor, at(c));
  const form = await readForm(c, qualificationForm);
  const frame = { viewer, guide, qualification };
  if (!form.ok) return c.html(<QualificationPage {...frame} typed={form.typed} errors={form.errors} />, 422);
  const { revision, ...value } = form.value;
  const saving = await changeQualification(db, actor, { ...at(c), revision }, value);
  if (saving.outcome === "saved") return c.redirect(`/guides/${guide.id}#qualification-${qualification.id}`, 303);
  const { now } = saving;
  const standing = [
    { label: "Group", text: GROUP_LABELS[now.group], same: now.group === value.group },
    { label: "Name", text: now.text, same: now.text === value.text },
    { label: "Detail", text: now.detail, same: now.detail === value.detail },
    { label: "The guide says", text: now.standing === null ? "" : STANDING_LABELS[now.standing], same: now.standing === value.standing },
  ].filter(({ same }) => !same);
  const typed = { ...form.typed, revision: now.revision };
  return c.html(<QualificationPage {...frame} typed={typed} errors={{}} standing={standing} />, 409);
});

qualifications.post("/:qualificationId/removal", async (c) => {
  const { guideId, id } = at(c);
  await removeQualification(c.var.db, c.var.actor, { guideId, id });
  return c.redirect(`/guides/${guideId}?removed=${id}`, 303);
});

qualifications.post("/:qualificationId/restoration", async (c) => {
  const { guideId, id } = at(c);
  await restoreQualification(c.var.db, c.var.actor, { guideId, id });
  return c.redirect(`/guides/${guideId}#qualification-${id}`, 303);
});

function fieldsOf({ group, text, detail, standing, revision }: RevisedQualification): Typed {
  return { group, text, detail, standing: standing ?? "", revision };
}

function at(c: Context<Env>) {
  return { guideId: idParam(c), id: idParam(c, "qualificationId") };
}
