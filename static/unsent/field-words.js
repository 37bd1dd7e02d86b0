/**
 * The fields of a scorecard and their values in words, for changes that are on this device alone. A test holds them
 * to the words of src/labels.ts.
 */

const KINDS = new Map([
  ["point", "Follow-up point"],
  ["rating", "Rating"],
  ["skip", "Skipped"],
  ["skipNote", "Why it was skipped"],
  ["evidence", "Evidence"],
  ["cited", "The rationale rests on it"],
  ["status", "Qualification"],
  ["proof", "Evidence of the qualification"],
  ["source", "Source of the evidence"],
  ["recommendation", "Recommendation"],
  ["rationale", "Rationale"],
]);

/** By kind and value; what is not here is text, and speaks for itself. */
const VALUES = new Map([
  ["point:1", "Covered"],
  ["point:0.5", "Partly"],
  ["point:0", "Missed"],
  ["point:", "Not asked"],
  ["rating:", "No rating"],
  ["skip:time", "Out of time"],
  ["skip:irrelevant", "Not relevant"],
  ["skip:answered", "Already answered"],
  ["skip:other", "Another reason"],
  ["skip:", "Not skipped"],
  ["cited:1", "Yes"],
  ["cited:", "No"],
  ["status:1", "Met"],
  ["status:0.5", "Partly"],
  ["status:0", "Not met"],
  ["status:", "Not verified"],
  ["source:resume", "Résumé"],
  ["source:certificate", "Certificate seen"],
  ["source:reference", "Reference"],
  ["source:interview", "Said in interview"],
  ["source:test", "Test"],
  ["source:", "No source"],
  ["recommendation:strong_no", "Strong no"],
  ["recommendation:no", "No"],
  ["recommendation:yes", "Yes"],
  ["recommendation:strong_yes", "Strong yes"],
  ["recommendation:not_enough_evidence", "Not enough evidence"],
  ["recommendation:", "None"],
]);

/** What a field is, without its question: "Rating". @param {string} field */
export const kindWords = (field) => KINDS.get(kindOf(field)) ?? "A mark";

/** @param {string} field @param {string} value */
export const valueWords = (field, value) => VALUES.get(`${kindOf(field)}:${value}`) ?? (value || "Nothing: the text was removed");

/** The id of the question, point or qualification that a field belongs to; "" for the scorecard's own. @param {string} field */
export const subjectOf = (field) => field.slice(kindOf(field).length + 1);

/** @param {string} field */
const kindOf = (field) => field.split(":")[0] ?? "";
