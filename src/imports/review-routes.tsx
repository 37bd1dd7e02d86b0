import type { Context } from "hono";
import { lineId, pointId, reviewPath, understoodId } from "../../views/imports/links.ts";
import { ReviewPage, ReviewPart } from "../../views/imports/review.tsx";
import { Conflict, Invalid, NotFound } from "../errors.ts";
import { redirectTo, wantsFragment } from "../htmx.ts";
import { createRouter, type Env, type FieldErrors, fieldErrors, idParam, readForm, readTyped, statusOf, type Typed } from "../web.ts";
import { partsForm, placeQuery, pressedForm, savingForm } from "./forms.ts";
import { allTyped, questionsTyped, withoutQuestion } from "./keeping.ts";
import { likelyEditions } from "./likeness.ts";
import { openReview, type Review } from "./review.ts";
import { reviewShown } from "./review-shown.ts";
import { saveAsGuide } from "./saving.ts";
import { chooseLine, fillIn, splitPoint } from "./saying.ts";
import { guideShown, nameOf, partsOf, touched } from "./typing.ts";

/** The review of one import; mounted behind the sign-in of the imports. */
export const reviews = createRouter();

reviews.get("/:id", async (c) => {
  const { from, kept } = c.req.query();
  return show(c, idParam(c), { place: placeQuery.parse(from), kept: kept !== undefined });
});

/** One form for all of the page: whatever is pressed, what else was typed comes along and stays. */
reviews.post("/:id", async (c) => {
  const { db, actor } = c.var;
  const id = idParam(c);
  const form = await readForm(c, pressedForm);
  if (!form.ok) throw new Invalid(form.errors);
  const typed = touched(form.typed);
  const { line, split, keep, compare, guide } = form.value;
  if (line !== undefined) {
    await chooseLine(db, actor, { id, line: line.number }, line.word);
    return answer(c, id, { place: line.number, anchor: lineId(line.number), typed });
  }
  if (split !== undefined) return splitAt(c, id, split, typed);
  if (keep !== undefined) return keepQuestion(c, id, keep, typed);
  const place = placeQuery.parse(form.typed.from);
  const review = await readReview(c, id, place);
  if (review instanceof Response) return review;
  const { filling, errors } = allTyped(review, typed);
  if (Object.keys(errors).length > 0) return show(c, id, { place, typed, errors });
  await fillIn(db, actor, id, filling);
  const other = compare === "chosen" ? guide : compare;
  if (other !== undefined) return redirectTo(c, `/imports/${id}/edition/${other}`);
  return answer(c, id, { place, anchor: "save", typed: partsOf(typed), kept: true });
});

reviews.post("/:id/guide", async (c) => {
  const { db, reader, actor } = c.var;
  const id = idParam(c);
  const form = await readTyped(c);
  const typed = touched(form);
  const place = placeQuery.parse(form.from);
  const review = await readReview(c, id, place);
  if (review instanceof Response) return review;
  const { filling, errors } = allTyped(review, typed);
  const saving = savingForm.safeParse({ ...guideShown(review.draft), ...form });
  if (!saving.success) Object.assign(errors, fieldErrors(saving.error));
  if (!saving.success || Object.keys(errors).length > 0) return show(c, id, { place, typed, errors });
  try {
    await fillIn(db, actor, id, filling);
    return redirectTo(c, `/guides/${await saveAsGuide(db, reader, actor, id, saving.data.section)}?imported=yes`);
  } catch (error) {
    // Whoever saved it a moment before made the guide that both of them want.
    const saved = error instanceof Conflict ? await readReview(c, id, place) : null;
    if (saved instanceof Response) return saved;
    if (!(error instanceof Invalid)) throw error;
    return show(c, id, { place, typed, errors: error.fields });
  }
});

async function splitAt(c: Context<Env>, id: string, { number, word }: { number: number; word: "split" | "leave" | "open" }, typed: Typed) {
  const name = nameOf(number, "part");
  const parts = partsForm.safeParse(word === "split" ? typed[name] : ["none"]);
  if (!parts.success) return show(c, id, { place: number, typed, errors: { [name]: fieldErrors(parts.error)[""] ?? "" } });
  await splitPoint(c.var.db, c.var.actor, { id, line: number }, { split: parts.data, leave: [], open: null }[word]);
  const { [name]: _, ...left } = typed;
  return answer(c, id, { place: number, anchor: pointId(number), typed: left });
}

async function keepQuestion(c: Context<Env>, id: string, line: number, typed: Typed): Promise<Response> {
  const review = await readReview(c, id, line);
  if (review instanceof Response) return review;
  const question = review.draft.questions.find((one) => one.line === line);
  if (question === undefined) throw new NotFound("question");
  const { filling, errors } = questionsTyped([question], typed);
  if (Object.keys(errors).length > 0) return show(c, id, { place: line, typed, errors });
  await fillIn(c.var.db, c.var.actor, id, filling);
  return answer(c, id, { place: line, anchor: understoodId(line), typed: withoutQuestion(typed, line) });
}

type Answer = { place: number; anchor?: string; typed?: Typed; errors?: FieldErrors; kept?: boolean };

/** After a change: the review as it is now, for htmx its part of the page. What is half typed has no place in an address. */
async function answer(c: Context<Env>, id: string, { place, anchor = "review", typed = {}, kept = false }: Answer): Promise<Response> {
  if (wantsFragment(c)) return show(c, id, { place, typed, kept });
  if (Object.keys(typed).length > 0) return show(c, id, { place, anchor, typed, kept });
  return c.redirect(reviewPath(id, place, anchor, kept), 303);
}

async function show(c: Context<Env>, id: string, { place, anchor, typed = {}, errors = {}, kept = false }: Answer): Promise<Response> {
  const review = await readReview(c, id, place);
  if (review instanceof Response) return review;
  const part = { review: reviewShown(review), typing: { typed, errors, anchor: anchor ?? null, kept } };
  if (wantsFragment(c)) return c.html(<ReviewPart {...part} />, statusOf(errors));
  const editions = await likelyEditions(c.var.db, c.var.actor, review.draft);
  return c.html(<ReviewPage viewer={c.var.viewer} editions={editions} {...part} />, statusOf(errors));
}

/** The review; where the import has become a guide, the way to the guide. */
async function readReview(c: Context<Env>, id: string, place: number): Promise<Review | Response> {
  const review = await openReview(c.var.db, c.var.actor, c.var.reader, id, place);
  if (!("savedAs" in review)) return review;
  if (review.savedAs === null) throw new NotFound("guide");
  return redirectTo(c, `/guides/${review.savedAs}`);
}
