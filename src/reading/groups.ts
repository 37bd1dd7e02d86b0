import { bare } from "./words/names.ts";

export type Group = "education" | "certification" | "industry";

const EDUCATION =
  /\b(?:education(?:al)?|degrees?|academics?|diplomas?|bachelor(?:['’]?s)?|master['’]?s|masters|master of|mba|ph\.?\s?d\.?|doctora(?:te|l)|universit(?:y|ies)|college|graduate|undergraduate|schooling|coursework|ged|juris doctor|j\.?d\.?(?!\s+edwards)|ll\.?[mb]\.?)\b/i;
const CERTIFICATION =
  /\b(?:certif(?:ied|icates?|ications?)|licen[cs](?:e|es|ed|ure|ing)|credentials?|accredit(?:ed|ations?)|chartered|registered|registrations?|exams?|designations?|fellowship|associateship|permits?|cards?|notary|life support|first aid|(?:green|black|yellow) belt|series \d+)\b/i;
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
