import type { Context } from "hono";
import { InvitePage } from "../../views/accounts/invite.tsx";
import { LinkPage } from "../../views/accounts/link.tsx";
import { PeoplePage } from "../../views/accounts/people.tsx";
import { PersonPage } from "../../views/accounts/person.tsx";
import { Conflict, Invalid } from "../errors.ts";
import { listSeats } from "../interviews/waiting.ts";
import { invitationLetter, passwordLetter } from "../mail/letters.ts";
import { deliver } from "../mail/mailer.ts";
import { createRouter, type Env, idParam, readForm, requireAdministrator, siteOf } from "../web.ts";
import { invitationForm, roleForm } from "./forms.ts";
import { invite, listInvitations, renewInvitation, withdrawInvitation } from "./invitations.ts";
import type { FreshLink } from "./links.ts";
import { listSessionsOf } from "./own-sessions.ts";
import { makePasswordLink } from "./password-links.ts";
import { changeRole, deactivate, endSessionOf, endSessionsOf, getPerson, listPeople, reactivate } from "./people.ts";

/** Who belongs to the firm, and what they may do. */
export const people = createRouter();
people.use(requireAdministrator);

people.get("/", async (c) => {
  const { db, actor, viewer } = c.var;
  const everybody = await listPeople(db, actor);
  const invitations = await listInvitations(db, actor);
  return c.html(<PeoplePage viewer={viewer} actorId={actor.id} people={everybody} invitations={invitations} now={c.var.clock()} />);
});

people.get("/invitations/new", (c) => c.html(<InvitePage viewer={c.var.viewer} typed={{ role: "interviewer" }} errors={{}} />));

people.post("/invitations/new", async (c) => {
  const { db, actor, viewer } = c.var;
  const form = await readForm(c, invitationForm);
  if (!form.ok) return c.html(<InvitePage viewer={viewer} typed={form.typed} errors={form.errors} />, 422);
  try {
    return await showLink(c, await invite(db, actor, form.value, c.var.clock()));
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return c.html(<InvitePage viewer={viewer} typed={form.typed} errors={error.fields} />, 422);
  }
});

people.post("/invitations/:id/renewal", async (c) => {
  const { db, actor, clock } = c.var;
  return showLink(c, await renewInvitation(db, actor, idParam(c), clock()));
});

people.post("/invitations/:id/withdrawal", async (c) => {
  const { db, actor, clock } = c.var;
  await withdrawInvitation(db, actor, idParam(c), clock());
  return c.redirect("/people", 303);
});

people.get("/:id", (c) => showPerson(c));

people.post("/:id/role", async (c) => {
  const { db, actor, clock } = c.var;
  const form = await readForm(c, roleForm);
  if (!form.ok) return showPerson(c, form.errors, 422);
  return answer(c, () => changeRole(db, actor, idParam(c), form.value, clock()));
});

people.post("/:id/password-link", async (c) => {
  const { db, actor, clock } = c.var;
  return showLink(c, await makePasswordLink(db, actor, idParam(c), clock()));
});

people.post("/:id/sign-out", (c) => answer(c, () => endSessionsOf(c.var.db, c.var.actor, idParam(c))));
people.post("/:id/sessions/:sessionId/ending", (c) =>
  answer(c, () => endSessionOf(c.var.db, c.var.actor, idParam(c), idParam(c, "sessionId"))),
);
people.post("/:id/deactivation", (c) => answer(c, () => deactivate(c.var.db, c.var.actor, idParam(c), c.var.clock())));
people.post("/:id/reactivation", (c) => answer(c, () => reactivate(c.var.db, c.var.actor, idParam(c), c.var.clock())));

/** Back to the person; what their state does not allow is told at the head of their page. */
async function answer(c: Context<Env>, act: () => Promise<void>): Promise<Response> {
  try {
    await act();
    return c.redirect(`/people/${idParam(c)}?saved=yes`, 303);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    return showPerson(c, { form: error.message }, 409);
  }
}

async function showPerson(c: Context<Env>, errors: Record<string, string> = {}, status: 200 | 409 | 422 = 200): Promise<Response> {
  const { db, actor, viewer } = c.var;
  const person = await getPerson(db, actor, idParam(c));
  const sessions = await listSessionsOf(db, actor, person.id);
  const seats = await listSeats(db, actor, person.id);
  const page = { viewer, person, sessions, seats, isSelf: person.id === actor.id, errors, saved: c.req.query("saved") === "yes" };
  return c.html(<PersonPage {...page} />, status);
}

/** The only time that a link is shown. It is also sent, where a mail server is set. */
async function showLink(c: Context<Env>, link: FreshLink): Promise<Response> {
  const { viewer, mailer, log } = c.var;
  const address = `${siteOf(c)}/invitations/${link.token}`;
  const write = link.for === "account" ? invitationLetter : passwordLetter;
  const delivery = await deliver(mailer, log, write({ ...link, address, from: viewer.name, firm: viewer.firm, timeZone: viewer.timeZone }));
  c.header("cache-control", "no-store");
  return c.html(<LinkPage viewer={viewer} link={link} address={address} delivery={delivery} />);
}
