import type { Context } from "hono";
import { z } from "zod";
import { ChoicePage } from "../../views/comparison/choice.tsx";
import { ComparisonPage } from "../../views/comparison/comparison.tsx";
import { NotFound } from "../errors.ts";
import { listPublishedPlans } from "../plans/plans.ts";
import { getPosition } from "../positions/positions.ts";
import { createRouter, type Env, idParam, requireRecruiter, searchedFor } from "../web.ts";
import { getApplicants, listApplicants } from "./applicants.ts";
import { readComparison } from "./comparison.ts";
import { inSortOrder, nextSort, readSort, type SortKey } from "./order.ts";

/** Candidates of one position side by side; mounted under `/positions`. */
export const comparison = createRouter();

const FEWEST = 2;
const MOST = 6;
/** More than these are not even shown as chosen. */
const MOST_CHOSEN = 30;

comparison.get("/:id/comparison", requireRecruiter, async (c) => {
  const { db, actor, viewer } = c.var;
  const position = await getPosition(db, actor, idParam(c));
  const plans = (await listPublishedPlans(db, actor, position.id)).map(({ planId, name }) => ({ id: planId, name }));
  const plan = chosenPlan(plans, c.req.query("plan"));
  const ids = readIds(c);
  if (plan === null) return c.html(<ChoicePage viewer={viewer} position={position} plans={plans} />);
  const round = { positionId: position.id, planId: plan.id };
  const chosen = await getApplicants(db, actor, round, ids);
  const choosing = ids.length === 0 || c.req.query("choose") !== undefined || c.req.query("after") !== undefined;
  if (choosing || chosen.length < FEWEST || chosen.length > MOST) {
    const q = searchedFor(c);
    const list = await listApplicants(db, actor, { ...round, q, after: c.req.query("after") ?? "", except: ids });
    const mistake = choosing ? null : mistakeOf(chosen.length);
    const choice = { plan, chosen, list, q, mistake, started: c.req.query("after") !== undefined };
    return c.html(<ChoicePage viewer={viewer} position={position} plans={plans} choice={choice} />, mistake === null ? 200 : 422);
  }
  const compared = await readComparison(db, actor, plan.id, chosen);
  const sort = readSort(c.req.query("sort"), c.req.query("way"));
  const address = (query: [string, string][], of = ids) =>
    `/positions/${position.id}/comparison?${new URLSearchParams([["plan", plan.id], ...of.map((id): [string, string] => ["with", id]), ...query])}`;
  const sorting = (key: SortKey) => {
    const next = nextSort(sort, key);
    return {
      href: address([
        ["sort", next.key],
        ["way", next.direction],
      ]),
      way: sort.key === key ? sort.direction : undefined,
    };
  };
  return c.html(
    <ComparisonPage
      viewer={viewer}
      position={position}
      plan={plan}
      comparison={{ ...compared, contenders: inSortOrder(compared, sort) }}
      sorting={sorting}
      others={address([["choose", "yes"]])}
      without={(left) =>
        address(
          [],
          ids.filter((id) => !left.includes(id)),
        )
      }
    />,
  );
});

type Named = { id: string; name: string };

/** @throws NotFound for a plan that is not a published one of the position. */
function chosenPlan(plans: Named[], asked: string | undefined): Named | null {
  if (asked === undefined || asked === "") return plans[0] ?? null;
  const plan = plans.find(({ id }) => id === asked);
  if (plan === undefined) throw new NotFound("plan");
  return plan;
}

/** @throws NotFound for what cannot be an application's id. */
function readIds(c: Context<Env>): string[] {
  const ids = [...new Set(c.req.queries("with") ?? [])].slice(0, MOST_CHOSEN);
  if (!ids.every((id) => z.uuid().safeParse(id).success)) throw new NotFound("applicant");
  return ids;
}

function mistakeOf(chosen: number): string {
  if (chosen < FEWEST) return "One alone cannot be compared. Choose at least one more.";
  return `You chose ${chosen}. Up to ${MOST} can be compared at a time; take ${chosen - MOST} out.`;
}
