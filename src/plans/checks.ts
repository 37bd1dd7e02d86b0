import type { Anchors } from "../db/schema/index.ts";
import { NEEDED_RATINGS } from "../guides/missing.ts";

/** What the checks read of a version. */
export type Checked = {
  slotMinutes: number;
  requiredTopics: readonly string[];
  questions: readonly {
    id: string;
    section: string;
    prompt: string;
    competency: string;
    minutes: number | null;
    anchors: Anchors;
    points: readonly unknown[];
  }[];
};

/** Where a check is put right. */
export type CheckPlace =
  | { at: "bank" }
  | { at: "topic"; topic: string }
  | { at: "time" }
  | { at: "question"; questionId: string }
  | { at: "minutes"; questionId: string };
export type CheckKind = "empty" | "time" | "topic" | "prompt" | "minutes" | "anchors" | "points";
export type Check = {
  kind: CheckKind;
  /** "blocks": cannot be published; "warns": can, with open eyes. */
  severity: "blocks" | "warns";
  message: string;
  place: CheckPlace;
};
export type PlanChecks = {
  questions: number;
  /** Of the questions that have any. */
  minutes: number;
  slotMinutes: number;
  sections: number;
  /** Whether every required topic is asked about; null when none is required. */
  topicsCovered: boolean | null;
  checks: Check[];
};

/** Counts a version and names what is wrong with it, in the order in which one would put it right. */
export function checkPlan({ slotMinutes, requiredTopics, questions }: Checked): PlanChecks {
  const minutes = questions.reduce((sum, question) => sum + (question.minutes ?? 0), 0);
  const covered = new Set(questions.map(({ competency }) => topicKey(competency)));
  const uncovered = requiredTopics.filter((topic) => !covered.has(topicKey(topic)));
  return {
    questions: questions.length,
    minutes,
    slotMinutes,
    sections: new Set(questions.map(({ section }) => section)).size,
    topicsCovered: requiredTopics.length === 0 ? null : uncovered.length === 0,
    checks: [
      ...checkEmpty(questions.length),
      ...checkTime(minutes - slotMinutes),
      ...uncovered.map(topicMissing),
      ...questions.flatMap(checkQuestion),
    ],
  };
}

/** Topics are the same whatever their capitals. */
const topicKey = (topic: string) => topic.trim().toLowerCase();

function checkEmpty(questions: number): Check[] {
  if (questions > 0) return [];
  return [{ kind: "empty", severity: "blocks", message: "no questions yet", place: { at: "bank" } }];
}

function checkTime(over: number): Check[] {
  if (over <= 0) return [];
  return [{ kind: "time", severity: "warns", message: `${over} min over the slot`, place: { at: "time" } }];
}

const topicMissing = (topic: string): Check => ({
  kind: "topic",
  severity: "warns",
  message: `required topic “${topic}” is not covered`,
  place: { at: "topic", topic },
});

function checkQuestion({ id, prompt, minutes, anchors, points }: Checked["questions"][number], at: number): Check[] {
  const place: CheckPlace = { at: "question", questionId: id };
  const missing = NEEDED_RATINGS.filter((rating) => (anchors[rating] ?? "").trim() === "");
  const checks: Check[] = [];
  if (prompt.trim() === "") checks.push({ kind: "prompt", severity: "blocks", message: `question ${at + 1} has no wording`, place });
  if (missing.length > 0) checks.push({ kind: "anchors", severity: "blocks", message: anchorsMissing(at + 1, missing), place });
  if (points.length === 0) {
    checks.push({ kind: "points", severity: "warns", message: `question ${at + 1} has no follow-up points`, place });
  }
  if (minutes === null) {
    checks.push({
      kind: "minutes",
      severity: "warns",
      message: `question ${at + 1} has no minutes`,
      place: { at: "minutes", questionId: id },
    });
  }
  return checks;
}

function anchorsMissing(number: number, missing: readonly string[]): string {
  const ratings = missing.length === 1 ? `rating ${missing[0]}` : `ratings ${missing.slice(0, -1).join(", ")} and ${missing.at(-1)}`;
  return `question ${number} does not say what ${ratings} ${missing.length === 1 ? "sounds" : "sound"} like`;
}
