import { and, eq } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { mustRecruit, recruitedBy } from "../accounts/roles.ts";
import { record } from "../audit.ts";
import type { Db } from "../db/client.ts";
import { candidate } from "../db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { insertApplication } from "./applications.ts";
import type { ContactForm } from "./forms.ts";
import { inspectResume, type Upload, writeResume } from "./resumes.ts";
import { searchTextOf } from "./search.ts";

export type Candidate = typeof candidate.$inferSelect;
export type NewCandidate = ContactForm & { positionId?: string | null; resume?: Upload | null };

/** One door to a candidate. @throws NotFound for a stranger's. */
export async function getCandidate(db: Db, actor: Actor, id: string): Promise<Candidate> {
  const [row] = await db.select().from(candidate).where(owned(actor, id)).limit(1);
  if (row === undefined) throw new NotFound("candidate");
  return row;
}

/**
 * Adds a candidate, with a résumé and an application when they are given: all of it or nothing.
 * @returns the candidate's id.
 * @throws Invalid for a résumé or a position that cannot be taken.
 */
export async function createCandidate(db: Db, actor: Actor, form: NewCandidate): Promise<string> {
  const { positionId = null, resume = null, ...contact } = form;
  mustRecruit(actor);
  const file = resume === null ? null : await inspectResume(resume);
  return db.transaction(async (tx) => {
    const id = await insertCandidate(tx, actor, contact);
    if (file !== null) await writeResume(tx, actor, id, file);
    if (positionId !== null) await insertApplication(tx, actor, { id, name: contact.name }, positionId);
    return id;
  });
}

async function insertCandidate(tx: Db, actor: Actor, contact: ContactForm): Promise<string> {
  const [row] = await tx
    .insert(candidate)
    .values({ ...contact, searchText: searchTextOf(contact), organisationId: actor.organisationId, createdBy: actor.id })
    .returning({ id: candidate.id });
  if (row === undefined) throw new Error("The candidate was not returned after it was written.");
  await record(tx, actor, "created", { type: "candidate", id: row.id });
  return row.id;
}

/** Changes name and contact details. @throws NotFound */
export async function changeCandidate(db: Db, actor: Actor, id: string, form: ContactForm): Promise<void> {
  await db.transaction(async (tx) => {
    const changed = await tx
      .update(candidate)
      .set({ ...form, searchText: searchTextOf(form) })
      .where(owned(actor, id))
      .returning({ id: candidate.id });
    if (changed.length === 0) throw new NotFound("candidate");
    await record(tx, actor, "changed", { type: "candidate", id });
  });
}

const owned = (actor: Actor, id: string) => and(eq(candidate.id, id), recruitedBy(actor, candidate.organisationId));
