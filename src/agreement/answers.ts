import type { RatedScorecard } from "../scorecards/ratings.ts";
import { type Alpha, krippendorffAlpha } from "../scoring/agreement.ts";
import type { Rating } from "../scoring/model.ts";

/**
 * What one candidate answered to one question in one interview, as the panel rated it: the unit of agreement.
 * Without ratings it was in somebody's share and nobody scored it.
 */
export type Answer = { question: string; interviewId: string; applicationId: string; ratings: GivenRating[] };
export type GivenRating = { interviewerId: string; rating: Rating };

type Asked = {
  /** The questions of a plan version, by their ids there. */
  questionsOf: (versionId: string) => readonly string[];
  /** One key for the same question in all versions. */
  keyOf: (planQuestionId: string) => string;
};

/** The answers that these scorecards are about, in the order of the scorecards and of the plan. */
export function answersOf(scorecards: readonly RatedScorecard[], { questionsOf, keyOf }: Asked): Answer[] {
  const answers = new Map<string, Answer>();
  for (const { interviewId, applicationId, interviewerId, versionId, questionIds, ratings } of scorecards) {
    for (const id of questionsOf(versionId)) {
      if (questionIds !== null && !questionIds.includes(id)) continue;
      const place = `${interviewId} ${id}`;
      const answer = answers.get(place) ?? { question: keyOf(id), interviewId, applicationId, ratings: [] };
      const rating = ratings.get(id);
      if (rating !== undefined) answer.ratings.push({ interviewerId, rating });
      answers.set(place, answer);
    }
  }
  return [...answers.values()];
}

/** Krippendorff's α over all answers, ordinal; answers rated by one person alone do not count. */
export function agreementOn(answers: readonly Answer[]): Alpha {
  return krippendorffAlpha(
    answers.map(({ ratings }) => ratings.map(({ rating }) => rating)),
    "ordinal",
  );
}
