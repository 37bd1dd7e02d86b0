import type { Context } from "hono";
import { reviewPath } from "../../views/imports/links.ts";
import { type Mistakes, ReviewPage, ReviewPart } from "../../views/imports/review.tsx";
import { Conflict, Invalid, NotFound } from "../errors.ts";
import { parseOutline } from "../guides/outline.ts";
import { redirectTo, wantsFragment } from "../htmx.ts";
import { createRouter, type Env, idParam, readForm } from "../web.ts";
import { fillForm, fillOf, guideForm, lineForm, placeQuery, pointsTyped, savingForm, splitForm } from "./forms.ts";
import { likelyEditions } from "./likeness.ts";
import { openReview, type Review } from "./review.ts";
import { saveAsGuide } from "./saving.ts";
import { chooseLine, describeGuide, fillQuestion, splitPoint } from "./saying.ts";

/** The review of one import; mounted behind the sign-in of the imports. */
export const reviews = createRouter();

reviews.get("/:id", async (c) => show(c, idParam(c), placeQuery.parse(c.req.query("from"))));

reviews.post("/:id", async (c) => {
  const id = idParam(c);
  const form = await readForm(c, guideForm);
  const place = placeQuery.parse(form.typed.from);
  if (!form.ok) return show(c, id, place, { of: "guide", typed: form.typed, errors: form.errors });
  await describeGuide(c.var.db, c.var.actor, id, form.value);
  return answer(c, id, place, "guide");
});

reviews.post("/:id/lines/:number{[1-9][0-9]{0,4}}", async (c) => {
  const { id, line } = at(c);
  const form = await readForm(c, lineForm);
  if (!form.ok) throw new Invalid(form.errors);
  await chooseLine(c.var.db, c.var.actor, { id, line }, form.value.choice);
  return answer(c, id, line, `line-${line}`);
});

reviews.post("/:id/splits/:number{[1-9][0-9]{0,4}}", async (c) => {
  const { id, line } = at(c);
  const form = await readForm(c, splitForm);
  if (!form.ok) return show(c, id, line, { of: `split-${line}`, typed: form.typed, errors: form.errors });
  const { decision, part } = form.value;
  const parts = { split: part.filter((text) => text !== ""), leave: [], open: null }[decision];
  await splitPoint(c.var.db, c.var.actor, { id, line }, parts);
  return answer(c, id, line, `point-${line}`);
});

reviews.post("/:id/questions/:number{[1-9][0-9]{0,4}}", async (c) => {
  const { db, actor } = c.var;
  const { id, line } = at(c);
  const form = await readForm(c, fillForm);
  if (!form.ok) return show(c, id, line, { of: `fill-${line}`, typed: form.typed, errors: form.errors });
  const review = await readReview(c, id, line);
  if (review instanceof Response) return review;
  const question = review.draft.questions.find((one) => one.line === line);
  if (question === undefined) throw new NotFound("question");
  await fillQuestion(db, actor, { id, line }, fillOf(form.value, question));
  return answer(c, id, line, `understood-${line}`);
});

reviews.post("/:id/guide", async (c) => {
  const { db, reader, actor } = c.var;
  const id = idParam(c);
  const form = await readForm(c, savingForm);
  const place = placeQuery.parse(form.typed.from);
  if (!form.ok) return show(c, id, place, { of: "guide", typed: form.typed, errors: form.errors });
  const { section, ...guide } = form.value;
  const review = await readReview(c, id, place);
  if (review instanceof Response) return review;
  try {
    await describeGuide(db, actor, id, guide);
    return redirectTo(c, `/guides/${await saveAsGuide(db, reader, actor, id, section)}?imported=yes`);
  } catch (error) {
    // Whoever saved it a moment before made the guide that both of them want.
    const saved = error instanceof Conflict ? await readReview(c, id, place) : null;
    if (saved instanceof Response) return saved;
    if (!(error instanceof Invalid)) throw error;
    return show(c, id, place, { of: "guide", typed: form.typed, errors: error.fields });
  }
});

/** After a change: the review as it is now, for htmx its part of the page. */
async function answer(c: Context<Env>, id: string, place: number, anchor: string): Promise<Response> {
  if (!wantsFragment(c)) return c.redirect(reviewPath(id, place, anchor), 303);
  return show(c, id, place);
}

async function show(c: Context<Env>, id: string, place: number, mistakes: Mistakes | null = null): Promise<Response> {
  const review = await readReview(c, id, place);
  if (review instanceof Response) return review;
  const part = {
    review: {
      ...review,
      questions: review.questions.map((one) => ({ ...one, outline: parseOutline(one.outline), pointLines: pointsTyped(one.points) })),
    },
    mistakes,
  };
  const status = mistakes === null ? 200 : 422;
  if (wantsFragment(c)) return c.html(<ReviewPart {...part} />, status);
  const editions = await likelyEditions(c.var.db, c.var.actor, review.draft);
  return c.html(<ReviewPage viewer={c.var.viewer} editions={editions} {...part} />, status);
}

/** The review; where the import has become a guide, the way to the guide. */
async function readReview(c: Context<Env>, id: string, place: number): Promise<Review | Response> {
  const review = await openReview(c.var.db, c.var.actor, c.var.reader, id, place);
  if (!("savedAs" in review)) return review;
  if (review.savedAs === null) throw new NotFound("guide");
  return redirectTo(c, `/guides/${review.savedAs}`);
}

function at(c: Context<Env>): { id: string; line: number } {
  return { id: idParam(c), line: Number(c.req.param("number")) };
}
