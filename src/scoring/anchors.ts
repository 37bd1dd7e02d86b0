import type { Rating } from "./model.ts";

/** What each rating means where a question does not state its own anchor. */
export const defaultAnchors: Readonly<Record<Rating, string>> = {
  1: "no answer, wrong or unsafe",
  2: "partial, with important gaps",
  3: "sound on the core points",
  4: "sound, with trade-offs",
  5: "thorough, specific evidence, foresees edge cases",
};

/** What a rating means: in the question's own words, or the default where it has none. */
export function anchorFor(own: { readonly [rating in `${Rating}`]?: string }, rating: Rating): string {
  return own[`${rating}`] || defaultAnchors[rating];
}
