import type { Viewer } from "../../src/accounts/actor.ts";
import type { Check, PlanChecks } from "../../src/plans/checks.ts";
import type { PlanVersion } from "../../src/plans/content.ts";
import type { Plan } from "../../src/plans/plans.ts";
import { PageHead } from "../components/parts.tsx";
import { Page } from "../layouts/page.tsx";
import { placeHref } from "./links.ts";
import { VersionContent } from "./version.tsx";

type PublicationProps = { viewer: Viewer; plan: Plan; version: PlanVersion; checks: PlanChecks };

/** What publication would freeze, and what stands in its way. */
export function PublicationPage({ viewer, plan, version, checks }: PublicationProps) {
  const blocking = checks.checks.filter(({ severity }) => severity === "blocks");
  const warnings = checks.checks.filter(({ severity }) => severity === "warns");
  const edited = { plan, questions: version.questions };
  return (
    <Page title={`Publish ${plan.name}, ${plan.positionTitle}`} viewer={viewer} room="positions">
      <PageHead
        title={`Publish version ${version.number}`}
        back={{ href: `/plans/${plan.id}`, label: plan.name }}
        meta="From then on it stays exactly as it stands below, so that every candidate is asked the same. Later changes make the next version."
      >
        {blocking.length === 0 ? (
          <form method="post" action={`/plans/${plan.id}/publication`}>
            <button type="submit" class="primary">
              Publish version {version.number}
            </button>
          </form>
        ) : null}
      </PageHead>
      <Problems title="First put right" checks={blocking} edited={edited} tone="notice-problem" />
      <Problems title="You can publish, but see" checks={warnings} edited={edited} />
      <VersionContent version={version} unfolded />
    </Page>
  );
}

type ProblemsProps = { title: string; checks: Check[]; edited: Parameters<typeof placeHref>[0]; tone?: "notice-problem" };

function Problems({ title, checks, edited, tone }: ProblemsProps) {
  if (checks.length === 0) return null;
  return (
    <div class={tone === undefined ? "notice" : `notice ${tone}`}>
      <p class="prompt">{title}</p>
      <ul>
        {checks.map(({ message, place }) => (
          <li>
            <a href={placeHref(edited, place)}>{message.charAt(0).toUpperCase() + message.slice(1)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
