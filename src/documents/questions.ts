import { pointLabel, SKIP_LABELS } from "../labels.ts";
import type { RecordQuestion, RecordSection, ScorecardRecord } from "../scorecards/record.ts";
import type { QuestionResult } from "../scoring/question.ts";
import { formatFigure } from "../scoring/round.ts";
import type { ScorecardResult } from "../scoring/scorecard.ts";
import type { SectionResult } from "../scoring/total.ts";
import { type Block, kept } from "./blocks.ts";
import { anchorOf, count, markOf, sentence, short } from "./words.ts";

/** What the marks and figures of a question mean: said once, before the first of them. */
export function legendBlocks(): Block[] {
  return [
    kept([
      { kind: "label", text: "How to read the questions" },
      { kind: "paragraph", text: LEGEND, tone: "soft" },
    ]),
  ];
}

const LEGEND =
  "Each question has follow-up points, marked covered, partly, missed or not asked, and one rating from 1 to 5. “Missed” means that the point was put to the candidate and not addressed; “not asked” means that it was never reached, and costs nothing. A question’s score joins points and rating; sections and the total are weighted means of the questions scored. A question that was skipped is left out, never counted as 0. The recommendation is not computed.";

/** A block for each question, under its section: prompt, rating, points and evidence. */
export function questionBlocks(record: ScorecardRecord, result: ScorecardResult): Block[] {
  return record.sections.flatMap((section, at) => {
    const scored = result.sections[at];
    return scored === undefined ? [] : sectionBlocks(section, scored);
  });
}

function sectionBlocks(section: RecordSection, result: SectionResult): Block[] {
  const score = formatFigure(result.score.result);
  const weighs = section.weight === 1 ? [] : [`weight ${short(section.weight)}: ${section.weightReason}`];
  return [
    { kind: "heading", text: section.name, aside: score === null ? "nothing to score" : `${score} of 100` },
    { kind: "paragraph", text: [count(section.questions.length, "question"), ...weighs].join(" · "), tone: "soft", binds: true },
    ...section.questions.flatMap((question, at) => {
      const scored = result.questions[at];
      return scored === undefined ? [] : [oneQuestion(question, scored)];
    }),
  ];
}

function oneQuestion(question: RecordQuestion, result: QuestionResult): Block {
  const { number, prompt, competency, minutes, weight, weightReason } = question;
  const weighs = weight === 1 ? [] : [`weight ${short(weight)}: ${weightReason}`];
  const score = formatFigure(result.score.result);
  const head: Block = {
    kind: "question",
    number,
    prompt,
    meta: [competency, minutes === null ? "" : `${minutes} min`, ...weighs].filter((part) => part !== "").join(" · "),
    aside: score === null ? "not scored" : `${score} of 100`,
  };
  const answer: Block = {
    kind: "group",
    keep: true,
    indent: true,
    blocks: [...answerBlocks(question, result), ...evidenceBlocks(question)],
  };
  return { kind: "group", keep: true, continued: { number, text: prompt }, blocks: [head, answer] };
}

function answerBlocks(question: RecordQuestion, result: QuestionResult): Block[] {
  if (question.skip !== null) return [skipBlock(question.skip)];
  const note = divergenceBlock(question, result);
  return [ratingBlock(question, result), ...pointsBlock(question, note.length > 0), ...note];
}

function skipBlock({ reason, note }: NonNullable<RecordQuestion["skip"]>): Block {
  const why = note.trim() === "" ? sentence(SKIP_LABELS[reason]) : `${SKIP_LABELS[reason]}. ${sentence(note)}`;
  return { kind: "paragraph", lead: "Skipped", text: `${why} It counts neither for nor against the candidate.` };
}

function ratingBlock(question: RecordQuestion, { status }: QuestionResult): Block {
  if (question.rating !== null)
    return {
      kind: "rating",
      value: question.rating,
      word: `${question.rating} of 5`,
      text: anchorOf(question, question.rating),
      binds: true,
    };
  const why =
    status === "untouched" ? "Nothing was marked: the question was not reached." : "Marked but not rated, so the question has no score.";
  return { kind: "rating", value: null, word: "No rating", text: why };
}

function pointsBlock({ points }: RecordQuestion, binds: boolean): Block[] {
  if (points.length === 0) return [];
  const items = points.map(({ text, value, weight }) => ({
    mark: markOf(value),
    word: pointLabel(value),
    text: weight === 1 ? text : `${text} (weight ${short(weight)})`,
    notes: [],
  }));
  return [{ kind: "marks", items, binds }];
}

function divergenceBlock({ rating }: RecordQuestion, { divergence, coverage }: QuestionResult): Block[] {
  if (!divergence.prompts || coverage.result === null || rating === null) return [];
  const suggested = short(1 + 4 * coverage.result, 1);
  const text = `The points come to ${suggested} on the rating’s line, the rating is ${rating}: they tell different stories.`;
  return [{ kind: "paragraph", lead: "Note", text, tone: "soft" }];
}

function evidenceBlocks({ evidence, skip, rating }: RecordQuestion): Block[] {
  const text = evidence.trim();
  if (text === "" && (skip !== null || rating === null)) return [];
  const words: Block = text === "" ? { kind: "paragraph", text: "No evidence was noted.", tone: "soft" } : { kind: "paragraph", text };
  return [{ kind: "label", text: "Evidence" }, words];
}
