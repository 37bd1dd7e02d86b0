import type { Viewer } from "../../src/accounts/actor.ts";
import type { Builder } from "../../src/plans/builder.ts";
import { PageHead } from "../components/parts.tsx";
import { Page } from "../layouts/page.tsx";
import { BankColumn } from "./bank.tsx";
import { ChecksLine } from "./checks-line.tsx";
import { ids } from "./links.ts";
import { PlanColumn, type Undo } from "./plan-column.tsx";
import type { RowMistake } from "./planned.tsx";

export type BuilderProps = Builder & { undo: Undo | null; focus?: string; said?: string; mistake?: RowMistake };

export function BuilderPage({ viewer, ...builder }: BuilderProps & { viewer: Viewer }) {
  const { plan, draft } = builder;
  const meta = `${draft.number === 1 ? "Draft" : `Draft of version ${draft.number}`} · ${draft.slotMinutes} minutes`;
  return (
    <Page title={`${plan.name}, ${plan.positionTitle}: plan`} viewer={viewer} room="positions" scripts={["plan.js"]}>
      <PageHead title={plan.name} back={{ href: `/positions/${plan.positionId}`, label: plan.positionTitle }} meta={meta}>
        <a class="button" href={`/plans/${plan.id}/settings`}>
          Settings
        </a>
        <a class="button primary" href={`/plans/${plan.id}/publication`}>
          Review and publish
        </a>
      </PageHead>
      <PlanBuilder {...builder} />
    </Page>
  );
}

/** Everything below the title: what each change of the plan answers. Requests take turns, so that no older answer overwrites a newer one. */
export function PlanBuilder(builder: BuilderProps) {
  return (
    <div
      id={ids.builder}
      hx-target:inherited={`#${ids.builder}`}
      hx-swap:inherited="outerMorph"
      hx-sync:inherited={`#${ids.builder}:queue all`}
    >
      <p class="visually-hidden" role="status">
        {builder.said ?? ""}
      </p>
      <ChecksLine {...builder} />
      <div class="builder">
        <BankColumn {...builder} />
        <PlanColumn {...builder} />
      </div>
    </div>
  );
}
