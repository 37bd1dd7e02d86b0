import { z } from "zod";
import type { Anchors, Fill } from "../db/schema/index.ts";
import { line, lines, minutes, weightNumber } from "../fields.ts";
import type { GuidePoint } from "../guides/format.ts";
import { LIMITS } from "../guides/limits.ts";
import { pointLine, readPoint } from "../guides/points.ts";
import { CHOICES } from "../reading/choice.ts";
import type { DraftQuestion } from "./draft.ts";

/** What is pasted: as text, and as the clipboard's HTML where it still says the same. */
export const pasteForm = z.object({ text: z.string().default(""), html: z.string().default("") });

const TOO_MANY = `A question has at most ${LIMITS.points} points. Remove some.`;

const lineNumber = z.coerce.number().int().min(1).max(40_000);

/** "12 question": the number of a line, and a word about it. */
const about = <Word extends string>(words: readonly Word[], mistake: string) =>
  z.preprocess((typed) => {
    const [number, word] = typeof typed === "string" ? typed.split(" ") : [];
    return typed === undefined ? undefined : { number, word };
  }, z.object({ number: lineNumber, word: z.enum(words, mistake) }).optional());

/** The button of the review that was pressed: of a line, of a point that may be several, of a question; none keeps all that was typed. */
export const pressedForm = z.object({
  line: about([...CHOICES, "auto"], "Choose what this line is."),
  split: about(["split", "leave", "open"], "Say whether it is split."),
  keep: lineNumber.optional(),
  /** Where the import is a newer edition: the guide, or "chosen" for the one in the list. */
  compare: z.union([z.uuid(), z.literal("chosen")]).optional(),
  guide: z.uuid().optional(),
});

/** The parts of a point that were ticked. */
export const partsForm = z.preprocess(
  (typed) => [typed ?? []].flat().filter((text) => text !== ""),
  z.array(line(LIMITS.point)).min(1, "Tick at least one part, or leave the point as it is.").max(LIMITS.points, TOO_MANY),
);

/** A point a line, its weight in brackets where it is not 1; as our Markdown format writes it. */
const pointLines = z
  .string()
  .default("")
  .transform((typed) =>
    typed
      .split(/\r?\n/)
      .map((line) =>
        readPoint(
          line
            .replace(/^\s*[-*•]\s+/, "")
            .replaceAll(/\s+/g, " ")
            .trim(),
        ),
      )
      .filter(({ text }) => text !== ""),
  )
  .pipe(
    z
      .array(
        z.object({
          text: z.string().max(LIMITS.point, `Use at most ${LIMITS.point} characters for a point.`),
          weight: weightNumber,
        }),
      )
      .max(LIMITS.points, TOO_MANY),
  );

export const fillForm = z.object({
  prompt: line(LIMITS.prompt, "Write the question as it is asked."),
  section: line(LIMITS.section),
  competency: line(LIMITS.competency),
  minutes,
  points: pointLines,
  anchor1: lines(LIMITS.rating),
  anchor3: lines(LIMITS.rating),
  anchor5: lines(LIMITS.rating),
});

/** A question's points as the form shows them. */
export const pointsTyped = (points: readonly GuidePoint[]): string => points.map(pointLine).join("\n");

/** What of a form's fields is not what stands in the draft already; the document's own words go on following its lines. */
export function fillOf(typed: z.output<typeof fillForm>, now: DraftQuestion): Fill {
  const { prompt, section, competency, minutes, points } = typed;
  const anchors = withWritten(now.anchors, { 1: typed.anchor1, 3: typed.anchor3, 5: typed.anchor5 });
  return {
    ...(prompt === now.prompt ? {} : { prompt }),
    ...(section === now.section ? {} : { section }),
    ...(competency === now.competency ? {} : { competency }),
    ...(minutes === now.minutes ? {} : { minutes }),
    ...(pointsTyped(points) === pointsTyped(now.points) ? {} : { points }),
    ...(JSON.stringify(anchors) === JSON.stringify(now.anchors) ? {} : { anchors }),
  };
}

function withWritten(anchors: Anchors, written: Anchors): Anchors {
  return Object.fromEntries(Object.entries({ ...anchors, ...written }).filter(([, text]) => text !== ""));
}

export const guideForm = z.object({
  title: line(LIMITS.title, "Give the guide a title."),
  role: line(LIMITS.role),
  summary: lines(LIMITS.summary),
});

/** To save it, questions without a section need one. */
export const savingForm = guideForm.extend({ section: line(LIMITS.section, "Name a section for them.").default("General") });

/** Where the page stands: a line's number. */
export const placeQuery = z.coerce.number().int().min(1).max(40_000).catch(1);
