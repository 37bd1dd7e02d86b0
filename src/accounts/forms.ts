import { z } from "zod";
import { ROLES } from "../db/schema/index.ts";
import { line } from "../fields.ts";
import { PASSWORD_LENGTH } from "./auth.ts";

const email = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email("Give an email address such as ana@example.com.").max(254, "Use at most 254 characters."));
const newPassword = z
  .string()
  .min(PASSWORD_LENGTH.min, `Use at least ${PASSWORD_LENGTH.min} characters.`)
  .max(PASSWORD_LENGTH.max, `Use at most ${PASSWORD_LENGTH.max} characters.`);

export const firstAccountForm = z.object({
  name: z.string().trim().min(1, "Give your name.").max(200, "Use at most 200 characters."),
  firm: z.string().trim().max(200, "Use at most 200 characters.").default(""),
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

export const invitationForm = z.object({ name: line(200, "Give their name."), email, role });

export const roleForm = z.object({
  role,
  seesAll: z
    .string()
    .optional()
    .transform((ticked) => ticked === "yes"),
});

/** What a link asks its bearer for: a new account's owner also how they are called. */
export const joinForm = z.object({ name: line(200, "Give your name."), password: newPassword });
export const newPasswordForm = z.object({ password: newPassword });
