import { OrganisationPage } from "../../views/organisation/organisation.tsx";
import { createRouter, readForm, requireAdministrator } from "../web.ts";
import { organisationForm } from "./forms.ts";
import { changeOrganisation, getOrganisation } from "./organisation.ts";

/** The firm's own settings. */
export const organisation = createRouter();
organisation.use(requireAdministrator);

organisation.get("/", async (c) => {
  const firm = await getOrganisation(c.var.db, c.var.actor.organisationId);
  return c.html(<OrganisationPage viewer={c.var.viewer} typed={firm} errors={{}} saved={c.req.query("saved") === "yes"} />);
});

organisation.post("/", async (c) => {
  const form = await readForm(c, organisationForm);
  if (!form.ok) return c.html(<OrganisationPage viewer={c.var.viewer} typed={form.typed} errors={form.errors} />, 422);
  await changeOrganisation(c.var.db, c.var.actor, form.value);
  return c.redirect("/organisation?saved=yes", 303);
});
