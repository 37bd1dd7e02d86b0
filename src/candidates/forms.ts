import { z } from "zod";

/** One line of text with single spaces; control characters, which the database would refuse, become spaces too. */
const line = (max: number) =>
  z
    .string()
    .default("")
    .transform((text) => text.replaceAll(/[\p{Cc}\s]+/gu, " ").trim())
    .pipe(z.string().max(max, `Use at most ${max} characters.`));

const contact = {
  name: line(200).pipe(z.string().min(1, "Give the candidate's name.")),
  email: line(254).pipe(z.string().regex(/^$|^[^\s@]+@[^\s@]+$/, "Give an email address such as ana@example.com, or leave it empty.")),
  phone: line(60),
  location: line(200),
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
