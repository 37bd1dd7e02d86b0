import type { Group } from "../groups.ts";
import { bare } from "./names.ts";

/*
 * What guides call their qualifications, and the kinds of them.
 */

export type Standing = "required" | "recommended" | null;

/** Whether a heading speaks of what a person brings, in words that may mean other things further down in a guide. */
export const isProfileHeading = (text: string): boolean =>
  /\b(?:background|candidate profile|ideal candidate|about you|(?:you|we|they)(?:['’]ll| should| must| will)? (?:bring|need|require|expect|ask for)|(?:looking|look) for|must[- ]haves?|nice[- ]to[- ]haves?|(?:hiring|selection) criteria|(?:candidates?|applicants?)(?: \w+){0,2} brings?)\b/i.test(
    bare(text),
  ) && !/\bquestions?\b/i.test(text);

/** Whether a heading opens the qualifications of a guide. */
export function isQualificationHeading(text: string): boolean {
  const name = bare(text);
  if (/\bquestions?\b/i.test(name) || name.split(" ").length > 16) return false;
  return /\b(?:qualifications?|certifications?|educational|education|schooling|licen[cs]es?|licensure|credentials?|requirements?|prerequisites|degrees?)\b/i.test(
    name,
  );
}

const CATEGORY =
  /^(?:(?:required|recommended|preferred|desired|desirable|minimum|mandatory|optional|additional|professional|relevant|key|essential|core|other|formal|necessary)\s+(?:(?:and|or|&)\s+)?)*(?:(?:educational?|academic)(?:\s+(?:background|requirements?|qualifications?|credentials?))?|education(?:\s+(?:and|&|\/|or)\s+training)?|degrees?|(?:professional\s+|industry\s+|technical\s+)?(?:certifications?|certificates?|licen[cs](?:es?|ing|ure)|credentials?)(?:\s+(?:and|&|\/|or)\s+(?:licen[cs]es?|certifications?|credentials?|training|licensure))?|(?:industry|work|professional|practical)\s+(?:qualifications?|experience|background|knowledge|skills?)|qualifications?|experience|(?:soft|technical|hard|interpersonal|practical)\s+skills?|skills(?:\s+(?:and|&)\s+\w+)?|requirements?)$/i;

/** Whether a text only names a kind of qualification, as "Educational Background" does. */
export const isCategory = (text: string): boolean => text.length <= 120 && CATEGORY.test(bare(text).replace(/\s*\(.*\)$/, ""));

/** "Classroom experience", "Trade-Specific Knowledge": a few words around one for a kind of qualification. */
export const isNearlyCategory = (text: string): boolean =>
  /^(?:[\w-]+\s+){0,2}(?:experience|background|knowledge|skills|training|education|credentials|certificat(?:es|ions)|licen[cs](?:es|ing|ure))$|^(?:background|experience)\s+in\s+the\s+\w+$/i.test(
    bare(text),
  );

const PLAIN_NAMES: [Group, RegExp][] = [
  ["education", /^(?:learning|studies|school(?:s|ing)?|training)$/i],
  ["certification", /^(?:(?:cards|papers|tickets)(?: (?:and|&) (?:cards|papers|tickets))?)$/i],
  ["industry", /^(?:time served|hands[- ]on(?: (?:time|work))?|on the job|track record|work)$/i],
];

/** The group that a name has among qualifications, in words that mean anything elsewhere: "Papers", "Time served". */
export const plainlyNamed = (text: string): Group | null => PLAIN_NAMES.find(([, name]) => name.test(bare(text)))?.[0] ?? null;

/** What a text says of how much a qualification is asked for. */
export function standingIn(text: string): Standing {
  const required = /\b(?:required|mandatory|minimum|must[- ]haves?|essential)\b/i.test(text);
  const recommended = /\b(?:recommended|preferred|optional|desirable|desired|nice[- ]to[- ]haves?|advantageous)\b/i.test(text);
  if (required === recommended) return null;
  return required ? "required" : "recommended";
}

/** Whether a text says how much something is asked for, and nothing else. */
export const isStandingAlone = (text: string): boolean => standingIn(text) !== null && bare(text).split(" ").length === 1;
