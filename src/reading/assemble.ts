import { closingLines } from "./closing.ts";
import type { Group } from "./groups.ts";
import type { Line } from "./line.ts";
import { timed, weighed } from "./notes.ts";
import { outlineOf } from "./outline.ts";
import { certainly, type Placed } from "./placing.ts";
import { roleOf } from "./title.ts";
import { ownName } from "./words/names.ts";
import type { Standing } from "./words/qualifications.ts";

export type ReadPoint = {
  line: number;
  text: string;
  /** How much it counts beside the others: what "(weight 2)" at its end says, else 1. */
  weight: number;
  /** The single points it could be ticked as; empty where it is one already. */
  parts: string[];
};
export type ReadQuestion = {
  line: number;
  section: string;
  prompt: string;
  competency: string;
  minutes: number | null;
  /** The lines of its answer. */
  answer: number[];
  /** Its answer as Markdown. */
  outline: string;
  points: ReadPoint[];
  anchors: { [rating in "1" | "2" | "3" | "4" | "5"]?: string };
};
export type ReadQualification = { line: number; group: Group; standing: Standing; text: string; detail: string };

/** A guide as it was understood. Lines are named by their numbers. */
export type Reading = {
  title: string;
  /** The job it is for, as its title says. */
  role: string;
  summary: string;
  qualifications: ReadQualification[];
  questions: ReadQuestion[];
  /** The lines that nothing was made of. */
  unplaced: number[];
  /** What each line is. */
  placed: ReadonlyMap<number, Placed>;
};

/** Puts placed lines together as a guide. */
export function assemble(lines: readonly Line[], found: ReadonlyMap<number, Placed>): Reading {
  const placed = closingLines(lines, found);
  const reading: Reading = { title: "", role: "", summary: "", qualifications: [], questions: [], unplaced: [], placed };
  let section = "";
  let topic = "";
  for (const line of lines) {
    const placing = placed.get(line.number) ?? certainly({ role: "unplaced" });
    const question = reading.questions.at(-1);
    switch (placing.role) {
      case "title":
        reading.title = line.kind === "matter" ? (line.lead?.rest ?? "") : line.text;
        break;
      case "summary":
        reading.summary = [reading.summary, line.kind === "matter" ? (line.lead?.rest ?? "") : line.text].filter(Boolean).join("\n\n");
        break;
      case "section":
        section = ownName(line.text);
        break;
      case "topic":
        topic = placing.text;
        break;
      case "question":
        reading.questions.push({
          line: line.number,
          section,
          ...timed(placing.prompt),
          competency: topic,
          answer: [],
          outline: "",
          points: [],
          anchors: {},
        });
        topic = "";
        break;
      case "answer":
        question?.answer.push(line.number);
        break;
      case "point":
        question?.points.push({ line: line.number, ...weighed(placing.text) });
        break;
      case "anchor":
        if (question !== undefined) question.anchors[placing.rating] = placing.text;
        break;
      case "fact":
        if (question !== undefined) addFact(question, placing.fact, placing.value);
        break;
      case "qualification":
        reading.qualifications.push({
          line: line.number,
          group: placing.group,
          standing: placing.standing,
          text: placing.text,
          detail: placing.detail,
        });
        break;
      case "detail": {
        const qualification = reading.qualifications.at(-1);
        if (qualification !== undefined) qualification.detail = [qualification.detail, line.text].filter(Boolean).join("\n");
        break;
      }
      case "unplaced":
        reading.unplaced.push(line.number);
        break;
      default:
        break;
    }
  }
  for (const question of reading.questions) question.outline = outlineOf(lines, question.answer);
  reading.role = roleOf(reading.title);
  return reading;
}

function addFact(question: ReadQuestion, fact: "competency" | "minutes", value: string): void {
  const minutes = /^\d{1,3}/.exec(value)?.[0];
  if (fact === "competency") question.competency = value;
  else if (minutes !== undefined) question.minutes = Number(minutes);
}
