import type { Lack } from "../../src/guides/missing.ts";
import type { ImportFormat } from "../../src/imports/file.ts";
import type { OfferKind } from "../../src/imports/offers.ts";
import type { Attention } from "../../src/imports/review.ts";
import type { Choice } from "../../src/reading/choice.ts";
import type { Role } from "../../src/reading/placing.ts";

type Words = { mark: string; word: string };

/** What a line is, by a mark and a word. */
export const ROLES: Record<Role, Words> = {
  title: { mark: "T", word: "Title" },
  summary: { mark: "≡", word: "Summary" },
  section: { mark: "§", word: "Section" },
  question: { mark: "?", word: "Question" },
  topic: { mark: "#", word: "Competency" },
  answer: { mark: "¶", word: "Answer" },
  point: { mark: "○", word: "Point" },
  anchor: { mark: "5", word: "Rating" },
  fact: { mark: "#", word: "Fact" },
  label: { mark: ":", word: "Label" },
  qualification: { mark: "◇", word: "Qualification" },
  detail: { mark: "◇", word: "Detail" },
  ignored: { mark: "–", word: "Ignored" },
  unplaced: { mark: "◌", word: "Not understood" },
};

/** What a person may say that a line is. */
export const CHOICE_WORDS: Record<Choice | "auto", Words> = {
  section: ROLES.section,
  question: ROLES.question,
  answer: { mark: "¶", word: "Answer" },
  point: ROLES.point,
  qualification: ROLES.qualification,
  ignored: { mark: "–", word: "Ignore" },
  auto: { mark: "↺", word: "As read" },
};

export const LACK_WORDS: Record<Lack, string> = {
  points: "follow-up points",
  anchors: "what 1, 3 and 5 sound like",
  minutes: "minutes",
  competency: "a competency",
};

export const ATTENTION_WORDS: Record<Attention, [one: string, many: string]> = {
  unplaced: ["line not understood", "lines not understood"],
  uncertain: ["to check", "to check"],
  compound: ["point that may be several", "points that may be several"],
};

export const FORMAT_WORDS: Record<ImportFormat, string> = {
  markdown: "Markdown",
  text: "Text",
  html: "HTML",
  word: "Word",
  scorebook: "Scorebook",
};

/** What of a newer edition can be taken over, by the headings of its page. */
export const EDITION_TITLES: Record<OfferKind, string> = {
  of: "The guide itself",
  change: "Changed questions",
  add: "New questions",
  restore: "Archived questions that are in it",
  archive: "Questions that are not in it",
  changeQualification: "Changed qualifications",
  addQualification: "New qualifications",
  remove: "Qualifications that are not in it",
};
