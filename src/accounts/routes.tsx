import { z } from "zod";
import { PasswordPage } from "../../views/accounts/password.tsx";
import { ResumePage } from "../../views/accounts/resume.tsx";
import { SignInPage } from "../../views/accounts/sign-in.tsx";
import { WelcomePage } from "../../views/accounts/welcome.tsx";
import { Conflict } from "../errors.ts";
import { UNNAMED_FIRM } from "../organisation/organisation.ts";
import { createRouter, localPath, readForm, requireActor, setCookies, type Typed, visitorOf } from "../web.ts";
import { createFirstAccount, isUntouched } from "./accounts.ts";
import { firstAccountForm, passwordForm, signInForm } from "./forms.ts";
import { changePassword, signIn, signOut } from "./sessions.ts";

/** The first account, sign-in, sign-out and password. */
export const accounts = createRouter();

accounts.get("/welcome", async (c) => {
  if (!(await isUntouched(c.var.db))) return c.redirect("/sign-in", 303);
  return c.html(<WelcomePage typed={{}} errors={{}} />);
});

accounts.post("/welcome", async (c) => {
  const form = await readForm(c, firstAccountForm);
  if (!form.ok) return c.html(<WelcomePage typed={form.typed} errors={form.errors} />, 422);
  const { name, email, password } = form.value;
  await createFirstAccount(c.var.db, { name, email, password, firm: form.value.firm || UNNAMED_FIRM });
  const result = await signIn(c.var.auth, visitorOf(c), { email, password });
  if (result.outcome !== "signed in") throw new Conflict("Your account is made. Sign in with it.");
  setCookies(c, result.cookies);
  return c.redirect("/", 303);
});

accounts.get("/sign-in", async (c) => {
  if (await isUntouched(c.var.db)) return c.redirect("/welcome", 303);
  return c.html(<SignInPage typed={{}} errors={{}} next={localPath(c.req.query("next"))} />);
});

accounts.post("/sign-in", async (c) => {
  const form = await readForm(c, signInForm);
  const next = localPath(form.ok ? form.value.next : undefined);
  const kept = typeof form.typed.kept === "string" ? form.typed.kept : undefined;
  if (!form.ok) return c.html(<SignInPage typed={form.typed} errors={form.errors} next={next} kept={kept} />, 422);
  const result = await signIn(c.var.auth, visitorOf(c), form.value);
  if (result.outcome !== "signed in") {
    const limited = result.outcome === "limited";
    const message = limited
      ? `Too many attempts. Wait ${result.seconds} seconds, then try again.`
      : "Email and password do not belong together. Check both.";
    return c.html(<SignInPage typed={form.typed} errors={{ form: message }} next={next} kept={kept} />, limited ? 429 : 401);
  }
  setCookies(c, result.cookies);
  const held = readKept(kept);
  return held === null ? c.redirect(next, 303) : c.html(<ResumePage {...held} />);
});

accounts.post("/sign-out", async (c) => {
  setCookies(c, await signOut(c.var.auth, visitorOf(c)));
  return c.redirect("/sign-in", 303);
});

accounts.get("/password", requireActor, (c) =>
  c.html(<PasswordPage viewer={c.var.viewer} errors={{}} changed={c.req.query("changed") === "yes"} />),
);

accounts.post("/password", requireActor, async (c) => {
  const form = await readForm(c, passwordForm);
  if (!form.ok) return c.html(<PasswordPage viewer={c.var.viewer} errors={form.errors} />, 422);
  const result = await changePassword(c.var.auth, visitorOf(c), form.value);
  if (result.outcome === "limited")
    return c.html(<PasswordPage viewer={c.var.viewer} errors={{ form: `Too many attempts. Wait ${result.seconds} seconds.` }} />, 429);
  if (result.outcome === "refused")
    return c.html(<PasswordPage viewer={c.var.viewer} errors={{ currentPassword: "That is not your present password." }} />, 422);
  setCookies(c, result.cookies);
  return c.redirect("/password?changed=yes", 303);
});

const keptForm = z.object({ action: z.string(), typed: z.record(z.string(), z.union([z.string(), z.array(z.string())])) });

/** The form that met an ended sign-in, as it travelled through the sign-in page; null when there is none. */
function readKept(kept: string | undefined): { action: string; typed: Typed } | null {
  if (kept === undefined) return null;
  try {
    const parsed = keptForm.safeParse(JSON.parse(kept));
    return parsed.success ? { action: localPath(parsed.data.action), typed: parsed.data.typed } : null;
  } catch {
    return null;
  }
}
