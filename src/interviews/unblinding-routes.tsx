import { z } from "zod";
import { getApplication } from "../candidates/applications.ts";
import { Invalid, NotFound } from "../errors.ts";
import { redirectTo } from "../htmx.ts";
import { unblindingForm } from "../panels/forms.ts";
import { unblind } from "../panels/unblindings.ts";
import { createRouter, idParam, readForm, requireRecruiter } from "../web.ts";
import { getInterview } from "./overview.ts";
import { showInterview } from "./page.tsx";

/** Opening an application's scorecards before one's turn; mounted under `/applications`, its form stands on an interview's page. */
export const unblindings = createRouter();

unblindings.post("/:id/unblinding", requireRecruiter, async (c) => {
  const { db, actor, clock } = c.var;
  const { id } = await getApplication(db, actor, idParam(c));
  const form = await readForm(c, unblindingForm);
  const from = z.uuid().safeParse(form.typed.interview).data ?? null;
  if (from !== null && (await getInterview(db, actor, from)).application.id !== id) throw new NotFound("interview");
  if (!form.ok) {
    if (from === null) throw new Invalid(form.errors);
    return showInterview(c, from, form.typed, form.errors);
  }
  await unblind(db, actor, id, form.value.reason, clock());
  return redirectTo(c, from === null ? `/applications/${id}` : `/interviews/${from}`);
});
