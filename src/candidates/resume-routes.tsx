import { attachment } from "../filenames.ts";
import { redirectTo } from "../htmx.ts";
import { createRouter, idParam, requireActor } from "../web.ts";
import { answerWithPage, showCandidate } from "./page.tsx";
import { readResume, removeResume, storeResume } from "./resumes.ts";
import { readUpload } from "./upload.ts";

/** A candidate’s résumé: given, replaced, removed. Mounted behind the sign-in of the candidates. */
export const resumes = createRouter();

resumes.post("/:id/resume", async (c) => {
  const id = idParam(c);
  const upload = await readUpload(c, "resume");
  if (upload === null) return showCandidate(c, id, {}, { resume: "Choose a PDF or Word file first." });
  return answerWithPage(c, id, {}, () => storeResume(c.var.db, c.var.actor, id, upload));
});

resumes.post("/:id/resume/removal", async (c) => {
  const id = idParam(c);
  await removeResume(c.var.db, c.var.actor, id);
  return redirectTo(c, `/candidates/${id}`);
});

/** The file itself, for recruiters and for those who interview the candidate. */
export const resumeFiles = createRouter();

/** A file that a stranger wrote: downloaded, never shown, never kept by a cache, and without rights even if it were opened. */
resumeFiles.get("/:id/resume", requireActor, async (c) => {
  const file = await readResume(c.var.db, c.var.actor, idParam(c));
  return c.body(new Uint8Array(file.content), 200, {
    "content-type": file.mediaType,
    "content-disposition": attachment(file.filename),
    "x-content-type-options": "nosniff",
    "content-security-policy": "sandbox",
    "cache-control": "private, no-store",
  });
});
