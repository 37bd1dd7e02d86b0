import type { ResumeSummary } from "../../src/candidates/resumes.ts";
import type { FieldErrors } from "../components/field.tsx";
import { Time } from "../components/time.tsx";
import { ResumeField } from "./fields.tsx";

type Props = { candidateId: string; resume: ResumeSummary | null; zone: string; errors: FieldErrors };

/** The résumé with what can be done about it, or the form to give one. */
export function ResumeSection({ candidateId, resume, zone, errors }: Props) {
  return (
    <section aria-labelledby="resume-heading" id="resume">
      <h2 id="resume-heading" class="caps">
        Résumé
      </h2>
      {resume === null ? (
        <UploadForm candidateId={candidateId} label="Add a résumé" act="Upload" errors={errors} />
      ) : (
        <>
          <p>
            <a href={`/candidates/${candidateId}/resume`} download>
              {resume.filename}
            </a>
          </p>
          <p class="hint">
            {resume.mediaType === "application/pdf" ? "PDF" : "Word"}, {sizeText(resume.size)}, uploaded{" "}
            <Time at={resume.uploadedAt} zone={zone} manner="date" />
          </p>
          <details class="unfold" open={errors.resume !== undefined}>
            <summary>Replace it</summary>
            <UploadForm
              candidateId={candidateId}
              label="New file"
              hint={`It takes the place of ${resume.filename}.`}
              act="Replace"
              errors={errors}
            />
          </details>
          <details class="unfold">
            <summary>Remove it</summary>
            <form method="post" action={`/candidates/${candidateId}/resume/removal`} class="stack">
              <p>{resume.filename} is deleted for good; Scorebook keeps no copy.</p>
              <button type="submit" class="button danger">
                Remove the résumé
              </button>
            </form>
          </details>
        </>
      )}
    </section>
  );
}

function UploadForm(props: { candidateId: string; label: string; hint?: string; act: string; errors: FieldErrors }) {
  return (
    <form method="post" action={`/candidates/${props.candidateId}/resume`} enctype="multipart/form-data" class="stack">
      <ResumeField label={props.label} hint={props.hint} errors={props.errors} />
      <button type="submit" class="button">
        {props.act}
      </button>
    </form>
  );
}

function sizeText(bytes: number): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1000 ? `${Math.max(1, Math.round(kilobytes))} kB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
