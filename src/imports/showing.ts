import type { Pair } from "../guides/comparing.ts";
import type { GuideQualification, GuideQuestion } from "../guides/format.ts";
import { type Difference, qualificationDifferences, questionDifferences } from "./differences.ts";
import type { Edition } from "./edition.ts";
import type { EditionChoice } from "./edition-form.ts";
import { type Moved, movedSince } from "./moved.ts";
import { offersOf, seenOffer, ticksOf } from "./offers.ts";
import { type Candidates, suggestPartners } from "./suggesting.ts";

/** What both have: its differences, and the line of the new one. */
export type ShownPair<T> = Pair<T> & { differences: Difference[]; line: number };

/** An edition as its page shows it. */
export type ShownEdition = Omit<Edition, "lineOf" | "stored"> & {
  changed: {
    questions: ShownPair<GuideQuestion>[];
    archived: ShownPair<GuideQuestion>[];
    qualifications: ShownPair<GuideQualification>[];
  };
  added: { questions: (GuideQuestion & { line: number })[]; qualifications: (GuideQualification & { line: number })[] };
  /** What each thing that is not in the new edition may be there, by its id. */
  candidates: { questions: Map<string, Candidates>; qualifications: Map<string, Candidates> };
  /** The boxes that are ticked, by name and value; and all that there are, with a mark of what each says. */
  ticked: ReadonlySet<string>;
  seen: string[];
  /** What is different since the page was opened, where somebody was faster. */
  moved: Moved[];
};

/** Puts an edition together for its page, with what somebody has chosen so far. */
export function showEdition(edition: Edition, choice: EditionChoice | null, overtaken: boolean): ShownEdition {
  const { lineOf, stored: _, ...rest } = edition;
  const { questions, archived, qualifications } = edition.comparison;
  const line = (item: GuideQuestion | GuideQualification) => lineOf.get(item) ?? 0;
  const asked = (pair: Pair<GuideQuestion>) => ({ ...pair, differences: questionDifferences(pair), line: line(pair.incoming) });
  const required = (pair: Pair<GuideQualification>) => ({
    ...pair,
    differences: qualificationDifferences(pair),
    line: line(pair.incoming),
  });
  const offers = offersOf(edition);
  const tellQuestion = (one: GuideQuestion) => ({
    text: one.prompt,
    rest: `${one.points.map(({ text }) => text).join(" ")} ${one.outline}`,
  });
  const tellQualification = ({ text, detail }: GuideQualification) => ({ text, rest: detail });
  return {
    ...rest,
    changed: {
      questions: questions.changed.map(asked),
      archived: archived.map(asked),
      qualifications: qualifications.changed.map(required),
    },
    added: {
      questions: questions.added.map((one) => ({ ...one, line: line(one) })),
      qualifications: qualifications.added.map((one) => ({ ...one, line: line(one) })),
    },
    candidates: {
      questions: suggestPartners(
        questions.missing.map((one) => ({ id: one.id, ...tellQuestion(one) })),
        questions.added.map((one) => ({ line: line(one), ...tellQuestion(one) })),
      ),
      qualifications: suggestPartners(
        qualifications.missing.map((one) => ({ id: one.id, ...tellQualification(one) })),
        qualifications.added.map((one) => ({ line: line(one), ...tellQualification(one) })),
      ),
    },
    ticked: ticksOf(offers, choice),
    seen: offers.map(seenOffer),
    moved: overtaken && choice !== null ? movedSince(edition, offers, choice.seen) : [],
  };
}
