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

export const lineForm = z.object({ choice: z.enum([...CHOICES, "auto"], "Choose what this line is.") });

const ids = z.preprocess((typed) => [typed ?? []].flat(), z.array(z.uuid()).max(5000));
const numbers = z.preprocess((typed) => [typed ?? []].flat(), z.array(z.coerce.number().int().min(0)).max(5000));

const TOO_MANY = `A question has at most ${LIMITS.points} points. Remove some.`;

const ticked = z.preprocess(
  (typed) => (typed === undefined ? [] : [typed].flat()),
  z.array(line(LIMITS.point)).max(LIMITS.points, TOO_MANY),
);

/** `part` are the parts that were ticked. */
export const splitForm = z
  .object({ decision: z.enum(["split", "leave", "open"], "Say whether it is split."), part: ticked })
  .refine(({ decision, part }) => decision !== "split" || part.some((text) => text !== ""), {
    path: ["part"],
    message: "Tick at least one part, or leave the point as it is.",
  });

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

/** "3f0c… 12": a question of the guide and the line of the new one that it is. Left open, nothing was said. */
const partners = z.preprocess(
  (typed) => [typed ?? []].flat().filter((one) => one !== ""),
  z
    .array(
      z
        .string()
        .regex(/^[0-9a-f-]{36} [1-9][0-9]{0,4}$/)
        .transform((typed) => ({ id: typed.slice(0, 36), line: Number(typed.slice(37)) })),
    )
    .max(LIMITS.questions),
);

/**
 * What of a newer edition is taken over: questions and qualifications by their ids or, where they are new, their lines.
 * `pair` says which of the guide's are which new ones, `apart` which lines are new ones after all.
 */
export const editionForm = z.object({
  of: z.preprocess((typed) => [typed ?? []].flat(), z.array(z.enum(["title", "role", "summary"]))),
  add: numbers,
  change: ids,
  archive: ids,
  restore: ids,
  addQualification: numbers,
  changeQualification: ids,
  remove: ids,
  section: line(LIMITS.section).default("General"),
  pair: partners,
  pairQualification: partners,
  apart: numbers,
  apartQualification: numbers,
  /** "pairs" where a button was pressed that takes nothing over. */
  only: z.string().default(""),
  seen: z.preprocess(
    (typed) => [typed ?? []].flat(),
    z.array(z.string().max(100)).max(2 * LIMITS.questions + 2 * LIMITS.qualifications + 3),
  ),
  revision: z.string().default(""),
});

export type EditionChoice = z.output<typeof editionForm>;

/** Where the page stands: a line's number. */
export const placeQuery = z.coerce.number().int().min(1).max(40_000).catch(1);
