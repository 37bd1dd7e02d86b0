import type { BankFilter } from "../../src/plans/bank.ts";
import type { CheckPlace } from "../../src/plans/checks.ts";

/** The ids of the builder's elements: forms and redirects lead to them. */
export const ids = {
  builder: "builder",
  bank: "bank",
  plan: "plan",
  putBack: "put-back",
  bankRow: (guideQuestionId: string) => `bank-${guideQuestionId}`,
  question: (id: string) => `question-${id}`,
  minutes: (id: string) => `minutes-${id}`,
  moveButton: (direction: "up" | "down", id: string) => `${direction}-${id}`,
  removeButton: (id: string) => `remove-${id}`,
  weightSummary: (id: string) => `weight-${id}`,
};

/** The builder's address with its filter; also the tail of every form in it, so that the filter survives each change. */
export function builderHref(planId: string, filter: BankFilter, removed?: string, hash?: string): string {
  return `/plans/${planId}${filterQuery(filter, removed)}${hash === undefined ? "" : `#${hash}`}`;
}

/** "?q=…" with what the filter says, or nothing. */
export function filterQuery(filter: BankFilter, removed = ""): string {
  const said = Object.entries({ ...filter, removed }).filter(([, value]) => value !== "");
  return said.length === 0 ? "" : `?${new URLSearchParams(said)}`;
}

/** Where a question is edited: in its guide, or in the plan when it is the plan's own. */
export function editHref(planId: string, guideId: string, question: { id: string; guideQuestionId: string | null }): string {
  return question.guideQuestionId === null
    ? `/plans/${planId}/questions/${question.id}`
    : `/guides/${guideId}/questions/${question.guideQuestionId}`;
}

type Edited = { plan: { id: string; guideId: string }; questions: readonly { id: string; guideQuestionId: string | null }[] };

/** The place where a check is put right. */
export function placeHref({ plan, questions }: Edited, place: CheckPlace): string {
  switch (place.at) {
    case "bank":
      return `/plans/${plan.id}#${ids.bank}`;
    case "topic":
      return `/plans/${plan.id}?${new URLSearchParams({ competency: place.topic })}#${ids.bank}`;
    case "time":
      return `/plans/${plan.id}#${ids.plan}`;
    case "minutes":
      return `/plans/${plan.id}#${ids.minutes(place.questionId)}`;
    case "question": {
      const question = questions.find(({ id }) => id === place.questionId);
      return question === undefined ? `/plans/${plan.id}` : editHref(plan.id, plan.guideId, question);
    }
  }
}

/** The question that a check is about, if it is about one. */
export function questionOf(place: CheckPlace): string | null {
  return place.at === "question" || place.at === "minutes" ? place.questionId : null;
}
