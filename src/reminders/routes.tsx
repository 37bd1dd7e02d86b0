import { z } from "zod";
import { NotFound } from "../errors.ts";
import { redirectTo } from "../htmx.ts";
import { postOf } from "../interviews/post.ts";
import { createRouter, idParam, readForm, requireRecruiter } from "../web.ts";
import { askForScorecards } from "./asking.ts";
import { outcomeQuery } from "./outcome.ts";

/** Asking for the scorecards of an interview that are waited for; mounted under `/interviews`. */
export const reminders = createRouter();

/** Which of them, all unless it says; and the page that has the button, which is where one comes back to. */
const reminderForm = z.object({
  scorecard: z.uuid().optional(),
  from: z.enum(["home", "list", "interview"]).catch("interview"),
});

reminders.post("/:id/reminders", requireRecruiter, async (c) => {
  const id = idParam(c);
  const form = await readForm(c, reminderForm);
  if (!form.ok) throw new NotFound("scorecard");
  const { scorecard = null, from } = form.value;
  const outcome = await askForScorecards(c.var.db, c.var.actor, id, scorecard, postOf(c));
  const back = { home: "/", list: "/home/waiting", interview: `/interviews/${id}` }[from];
  return redirectTo(c, `${back}?${outcomeQuery(outcome)}`);
});
