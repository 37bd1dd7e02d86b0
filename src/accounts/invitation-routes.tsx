import { EndedPage, InvitationPage } from "../../views/accounts/invitation.tsx";
import { createRouter, readForm, setCookies, visitorOf } from "../web.ts";
import { accept, findOffer } from "./acceptance.ts";
import { joinForm, newPasswordForm } from "./forms.ts";
import { signIn } from "./sessions.ts";

/** Links that let somebody in: for everybody who holds one. */
export const invitations = createRouter();

invitations.use(async (c, next) => {
  c.header("cache-control", "no-store");
  await next();
});

/** Only shows what is offered: programs that look into letters open every link in them. */
invitations.get("/:token", async (c) => {
  const token = c.req.param("token");
  const offer = await findOffer(c.var.db, token, c.var.clock());
  if (offer === null) return c.html(<EndedPage />, 404);
  return c.html(<InvitationPage token={token} offer={offer} typed={offer} errors={{}} />);
});

invitations.post("/:token", async (c) => {
  const { db, clock } = c.var;
  const token = c.req.param("token");
  const offer = await findOffer(db, token, clock());
  if (offer === null) return c.html(<EndedPage />, 404);
  const form = offer.userId === null ? await readForm(c, joinForm) : await readForm(c, newPasswordForm);
  if (!form.ok) return c.html(<InvitationPage token={token} offer={offer} typed={form.typed} errors={form.errors} />, 422);
  const accepted = await accept(db, token, { name: offer.name, ...form.value }, clock());
  if (accepted === null) return c.html(<EndedPage />, 404);
  const result = await signIn(c.var.auth, visitorOf(c), { email: accepted.email, password: form.value.password });
  if (result.outcome !== "signed in") return c.redirect("/sign-in", 303);
  setCookies(c, result.cookies);
  return c.redirect("/", 303);
});
