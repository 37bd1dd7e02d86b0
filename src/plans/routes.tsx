import { DiscardPage } from "../../views/plans/discard.tsx";
import { PublicationPage } from "../../views/plans/publication.tsx";
import { PublishedPage } from "../../views/plans/published.tsx";
import { NotFound } from "../errors.ts";
import { redirectTo } from "../htmx.ts";
import { createRouter, idParam, requireRecruiter } from "../web.ts";
import { showBuilder } from "./builder-view.tsx";
import { checkPlan } from "./checks.ts";
import { findDraft, findPublished, getVersion } from "./content.ts";
import { publishedQuery } from "./forms.ts";
import { getPlan, listPlanVersions } from "./plans.ts";
import { publishPlan } from "./publication.ts";
import { planQuestions } from "./question-routes.tsx";
import { planSettings } from "./settings-routes.tsx";
import { discardDraft, startVersion } from "./versions.ts";

/** A plan: the builder while there is a draft, its publication, its published versions. */
export const plans = createRouter();
plans.use(requireRecruiter);

plans.get("/:id", async (c) => {
  const { db, actor, viewer } = c.var;
  const id = idParam(c);
  const builder = await showBuilder(c, id);
  if (builder !== null) return builder;
  const plan = await getPlan(db, actor, id);
  const version = await findPublished(db, actor, id);
  if (version === null) throw new NotFound("plan");
  const versions = await listPlanVersions(db, actor, id);
  const { published } = publishedQuery.parse(c.req.query());
  return c.html(<PublishedPage viewer={viewer} plan={plan} version={version} versions={versions} justPublished={published === "yes"} />);
});

plans.post("/:id/versions", async (c) => {
  const id = idParam(c);
  await startVersion(c.var.db, c.var.actor, id);
  return redirectTo(c, `/plans/${id}`);
});

plans.get("/:id/versions/:number{[1-9][0-9]{0,8}}", async (c) => {
  const { db, actor, viewer } = c.var;
  const id = idParam(c);
  const plan = await getPlan(db, actor, id);
  const version = await getVersion(db, actor, id, Number(c.req.param("number")));
  if (version.publishedAt === null) return c.redirect(`/plans/${id}`, 303);
  return c.html(<PublishedPage viewer={viewer} plan={plan} version={version} versions={await listPlanVersions(db, actor, id)} />);
});

plans.get("/:id/publication", async (c) => {
  const { db, actor, viewer } = c.var;
  const id = idParam(c);
  const plan = await getPlan(db, actor, id);
  const draft = await findDraft(db, actor, id);
  if (draft === null) return c.redirect(`/plans/${id}`, 303);
  return c.html(<PublicationPage viewer={viewer} plan={plan} version={draft} checks={checkPlan(draft)} />);
});

plans.post("/:id/publication", async (c) => {
  const id = idParam(c);
  await publishPlan(c.var.db, c.var.actor, id, c.var.clock());
  return redirectTo(c, `/plans/${id}?published=yes`);
});

plans.get("/:id/removal", async (c) => {
  const { db, actor, viewer } = c.var;
  const id = idParam(c);
  const plan = await getPlan(db, actor, id);
  const draft = await findDraft(db, actor, id);
  if (draft === null) return c.redirect(`/plans/${id}`, 303);
  const published = await findPublished(db, actor, id);
  return c.html(<DiscardPage viewer={viewer} plan={plan} draft={draft} published={published} />);
});

plans.post("/:id/removal", async (c) => {
  const id = idParam(c);
  const { positionId } = await getPlan(c.var.db, c.var.actor, id);
  const { planGone } = await discardDraft(c.var.db, c.var.actor, id);
  return redirectTo(c, planGone ? `/positions/${positionId}` : `/plans/${id}`);
});

plans.route("/:id/settings", planSettings);
plans.route("/:id/questions", planQuestions);
