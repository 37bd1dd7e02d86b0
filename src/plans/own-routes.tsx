import type { Context } from "hono";
import { ids } from "../../views/plans/links.ts";
import { OwnQuestionPage } from "../../views/plans/own-question.tsx";
import { Conflict } from "../errors.ts";
import { questionForm } from "../guides/forms.ts";
import { listQuestions } from "../guides/guides.ts";
import { differences, fieldsOf } from "../guides/question-fields.ts";
import { readRows, rearrange, rowsOf, withSpare } from "../guides/rows.ts";
import { facetsOf } from "../guides/search.ts";
import { createRouter, type Env, idParam, readForm } from "../web.ts";
import { findDraft } from "./content.ts";
import { addOwnQuestion, changeOwnQuestion, ownQuestion } from "./own.ts";
import { getPlan } from "./plans.ts";

/** Questions that no guide has, written for one plan. */
export const ownQuestions = createRouter();

ownQuestions.get("/new", async (c) => {
  const frame = await readFrame(c);
  return c.html(<OwnQuestionPage {...frame} questionId={null} typed={{ minutes: "5" }} rows={rowsOf([])} errors={{}} />);
});

ownQuestions.post("/new", async (c) => {
  const frame = await readFrame(c);
  const form = await readForm(c, questionForm);
  const { typed } = form;
  const page = { ...frame, questionId: null, typed, rows: readRows(typed) };
  if (typeof typed.row === "string") return c.html(<OwnQuestionPage {...page} rows={rearrange(page.rows, typed.row)} errors={{}} />);
  if (!form.ok) return c.html(<OwnQuestionPage {...page} errors={form.errors} />, 422);
  const { revision: _, ...value } = form.value;
  const id = await addOwnQuestion(c.var.db, c.var.actor, frame.plan.id, value);
  return c.redirect(`/plans/${frame.plan.id}#${ids.question(id)}`, 303);
});

ownQuestions.get("/:questionId", async (c) => {
  const { draft, ...frame } = await readFrame(c);
  const question = ownQuestion(draft, idParam(c, "questionId"));
  return c.html(
    <OwnQuestionPage {...frame} questionId={question.id} typed={fieldsOf(question)} rows={rowsOf(question.points)} errors={{}} />,
  );
});

ownQuestions.post("/:questionId", async (c) => {
  const { draft, ...frame } = await readFrame(c);
  const { id: questionId } = ownQuestion(draft, idParam(c, "questionId"));
  const form = await readForm(c, questionForm);
  const { typed } = form;
  const page = { ...frame, questionId, typed, rows: readRows(typed) };
  if (typeof typed.row === "string") return c.html(<OwnQuestionPage {...page} rows={rearrange(page.rows, typed.row)} errors={{}} />);
  if (!form.ok) return c.html(<OwnQuestionPage {...page} errors={form.errors} />, 422);
  const { revision, ...value } = form.value;
  const saving = await changeOwnQuestion(c.var.db, c.var.actor, { planId: frame.plan.id, questionId, revision }, value);
  if (saving.outcome === "saved") return c.redirect(`/plans/${frame.plan.id}#${ids.question(questionId)}`, 303);
  const renewed = { typed: { ...typed, revision: saving.now.revision }, rows: withSpare(page.rows) };
  return c.html(<OwnQuestionPage {...page} {...renewed} errors={{}} standing={differences(value, saving.now)} />, 409);
});

/** What the form needs around it. @throws NotFound; Conflict when nothing can be written */
async function readFrame(c: Context<Env>) {
  const { db, actor, viewer } = c.var;
  const plan = await getPlan(db, actor, idParam(c));
  const draft = await findDraft(db, actor, plan.id);
  if (draft === null) throw new Conflict("This version is published and stays as it is. Make a new version to change what comes next.");
  const facets = facetsOf([...(await listQuestions(db, plan.guideId)), ...draft.questions]);
  return { viewer, plan, draft, facets };
}
