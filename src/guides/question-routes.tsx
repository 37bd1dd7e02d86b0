import type { Context } from "hono";
import { QuestionEntry } from "../../views/guides/question-entry.tsx";
import { QuestionPage } from "../../views/guides/question-form.tsx";
import { wantsFragment } from "../htmx.ts";
import { createRouter, type Env, idParam, readForm, type Typed } from "../web.ts";
import { questionForm } from "./forms.ts";
import { getGuide, listQuestions, type Question } from "./guides.ts";
import { differences, fieldsOf, type Standing } from "./question-fields.ts";
import { addQuestion, archiveQuestion, changeQuestion, getQuestion, restoreQuestion } from "./questions.ts";
import { type PointRow, readRows, rearrange, rowsOf, withSpare } from "./rows.ts";
import { facetsOf } from "./search.ts";
import { readUse, withUse } from "./use.ts";

/** The questions of one guide; mounted under `/guides/:id/questions`. */
export const questions = createRouter();

questions.get("/new", async (c) => {
  const frame = await readFrame(c);
  const section = c.req.query("section") ?? "";
  return c.html(<QuestionPage {...frame} question={null} typed={{ section, minutes: "6" }} rows={rowsOf([])} errors={{}} />);
});

questions.post("/new", async (c) => {
  const frame = await readFrame(c);
  const form = await readForm(c, questionForm);
  const { typed } = form;
  const rows = readRows(typed);
  const act = rowAct(typed);
  if (act !== null) return c.html(<QuestionPage {...frame} question={null} typed={typed} rows={rearrange(rows, act)} errors={{}} />);
  if (!form.ok) return c.html(<QuestionPage {...frame} question={null} typed={typed} rows={rows} errors={form.errors} />, 422);
  const { revision: _, ...value } = form.value;
  const id = await addQuestion(c.var.db, c.var.actor, frame.guide.id, value);
  return c.redirect(`/guides/${frame.guide.id}#question-${id}`, 303);
});

questions.get("/:questionId", async (c) => {
  const frame = await readFrame(c);
  const question = await getQuestion(c.var.db, c.var.actor, frame.guide.id, idParam(c, "questionId"));
  return c.html(<QuestionPage {...frame} question={question} typed={fieldsOf(question)} rows={rowsOf(question.points)} errors={{}} />);
});

questions.post("/:questionId", async (c) => {
  const { db, actor, clock } = c.var;
  const frame = await readFrame(c);
  const question = await getQuestion(db, actor, frame.guide.id, idParam(c, "questionId"));
  const form = await readForm(c, questionForm);
  const { typed } = form;
  const show = (props: { typed: Typed; rows: PointRow[]; errors: Record<string, string>; standing?: Standing[] }) => (
    <QuestionPage {...frame} question={question} {...props} />
  );
  const act = rowAct(typed);
  if (act !== null) return c.html(show({ typed, rows: rearrange(readRows(typed), act), errors: {} }));
  if (!form.ok) return c.html(show({ typed, rows: readRows(typed), errors: form.errors }), 422);
  const { revision, ...value } = form.value;
  const at = { guideId: frame.guide.id, id: question.id, revision, now: clock() };
  const saving = await changeQuestion(db, actor, at, value);
  if (saving.outcome === "saved") return c.redirect(`/guides/${frame.guide.id}#question-${question.id}`, 303);
  const { now } = saving;
  return c.html(
    show({
      typed: { ...typed, revision: now.revision },
      rows: withSpare(readRows(typed)),
      errors: {},
      standing: differences(value, now),
    }),
    409,
  );
});

questions.post("/:questionId/archival", async (c) => {
  const guideId = idParam(c);
  const question = await archiveQuestion(c.var.db, c.var.actor, { guideId, id: idParam(c, "questionId"), now: c.var.clock() });
  return wantsFragment(c) ? c.html(await entryOf(c, question)) : c.redirect(`/guides/${guideId}?archived=${question.id}`, 303);
});

questions.post("/:questionId/restoration", async (c) => {
  const guideId = idParam(c);
  const question = await restoreQuestion(c.var.db, c.var.actor, { guideId, id: idParam(c, "questionId") });
  return wantsFragment(c) ? c.html(await entryOf(c, question)) : c.redirect(`/guides/${guideId}#question-${question.id}`, 303);
});

/** What both forms need around them: the guide, and the names used in it so far. */
async function readFrame(c: Context<Env>) {
  const guide = await getGuide(c.var.db, c.var.actor, idParam(c));
  const facets = facetsOf(await listQuestions(c.var.db, guide.id));
  return { viewer: c.var.viewer, guide, facets };
}

/** The button of a line of points that was pressed instead of Save; null for a save. */
function rowAct(typed: Typed): string | null {
  return typeof typed.row === "string" ? typed.row : null;
}

/** The question as the guide's page lists it. */
async function entryOf(c: Context<Env>, question: Question) {
  const [shown] = withUse(await readUse(c.var.db, c.var.actor, question.guideId), [question]);
  return shown === undefined ? "" : <QuestionEntry question={shown} />;
}
