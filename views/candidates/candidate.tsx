import type { Viewer } from "../../src/accounts/actor.ts";
import type { Application, PositionChoice } from "../../src/candidates/applications.ts";
import type { Candidate } from "../../src/candidates/candidates.ts";
import type { ResumeSummary } from "../../src/candidates/resumes.ts";
import type { Sitting } from "../../src/interviews/sittings.ts";
import type { FieldErrors, Typed } from "../components/field.tsx";
import { PageHead } from "../components/parts.tsx";
import { Time } from "../components/time.tsx";
import { Page } from "../layouts/page.tsx";
import { ApplicationList, ApplyForm } from "./applications.tsx";
import { ResumeSection } from "./resume.tsx";

export function CandidatePage({
  viewer,
  candidate,
  resume,
  applications,
  sittings,
  positions,
  typed,
  errors,
}: {
  viewer: Viewer;
  candidate: Candidate;
  resume: ResumeSummary | null;
  applications: Application[];
  sittings: Map<string, Sitting[]>;
  /** Open ones that the candidate has not applied to. */
  positions: PositionChoice[];
  typed: Typed;
  errors: FieldErrors;
}) {
  const zone = viewer.timeZone;
  return (
    <Page title={candidate.name} viewer={viewer} room="candidates" scripts={["file-limit.js"]}>
      <PageHead
        title={candidate.name}
        back={{ href: "/candidates", label: "Candidates" }}
        meta={
          <>
            Added <Time at={candidate.createdAt} zone={zone} manner="date" />
          </>
        }
      />
      <div class="columns candidate-page">
        <section aria-labelledby="applications-heading">
          <h2 id="applications-heading" class="caps">
            Applications
          </h2>
          <ApplicationList applications={applications} sittings={sittings} zone={zone} />
          <ApplyForm candidate={candidate} positions={positions} first={applications.length === 0} typed={typed} errors={errors} />
        </section>
        <aside class="stack candidate-side" aria-label="About the candidate">
          <section aria-labelledby="contact-heading">
            <h2 id="contact-heading" class="caps">
              Contact
            </h2>
            <Contact candidate={candidate} />
          </section>
          <ResumeSection candidateId={candidate.id} resume={resume} zone={zone} errors={errors} />
        </aside>
      </div>
    </Page>
  );
}

function Contact({ candidate }: { candidate: Candidate }) {
  const { id, email, phone, location } = candidate;
  const none = <span class="soft">None given</span>;
  return (
    <>
      <dl class="facts facts-beside">
        <dt>Email</dt>
        <dd>{email === "" ? none : <a href={`mailto:${email}`}>{email}</a>}</dd>
        <dt>Phone</dt>
        <dd>{phone === "" ? none : <a href={`tel:${phone.replaceAll(/[^\d+]/g, "")}`}>{phone}</a>}</dd>
        <dt>Location</dt>
        <dd>{location === "" ? none : location}</dd>
      </dl>
      <p class="row">
        <a class="button small" href={`/candidates/${id}/edit`}>
          Change the details
        </a>
      </p>
    </>
  );
}
