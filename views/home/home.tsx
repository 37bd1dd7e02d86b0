import type { Viewer } from "../../src/accounts/actor.ts";
import type { Desk } from "../../src/home/desk.ts";
import type { Step } from "../../src/home/path.ts";
import { Notice, PageHead } from "../components/parts.tsx";
import { Page } from "../layouts/page.tsx";
import { DeskLists } from "./desk.tsx";
import { FirstSteps } from "./steps.tsx";

/** Leads a new firm to its first interview; after that it shows what waits to be done. */
export function HomePage({ viewer, unnamed, steps, desk }: { viewer: Viewer; unnamed: boolean; steps: Step[]; desk: Desk }) {
  const begun = steps.every((step) => step.done);
  return (
    <Page title="Home" viewer={viewer} room="home">
      <PageHead title={begun ? "Home" : "Your first interview"} meta={begun ? viewer.firm : "Five steps from the guide to a scorecard."}>
        {begun ? (
          <a class="button primary" href="/candidates/new">
            Add a candidate
          </a>
        ) : null}
      </PageHead>
      {unnamed ? (
        <Notice>
          <a href="/organisation">Name your firm</a>: its name stands at the head of every scorecard, and all times are shown in its time
          zone.
        </Notice>
      ) : null}
      {begun ? null : <FirstSteps steps={steps} />}
      <DeskLists desk={desk} zone={viewer.timeZone} always={begun} />
    </Page>
  );
}
