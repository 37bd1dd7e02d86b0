import type { Context } from "hono";
import { ids } from "../../views/plans/links.ts";
import { Conflict, Invalid } from "../errors.ts";
import { createRouter, type Env, idParam, type ReadForm, readForm } from "../web.ts";
import { answerBuilder, showBuilder } from "./builder-view.tsx";
import { addForm, minutesForm, moveForm, orderForm, weightForm } from "./forms.ts";
import { moveQuestion, orderQuestions } from "./order.ts";
import { ownQuestions } from "./own-routes.tsx";
import { addQuestions, changeMinutes, changeWeight } from "./questions.ts";
import { putBack, removeQuestion } from "./removal.ts";

/** The questions of a draft; mounted under `/plans/:id/questions`. Every change answers the builder. */
export const planQuestions = createRouter();

planQuestions.post("/", async (c) => {
  const { guideQuestionIds } = requireValue(await readForm(c, addForm));
  const added = await addQuestions(c.var.db, c.var.actor, idParam(c), guideQuestionIds);
  const [first = ""] = guideQuestionIds;
  const said = added === 0 ? "It is in the plan already." : "Added at the end of the plan.";
  return answerBuilder(c, idParam(c), { said, hash: ids.bankRow(first) });
});

planQuestions.post("/order", async (c) => {
  const { order } = requireValue(await readForm(c, orderForm));
  await orderQuestions(c.var.db, c.var.actor, idParam(c), order);
  return answerBuilder(c, idParam(c), { said: "The questions are in their new order." });
});

planQuestions.route("/", ownQuestions);

planQuestions.post("/:questionId/place", async (c) => {
  const { direction } = requireValue(await readForm(c, moveForm));
  const questionId = idParam(c, "questionId");
  const place = await moveQuestion(c.var.db, c.var.actor, idParam(c), questionId, direction);
  const focus = ids.moveButton(direction, questionId);
  return answerBuilder(c, idParam(c), { focus, said: `Now question ${place}.`, hash: ids.question(questionId) });
});

planQuestions.post("/:questionId/minutes", async (c) => {
  const form = await readForm(c, minutesForm);
  const questionId = idParam(c, "questionId");
  if (!form.ok) return refuse(c, { form: "minutes", questionId, typed: form.typed, errors: form.errors });
  await changeMinutes(c.var.db, c.var.actor, idParam(c), questionId, form.value.minutes);
  return answerBuilder(c, idParam(c), { said: "Minutes saved.", hash: ids.question(questionId) });
});

planQuestions.post("/:questionId/weight", async (c) => {
  const form = await readForm(c, weightForm);
  const questionId = idParam(c, "questionId");
  if (!form.ok) return refuse(c, { form: "weight", questionId, typed: form.typed, errors: form.errors });
  await changeWeight(c.var.db, c.var.actor, idParam(c), questionId, form.value);
  return answerBuilder(c, idParam(c), { said: "Weight saved.", focus: ids.weightSummary(questionId), hash: ids.question(questionId) });
});

planQuestions.post("/:questionId/removal", async (c) => {
  const questionId = idParam(c, "questionId");
  await removeQuestion(c.var.db, c.var.actor, idParam(c), questionId);
  return answerBuilder(c, idParam(c), { removed: questionId, focus: ids.putBack, hash: ids.plan });
});

planQuestions.post("/:questionId/restoration", async (c) => {
  const questionId = idParam(c, "questionId");
  await putBack(c.var.db, c.var.actor, idParam(c), questionId);
  return answerBuilder(c, idParam(c), {
    focus: ids.removeButton(questionId),
    said: "It is back in the plan.",
    hash: ids.question(questionId),
  });
});

/** For forms that people do not type in: a value that does not fit was not sent by our page. @throws Invalid */
function requireValue<T>(form: ReadForm<T>): T {
  if (!form.ok) throw new Invalid(form.errors);
  return form.value;
}

async function refuse(c: Context<Env>, mistake: NonNullable<Parameters<typeof showBuilder>[2]>["mistake"]): Promise<Response> {
  const shown = await showBuilder(c, idParam(c), { mistake });
  if (shown === null) throw new Conflict("This version is published and stays as it is. Make a new version to change what comes next.");
  return shown;
}
