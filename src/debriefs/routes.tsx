import type { Context } from "hono";
import type { ConsensusMistake } from "../../views/debriefs/consensus-form.tsx";
import { DebriefBody, DebriefPage } from "../../views/debriefs/debrief.tsx";
import { debriefHref, rowId } from "../../views/debriefs/links.ts";
import { OpenDebrief, OpeningPage } from "../../views/debriefs/open-debrief.tsx";
import { findActor } from "../accounts/sessions.ts";
import { Forbidden, Invalid, NotFound, SignInNeeded } from "../errors.ts";
import { redirectTo, wantsFragment } from "../htmx.ts";
import { streamChanges } from "../stream.ts";
import { createRouter, type Env, idParam, readForm, requireActor, requireRecruiter, visitorOf } from "../web.ts";
import { READING } from "./admission.ts";
import { setConsensus } from "./agreeing.ts";
import { attend, leave } from "./attendance.ts";
import { concludeDebrief, reopenDebrief } from "./conclusion.ts";
import { readDebrief } from "./debrief.ts";
import { setFocus } from "./focus.ts";
import { consensusForm, focusForm, gridQuery, openingForm } from "./forms.ts";
import { openDebrief, readOpenable } from "./opening.ts";

/** The debrief of an interview; mounted under `/interviews`. */
export const debriefs = createRouter();

debriefs.get("/:id/debrief", requireActor, (c) => showDebrief(c));

debriefs.get("/:id/debrief/opening", requireRecruiter, async (c) => {
  const openable = await readOpenable(c.var.db, c.var.actor, idParam(c));
  return c.html(<OpeningPage viewer={c.var.viewer} interview={openable} typed={{}} errors={{}} />);
});

debriefs.post("/:id/debrief/opening", requireRecruiter, async (c) => {
  const { db, actor, viewer } = c.var;
  const openable = await readOpenable(db, actor, idParam(c));
  const form = await readForm(c, openingForm);
  if (!form.ok) {
    const { typed, errors } = form;
    if (wantsFragment(c)) return c.html(<OpenDebrief interviewId={openable.id} typed={typed} errors={errors} />, 422);
    return c.html(<OpeningPage viewer={viewer} interview={openable} typed={typed} errors={errors} />, 422);
  }
  await openDebrief(db, actor, openable.id, form.value.reason, c.var.clock());
  return redirectTo(c, debriefHref(openable.id));
});

debriefs.post("/:id/debrief/consensus", requireActor, async (c) => {
  const { db, actor, clock } = c.var;
  const id = idParam(c);
  const form = await readForm(c, consensusForm);
  const subject = String(form.typed.questionId ?? "");
  const mistaken = { questionId: subject === "" ? null : subject, typed: form.typed };
  if (!form.ok) return showDebrief(c, { mistake: { ...mistaken, errors: form.errors } }, 422);
  try {
    const outcome = await setConsensus(db, actor, id, form.value, clock());
    if (outcome === "overtaken") return showDebrief(c, { mistake: { ...mistaken, errors: {} } }, 409);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return showDebrief(c, { mistake: { ...mistaken, errors: error.fields } }, 422);
  }
  return answer(c, form.value.questionId, form.value.rating === null ? "The consensus was taken back." : "The consensus is set.");
});

debriefs.post("/:id/debrief/focus", requireActor, async (c) => {
  const form = await readForm(c, focusForm);
  if (!form.ok) throw new NotFound("question");
  await setFocus(c.var.db, c.var.actor, idParam(c), form.value.questionId);
  return answer(c, form.value.questionId);
});

debriefs.post("/:id/debrief/conclusion", requireActor, async (c) => {
  await concludeDebrief(c.var.db, c.var.actor, idParam(c), c.var.clock());
  return answer(c, null, "The debrief is concluded.");
});

debriefs.post("/:id/debrief/conclusion/removal", requireActor, async (c) => {
  await reopenDebrief(c.var.db, c.var.actor, idParam(c));
  return answer(c, null, "The debrief goes on.");
});

debriefs.get("/:id/debrief/events", async (c) => {
  const { auth, db, clock } = c.var;
  const id = idParam(c);
  const visitor = visitorOf(c);
  let seen: { actor: Parameters<typeof leave>[1]; at: Date } | null = null;
  return streamChanges(c, {
    channel: "debrief",
    topics: [id],
    check: async () => {
      const { actor } = await findActor(auth, visitor, false);
      if (actor === null) throw new SignInNeeded();
      const at = clock();
      const here = await attend(db, actor, id, at);
      seen = { actor, at };
      return here.map((person) => person.id).join();
    },
    ended: async () => {
      if (seen !== null) await leave(db, seen.actor, id, seen.at);
    },
  });
});

type Shown = { mistake?: ConsensusMistake; said?: string };

/** The debrief as the page's own part for a change that htmx sent, else as a whole page. */
async function showDebrief(c: Context<Env>, shown: Shown = {}, status: 200 | 409 | 422 = 200): Promise<Response> {
  const { db, actor, viewer, clock } = c.var;
  const debrief = await readDebrief(db, actor, idParam(c), clock());
  if (shown.mistake !== undefined && !debrief.may.takePart) throw new Forbidden(READING);
  const { order } = gridQuery.parse(c.req.query());
  const body = { debrief, order, zone: viewer.timeZone, ...shown };
  if (wantsFragment(c) && c.req.method === "POST") return c.html(<DebriefBody {...body} />, status);
  return c.html(<DebriefPage viewer={viewer} {...body} />, status);
}

/** The answer to a change that was made: the debrief for htmx, the way back to the question for a plain form. */
function answer(c: Context<Env>, questionId: string | null, said?: string): Response | Promise<Response> {
  if (wantsFragment(c)) return showDebrief(c, { said });
  const { order } = gridQuery.parse(c.req.query());
  return c.redirect(debriefHref(idParam(c), order, questionId === null ? undefined : rowId(questionId)), 303);
}
