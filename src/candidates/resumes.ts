import { and, eq, exists, or, sql } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { recruitedBy } from "../accounts/roles.ts";
import { record } from "../audit.ts";
import type { Db } from "../db/client.ts";
import { asBase64 } from "../db/schema/columns.ts";
import { application, candidate, interview, resume } from "../db/schema/index.ts";
import { Invalid, NotFound } from "../errors.ts";
import { inSight } from "../scorecards/sight.ts";
import { LIMITS } from "./limits.ts";

/** A file as it was sent: neither its name nor its ending is believed. */
export type Upload = { filename: string; content: Uint8Array };
export type ResumeFile = Upload & { mediaType: string };
export type ResumeSummary = { filename: string; mediaType: string; size: number; uploadedAt: Date };

const MEGABYTE = 1024 * 1024;

const PDF = "application/pdf";
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const ENDINGS: Record<string, string> = { [PDF]: "pdf", [DOCX]: "docx" };

/**
 * Tells by its content what a file is, and gives it a name that can stand on any disk.
 * @throws Invalid, under "resume", when it is too large or neither PDF nor DOCX.
 */
export async function inspectResume({ filename, content }: Upload): Promise<ResumeFile> {
  if (content.byteLength === 0) throw new Invalid({ resume: "This file is empty. Choose another." });
  if (content.byteLength > LIMITS.resumeMegabytes * MEGABYTE) {
    const megabytes = Math.ceil((content.byteLength / MEGABYTE) * 10) / 10;
    throw new Invalid({
      resume: `This file has ${megabytes} MB; a résumé may have up to ${LIMITS.resumeMegabytes} MB. Save it smaller, or as PDF.`,
    });
  }
  const { fileTypeFromBuffer } = await import("file-type");
  const mediaType = (await fileTypeFromBuffer(content))?.mime ?? "";
  const ending = ENDINGS[mediaType];
  if (ending === undefined) throw new Invalid({ resume: "This is neither a PDF nor a Word (DOCX) file. Save it as one of the two." });
  return { filename: plainName(filename, ending), mediaType, content };
}

/** The file's name without folders, controls and what no disk takes, with the ending that its content has. */
function plainName(filename: string, ending: string): string {
  const last = filename.split(/[/\\]/).at(-1) ?? "";
  const clean = last.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}"*:<>?|]+/gu, " ").trim();
  const stem = clean.toLowerCase().endsWith(`.${ending}`) ? clean.slice(0, -ending.length - 1) : clean;
  return `${[...stem].slice(0, 120).join("").trim() || "résumé"}.${ending}`;
}

/** Stores or replaces a candidate's résumé. @throws Invalid, NotFound */
export async function storeResume(db: Db, actor: Actor, candidateId: string, upload: Upload): Promise<void> {
  const file = await inspectResume(upload);
  await db.transaction(async (tx) => {
    const [row] = await tx
      .select({ id: candidate.id })
      .from(candidate)
      .where(and(eq(candidate.id, candidateId), recruitedBy(actor, candidate.organisationId)))
      .for("update");
    if (row === undefined) throw new NotFound("candidate");
    await writeResume(tx, actor, candidateId, file);
  });
}

/** Writes an inspected file for a candidate who is known to be the actor's. */
export async function writeResume(tx: Db, actor: Actor, candidateId: string, { filename, mediaType, content }: ResumeFile): Promise<void> {
  const row = { filename, mediaType, size: content.byteLength, content, uploadedBy: actor.id };
  await tx
    .insert(resume)
    .values({ candidateId, ...row })
    .onConflictDoUpdate({ target: resume.candidateId, set: { ...row, content: sql`excluded.content`, uploadedAt: sql`now()` } });
  await record(tx, actor, "uploaded a résumé", { type: "candidate", id: candidateId }, { filename, size: content.byteLength });
}

/** Deletes the résumé for good; without one there is nothing to do. @throws NotFound for a stranger's candidate. */
export async function removeResume(db: Db, actor: Actor, candidateId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const [row] = await tx
      .select({ id: candidate.id })
      .from(candidate)
      .where(and(eq(candidate.id, candidateId), recruitedBy(actor, candidate.organisationId)));
    if (row === undefined) throw new NotFound("candidate");
    const [gone] = await tx.delete(resume).where(eq(resume.candidateId, candidateId)).returning({ filename: resume.filename });
    if (gone !== undefined) await record(tx, actor, "removed the résumé", { type: "candidate", id: candidateId }, gone);
  });
}

/** What is told of a résumé; the file itself stays where it is. */
export async function findResume(db: Db, actor: Actor, candidateId: string): Promise<ResumeSummary | null> {
  const [row] = await db
    .select({ filename: resume.filename, mediaType: resume.mediaType, size: resume.size, uploadedAt: resume.uploadedAt })
    .from(resume)
    .innerJoin(candidate, eq(candidate.id, resume.candidateId))
    .where(and(eq(resume.candidateId, candidateId), entitled(db, actor)))
    .limit(1);
  return row ?? null;
}

/** The file. @throws NotFound */
export async function readResume(db: Db, actor: Actor, candidateId: string): Promise<ResumeFile> {
  const [row] = await db
    .select({ filename: resume.filename, mediaType: resume.mediaType, content: asBase64(resume.content) })
    .from(resume)
    .innerJoin(candidate, eq(candidate.id, resume.candidateId))
    .where(and(eq(resume.candidateId, candidateId), entitled(db, actor)))
    .limit(1);
  if (row === undefined) throw new NotFound("résumé");
  return { ...row, content: Buffer.from(row.content, "base64") };
}

/** Recruiters of the firm, and whoever may know of an interview with the candidate. */
function entitled(db: Db, actor: Actor) {
  const met = db
    .select({ id: interview.id })
    .from(interview)
    .innerJoin(application, eq(application.id, interview.applicationId))
    .where(and(eq(application.candidateId, candidate.id), inSight(actor)));
  return or(recruitedBy(actor, candidate.organisationId), exists(met));
}
