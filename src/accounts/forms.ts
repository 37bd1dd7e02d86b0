import { z } from "zod";
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
