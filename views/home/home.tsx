import type { Viewer } from "../../src/accounts/actor.ts";
import type { Desk } from "../../src/home/desk.ts";
import type { Step } from "../../src/home/path.ts";
import type { Fared } from "../../src/reminders/outcome.ts";
import { Empty, Notice, PageHead } from "../components/parts.tsx";
import { Page } from "../layouts/page.tsx";
import { Told } from "../reminders/told.tsx";
import { DeskLists } from "./desk.tsx";
import { FirstSteps } from "./steps.tsx";

type Props = { viewer: Viewer; unnamed: boolean; steps: Step[]; desk: Desk; mail: boolean; reminded: Fared | null; now: Date };

/** What waits for the person. Leads those who recruit for a new firm to their first interview; others have no steps. */
export function HomePage({ viewer, unnamed, steps, desk, mail, reminded, now }: Props) {
  const recruits = steps.length > 0;
  const begun = steps.every((step) => step.done);
  const idle = !recruits && desk.lists.every(({ rows }) => rows.length === 0);
  return (
    <Page title="Home" viewer={viewer} room="home">
      <PageHead title={begun ? "Home" : "Your first interview"} meta={begun ? viewer.firm : "Five steps from the guide to a scorecard."}>
        {recruits && begun ? (
          <a class="button primary" href="/candidates/new">
            Add a candidate
          </a>
        ) : null}
      </PageHead>
      {reminded === null ? null : <Told fared={reminded} />}
      {unnamed ? (
        <Notice>
          <a href="/organisation">Name your firm</a>: its name stands at the head of every scorecard, and all times are shown in its time
          zone.
        </Notice>
      ) : null}
      {begun ? null : <FirstSteps steps={steps} />}
      {idle ? <Idle role={viewer.role} /> : <DeskLists desk={desk} viewer={viewer} always={begun} mail={mail} now={now} />}
    </Page>
  );
}

/** Says what will appear here to those who can only wait for it. */
function Idle({ role }: Pick<Viewer, "role">) {
  if (role === "observer") {
    return (
      <Empty title="Nothing has been shown to you yet">
        <p>When a recruiter shows you an interview, it appears here. You can read it once its panel has submitted.</p>
      </Empty>
    );
  }
  return (
    <Empty title="Nothing waits for you">
      <p>
        When a recruiter puts you on an interview’s panel, it appears here: before it the time and the place, after it the scorecard you owe
        and when it is due.
      </p>
    </Empty>
  );
}
