import type { Viewer } from "../../src/accounts/actor.ts";
import { LIMITS } from "../../src/debriefs/limits.ts";
import { type FieldErrors, FormMistake, TextArea, type Typed } from "../components/field.tsx";
import { PageHead } from "../components/parts.tsx";
import { Page } from "../layouts/page.tsx";
import { debriefHref } from "./links.ts";

type OpenDebriefProps = { interviewId: string; typed: Typed; errors: FieldErrors };

/** Opens a debrief before all have submitted; for recruiters whom nothing keeps blind. Any page may embed it. */
export function OpenDebrief({ interviewId, typed, errors }: OpenDebriefProps) {
  const action = `${debriefHref(interviewId)}/opening`;
  return (
    <form id="open-debrief" method="post" action={action} hx-post={action} hx-swap="outerMorph" class="stack narrow">
      <FormMistake errors={errors} />
      <p>
        The debrief opens by itself once everybody has submitted. Opened early, it shows what is submitted so far; those who still have to
        submit stay outside until they have.
      </p>
      <TextArea
        name="reason"
        label="Why it cannot wait"
        hint="The whole panel reads this with your name, also those who have still to submit. Name no score."
        typed={typed}
        errors={errors}
        maxlength={LIMITS.reason}
      />
      <button type="submit" class="button">
        Open the debrief early
      </button>
    </form>
  );
}

type OpeningPageProps = { viewer: Viewer; interview: { id: string; candidate: string; plan: string } } & Omit<
  OpenDebriefProps,
  "interviewId"
>;

/** The same as a page of its own: where the form leads when something is missing in it. */
export function OpeningPage({ viewer, interview, typed, errors }: OpeningPageProps) {
  const { id, candidate, plan } = interview;
  return (
    <Page title={`${candidate}, ${plan}: open the debrief`} viewer={viewer} room="interviews">
      <PageHead
        title="Open the debrief early"
        back={{ href: `/interviews/${id}`, label: "Back to the interview" }}
        meta={`${candidate} · ${plan}`}
      />
      <OpenDebrief interviewId={id} typed={typed} errors={errors} />
    </Page>
  );
}
