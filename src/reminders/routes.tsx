import { z } from "zod";
import { redirectTo } from "../htmx.ts";
import { createRouter, idParam, readForm, requireRecruiter, siteOf } from "../web.ts";
import { askForScorecards } from "./asking.ts";
import { outcomeQuery } from "./outcome.ts";

/** Asking for the scorecards of an interview that are waited for; mounted under `/interviews`. */
export const reminders = createRouter();

/** Which of them, all unless it says; and the page that has the button, which is where one comes back to. */
const reminderForm = z.object({
  scorecard: z.uuid().optional().catch(undefined),
  from: z.enum(["home", "list", "interview"]).catch("interview"),
});

reminders.post("/:id/reminders", requireRecruiter, async (c) => {
  const { db, actor, mailer, log, clock } = c.var;
  const id = idParam(c);
  const form = await readForm(c, reminderForm);
  const { scorecard = null, from } = form.ok ? form.value : { from: "interview" as const };
  const outcome = await askForScorecards(db, actor, id, scorecard, { mailer, log, now: clock(), site: siteOf(c) });
  const back = { home: "/", list: "/home/waiting", interview: `/interviews/${id}` }[from];
  return redirectTo(c, `${back}?${outcomeQuery(outcome)}`);
});
