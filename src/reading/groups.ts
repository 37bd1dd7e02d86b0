import { bare } from "./words/names.ts";

export type Group = "education" | "certification" | "industry";
export type Standing = "required" | "recommended" | null;

const EDUCATION =
  /\b(?:education(?:al)?|degrees?|academics?|diplomas?|bachelor(?:['’]?s)?|master['’]?s|masters|master of|mba|ph\.?\s?d\.?|doctora(?:te|l)|universit(?:y|ies)|college|graduate|undergraduate|schooling|coursework|ged|juris doctor|j\.?d\.?(?!\s+edwards)|ll\.?[mb]\.?)\b/i;
const CERTIFICATION =
  /\b(?:certif(?:ied|icates?|ications?)|licen[cs](?:e|es|ed|ure|ing)|credentials?|accredit(?:ed|ations?)|chartered|registered|registrations?|exams?|designations?|fellowship|associateship|permits?|cards?|(?:green|black|yellow) belt|series \d+)\b/i;
const INDUSTRY =
  /\b(?:industry|experienced?|skills?|knowledge|proficien(?:cy|t)|competenc(?:y|ies)|expertise|familiarity|track record|portfolio|understanding|abilit(?:y|ies)|traits|technical|professional background|work history)\b/i;
const GENERAL = /\b(?:qualifications?|requirements?|background|profile)\b/i;

const TESTS: [Group, RegExp][] = [
  ["education", EDUCATION],
  ["certification", CERTIFICATION],
  ["industry", INDUSTRY],
];

/** The groups that a text names, in the order in which it names them. */
export function groupsIn(text: string): Group[] {
  return TESTS.flatMap(([group, test]) => {
    const at = test.exec(text)?.index;
    return at === undefined ? [] : [{ group, at }];
  })
    .sort((a, b) => a.at - b.at)
    .map(({ group }) => group);
}

/** The one group that a heading stands for; "mixed" for several or all; null when it is about no qualification. */
export function groupOfHeading(text: string): Group | "mixed" | null {
  const name = bare(text);
  const groups = groupsIn(name);
  const [only] = groups;
  if (only === undefined) return GENERAL.test(name) ? "mixed" : null;
  if (groups.length > 1) return "mixed";
  // "Certifications and qualifications": the second word may mean anything.
  return only !== "industry" && /\bqualifications?\b|\brequirements?\b|\bbackground\b/i.test(name) && /\band\b|&|,|\//.test(name)
    ? "mixed"
    : only;
}

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

/** The group of one qualification under a heading that names several. */
export function groupOfQualification(text: string, detail: string): Group {
  const named = groupNamed(text);
  if (named !== null) return named;
  if (isAcronyms(text) || TITLE_HELD.test(text)) return "certification";
  const [said] = groupsIn(detail);
  return said === "certification" || said === "education" ? said : "industry";
}

/** The group that a qualification's own words name. */
export function groupNamed(text: string): Group | null {
  if (BODY_AWARDS.test(text)) return "certification";
  if (SCHOOL_AWARDS.test(text)) return "education";
  if (YEARS_OF_WORK.test(text)) return "industry";
  return groupsIn(headOf(text))[0] ?? groupsIn(text)[0] ?? null;
}

/** "Three years as a certified welder"; years at a school are education. */
const YEARS_OF_WORK =
  /^(?:(?:at least|minimum|minimum of|over|more than|about)\s+)?(?:\d{1,2}\+?(?:\s*(?:[-–]|to)\s*\d{1,2}\+?)?|one|two|three|four|five|six|seven|eight|nine|ten|several|some)\s+(?:(?:or more|full|winters|seasons)\s+)?(?:years?|months|seasons|winters)\b(?!.*\b(?:college|school|university|stud(?:y|ies)|coursework|degree|apprenticeship)\b)/i;

/** The noun that a phrase is about: of "General Industry Certificate (yearly)" the certificate, of "Experience with exams" the experience. */
function headOf(text: string): string {
  const [phrase = ""] = text.split(
    /[(,;:]|\s(?:in|of|for|with|from|as|on|at|or|and|that|which|who|to|by|issued|preferred|required)\s|\s[–—-]\s/i,
  );
  return phrase.trim().split(/\s+/).at(-1) ?? "";
}

/** "ABC diploma" or "ABC Safety Training": awarded by a professional body, not by a school. */
const BODY_AWARDS = /^[A-Z]{3,6} (?:(?:diploma|certificate)\b|(?:[\w-]+ ){0,3}[Tt]raining$)/;

/** "Graduate certificate": a course of study all the same. */
const SCHOOL_AWARDS = /\b(?:(?:post-?)?graduate|university|college|academic)\s+(?:certificates?|diplomas?)\b/i;

/** "Site Engineer (SE)": what somebody may call themselves, with its letters, is awarded. */
const TITLE_HELD =
  /\b(?:manager|engineer|professional|specialist|analyst|planner|advisor|adviser|technician|technologist|practitioner|associate|examiner|auditor|trainer|coach|executive|administrator|architect|developer|master|consultant|accountant|expert|officer|nurse|therapist|appraiser|inspector|instructor)(?:\s+in\s+training)?\s*\([A-Z][A-Za-z®+-]{1,7}\)/i;

/** "CPA or ACCA, fully qualified": certificates go by their letters. */
function isAcronyms(text: string): boolean {
  const [names = ""] = text.split(/[,(]/);
  const words = names
    .trim()
    .split(/[\s/]+/)
    .filter((word) => !/^(?:or|and|&)$/i.test(word));
  return words.some((word) => /^[A-Z]{3,6}/.test(word)) && words.every((word) => /^(?:[A-Z]{1,6}(?:-[A-Z]+)?|\d+)$/.test(word));
}
