import { z } from "zod";
import { ROLES } from "../db/schema/index.ts";
import { line } from "../fields.ts";
import { LIMITS as FIRM } from "../organisation/limits.ts";
import { LIMITS } from "./limits.ts";

const email = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email("Give an email address such as ana@example.com.").max(LIMITS.email, `Use at most ${LIMITS.email} characters.`));
const newPassword = z
  .string()
  .min(LIMITS.leastPassword, `Use at least ${LIMITS.leastPassword} characters.`)
  .max(LIMITS.mostPassword, `Use at most ${LIMITS.mostPassword} characters.`);

export const firstAccountForm = z.object({
  name: line(LIMITS.name, "Give your name."),
  firm: line(FIRM.name),
  email,
  password: newPassword,
});

export const signInForm = z.object({
  email,
  password: z.string().min(1, "Give your password.").max(1000),
  next: z.string().default("/"),
});

export const passwordForm = z.object({
  currentPassword: z.string().min(1, "Give your present password.").max(1000),
  newPassword,
});

const role = z.enum(ROLES, "Choose a role.");

export const invitationForm = z.object({ name: line(LIMITS.name, "Give their name."), email, role });

export const roleForm = z.object({
  role,
  seesAll: z
    .string()
    .optional()
    .transform((ticked) => ticked === "yes"),
});

/** What a link asks its bearer for: a new account's owner also how they are called. */
export const joinForm = z.object({ name: line(LIMITS.name, "Give your name."), password: newPassword });
export const newPasswordForm = z.object({ password: newPassword });
