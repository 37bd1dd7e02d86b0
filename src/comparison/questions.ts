import type { PanelRecord, PanelResults } from "../results/panel.ts";
import type { RecordQuestion, RecordSection } from "../scorecards/record.ts";
import type { ComparedQuestion } from "../scoring/comparison.ts";
import type { PanelQuestion } from "../scoring/panel-question.ts";

/** A question as one version asks it, with its place in the sums. */
export type AskedQuestion = { key: string; question: RecordQuestion; sectionWeight: number };

/** A plan's questions in the order they are asked, each under a key that is the same in the plan's other versions. */
function askedIn({ sections }: Pick<PanelRecord, "sections">): AskedQuestion[] {
  const seen = new Map<string, number>();
  return inPlanOrder(sections).map(({ question, sectionWeight }) => {
    const key = question.guideQuestionId ?? `own: ${question.prompt}`;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    // A plan may ask the same words of its own twice.
    return { key: times === 1 ? key : `${key} (${times})`, question, sectionWeight };
  });
}

function inPlanOrder(sections: RecordSection[]): Omit<AskedQuestion, "key">[] {
  return sections
    .flatMap(({ questions, weight }) => questions.map((question) => ({ question, sectionWeight: weight })))
    .toSorted((a, b) => a.question.number - b.question.number);
}

/** What a panel made of each question, by its key. */
export function scoredByKey({ record, panel }: PanelResults): Map<string, PanelQuestion> {
  const scored = new Map(panel.sections.flatMap(({ questions }) => questions.map((question) => [question.id, question])));
  return new Map(
    askedIn(record).flatMap(({ key, question }) => {
      const result = scored.get(question.id);
      return result === undefined ? [] : [[key, result]];
    }),
  );
}

/**
 * Every question that any of these interviews asked. Sections and weights are those of the newest version among
 * them; what only older ones asked comes last, so that it can be told why it does not count.
 */
export function questionsOf(records: PanelRecord[]): ComparedQuestion[] {
  const newestFirst = records.toSorted((a, b) => b.plan.number - a.plan.number);
  const sectionWeights = new Map<string, number>();
  const questions = new Map<string, ComparedQuestion>();
  for (const record of newestFirst) {
    for (const { key, question, sectionWeight } of askedIn(record)) {
      const { prompt, section, weight } = question;
      const known = sectionWeights.get(section) ?? sectionWeight;
      sectionWeights.set(section, known);
      if (!questions.has(key)) questions.set(key, { key, prompt, section, weight, sectionWeight: known });
    }
  }
  return [...questions.values()];
}

/** In what the versions compared do not weigh or ask alike. Empty when all used the same version. */
export type Difference = "share of the points" | "weights" | "wording";

export function differencesAmong(records: PanelRecord[]): Difference[] {
  const versions = [...new Map(records.map((record) => [record.plan.versionId, record])).values()];
  const asked = versions.flatMap(askedIn);
  const differ = (told: (one: AskedQuestion) => unknown) => {
    const first = new Map<string, string>();
    return asked.some((one) => {
      const text = JSON.stringify(told(one));
      const before = first.get(one.key) ?? text;
      first.set(one.key, before);
      return before !== text;
    });
  };
  const found: [Difference, boolean][] = [
    ["share of the points", new Set(versions.map(({ plan }) => plan.lambda)).size > 1],
    ["weights", differ(({ question, sectionWeight }) => [question.section, question.weight, sectionWeight])],
    ["wording", differ(({ question }) => [question.prompt, question.points.map(({ text, weight }) => [text, weight])])],
  ];
  return found.filter(([, is]) => is).map(([difference]) => difference);
}
