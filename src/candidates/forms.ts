import { z } from "zod";
import { line } from "../fields.ts";
import { LIMITS } from "./limits.ts";

const contact = {
  name: line(LIMITS.name, "Give the candidate’s name."),
  email: line(LIMITS.email).pipe(
    z.string().regex(/^$|^[^\s@]+@[^\s@]+$/, "Give an email address such as ana@example.com, or leave it empty."),
  ),
  phone: line(LIMITS.phone),
  location: line(LIMITS.location),
};

const chosenPosition = z.string().pipe(z.uuid("Choose a position from the list."));

export const contactForm = z.object(contact);

export const newCandidateForm = z.object({
  ...contact,
  positionId: z
    .string()
    .default("")
    .transform((id) => (id === "" ? null : id))
    .pipe(chosenPosition.nullable()),
});

export const applicationForm = z.object({ positionId: z.string().default("").pipe(chosenPosition) });

export type ContactForm = z.infer<typeof contactForm>;
