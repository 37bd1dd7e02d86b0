import { type Anchors, RATINGS } from "../db/schema/guides.ts";
import type { GuidePoint, GuideQualification, GuideQuestion } from "./format.ts";
import { textKey } from "./pairing.ts";

/** What the guide says, in the new edition's words wherever that says something; and what it says nothing of. */
export type Merged<T> = { to: T; unsaid: (keyof T)[] };

/** A question as its new edition words it. */
export function mergeQuestion(from: GuideQuestion, incoming: GuideQuestion): Merged<GuideQuestion> {
  const to: GuideQuestion = {
    section: incoming.section || from.section,
    prompt: incoming.prompt,
    competency: incoming.competency || from.competency,
    minutes: incoming.minutes ?? from.minutes,
    outline: incoming.outline || from.outline,
    points: incoming.points.length === 0 ? from.points : weighed(incoming.points, from.points),
    anchors: mergeAnchors(from.anchors, incoming.anchors),
  };
  const unsaid: (keyof GuideQuestion)[] = [];
  if (incoming.section === "" && from.section !== "") unsaid.push("section");
  if (incoming.competency === "" && from.competency !== "") unsaid.push("competency");
  if (incoming.minutes === null && from.minutes !== null) unsaid.push("minutes");
  if (incoming.outline === "" && from.outline !== "") unsaid.push("outline");
  if (incoming.points.length === 0 && from.points.length > 0) unsaid.push("points");
  if (RATINGS.some((rating) => from.anchors[rating] !== undefined && incoming.anchors[rating] === undefined)) unsaid.push("anchors");
  return { to, unsaid };
}

/** The usual weight is left out where guides are written, so it says nothing against the one that a point has. Points of one text are paired in their order. */
function weighed(points: readonly GuidePoint[], known: readonly GuidePoint[]): GuidePoint[] {
  const left = [...known];
  return points.map((point) => {
    const at = left.findIndex(({ text }) => textKey(text) === textKey(point.text));
    const [before] = at === -1 ? [] : left.splice(at, 1);
    return point.weight === 1 && before !== undefined ? { text: point.text, weight: before.weight } : point;
  });
}

/** In the order of the ratings, so that equal anchors are written equally. */
function mergeAnchors(from: Anchors, incoming: Anchors): Anchors {
  const anchors: Anchors = {};
  for (const rating of RATINGS) {
    const text = incoming[rating] ?? from[rating];
    if (text !== undefined) anchors[rating] = text;
  }
  return anchors;
}

/** A qualification likewise. */
export function mergeQualification(from: GuideQualification, incoming: GuideQualification): Merged<GuideQualification> {
  const to = { ...incoming, detail: incoming.detail || from.detail, standing: incoming.standing ?? from.standing };
  const unsaid: (keyof GuideQualification)[] = [];
  if (incoming.detail === "" && from.detail !== "") unsaid.push("detail");
  if (incoming.standing === null && from.standing !== null) unsaid.push("standing");
  return { to, unsaid };
}

/** Without ids and whatever else a stored row has, so that it can be compared with what was read from a file. */
export function plainQuestion({ section, prompt, competency, minutes, outline, points, anchors }: GuideQuestion): GuideQuestion {
  const plain = points.map(({ text, weight }) => ({ text, weight }));
  return { section, prompt, competency, minutes, outline, points: plain, anchors: mergeAnchors(anchors, {}) };
}

/** The same of a qualification. */
export const plainQualification = ({ group, text, detail, standing }: GuideQualification): GuideQualification => ({
  group,
  text,
  detail,
  standing,
});
