import type { Viewer } from "../../src/accounts/actor.ts";
import type { Comparison, LeftQuestion } from "../../src/comparison/comparison.ts";
import type { Narrowing } from "../../src/comparison/narrowing.ts";
import type { Difference } from "../../src/comparison/questions.ts";
import { formatShare } from "../../src/scoring/round.ts";
import { SUFFICIENT_COMPLETENESS } from "../../src/scoring/total.ts";
import { count, Notice, PageHead } from "../components/parts.tsx";
import { Page } from "../layouts/page.tsx";
import { QuestionTable } from "./questions.tsx";
import type { Sorting } from "./rows.tsx";
import { ComparisonTable } from "./table.tsx";

type Props = {
  viewer: Viewer;
  position: { id: string; title: string };
  plan: { name: string };
  /** Contenders in the order in which they are shown. */
  comparison: Comparison;
  sorting: Sorting;
  /** Where the choice is changed. */
  others: string;
  /** The same comparison without some of the candidates. */
  without: (ids: string[]) => string;
};

/** Candidates side by side on one plan: what a decision needs first, then the figures, then question by question. */
export function ComparisonPage({ viewer, position, plan, comparison, sorting, others, without }: Props) {
  const { contenders, common, left } = comparison;
  const read = contenders.filter(({ read }) => read !== null).length;
  return (
    <Page title={`Comparison, ${position.title}`} viewer={viewer} room="positions" measure={contenders.length > 3 ? "wide" : "page"}>
      <PageHead
        title="Comparison"
        back={{ href: `/positions/${position.id}`, label: position.title }}
        meta={`${plan.name} · each by the latest interview with it that you can read`}
      >
        <a class="button" href={others}>
          Change the choice
        </a>
      </PageHead>
      <Basis comparison={comparison} read={read} without={without} />
      <ComparisonTable comparison={comparison} sorting={sorting} zone={viewer.timeZone} />
      {read === 0 ? null : (
        <section class="section" aria-labelledby="questions">
          <h2 id="questions">Question by question</h2>
          {common.length === 0 ? <p class="soft">No question was scored for all of them.</p> : null}
          {common.length === 0 ? null : <QuestionTable comparison={comparison} sorting={sorting} />}
          <LeftOut questions={left} />
        </section>
      )}
    </Page>
  );
}

/** On what they are compared, and what is not alike. */
function Basis({ comparison, read, without }: Pick<Props, "comparison" | "without"> & { read: number }) {
  const { contenders, common, left, versions, differences, narrowing } = comparison;
  if (read === 0) return <Notice>Nothing can be compared yet: of none of them is there anything that you can read.</Notice>;
  const asked = common.length + left.length;
  return (
    <>
      <p class="lead-line">
        Ranked on the <strong>{count(common.length, "question")}</strong> of {asked} that {common.length === 1 ? "was" : "were"} scored for{" "}
        {read === 1 ? "the one who" : read === 2 ? "both who" : `all ${read} who`} can be read. Nobody whose plan is scored to less than{" "}
        {formatShare(SUFFICIENT_COMPLETENESS)} is ranked. Press a row’s name to sort by it.
      </p>
      {narrowing === null ? null : <Narrowed narrowing={narrowing} without={without} />}
      {read < 2 ? <Notice>Only one of {contenders.length} can be read, so there is nobody to compare with yet.</Notice> : null}
      {differences.length === 0 ? null : (
        <Notice tone="problem">
          <strong>The interviews used different versions of the plan</strong> (versions {versions.join(", ")}). They differ in:{" "}
          {differences.map((difference) => DIFFERENCE_WORDS[difference]).join("; ")}.
        </Notice>
      )}
    </>
  );
}

/** Who is not ranked, but makes the ranking of the others rest on less. */
function Narrowed({ narrowing: { unranked, common }, without }: { narrowing: Narrowing } & Pick<Props, "without">) {
  const names = unranked.map(({ name }) => name).join(", ");
  return (
    <p class="lead-line">
      {names} {unranked.length === 1 ? "is" : "are"} not ranked, but a question without a score there counts for nobody.{" "}
      <a href={without(unranked.map(({ id }) => id))}>Compare the others on {count(common, "question")}</a>
    </p>
  );
}

const DIFFERENCE_WORDS: Record<Difference, string> = {
  "share of the points": "the share of the follow-up points in a question’s score (λ), so that the same marks give other scores",
  weights: "the weights or sections of questions; the newest version’s are used for the common figures, each one’s own for the full total",
  wording: "the wording or the follow-up points of questions",
};

/** What does not count, and for whom it lacks a score. */
function LeftOut({ questions }: { questions: LeftQuestion[] }) {
  if (questions.length === 0) return null;
  return (
    <div class="finding">
      <h3 class="caps">Not common, so left out of the ranking</h3>
      <ul class="finding-items">
        {questions.map(({ prompt, why }) => (
          <li>
            {prompt}
            <p class="hint">{why.map(({ name, why }) => `${name}: ${why}`).join(" · ")}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
